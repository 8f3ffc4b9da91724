/** [J8], [R3] Setting a limit: gives "stop" to a player who plays far too loud at this one, once in a while. */
import type { Command } from "../../model/command.ts";
import { BOW } from "../../model/numbers.ts";
import { type BotPerception, type BotMemory, secondsSince } from "../memory.ts";
import { turnTo } from "./turn-to.ts";

/** s before the same chair is stopped again. */
const AGAIN = 20;

export function setLimit(memory: BotMemory, view: BotPerception): Command | null {
  if (memory.profile.habits?.setsLimits !== true) return null;
  for (const regard of memory.regards) {
    if (regard === undefined) continue;
    const glimpse = view.periphery[regard.chair];
    // If it is too loud for somebody else, that player sets the limit.
    if (!glimpse || glimpse.volume < BOW.loud || glimpse.gaze !== view.me) continue;
    if (secondsSince(memory, regard.limitSetAt) < AGAIN) continue;
    if (view.bonds[regard.chair]?.type === "limitSetting") continue;
    memory.hold = regard.chair;
    if (view.focus?.chair !== regard.chair) return turnTo(view, regard.chair);
    if (!memory.free) return null;
    regard.limitSetAt = memory.tick;
    return { do: "cue", cue: "stop" };
  }
  return null;
}
