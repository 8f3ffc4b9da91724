/** Seeing what another needs, and giving it: read, ask, wait, greet ([A5], [N2]–[N6]). */
import type { Command } from "../../model/command.ts";
import { FITTING_ANSWER, type Need, NEEDS } from "../../model/cue.ts";
import type { Focus } from "../../model/perception.ts";
import { below, uniform } from "../../model/rng.ts";
import {
  type BotPerception,
  type Mind,
  NEVER,
  type Regard,
  regardOf,
  secondsSince,
} from "../memory.ts";

/** Squared distance beyond nothing at all that makes a suspicion. */
const SUSPECT = 0.4;
/** s within which a return is greeted. */
const GREETS = 1.8;
/** Breaths a minute that show somebody is stirred, and s before another nod. */
const QUICK = 17;
const SOOTHES = 4;
/** s of looking, beyond what reading takes, after which one asks. */
const PONDERS = 4;
/** s after an answer during which the body still eases. */
const EASES = 3;

/** [N4] Warmth for whom one has let be, when it comes back. */
export function greet(mind: Mind, view: BotPerception): Command | null {
  if (!mind.card.habits.waits) return null;
  let back: Regard | null = null;
  for (const regard of mind.regards) {
    if (regard === undefined || secondsSince(mind, regard.backAt) > GREETS) continue;
    if (back === null || regard.backAt > back.backAt) back = regard;
  }
  if (back === null) return null;
  mind.hold = back.chair;
  if (view.focus?.chair !== back.chair) {
    return view.self.gaze === back.chair ? null : { do: "look", at: back.chair };
  }
  if (!mind.free) return null;
  back.backAt = NEVER;
  return { do: "cue", cue: "warm" };
}

/** s within which one nods to who has just met one's need. */
const THANKS = 1.5;

/** A nod to who has just met one's need: it takes two to be met. */
export function thank(mind: Mind, { focus, self }: BotPerception): Command | null {
  if (!mind.card.habits.answers || !mind.free || self.need !== null) return null;
  if (mind.called === null || focus?.chair !== mind.called || !focus.cueAtMe) return null;
  if (secondsSince(mind, mind.calledAt) > THANKS) return null;
  mind.called = null;
  return { do: "cue", cue: "nod" };
}

/** Answers the need of whom one looks at, if it may be meant for oneself. */
export function answer(mind: Mind, view: BotPerception): Command | null {
  const { focus } = view;
  if (!mind.card.habits.answers || !mind.free || focus === null) return null;
  const regard = regardOf(mind, focus.chair);
  if (secondsSince(mind, regard.answeredAt) < EASES) return null;
  if (focus.shownNeed !== null) return give(mind, regard, focus.shownNeed);
  if (!mayBeForMe(mind, view, focus, regard)) return null;
  const { skill, habits } = mind.card;
  if (secondsSince(mind, regard.since) < skill.read) return null;
  if (!habits.reads) return mind.card.reflex === "pressing" ? guess(mind, regard) : null;
  const { need, margin, beyondNothing } = mind.reading;
  // Turned away, only one answer can be right; any other would press.
  if (focus.gaze === "away" && habits.waits)
    return need === "space" ? give(mind, regard, need) : null;
  if (need !== null && margin > skill.sure && beyondNothing > skill.sure)
    return give(mind, regard, need);
  const tired = secondsSince(mind, regard.since) > skill.read + PONDERS;
  if (!tired || need === null || beyondNothing < SUSPECT) return null;
  if (!habits.asks) return give(mind, regard, need);
  if (secondsSince(mind, regard.askedAt) < 10) return null;
  regard.askedAt = mind.tick;
  return { do: "cue", cue: "ask" };
}

/** Whether a face is still being read: what is not urgent waits, or the hands are not free for the answer. */
export function isReading(mind: Mind, regard: Regard): boolean {
  const { habits, skill } = mind.card;
  if (!habits.reads || !habits.answers) return false;
  const long = secondsSince(mind, regard.since);
  if (long < skill.read) return true;
  return mind.reading.beyondNothing > SUSPECT && long < skill.read + PONDERS;
}

/** [N2] A bid goes to whom one looks at, else to the desk partner. */
function mayBeForMe(mind: Mind, view: BotPerception, focus: Focus, regard: Regard): boolean {
  if (secondsSince(mind, regard.lookedAtMe) < 8) return true;
  const partner = (focus.chair ^ 1) < view.chairs ? focus.chair ^ 1 : focus.chair - 1;
  return partner === mind.me;
}

function give(mind: Mind, regard: Regard, seen: Need): Command | null {
  const slips = uniform(mind.rng) < mind.card.skill.slip;
  const need = slips ? (NEEDS[below(mind.rng, NEEDS.length)] as Need) : seen;
  if (need === "space") {
    if (!mind.card.habits.waits) return null;
    regard.letBe = true;
  }
  regard.answeredAt = mind.tick;
  return { do: "cue", cue: FITTING_ANSWER[need] };
}

/** Pressing: now and then some answer or other. */
function guess(mind: Mind, regard: Regard): Command | null {
  regard.answeredAt = mind.tick + 60;
  const need = NEEDS[below(mind.rng, NEEDS.length)] as Need;
  return { do: "cue", cue: FITTING_ANSWER[need] };
}

/** [N5] Says plainly what one needs when the one it is turned to has not seen it. */
export function tellNeed(mind: Mind, view: BotPerception): Command | null {
  const { self, focus } = view;
  if (!mind.card.habits.asks || self.need === null || self.need === "space") return null;
  if (self.bidTo === null || self.bidAge < 0.5) return null;
  if (mind.card.habits.waits && view.periphery[self.bidTo]?.gaze === "away") return null;
  if (focus?.chair === self.bidTo) {
    if (!mind.free) return null;
    const regard = regardOf(mind, self.bidTo);
    if (secondsSince(mind, regard.waitedAt) < 6) return null;
    regard.waitedAt = mind.tick;
    return { do: "cue", cue: "showNeed" };
  }
  return self.gaze === self.bidTo ? null : { do: "look", at: self.bidTo };
}

/** A nod to whom one sees breathing quickly: they are seen, and nothing is asked of them. */
export function soothe(mind: Mind, view: BotPerception): Command | null {
  const { focus } = view;
  if (!mind.card.habits.answers || !mind.free || focus === null || focus.gaze === "away")
    return null;
  // Whoever is stirred would only put it on ([C4]).
  if (focus.body.breathRate < QUICK || view.self.activation > mind.card.skill.breatheAbove)
    return null;
  const regard = regardOf(mind, focus.chair);
  if (secondsSince(mind, regard.soothedAt) < SOOTHES || isReading(mind, regard)) return null;
  regard.soothedAt = mind.tick;
  return { do: "cue", cue: "nod" };
}

/** [N6] Asks how somebody is although nothing is wrong, now and then. */
export function checkIn(mind: Mind, view: BotPerception): Command | null {
  const { focus } = view;
  if (!mind.card.habits.asks || !mind.free || focus === null || focus.gaze === "away") return null;
  if (secondsSince(mind, mind.lastCheckIn) < 30) return null;
  const regard = regardOf(mind, focus.chair);
  if (secondsSince(mind, regard.askedAt) < 30 || secondsSince(mind, regard.since) < 1) return null;
  if (mind.card.habits.reads && mind.reading.beyondNothing > SUSPECT) return null;
  regard.askedAt = mind.tick;
  mind.lastCheckIn = mind.tick;
  return { do: "cue", cue: "ask" };
}
