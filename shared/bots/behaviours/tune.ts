/** Tuning through each other ([A2], [A4]): following the ways others show, and showing them theirs. */
import type { Command } from "../../model/command.ts";
import type { Cue } from "../../model/cue.ts";
import { BODY, BOW, CUE } from "../../model/numbers.ts";
import { TICKS_PER_SECOND } from "../../model/units.ts";
import { isReading } from "./answer.ts";
import { type BotPerception, type BotMemory, isShown, regardOf, secondsSince } from "../memory.ts";

/** s a stroke of the bow lasts, and ms by which it pushes or holds. */
const STROKE = 0.4;
const PUSH = 20;
/** s before the same chair is shown a way again: sooner would pester ([A4]). */
const WAY_GAP = CUE.wayGap + 0.1;
/** s within which a second hint is about the same error. */
const SAME = 1.5;

export const STROKE_TICKS = STROKE * TICKS_PER_SECOND;

export const isBent = ({ self }: BotPerception): boolean =>
  !self.breathing && (self.bow.pitch !== 0 || self.bow.tempo !== 0);

export const stillBow = (view: BotPerception): Command => stroke(view, 0, 0);

function stroke(view: BotPerception, pitch: number, tempo: number): Command {
  return { do: "bow", pitch, tempo, volume: view.self.bow.volume };
}

/** Bends the bow by the way the focused player shows. */
export function followHint(memory: BotMemory, view: BotPerception): Command | null {
  const { focus } = view;
  if (!memory.profile.behaviours.heeds || view.self.breathing || focus === null) return null;
  const regard = regardOf(memory, focus.chair);
  const shown = focus.cueAtMe ? focus.cue : null;
  const isNew = shown !== regard.lastCue || secondsSince(memory, regard.heededAt) > 4;
  regard.lastCue = shown;
  if (shown === null || !isNew || (bendOf(shown) === 0 && pushOf(shown) === 0)) return null;
  // The cue gives the direction; the face of its giver says how far.
  regard.pointedAt = memory.tick;
  const { listens, listensForTime } = memory.profile.behaviours;
  if (listens && (listensForTime || pushOf(shown) === 0)) return null;
  const pitch = (memory.profile.skill.bend * bendOf(shown)) / (BOW.pitchSpeed * STROKE);
  const tempo = (PUSH * pushOf(shown)) / (BOW.tempoSpeed * STROKE);
  if (pitch === 0 && tempo === 0) return null;
  // Two players who saw the same error both show it: follow one only.
  if (secondsSince(memory, memory.bentAt) < SAME) return null;
  memory.bentAt = memory.tick;
  regard.heededAt = memory.tick;
  return stroke(view, pitch, tempo);
}

/** s of a listening face before the bot trusts it, and the least cents and ms it acts on. */
const LISTENS = 1.5;
const SEEN = 1;
const LISTENS_PLAIN = 0.8;
const TELLS_CENTS = 2;
const TELLS_MS = 32;
/** Share of that error the bot corrects; s until a push is heard in the mean of four beats. */
const TRUSTS = 0.8;
const HEARD = 2.5;

/** Corrects by the listening face of a player who looks back, as far as it says. */
export function listen(memory: BotMemory, view: BotPerception): Command | null {
  const { focus } = view;
  if (!memory.profile.behaviours.listens || view.self.breathing || focus === null) return null;
  const regard = regardOf(memory, focus.chair);
  const { heard } = memory;
  const least = isShown(memory, regard) ? LISTENS_PLAIN : SEEN;
  if (regard.faced < least || heard.weight < LISTENS - 0.5 || memory.stroke !== null) return null;
  // Up when the face says "flat", on when it says "late".
  let cents = TRUSTS * BODY.winceCents * heard.pitch;
  let ms = TRUSTS * BODY.winceMs * heard.time;
  if (Math.abs(cents) < TELLS_CENTS) cents = 0;
  if (!memory.profile.behaviours.listensForTime) ms = 0;
  if (Math.abs(ms) < TELLS_MS || secondsSince(memory, memory.pushedAt) < HEARD) ms = 0;
  if (cents === 0 && ms === 0) return null;
  memory.bentAt = memory.tick;
  if (ms !== 0) memory.pushedAt = memory.tick;
  regard.faced = heard.weight = 0;
  return stroke(
    view,
    full(cents / (BOW.pitchSpeed * STROKE)),
    full(ms / (BOW.tempoSpeed * STROKE)),
  );
}

const full = (value: number): number => Math.max(-1, Math.min(1, value));

const bendOf = (cue: Cue): number => (cue === "comeUp" ? 1 : cue === "comeDown" ? -1 : 0);
const pushOf = (cue: Cue): number => (cue === "moveOn" ? 1 : cue === "holdBack" ? -1 : 0);

/** Shows the focused player their error, when it is large enough to be worth it. */
export function showWay(memory: BotMemory, view: BotPerception): Command | null {
  const { focus } = view;
  if (!memory.profile.behaviours.showsWay || !memory.free || focus === null) return null;
  const regard = regardOf(memory, focus.chair);
  if (secondsSince(memory, regard.since) < 0.3 || secondsSince(memory, regard.shownAt) < WAY_GAP)
    return null;
  // A player who has turned away is not to be shown anything ([N4]).
  if (memory.profile.behaviours.waits && focus.gaze === "away") return null;
  if (isReading(memory, regard)) return null;
  const { skill } = memory.profile;
  let cue: Cue | null = null;
  if (regard.cents > skill.showCents) cue = "comeDown";
  else if (regard.cents < -skill.showCents) cue = "comeUp";
  else if (regard.ms > skill.showMs) cue = "moveOn";
  else if (regard.ms < -skill.showMs) cue = "holdBack";
  if (cue === null) return null;
  regard.shownAt = memory.tick;
  return { do: "cue", cue };
}
