/** A bot player: it gets a Perception and gives Commands, as a person's client does. */
import type { Command } from "../model/command.ts";
import { isOnTable } from "../model/hand.ts";
import type { ChairId } from "../model/units.ts";
import { TICKS_PER_SECOND } from "../model/units.ts";
import { isOf } from "../model/cue.ts";
import { copyOfPlain } from "../model/hash.ts";
import { below, seedRng } from "../model/rng.ts";
import type { BotProfile, Habits, PolicyName } from "./profile.ts";
import { BOT_PROFILES } from "./profiles.ts";
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
import { setLimit } from "./behaviours/limit.ts";
import { mend } from "./behaviours/mend.ts";
import { randomCommand, followReflex } from "./behaviours/reflex.ts";
import { followHint, isBent, listen, showWay, stillBow, STROKE_TICKS } from "./behaviours/tune.ts";
import { type BotPerception, type BotMemory, NEVER, newBotMemory, regardOf } from "./memory.ts";
import { observe } from "./observe.ts";

export type { PolicyName } from "./profile.ts";
export type { BotPerception } from "./memory.ts";

export interface Bot {
  /**
   * Whether `act` would do anything on this tick. Mostly it would not, and then no perception is
   * needed.
   */
  thinksAt(tick: number): boolean;
  /** One decision; at most one command. May be called on every tick. */
  act(perception: BotPerception): Command | null;
}

/** A bot whose memory can be copied. */
export interface Mind extends Bot {
  /** Updates the memory without deciding anything; `did`: commands given meanwhile in its chair. */
  watch(perception: BotPerception, did: readonly Command[]): void;
  /** A copy with the same memory, other random numbers, and optionally another profile. */
  fork(seed: number, profile?: BotProfile): Mind;
}

export function createBot(policy: PolicyName, seed: number, chair: ChairId): Mind {
  return botOf(BOT_PROFILES[policy], seed, chair, policy === "random");
}

/** [J8] The bot of a chair without a person, in a movement with that seed. */
export function companion(seed: number, chair: ChairId, habits: Habits | null): Mind {
  const usual = BOT_PROFILES[habits?.plays ?? "companion"];
  return botOf(habits === null ? usual : { ...usual, habits }, seed + chair, chair);
}

/** The same from a given profile; `erratic` gives random commands. */
export function botOf(profile: BotProfile, seed: number, chair: ChairId, erratic = false): Mind {
  return botWith(newBotMemory(profile, seed, chair), erratic);
}

function botWith(memory: BotMemory, erratic: boolean): Mind {
  const { profile } = memory;
  return {
    thinksAt: (tick) =>
      tick >= memory.next ||
      tick < memory.tick ||
      (memory.stroke !== null && tick >= memory.stroke) ||
      (memory.pending !== null && tick >= memory.pending.at),
    act(view) {
      if (view.tick < memory.tick) resetMemory(memory, view.tick);
      if (view.music.beat < 0) return null;
      const due = dueAction(memory, view);
      if (due !== null) return due;
      if (view.tick < memory.next) return null;
      memory.next = view.tick + profile.skill.think;
      if (erratic) return randomCommand(memory, view);
      observe(memory, view);
      const command = memory.pending === null ? decide(memory, view) : null;
      if (command === null || !isOnTable(view.self.hand, command)) return null;
      if (profile.skill.reaction === 0) return started(memory, command, view.tick);
      memory.pending = { command, at: view.tick + profile.skill.reaction + below(memory.rng, 5) };
      return null;
    },
    watch(view, did) {
      for (const command of did) noteOwn(memory, view, command);
      if (view.tick < memory.next || view.music.beat < 0) return;
      memory.next = view.tick + profile.skill.think;
      observe(memory, view);
    },
    fork: (seed, as = profile) =>
      botWith(
        {
          ...copyOfPlain({ ...memory, profile: null }),
          profile: as,
          rng: seedRng(seed ^ Math.imul(memory.me + 1, 0x9e3779b1)),
        },
        erratic,
      ),
  };
}

