/** Keeping agreements ([O2]), letting others differ ([D1]), noticing the own reflex ([Q2]). */
import type { Command } from "../../model/command.ts";
import { deskOf } from "../../model/desk.ts";
import { type BotPerception, type BotMemory, regardOf, secondsSince } from "../memory.ts";
import { turnTo } from "./turn-to.ts";

/**
 * s before a check-in is due at which the bot turns to its desk partner, and at most this share of
 * the interval.
 */
const SOON = 10;
const LAST = 0.2;
/** s of looking before the bot asks, and for as long as a sign may still be read. */
const LOOKS = 1;
const READS = 4;
/** Squared distance from "no need" above which something may be needed. */
const SHOWS = 0.25;

/** Nods at a proposal, once: a bot accepts what it can live with. */
export function agree(memory: BotMemory, view: BotPerception): Command | null {
  const { proposal } = view.accord;
  if (proposal === null) {
    memory.nodded = null;
    return null;
  }
  if (!memory.profile.behaviours.asks || proposal.by === view.me || memory.nodded === proposal.by)
    return null;
  if (view.focus?.chair !== proposal.by) return null;
  if (!memory.free) return null;
  memory.nodded = proposal.by;
  return { do: "cue", cue: "nod" };
}

/** Asks the desk partner within the agreed interval. */
export function keepCheckIn(memory: BotMemory, view: BotPerception): Command | null {
  const { self, focus } = view;
  const { checkIn } = view.accord;
  if (!memory.profile.behaviours.asks || self.checkInDue === null || checkIn === null) return null;
  if (self.checkInDue > Math.min(SOON, LAST * checkIn)) return null;
  const desk = deskOf(view.me, view.chairs);
  const glimpse = view.periphery[desk];
  if (!glimpse || (glimpse.gaze === "away" && memory.profile.behaviours.waits)) return null;
  const partner = memory.regards[desk];
  if (partner === undefined) return null;
  memory.hold = partner.chair;
  if (focus?.chair !== partner.chair) {
    return turnTo(view, partner.chair);
  }
  // A need that can be read should be read: asking would put it in words.
  const looks = memory.reading.beyondNothing > SHOWS ? READS : LOOKS;
  if (secondsSince(memory, partner.since) < looks) return null;
  if (!memory.free) return null;
  partner.askedAt = memory.tick;
  memory.lastCheckIn = memory.tick;
  return { do: "cue", cue: "ask" };
}

/** Nods at a wish it has been shown, and shows its own in return. */
export function letDiffer(memory: BotMemory, { focus, self }: BotPerception): Command | null {
  if (!memory.profile.behaviours.asks || !memory.free || focus === null || focus.gaze === "away")
    return null;
  const regard = regardOf(memory, focus.chair);
  if (focus.shownWish !== null && regard.wishNodded !== focus.shownWish) {
    regard.wishNodded = focus.shownWish;
    return { do: "cue", cue: "nod" };
  }
  if (focus.shownWish === null || regard.wishShown || self.wish === null || self.need !== null) {
    return null;
  }
  regard.wishShown = true;
  return { do: "cue", cue: "showNeed" };
}

/** [Q2] Looks inward when its reflex pulls, once per hurt. */
export function noticeReflex(memory: BotMemory, { self }: BotPerception): Command | null {
  if (
    !memory.profile.behaviours.mends ||
    !self.pulled ||
    secondsSince(memory, memory.turnedIn) < 20
  )
    return null;
  memory.turnedIn = memory.tick;
  return { do: "look", at: "inward" };
}

/** Whether it looks inward to notice its reflex; then it does nothing else. */
export const isNoticing = (memory: BotMemory, { self }: BotPerception): boolean =>
  self.pulled && self.gaze === "inward" && secondsSince(memory, memory.turnedIn) < 3;

/** Breathing leaves no hand free to own the reflex, and the pull is soon over. */
export function ownReflex(memory: BotMemory, { self }: BotPerception): Command | null {
  if (self.breathing) return { do: "breathe", on: false };
  return self.gazeLanded && memory.free ? { do: "cue", cue: "ownIt" } : null;
}
