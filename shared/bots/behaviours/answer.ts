/** Seeing and meeting the needs of others: read, ask, wait, greet ([A5], [N2]–[N6]). */
import type { Command } from "../../model/command.ts";
import { deskOf } from "../../model/desk.ts";
import { FITTING_ANSWER, type Need, NEEDS } from "../../model/cue.ts";
import type { Focus } from "../../model/perception.ts";
import { below, uniform } from "../../model/rng.ts";
import {
  type BotPerception,
  type BotMemory,
  NEVER,
  type Regard,
  regardOf,
  secondsSince,
} from "../memory.ts";
import { turnTo } from "./turn-to.ts";

/** Squared distance from "no need" above which the bot suspects one. */
const SUSPECT = 0.4;
/** Time within which a return is greeted, s, and time that eyes take to arrive: before that there is no return yet. */
const GREETS = 2.1;
const LANDS = 0.3;
/** Breaths a minute that show strain, and time before another nod, s. */
const QUICK = 17;
const SOOTHES = 4;
/** s of looking, in addition to reading time, after which the bot asks. */
const PONDERS = 4;
/** s after an answer during which the other's body still eases. */
const EASES = 3;

/** [N4] Warmth for a player who comes back from the space the bot gave. */
export function greet(memory: BotMemory, view: BotPerception): Command | null {
  if (!memory.profile.behaviours.waits) return null;
  let back: Regard | null = null;
  for (const regard of memory.regards) {
    if (regard === undefined || secondsSince(memory, regard.backAt) > GREETS) continue;
    if (back === null || regard.backAt > back.backAt) back = regard;
  }
  if (back === null) return null;
  memory.hold = back.chair;
  if (view.focus?.chair !== back.chair) {
    return turnTo(view, back.chair);
  }
  // The cue waits until the eyes have arrived.
  if (secondsSince(memory, back.backAt) < LANDS) memory.free = false;
  if (!memory.free) return null;
  back.backAt = NEVER;
  return { do: "cue", cue: "warm" };
}

/** s within which the bot nods to the player who has just met its need. */
const THANKS = 1.5;

/** Nods to the player who has just met its need, so that both know. */
export function thank(memory: BotMemory, { focus, self }: BotPerception): Command | null {
  if (!memory.profile.behaviours.answers || !memory.free || self.need !== null) return null;
  if (memory.called === null || focus?.chair !== memory.called || !focus.cueAtMe) return null;
  if (secondsSince(memory, memory.calledAt) > THANKS) return null;
  memory.called = null;
  return { do: "cue", cue: "nod" };
}

/** Answers the need of the focused player, if it may be turned to the bot. */
export function answer(memory: BotMemory, view: BotPerception): Command | null {
  const { focus } = view;
  if (!memory.profile.behaviours.answers || !memory.free || focus === null) return null;
  if (memory.profile.habits?.looksBack === true && focus.gaze !== memory.me) return null;
  const regard = regardOf(memory, focus.chair);
  if (secondsSince(memory, regard.answeredAt) < EASES) return null;
  if (focus.shownNeed !== null) return give(memory, regard, focus.shownNeed);
  if (!mayBeForMe(memory, view, focus, regard)) return null;
  const { skill, behaviours } = memory.profile;
  if (secondsSince(memory, regard.since) < skill.read) return null;
  if (!behaviours.reads) return memory.profile.reflex === "pressing" ? guess(memory, regard) : null;
  const { need, margin, beyondNothing } = memory.reading;
  // Of a player who has turned away only "wait" can be right; any other answer would press.
  if (focus.gaze === "away" && behaviours.waits)
    return need === "space" && !regard.letBe ? give(memory, regard, need) : null;
  if (need !== null && margin > skill.sure && beyondNothing > skill.sure)
    return give(memory, regard, need);
  const tired = secondsSince(memory, regard.since) > skill.read + PONDERS;
  if (!tired || need === null || beyondNothing < SUSPECT) return null;
  if (!behaviours.asks) return give(memory, regard, need);
  if (secondsSince(memory, regard.askedAt) < 10) return null;
  regard.askedAt = memory.tick;
  return { do: "cue", cue: "ask" };
}

