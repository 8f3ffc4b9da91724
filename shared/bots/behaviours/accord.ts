/** Keeping what is agreed ([O2]), letting others differ ([D1]), seeing one's own reflex ([Q2]). */
import type { Command } from "../../model/command.ts";
import { type BotPerception, type Mind, regardOf, secondsSince } from "../memory.ts";

/** s before a check-in is due at which one turns to it; no more than this share of the time between two. */
const SOON = 10;
const LAST = 0.2;
/** s of looking before one asks, and as long as something shows that may yet be read. */
const LOOKS = 1;
const READS = 4;
/** Squared distance beyond nothing at all that may be a need. */
const SHOWS = 0.25;

/** Nods at a proposal, once: what can be lived with need not be what one would have chosen. */
export function agree(mind: Mind, view: BotPerception): Command | null {
  const { proposal } = view.accord;
  if (proposal === null) {
    mind.nodded = null;
    return null;
  }
  if (!mind.card.habits.asks || proposal.by === view.me || mind.nodded === proposal.by) return null;
  if (view.focus?.chair !== proposal.by) return null;
  if (!mind.free) return null;
  mind.nodded = proposal.by;
  return { do: "cue", cue: "nod" };
}

/** Asks the desk partner in the time agreed on. */
export function keepCheckIn(mind: Mind, view: BotPerception): Command | null {
  const { self, focus } = view;
  const { checkIn } = view.accord;
  if (!mind.card.habits.asks || self.checkInDue === null || checkIn === null) return null;
  if (self.checkInDue > Math.min(SOON, LAST * checkIn)) return null;
  const desk = (view.me ^ 1) < view.chairs ? view.me ^ 1 : view.me - 1;
  const glimpse = view.periphery[desk];
  if (!glimpse || (glimpse.gaze === "away" && mind.card.habits.waits)) return null;
  const partner = mind.regards[desk];
  if (partner === undefined) return null;
  mind.hold = partner.chair;
  if (focus?.chair !== partner.chair) {
    return self.gaze === partner.chair ? null : { do: "look", at: partner.chair };
  }
  // What shows can be read: to ask would make them say it.
  const looks = mind.reading.beyondNothing > SHOWS ? READS : LOOKS;
  if (secondsSince(mind, partner.since) < looks) return null;
  if (!mind.free) return null;
  partner.askedAt = mind.tick;
  mind.lastCheckIn = mind.tick;
  return { do: "cue", cue: "ask" };
}

/** Nods at a wish it has been shown, and shows its own back. */
export function letDiffer(mind: Mind, { focus, self }: BotPerception): Command | null {
  if (!mind.card.habits.asks || !mind.free || focus === null || focus.gaze === "away") return null;
  const regard = regardOf(mind, focus.chair);
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

/** [Q2] Turns inward when its reflex pulls, once a hurt. */
export function noticeReflex(mind: Mind, { self }: BotPerception): Command | null {
  if (!mind.card.habits.mends || !self.pulled || secondsSince(mind, mind.turnedIn) < 20)
    return null;
  mind.turnedIn = mind.tick;
  return { do: "look", at: "inward" };
}

/** Whether it has turned inward to see what pulls; nothing else is to be done then. */
export const isNoticing = (mind: Mind, { self }: BotPerception): boolean =>
  self.pulled && self.gaze === "inward" && secondsSince(mind, mind.turnedIn) < 3;

export const ownReflex = (mind: Mind, { self }: BotPerception): Command | null =>
  self.gazeLanded && mind.free ? { do: "cue", cue: "ownIt" } : null;
