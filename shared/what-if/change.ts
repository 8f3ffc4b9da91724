/** [F8] The one thing that is done otherwise, tick by tick: ordinary commands, at a person's speed. */
import type { Command } from "../model/command.ts";
import type { Answer, Mend } from "../model/cue.ts";
import { CUE, ticks } from "../model/numbers.ts";
import type { ChairId } from "../model/units.ts";
import type { World } from "../model/world.ts";

/** A cue at another, keeping the eyes on them, or breathing. No sharp act, and nothing that tells how one sounds. */
export type Deed = Answer | Mend | "stay" | "breathe";

export interface Change {
  readonly chair: ChairId;
  /** The other of the bond that is looked at. */
  readonly to: ChairId;
  readonly act: Deed;
}

const CUE_GAP = ticks(CUE.gap);
/** Activation at which it breathes no more, and the ticks it may take. */
const CALM = 0.25;
const BREATHES = ticks(8);
/** Ticks for which the eyes stay afterwards: to see what comes of a cue; to leave somebody alone; to stay. */
const WATCHES = ticks(2);
const LEAVES = ticks(6);
const STAYS = ticks(8);
/** Ticks within which a cue must be possible. */
const POSSIBLE_WITHIN = ticks(3);

/** What the change asks of its chair in a tick: that command, nothing at all, or only that the eyes stay. */
export type Doing = Command | null | "eyesStay";

/** For each tick that it takes. `world` is the one that is played. */
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
  // Who leaves somebody alone does nothing else; else the hands are free.
  while (world.tick < until) yield act === "wait" ? null : "eyesStay";
}
