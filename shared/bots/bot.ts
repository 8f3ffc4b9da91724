/** A player that is no person: it sees a Perception, and issues Commands, like everyone else. */
import type { Command } from "../model/command.ts";
import type { ChairId } from "../model/units.ts";
import { TICKS_PER_SECOND } from "../model/units.ts";
import { below } from "../model/rng.ts";
import type { Card, PolicyName } from "./profile.ts";
import { CARDS } from "./profiles.ts";
import {
  agree,
  isNoticing,
  keepCheckIn,
  letDiffer,
  noticeReflex,
  ownReflex,
} from "./behaviours/accord.ts";
import { answer, checkIn, greet, soothe, tellNeed, thank } from "./behaviours/answer.ts";
import { breathe, isResting, restEyes } from "./behaviours/calm.ts";
import { gather, mendWithin } from "./behaviours/gather.ts";
import { answerCall, lookAbout } from "./behaviours/look.ts";
import { mend } from "./behaviours/mend.ts";
import { anything, react } from "./behaviours/reflex.ts";
import { heed, isBent, listen, showWay, stillBow, STROKE_TICKS } from "./behaviours/tune.ts";
import { type BotPerception, type Mind, NEVER, newMind } from "./memory.ts";
import { notice } from "./observe.ts";

export type { PolicyName } from "./profile.ts";
export type { BotPerception } from "./memory.ts";

export interface Bot {
  /**
   * Whether `act` would do anything on this tick: most ticks it would not, and needs no perception.
   */
  thinksAt(tick: number): boolean;
  /** One thought; at most one command. May be called on every tick. */
  act(perception: BotPerception): Command | null;
}

export function createBot(policy: PolicyName, seed: number, chair: ChairId): Bot {
  return botOf(CARDS[policy], seed, chair, policy === "random");
}

/** The same from a card of one's own; `erratic` does anything at all. */
export function botOf(card: Card, seed: number, chair: ChairId, erratic = false): Bot {
  const mind = newMind(card, seed, chair);
  return {
    thinksAt: (tick) =>
      tick >= mind.next ||
      tick < mind.tick ||
      (mind.stroke !== null && tick >= mind.stroke) ||
      (mind.pending !== null && tick >= mind.pending.at),
    act(view) {
      if (view.tick < mind.tick) begin(mind, view.tick);
      if (view.music.beat < 0) return null;
      const due = hand(mind, view);
      if (due !== null) return due;
      if (view.tick < mind.next) return null;
      mind.next = view.tick + card.skill.think;
      if (erratic) return anything(mind, view);
      notice(mind, view);
      const command = mind.pending === null ? decide(mind, view) : null;
      if (command === null) return null;
      if (card.skill.reaction === 0) return begun(mind, command, view.tick);
      mind.pending = { command, at: view.tick + card.skill.reaction + below(mind.rng, 5) };
      return null;
    },
  };
}

/** What the hand does without a thought: end its stroke, carry out what was decided. */
function hand(mind: Mind, view: BotPerception): Command | null {
  if (mind.stroke !== null && view.tick >= mind.stroke) {
    mind.stroke = null;
    return view.self.breathing ? null : stillBow(view);
  }
  if (mind.pending === null || view.tick < mind.pending.at) return null;
  const { command } = mind.pending;
  mind.pending = null;
  return begun(mind, command, view.tick);
}

/** A stroke once begun is timed by the hand. */
function begun(mind: Mind, command: Command, now: number): Command {
  if (command.do === "bow") mind.stroke = now + STROKE_TICKS;
  return command;
}

/** A new movement: ticks start again, and what was seen is past. */
function begin(mind: Mind, tick: number): void {
  mind.regards.length = 0;
  mind.tick = tick;
  mind.next = tick;
  mind.pending = null;
  mind.stroke = null;
  mind.bentAt =
    mind.pushedAt =
    mind.freeAt =
    mind.lastLook =
    mind.restsUntil =
    mind.gone =
    mind.turnedIn =
      NEVER;
  mind.lastCheckIn = tick;
  mind.heard.weight = 0;
}

/** Habits in order of urgency; the first that has something to do does it. */
function decide(mind: Mind, view: BotPerception): Command | null {
  // Whoever had this chair before may have left the bow bent.
  if (mind.stroke === null && isBent(view)) return stillBow(view);
  if (mind.card.habits.mends) {
    mind.free = !view.self.breathing && mind.tick >= mind.freeAt;
    if (view.whole !== null) return gather(mind, view, view.whole);
    if (view.self.split !== null) return mendWithin(mind, view, view.self.split);
    if (isNoticing(mind, view)) return ownReflex(mind, view);
  }
  if (isResting(view)) return null;
  const breath = breathe(mind, view);
  if (breath !== null) return breath;
  // Breathing, the hands are still; the eyes are free.
  mind.free = !view.self.breathing && mind.tick >= mind.freeAt;
  if (mind.tick < mind.restsUntil) return null;
  for (const habit of HABITS) {
    const command = habit(mind, view);
    if (command === null) continue;
    if (command.do === "cue") mind.freeAt = mind.tick + mind.card.skill.actGap * TICKS_PER_SECOND;
    if (command.do === "look") mind.lastLook = mind.tick;
    return command;
  }
  return null;
}

const HABITS: readonly ((mind: Mind, view: BotPerception) => Command | null)[] = [
  react,
  noticeReflex,
  restEyes,
  mend,
  greet,
  thank,
  answer,
  heed,
  listen,
  tellNeed,
  soothe,
  agree,
  keepCheckIn,
  showWay,
  letDiffer,
  checkIn,
  answerCall,
  lookAbout,
];
