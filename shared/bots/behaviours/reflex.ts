/** [Q1] Reflexes after a hurt: making nice, fighting, fading; and pressing, which is similar. */
import type { Command } from "../../model/command.ts";
import { CUE_GROUPS, CUES } from "../../model/cue.ts";
import { SHIELD } from "../../model/numbers.ts";
import { below, uniform } from "../../model/rng.ts";
import { chairId, TICKS_PER_SECOND } from "../../model/units.ts";
import {
  type BotPerception,
  type BotMemory,
  type Regard,
  regardOf,
  secondsSince,
} from "../memory.ts";
import { turnTo } from "./turn-to.ts";

export function followReflex(memory: BotMemory, view: BotPerception): Command | null {
  switch (memory.profile.reflex) {
    case "none":
      return null;
    case "makingNice":
      return makeNice(memory, view);
    case "fighting":
      return fight(memory, view);
    case "fading":
      return fade(memory, view);
    case "pressing":
      return press(memory, view);
  }
}

/** Smiles at the player it is torn from, and changes the subject. */
function makeNice(memory: BotMemory, view: BotPerception): Command | null {
  const hurt = hurtWith(memory, view);
  if (hurt === null || secondsSince(memory, hurt.waitedAt) < 15) return null;
  if (view.periphery[hurt.chair]?.gaze !== view.me) return null;
  if (view.focus?.chair !== hurt.chair) {
    return turnTo(view, hurt.chair);
  }
  memory.hold = hurt.chair;
  if (!view.focus.mutual || !memory.free) return null;
  hurt.waitedAt = memory.tick;
  return { do: "cue", cue: "warm" };
}

/** Strikes back at the player it is torn from, or at anyone when stirred. */
function fight(memory: BotMemory, view: BotPerception): Command | null {
  const hurt = hurtWith(memory, view);
  const stirred = view.self.activation > 0.5;
  if (hurt === null && !stirred) return null;
  const target = hurt?.chair ?? view.focus?.chair;
  if (target === undefined) return null;
  if (view.focus?.chair !== target) {
    return turnTo(view, target);
  }
  const regard = regardOf(memory, target);
  if (!memory.free || secondsSince(memory, regard.waitedAt) < 5) return null;
  // [A9], [A10] Not while it would be refused.
  if (secondsSince(memory, regard.stoppedAt) < SHIELD.stop) return null;
  if (secondsSince(memory, regard.struckBefore) < SHIELD.edgesWithin) return null;
  regard.waitedAt = memory.tick;
  regard.struckBefore = regard.struckAt;
  regard.struckAt = memory.tick;
  return { do: "cue", cue: uniform(memory.rng) < 0.5 ? "glare" : "stab" };
}

/** Fades: looks away for a while and does nothing. */
function fade(memory: BotMemory, view: BotPerception): Command | null {
  if (memory.tick < memory.gone) {
    memory.hold = memory.me;
    return turnTo(view, "inward");
  }
  if (hurtWith(memory, view) === null && view.self.activation < 0.3) return null;
  memory.gone = memory.tick + (8 + below(memory.rng, 8)) * TICKS_PER_SECOND;
  memory.hold = memory.me;
  return { do: "look", at: "inward" };
}

function hurtWith(memory: BotMemory, view: BotPerception): Regard | null {
  for (const regard of memory.regards) {
    if (regard === undefined) continue;
    const bond = view.bonds[regard.chair];
    if (bond && bond.severity !== "whole") return regard;
  }
  return null;
}

/** [N4] The opposite of waiting: looks at a player who turns away and gestures at them. */
function press(memory: BotMemory, view: BotPerception): Command | null {
  for (const regard of memory.regards) {
    if (regard === undefined || view.periphery[regard.chair]?.gaze !== "away") continue;
    if (view.focus?.chair !== regard.chair) {
      return turnTo(view, regard.chair);
    }
    memory.hold = regard.chair;
    if (!memory.free || secondsSince(memory, regard.waitedAt) < 2) return null;
    regard.waitedAt = memory.tick;
    return { do: "cue", cue: uniform(memory.rng) < 0.5 ? "ask" : "warm" };
  }
  return null;
}

/** A random command. */
export function randomCommand(memory: BotMemory, view: BotPerception): Command {
  const { rng } = memory;
  const draw = uniform(rng);
  if (draw < 0.35) return { do: "look", at: chairId(below(rng, view.chairs)) };
  if (draw < 0.45) return { do: "breathe", on: uniform(rng) < 0.3 };
  if (draw < 0.7) {
    const deflection = (): number => 2 * uniform(rng) - 1;
    return { do: "bow", pitch: deflection(), tempo: deflection(), volume: uniform(rng) };
  }
  return { do: "cue", cue: CUES[below(rng, CUES.length)] ?? CUE_GROUPS.mend[0] };
}
