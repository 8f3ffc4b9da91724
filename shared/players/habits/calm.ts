/** Looking after oneself: space when one needs it, breath when stirred ([A3], [N4]). */
import type { Command } from "../../model/command.ts";
import type { BotPerception, Mind } from "../mind.ts";

/** Turned away: nothing to do but be. Returns true while it lasts. */
export function isResting(view: BotPerception): boolean {
  return view.self.need === "space" && view.self.spaceLeft > 0;
}

export function breathe(mind: Mind, view: BotPerception): Command | null {
  const { self } = view;
  const { skill, habits } = mind.card;
  if (self.breathing) {
    const enough = self.activation < skill.breatheTo;
    return enough ? { do: "breathe", on: false } : null;
  }
  if (!habits.calms) return null;
  return self.activation > skill.breatheAbove ? { do: "breathe", on: true } : null;
}
