/**
 * [G3] The cause of a tear, as its two players may know it once it is open: what was needed, what
 * was given instead, where the eyes were. Read from the events of the tick of the tear; the world
 * does not keep it.
 */
import type { Clause } from "./agreement.ts";
import type { GazeTarget } from "./command.ts";
import type { Cue, Need } from "./cue.ts";
import type { Event, Evidence } from "./event.ts";
import type { ChairId } from "./units.ts";
import { chairAt, open, type World } from "./world.ts";

export interface TearCause {
  readonly what: Evidence["what"];
  /** The viewer caused it. */
  readonly mine: boolean;
  /** The need of the player it hurt; null when no need was involved. */
  readonly need: Need | null;
  /**
   * What was given instead, if the viewer gave or saw it; null when nothing was given, or it went
   * unseen.
   */
  readonly given: Cue | null;
  /** Where the asked player's eyes were; null when that was not the cause. */
  readonly eyes: GazeTarget | null;
  /** [R4] The broken clause. */
  readonly clause: Clause | null;
}

/** For `viewer`, one of the two of the tear. To be called in the tick of the event. */
export function causeOf(
  { cause, hurt, evidence: { what } }: Event & { readonly event: "torn" },
  viewer: ChairId,
  world: World,
): TearCause {
  const store = open(world);
  const mine = cause === viewer;
  let need: Need | null = what === "pulledApart" ? "space" : null;
  let given: Cue | null = null;
  let clause: Clause | null = null;
  for (const event of store.moment.events) {
    switch (event.event) {
      case "missed":
      case "misread":
        if (event.chair !== hurt || event.by !== cause) break;
        ({ need } = event);
        if (event.event === "misread") given = event.answer;
        break;
      case "intruded":
        if (event.chair === hurt && event.by === cause) need = "space";
        break;
      case "struckAndRan":
        if (mine && event.chair === hurt && event.by === cause) given = event.cue;
        break;
      case "cue":
        // A cue to a player who looks elsewhere goes unseen by them.
        if (mine && event.by === cause && event.to === hurt) given ??= event.cue;
        break;
      case "brokeAgreement":
        if (event.chair === cause && event.to === hurt) ({ clause } = event);
        break;
      default:
        break;
    }
  }
  const eyes = what === "missed" ? chairAt(store, cause).gaze : null;
  return { what, mine, need, given, eyes, clause };
}
