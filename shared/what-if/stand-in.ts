/** [F9] A bot that continues for a person as they have played so far. It gives no edge cues and proposes nothing. */
import type { Bot, BotPerception, Mind } from "../bots/bot.ts";
import type { Command } from "../model/command.ts";
import { isEdge, isOf } from "../model/cue.ts";
import { ticks } from "../model/numbers.ts";
import { type Rng, seedRng, uniform } from "../model/rng.ts";
import type { Measured, Will } from "./measured.ts";

/** Ticks for which a choice to act, or not to, is kept: about the length of one occasion. */
const KEEPS: Readonly<Record<Will, number>> = {
  answers: ticks(6),
  shows: ticks(4),
  heeds: ticks(4),
  calms: ticks(10),
  speaks: ticks(20),
  mends: ticks(30),
};

/** `mind` has watched in that chair, and plays with the measured profile. */
export function standIn(mind: Mind, { will }: Measured, seed: number): Bot {
  const rng = seedRng(seed);
  const chosen = new Map<Will, Choice>();
  return {
    thinksAt: (tick) => mind.thinksAt(tick),
    act(view) {
      const command = mind.act(view);
      if (command === null || isLeftOut(command)) return null;
      const wants = willFor(command, view);
      return wants === null || chooses(chosen, rng, wants, will[wants], view.tick) ? command : null;
    },
  };
}

interface Choice {
  readonly does: boolean;
  readonly until: number;
}

function chooses(
  chosen: Map<Will, Choice>,
  rng: Rng,
  wants: Will,
  chance: number,
  tick: number,
): boolean {
  const before = chosen.get(wants);
  if (before !== undefined && tick < before.until) return before.does;
  const does = uniform(rng) < chance;
  chosen.set(wants, { does, until: tick + KEEPS[wants] });
  return does;
}

const isLeftOut = (command: Command): boolean =>
  command.do === "propose" || (command.do === "cue" && isEdge(command.cue));

/** Which will a command depends on; null: everybody would do it. */
function willFor(command: Command, { focus, bonds, self }: BotPerception): Will | null {
  if (command.do === "breathe")
    return command.on && self.split === null && self.need !== "space" ? "calms" : null;
  if (command.do === "bow") return command.pitch === 0 && command.tempo === 0 ? null : "heeds";
  if (command.do !== "cue") return null;
  const torn = focus !== null && (bonds[focus.chair]?.severity ?? "whole") !== "whole";
  if (isOf("way", command.cue)) return "shows";
  if (torn || command.cue === "ownIt" || command.cue === "gather") return "mends";
  if (isOf("answer", command.cue)) return "answers";
  return command.cue === "ask" || command.cue === "showNeed" ? "speaks" : null;
}
