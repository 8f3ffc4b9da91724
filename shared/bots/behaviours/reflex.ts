/** [Q1] What hurt makes one do by itself: make nice, fight, fade; and, kin to it, press. */
import type { Command } from "../../model/command.ts";
import { CUE_GROUPS, CUES } from "../../model/cue.ts";
import { below, uniform } from "../../model/rng.ts";
import { chairId, TICKS_PER_SECOND } from "../../model/units.ts";
import { type BotPerception, type Mind, type Regard, regardOf, secondsSince } from "../memory.ts";

export function react(mind: Mind, view: BotPerception): Command | null {
  switch (mind.card.reflex) {
    case "none":
      return null;
    case "makingNice":
      return makeNice(mind, view);
    case "fighting":
      return fight(mind, view);
    case "fading":
      return fade(mind, view);
    case "pressing":
      return press(mind, view);
  }
}

/** Smiles at whoever the bond is torn with, and changes the subject. */
function makeNice(mind: Mind, view: BotPerception): Command | null {
  const hurt = hurtWith(mind, view);
  if (hurt === null || secondsSince(mind, hurt.waitedAt) < 15) return null;
  if (view.periphery[hurt.chair]?.gaze !== view.me) return null;
  if (view.focus?.chair !== hurt.chair) {
    return view.self.gaze === hurt.chair ? null : { do: "look", at: hurt.chair };
  }
  mind.hold = hurt.chair;
  if (!view.focus.mutual || !mind.free) return null;
  hurt.waitedAt = mind.tick;
  return { do: "cue", cue: "warm" };
}

/** Strikes back at whoever the bond is torn with, and at whoever is there when stirred. */
function fight(mind: Mind, view: BotPerception): Command | null {
  const hurt = hurtWith(mind, view);
  const stirred = view.self.activation > 0.5;
  if (hurt === null && !stirred) return null;
  const target = hurt?.chair ?? view.focus?.chair;
  if (target === undefined) return null;
  if (view.focus?.chair !== target) {
    return view.self.gaze === target ? null : { do: "look", at: target };
  }
  const regard = regardOf(mind, target);
  if (!mind.free || secondsSince(mind, regard.waitedAt) < 5) return null;
  regard.waitedAt = mind.tick;
  return { do: "cue", cue: uniform(mind.rng) < 0.5 ? "glare" : "stab" };
}

/** Drifts off: eyes in the lap, and nobody home for a while. */
function fade(mind: Mind, view: BotPerception): Command | null {
  if (mind.tick < mind.gone) {
    mind.hold = mind.me;
    return view.self.gaze === "inward" ? null : { do: "look", at: "inward" };
  }
  if (hurtWith(mind, view) === null && view.self.activation < 0.3) return null;
  mind.gone = mind.tick + (8 + below(mind.rng, 8)) * TICKS_PER_SECOND;
  mind.hold = mind.me;
  return { do: "look", at: "inward" };
}

function hurtWith(mind: Mind, view: BotPerception): Regard | null {
  for (const regard of mind.regards) {
    if (regard === undefined) continue;
    const bond = view.bonds[regard.chair];
    if (bond && bond.severity !== "whole") return regard;
  }
  return null;
}

/** [N4] The opposite of waiting: follows whoever turns away, and gestures at them. */
function press(mind: Mind, view: BotPerception): Command | null {
  for (const regard of mind.regards) {
    if (regard === undefined || view.periphery[regard.chair]?.gaze !== "away") continue;
    if (view.focus?.chair !== regard.chair) {
      return view.self.gaze === regard.chair ? null : { do: "look", at: regard.chair };
    }
    mind.hold = regard.chair;
    if (!mind.free || secondsSince(mind, regard.waitedAt) < 2) return null;
    regard.waitedAt = mind.tick;
    return { do: "cue", cue: uniform(mind.rng) < 0.5 ? "ask" : "warm" };
  }
  return null;
}

/** Anything at all. */
export function anything(mind: Mind, view: BotPerception): Command {
  const { rng } = mind;
  const draw = uniform(rng);
  if (draw < 0.35) return { do: "look", at: chairId(below(rng, view.chairs)) };
  if (draw < 0.45) return { do: "breathe", on: uniform(rng) < 0.3 };
  if (draw < 0.7) {
    const deflection = (): number => 2 * uniform(rng) - 1;
    return { do: "bow", pitch: deflection(), tempo: deflection(), volume: uniform(rng) };
  }
  return { do: "cue", cue: CUES[below(rng, CUES.length)] ?? CUE_GROUPS.mend[0] };
}