/** Whether the bot is still reading the face or cannot answer yet: less urgent things wait. */
export function isReading(memory: BotMemory, regard: Regard): boolean {
  const { behaviours, skill } = memory.profile;
  if (!behaviours.reads || !behaviours.answers) return false;
  const long = secondsSince(memory, regard.since);
  if (long < skill.read) return true;
  return memory.reading.beyondNothing > SUSPECT && long < skill.read + PONDERS;
}

/** [N2] A bid goes to the focused player, else to the desk partner. */
function mayBeForMe(memory: BotMemory, view: BotPerception, focus: Focus, regard: Regard): boolean {
  if (secondsSince(memory, regard.lookedAtMe) < 8) return true;
  return deskOf(focus.chair, view.chairs) === memory.me;
}

function give(memory: BotMemory, regard: Regard, seen: Need): Command | null {
  const slips = uniform(memory.rng) < memory.profile.skill.slip;
  const need = slips ? (NEEDS[below(memory.rng, NEEDS.length)] as Need) : seen;
  if (need === "space") {
    if (!memory.profile.behaviours.waits) return null;
    regard.letBe = true;
  }
  regard.answeredAt = memory.tick;
  return { do: "cue", cue: FITTING_ANSWER[need] };
}

/** Pressing: a random answer now and then. */
function guess(memory: BotMemory, regard: Regard): Command | null {
  regard.answeredAt = memory.tick + 60;
  const need = NEEDS[below(memory.rng, NEEDS.length)] as Need;
  return { do: "cue", cue: FITTING_ANSWER[need] };
}

/** [N5] Shows its need when the player it is turned to has not seen it. */
export function tellNeed(memory: BotMemory, view: BotPerception): Command | null {
  const { self, focus } = view;
  const { behaviours, habits } = memory.profile;
  if (!(habits?.tells ?? behaviours.asks) || self.need === null || self.need === "space")
    return null;
  if (self.bidTo === null || self.bidAge < 0.5) return null;
  if (behaviours.waits && view.periphery[self.bidTo]?.gaze === "away") return null;
  if (focus?.chair === self.bidTo) {
    if (!memory.free) return null;
    const regard = regardOf(memory, self.bidTo);
    if (secondsSince(memory, regard.waitedAt) < 6) return null;
    regard.waitedAt = memory.tick;
    return { do: "cue", cue: "showNeed" };
  }
  return turnTo(view, self.bidTo);
}

/** Nods to a focused player who breathes quickly: they are seen, and nothing is asked of them. */
export function soothe(memory: BotMemory, view: BotPerception): Command | null {
  const { focus } = view;
  if (!memory.profile.behaviours.answers || !memory.free || focus === null || focus.gaze === "away")
    return null;
  // A stirred bot would only pretend calm ([C4]).
  if (focus.body.breathRate < QUICK || view.self.activation > memory.profile.skill.breatheAbove)
    return null;
  const regard = regardOf(memory, focus.chair);
  if (secondsSince(memory, regard.soothedAt) < SOOTHES || isReading(memory, regard)) return null;
  regard.soothedAt = memory.tick;
  return { do: "cue", cue: "nod" };
}

/** [N6] Now and then asks how somebody is although nothing seems wrong. */
export function checkIn(memory: BotMemory, view: BotPerception): Command | null {
  const { focus } = view;
  if (!memory.profile.behaviours.asks || !memory.free || focus === null || focus.gaze === "away")
    return null;
  if (secondsSince(memory, memory.lastCheckIn) < 30) return null;
  const regard = regardOf(memory, focus.chair);
  if (secondsSince(memory, regard.askedAt) < 30 || secondsSince(memory, regard.since) < 1)
    return null;
  if (memory.profile.behaviours.reads && memory.reading.beyondNothing > SUSPECT) return null;
  regard.askedAt = memory.tick;
  memory.lastCheckIn = memory.tick;
  return { do: "cue", cue: "ask" };
}
