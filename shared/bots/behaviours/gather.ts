/** Mending what does not lie between two: the own split ([R9]) and the whole ([R10]). */
import type { Command } from "../../model/command.ts";
import { uniform } from "../../model/rng.ts";
import type { OwnSplit, OwnWhole } from "../../model/perception.ts";
import { type BotPerception, type BotMemory, NEVER } from "../memory.ts";
import { turnTo } from "./turn-to.ts";

/** Chance per thought of being the one who gathers. */
const GATHERS = 0.2;

/** The deed that the present step asks for; null to keep doing it. */
export function gather(memory: BotMemory, view: BotPerception, whole: OwnWhole): Command | null {
  const { self } = view;
  if (whole.step < 3 && self.breathing) return { do: "breathe", on: false };
  switch (whole.step) {
    case 0:
      return uniform(memory.rng) < GATHERS ? { do: "cue", cue: "gather" } : null;
    case 1:
      return null;
    case 2: {
      if (whole.by === view.me) return typeof self.gaze === "number" ? null : lookUp(memory, view);
      return whole.by === null ? null : turnTo(view, whole.by);
    }
    case 3:
      return self.breathing ? null : { do: "breathe", on: true };
    case 4:
      return self.breathing ? { do: "breathe", on: false } : null;
  }
}

export function mendWithin(
  memory: BotMemory,
  view: BotPerception,
  split: OwnSplit,
): Command | null {
  const { self } = view;
  if (split.step === 0) return self.breathing ? null : { do: "breathe", on: true };
  if (split.step === 1) return turnTo(view, "inward");
  if (self.breathing) return { do: "breathe", on: false };
  if (typeof self.gaze === "string") return lookUp(memory, view);
  return self.gazeLanded && memory.free ? { do: "cue", cue: "showNeed" } : null;
}

/** Looks at the player it saw last. */
function lookUp(memory: BotMemory, view: BotPerception): Command {
  let last = NEVER;
  let at = view.me;
  for (const regard of memory.regards) {
    if (regard === undefined || regard.seenAt < last) continue;
    last = regard.seenAt;
    at = regard.chair;
  }
  return { do: "look", at };
}
