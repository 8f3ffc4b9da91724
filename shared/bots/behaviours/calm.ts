/** Looking after itself: space when it needs space, breath when stirred ([A3], [N4]). */
import type { Command } from "../../model/command.ts";
import { TICKS_PER_SECOND } from "../../model/units.ts";
import { type BotPerception, type BotMemory, regardOf, secondsSince } from "../memory.ts";

/** s without any sign from the only other player, after which the eyes rest, and s for which they rest. */
const STILL = 11;
const RESTS = 8.2;
/** Activation above which a bot that rests its eyes breathes: turned away, it can calm itself sooner. */
const CALMS_AT_REST = 0.28;
/** Share of the time to answer after which a call counts as unheard. */
const CALLED = 0.35;
/** s for which the bot looks again before its eyes rest once more. */
const TRIES = 4;

/** While turned away for space the bot does nothing. Returns true while that lasts. */
export function isResting(view: BotPerception): boolean {
  return view.self.need === "space" && view.self.spaceLeft > 0;
}

export function breathe(memory: BotMemory, view: BotPerception): Command | null {
  const { self } = view;
  const { skill, behaviours } = memory.profile;
  if (self.breathing) {
    const enough = self.activation < skill.breatheTo;
    return enough ? { do: "breathe", on: false } : null;
  }
  if (!behaviours.calms) return null;
  const above = memory.tick < memory.restsUntil ? CALMS_AT_REST : skill.breatheAbove;
  return self.activation > above ? { do: "breathe", on: true } : null;
}

/** In a duo, when one calls or is torn and the other's face shows nothing, the eyes rest (E11). */
export function restEyes(
  memory: BotMemory,
  { focus, chairs, self, bonds }: BotPerception,
): Command | null {
  if (chairs > 2 || focus === null || !memory.profile.behaviours.calms) return null;
  const calls = self.bidTo === focus.chair && self.bidAge > CALLED;
  if (!calls && (bonds[focus.chair]?.severity ?? "whole") === "whole") return null;
  const regard = regardOf(memory, focus.chair);
  if (secondsSince(memory, regard.gaveAt) < STILL || secondsSince(memory, regard.since) < TRIES)
    return null;
  memory.restsUntil = memory.tick + RESTS * TICKS_PER_SECOND;
  return { do: "look", at: "inward" };
}
