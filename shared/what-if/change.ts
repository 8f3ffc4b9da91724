/** [F8] The single change of a what-if run, as ordinary commands per tick, at a person's speed. */
import type { Command } from "../model/command.ts";
import type { Answer, Mend } from "../model/cue.ts";
import { CUE, ticks } from "../model/numbers.ts";
import type { ChairId } from "../model/units.ts";
import type { World } from "../model/world.ts";

/**
 * A cue to another player, keeping the eyes on them, or breathing. Excludes edge cues and cues about how somebody
 * sounds.
 */
export type Deed = Answer | Mend | "stay" | "breathe";

export interface Change {
  readonly chair: ChairId;
  /** The other player of the bond in question. */
  readonly to: ChairId;
  readonly act: Deed;
}

const CUE_GAP = ticks(CUE.gap);
/** Breathing ends at this activation, or after so many ticks. */
const CALM = 0.25;
const BREATHES = ticks(8);
/** Ticks for which the eyes stay on the other: after a cue, to see its effect; to leave them alone; to stay. */
const WATCHES = ticks(2);
const LEAVES = ticks(6);
const STAYS = ticks(8);
/** The cue must become possible within so many ticks. */
const POSSIBLE_WITHIN = ticks(3);

/** What the change does in one tick: that command, nothing at all (null), or free hands while the eyes stay. */
export type Doing = Command | null | "eyesStay";

/** Yields one entry per tick. `world` must be the one that is being played. */
export function* doing(world: World, { chair, to, act }: Change): Generator<Doing, void> {
  const me = world.chairs[chair];
  if (me === undefined) return;
  if (act === "breathe") {
    if (!me.breathing) yield { do: "breathe", on: true };
    const until = world.tick + BREATHES;
    while (me.activation > CALM && world.tick < until) yield null;
    yield { do: "breathe", on: false };
    return;
  }
  if (me.breathing) yield { do: "breathe", on: false };
  if (me.gaze !== to) yield { do: "look", at: to };
  if (act !== "stay") {
    const until = world.tick + POSSIBLE_WITHIN;
    while ((world.tick < me.lands || world.tick - me.cueAt < CUE_GAP) && world.tick < until)
      yield null;
    yield { do: "cue", cue: act };
  }
  const until = world.tick + (act === "stay" ? STAYS : act === "wait" ? LEAVES : WATCHES);
  // Leaving somebody alone means doing nothing else; with the other deeds the hands are free.
  while (world.tick < until) yield act === "wait" ? null : "eyesStay";
}
