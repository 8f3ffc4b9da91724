/**
 * Codes what one player shows as a monadic phase (Tronick, Als & Brazelton 1980): from that player
 * alone, never from the bond, so that two players are not alike by definition: an answer is the play
 * of its giver alone, and its receiver only eases. Engagement with an object is included, as in
 * later systems (ICEP), here the music. A player who comforts itself has turned from the other and
 * averts. A need is a phase by its kind: two players with different needs are not alike.
 */
import { ACTIVATION, PACES, ticks } from "../../../shared/model/numbers.ts";
import type { World } from "../../../shared/model/world.ts";
import { type Cue, CUE_GROUPS, NEEDS } from "../../../shared/model/cue.ts";
import type { Event } from "../../../shared/model/event.ts";
import type { ChairId } from "../../../shared/model/units.ts";

/** In the order in which one covers another on a face. */
const PHASES = [
  "avert",
  "protest",
  ...NEEDS,
  "elicit",
  "play",
  "object",
  "monitor",
  "set",
] as const;
export type Phase = (typeof PHASES)[number];

/** Calm attention (set) passes into a watchful one (monitor) half-way from rest to stirred. */
const WATCHFUL = (ACTIVATION.rest + ACTIVATION.stirred) / 2;
const NEVER = Number.NEGATIVE_INFINITY;

const isOf = (cue: Cue | null, group: readonly string[]): boolean =>
  cue !== null && group.includes(cue);

type Display = "protest" | "elicit" | "play";

/** The phase shown by an act towards somebody; showing the way is about the music. */
function displayOf(cue: Cue): Display | null {
  if (isOf(cue, CUE_GROUPS.edge) || cue === "stop") return "protest";
  if (cue === "ask" || cue === "showNeed" || cue === "gather") return "elicit";
  return isOf(cue, CUE_GROUPS.way) ? null : "play";
}

/** Codes one chair, tick by tick, and names the phase that held longest in each step. */
export class PhaseCoder {
  readonly #me: ChairId;
  /** Tick at which each was last shown. */
  readonly #last: Record<Display, number> = { protest: NEVER, elicit: NEVER, play: NEVER };
  readonly #ticks = new Map<Phase, number>();

  constructor(me: ChairId) {
    this.#me = me;
  }

  observe(world: World, events: readonly Event[]): void {
    for (const event of events) {
      const shown = this.#shownBy(event);
      if (shown !== null) this.#last[shown] = world.tick;
    }
    const phase = this.#phase(world);
    this.#ticks.set(phase, (this.#ticks.get(phase) ?? 0) + 1);
  }

  /**
   * Ends a step: the phase of most of its ticks; of two equally long ones the one that covers the
   * other.
   */
  nextStep(): Phase {
    const of = (phase: Phase): number => this.#ticks.get(phase) ?? 0;
    const most = PHASES.reduce((best, phase) => (of(phase) > of(best) ? phase : best));
    this.#ticks.clear();
    return most;
  }

  #shownBy(event: Event): Display | null {
    switch (event.event) {
      case "cue":
        return event.by === this.#me ? displayOf(event.cue) : null;
      case "missed":
      case "misread":
      case "intruded":
      case "pestered":
        return event.chair === this.#me ? "protest" : null;
      case "torn":
        return event.hurt === this.#me ? "protest" : null;
      default:
        return null;
    }
  }

  #phase({ chairs, tick, pace }: World): Phase {
    const { breathing, gaze, activation, bid, bow, cue } = chairs[
      this.#me
    ] as World["chairs"][number];
    // What was done to a player shows as long as what the player does.
    const shown = ticks(PACES[pace].cueShown);
    const shows = (phase: Display): boolean => tick - this.#last[phase] < shown;
    if (breathing || gaze === "away" || gaze === "inward") return "avert";
    if (activation >= ACTIVATION.stirred || shows("protest")) return "protest";
    if (bid !== null && !bid.met) return bid.need;
    if (shows("elicit")) return "elicit";
    if (shows("play")) return "play";
    if (bow.pitch !== 0 || bow.tempo !== 0 || isOf(cue, CUE_GROUPS.way)) return "object";
    return activation >= WATCHFUL ? "monitor" : "set";
  }
}
