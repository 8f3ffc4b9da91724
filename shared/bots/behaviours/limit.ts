/** [J8], [R3] Setting a limit: now and then "stop" to a player who is far too loud. */
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
    const volume = view.periphery[regard.chair]?.volume ?? 0;
    if (volume < BOW.loud || secondsSince(memory, regard.limitSetAt) < AGAIN) continue;
    if (view.bonds[regard.chair]?.type === "limitSetting") continue;
    memory.hold = regard.chair;
    if (view.focus?.chair !== regard.chair) return turnTo(view, regard.chair);
    if (!memory.free) return null;
    regard.limitSetAt = memory.tick;
    return { do: "cue", cue: "stop" };
  }
  return null;
}
