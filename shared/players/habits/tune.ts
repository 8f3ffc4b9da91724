/** Tuning through each other ([A2], [A4]): heed what others show, and show them what they cannot hear. */
import type { Command } from "../../model/command.ts";
import type { Cue } from "../../model/cue.ts";
import { BOW } from "../../model/numbers.ts";
import { TICKS_PER_SECOND } from "../../model/units.ts";
import { type BotPerception, type Mind, regardOf, secondsSince } from "../mind.ts";

/** s a stroke of the bow lasts, and ms it pushes or holds. */
const STROKE = 0.4;
const PUSH = 20;
/** s within which a second hint is about the same error. */
const SAME = 1.5;

export const STROKE_TICKS = STROKE * TICKS_PER_SECOND;

export const isBent = ({ self }: BotPerception): boolean =>
  !self.breathing && (self.bow.pitch !== 0 || self.bow.tempo !== 0);

export const stillBow = (view: BotPerception): Command => stroke(view, 0, 0);

function stroke(view: BotPerception, pitch: number, tempo: number): Command {
  return { do: "bow", pitch, tempo, volume: view.self.bow.volume };
}

/** Bends where whom one looks at shows one to. */
export function heed(mind: Mind, view: BotPerception): Command | null {
  const { focus } = view;
  if (!mind.card.habits.heeds || view.self.breathing || focus === null) return null;
  const regard = regardOf(mind, focus.chair);
  const shown = focus.cueAtMe ? focus.cue : null;
  const isNew = shown !== regard.lastCue || secondsSince(mind, regard.heededAt) > 4;
  regard.lastCue = shown;
  if (shown === null || !isNew) return null;
  const pitch = (mind.card.skill.bend * bendOf(shown)) / (BOW.pitchSpeed * STROKE);
  const tempo = (PUSH * pushOf(shown)) / (BOW.tempoSpeed * STROKE);
  if (pitch === 0 && tempo === 0) return null;
  // Two who saw the same error show it twice.
  if (secondsSince(mind, mind.bentAt) < SAME) return null;
  mind.bentAt = mind.tick;
  regard.heededAt = mind.tick;
  return stroke(view, pitch, tempo);
}

const bendOf = (cue: Cue): number => (cue === "comeUp" ? 1 : cue === "comeDown" ? -1 : 0);
const pushOf = (cue: Cue): number => (cue === "moveOn" ? 1 : cue === "holdBack" ? -1 : 0);

/** Shows whom one looks at how it stands, when that is worth showing. */
export function showWay(mind: Mind, view: BotPerception): Command | null {
  const { focus } = view;
  if (!mind.card.habits.showsWay || !mind.free || focus === null) return null;
  const regard = regardOf(mind, focus.chair);
  if (secondsSince(mind, regard.since) < 0.3 || secondsSince(mind, regard.shownAt) < 2) return null;
  // Who has turned away is not to be shown anything ([N4]).
  if (mind.card.habits.waits && focus.gaze === "away") return null;
  const { skill } = mind.card;
  let cue: Cue | null = null;
  if (regard.cents > skill.showCents) cue = "comeDown";
  else if (regard.cents < -skill.showCents) cue = "comeUp";
  else if (regard.ms > skill.showMs) cue = "moveOn";
  else if (regard.ms < -skill.showMs) cue = "holdBack";
  if (cue === null) return null;
  regard.shownAt = mind.tick;
  return { do: "cue", cue };
}