/** Remembers a command that somebody else gave in its chair as its own. */
function noteOwn(memory: BotMemory, view: BotPerception, command: Command): void {
  if (command.do === "look") memory.lastLook = view.tick;
  if (command.do === "bow") memory.bentAt = view.tick;
  if (command.do !== "cue") return;
  memory.freeAt = view.tick + memory.profile.skill.actGap * TICKS_PER_SECOND;
  if (view.focus === null) return;
  const regard = regardOf(memory, view.focus.chair);
  const { cue } = command;
  if (cue === "wait") regard.letBe = view.focus.gaze === "away";
  if (cue === "ask") regard.askedAt = memory.lastCheckIn = view.tick;
  else if (cue === "showNeed") regard.waitedAt = view.tick;
  else if (isOf("answer", cue)) regard.answeredAt = view.tick;
  else if (isOf("way", cue)) regard.shownAt = view.tick;
}

/** The action due now: the end of a stroke, or a command decided earlier. */
function dueAction(memory: BotMemory, view: BotPerception): Command | null {
  if (memory.stroke !== null && view.tick >= memory.stroke) {
    memory.stroke = null;
    return view.self.breathing ? null : stillBow(view);
  }
  if (memory.pending === null || view.tick < memory.pending.at) return null;
  const { command, at } = memory.pending;
  memory.pending = null;
  // Decided before the bot was led ([J10]).
  if (view.tick - at > TICKS_PER_SECOND) return null;
  return started(memory, command, view.tick);
}

/** The end of a stroke already begun is timed by the hand alone. */
function started(memory: BotMemory, command: Command, now: number): Command {
  if (command.do === "bow") memory.stroke = now + STROKE_TICKS;
  return command;
}

/** A new movement: ticks restart, so what was seen before is outdated. */
function resetMemory(memory: BotMemory, tick: number): void {
  memory.regards.length = 0;
  memory.tick = tick;
  memory.next = tick;
  memory.pending = null;
  memory.stroke = null;
  memory.bentAt =
    memory.pushedAt =
    memory.freeAt =
    memory.lastLook =
    memory.restsUntil =
    memory.gone =
    memory.turnedIn =
      NEVER;
  memory.lastCheckIn = tick;
  memory.heard.weight = 0;
}

/** Behaviours by priority; the first that returns a command wins. */
function decide(memory: BotMemory, view: BotPerception): Command | null {
  // The chair's former player may have left the bow bent.
  if (memory.stroke === null && isBent(view)) return stillBow(view);
  if (memory.profile.behaviours.mends) {
    memory.free = !view.self.breathing && memory.tick >= memory.freeAt;
    if (view.whole !== null) return gather(memory, view, view.whole);
    if (view.self.split !== null) return mendWithin(memory, view, view.self.split);
    if (isNoticing(memory, view)) return ownReflex(memory, view);
  }
  if (isResting(view)) return null;
  const breath = breathe(memory, view);
  if (breath !== null) return breath;
  // While breathing the hands are still; the eyes are free.
  memory.free = !view.self.breathing && memory.tick >= memory.freeAt;
  if (memory.tick < memory.restsUntil) return null;
  for (const behaviour of BEHAVIOURS) {
    const command = behaviour(memory, view);
    if (command === null || !isOnTable(view.self.hand, command)) continue;
    if (command.do === "cue")
      memory.freeAt = memory.tick + memory.profile.skill.actGap * TICKS_PER_SECOND;
    if (command.do === "look") memory.lastLook = memory.tick;
    return command;
  }
  return null;
}

const BEHAVIOURS: readonly ((memory: BotMemory, view: BotPerception) => Command | null)[] = [
  followReflex,
  noticeReflex,
  restEyes,
  setLimit,
  mend,
  greet,
  thank,
  answer,
  followHint,
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
