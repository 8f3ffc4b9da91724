/** A bot's memory between decisions: what it has observed, and what it has started. */
import { SIGNATURE_CHANNELS } from "../model/body.ts";
import type { Command } from "../model/command.ts";
import type { Cue, Need } from "../model/cue.ts";
import { CUE } from "../model/numbers.ts";
import type { Perception } from "../model/perception.ts";
import { type Rng, seedRng } from "../model/rng.ts";
import { type ChairId, chairId, TICKS_PER_SECOND } from "../model/units.ts";
import type { Wish } from "../model/wish.ts";
import type { BotProfile } from "./profile.ts";

/** The perception given to bots and test players: all of it except what is only for the ears. */
export type BotPerception = Omit<Perception, "sounding">;

export const NEVER = -1e9;

/** What one chair knows of another. */
export interface Regard {
  readonly chair: ChairId;
  /** Tick it was last looked at, and tick at which this look began. */
  seenAt: number;
  since: number;
  /** Mean of each signature channel in this look, and over how many seconds it was taken. */
  readonly seen: Float64Array;
  seconds: number;
  /** Mean pitch and timing error in this look. */
  cents: number;
  ms: number;
  /** Tick at which the bot last saw them show it a way. */
  pointedAt: number;
  /** s of mutual gaze since the bot last bent. */
  faced: number;
  /** Tick they last looked at the bot. */
  lookedAtMe: number;
  /** Tick since which they look at the bot; NEVER while they do not. */
  onMeSince: number;
  /** Tick they turned away; NEVER while they do not. */
  awaySince: number;
  /** The bot has read that they need space, and has left them alone. */
  letBe: boolean;
  /** Tick they came back from a space the bot gave them. */
  backAt: number;
  /** Ticks of the bot's own last cues to them. */
  answeredAt: number;
  askedAt: number;
  shownAt: number;
  /** The nod for their quick breathing. */
  soothedAt: number;
  heededAt: number;
  waitedAt: number;
  /** Tick at which they were last seen to say stop. */
  stoppedAt: number;
  /** Ticks of the bot's last two edge acts at them. */
  struckAt: number;
  struckBefore: number;
  /** The cue last seen on them, to tell a new cue from one still shown. */
  lastCue: Cue | null;
  /** Tick at which any cue was last seen on them. */
  gaveAt: number;
  /** [D1] The wish of theirs that the bot has nodded at, and whether it has shown its own. */
  wishNodded: Wish | null;
  wishShown: boolean;
  /** [J8] Tick since which the bond with them is torn; NEVER while it is whole. */
  tornAt: number;
  /** [J8] Tick at which the bot last set them a limit. */
  limitSetAt: number;
  /** Repair: the step last seen (−1 none) and since when, failed tries, and until when to let it rest. */
  step: number;
  stepSince: number;
  tries: number;
  restUntil: number;
}

/** What listening faces said of the bot's pitch and timing, each with its weight. */
export interface Heard {
  weight: number;
  pitch: number;
  time: number;
}

export interface BotMemory {
  readonly heard: Heard;
  readonly me: ChairId;
  readonly profile: BotProfile;
  readonly rng: Rng;
  readonly regards: Regard[];
  tick: number;
  /** Tick of the next decision. */
  next: number;
  /** A command already decided, and the tick at which it is given. */
  pending: { readonly command: Command; readonly at: number } | null;
  /** Tick at which the present bow stroke ends; null when the bow rests. */
  stroke: number | null;
  /** Tick of the last stroke. */
  bentAt: number;
  /** Tick of the last stroke that corrected the timing by a listening face. */
  pushedAt: number;
  /** Earliest tick of the next cue. */
  freeAt: number;
  /** Enough time has passed since the last cue. */
  free: boolean;
  lastLook: number;
  lastCheckIn: number;
  /** The player from whom it last needed something, and the last tick it did. */
  called: ChairId | null;
  calledAt: number;
  /** Tick until which the eyes rest, turned away from a face that shows nothing. */
  restsUntil: number;
  /** Chair that the eyes stay on for this decision. */
  hold: ChairId | null;
  /** The player it is mending with, and the tick they last looked back. */
  tending: ChairId | null;
  tendedAt: number;
  /** Tick until which a fading bot does nothing. */
  gone: number;
  /** [O2] The proposer whose proposal it has nodded at. */
  nodded: ChairId | null;
  /** [Q2] Tick it last looked inward to notice its reflex. */
  turnedIn: number;
  /** What the bot last concluded about the chair it looks at. */
  reading: Reading;
}

export interface Reading {
  need: Need | null;
  /** Squared distance by which the best guess beats the next, and "no need". */
  margin: number;
  beyondNothing: number;
}

/** They have just shown the bot a way, so their face says how far. */
export const isShown = (memory: BotMemory, regard: Regard): boolean =>
  secondsSince(memory, regard.pointedAt) < CUE.wayGap - 1;

export const secondsSince = (memory: BotMemory, tick: number): number =>
  (memory.tick - tick) / TICKS_PER_SECOND;

export function newBotMemory(profile: BotProfile, seed: number, me: ChairId): BotMemory {
  return {
    me,
    profile,
    rng: seedRng(seed ^ Math.imul(me + 1, 0x9e3779b1)),
    regards: [],
    tick: 0,
    // Staggered, so that not all bots of a consort decide on the same tick.
    next: (me * 3) % profile.skill.think,
    pending: null,
    stroke: null,
    heard: { weight: 0, pitch: 0, time: 0 },
    bentAt: NEVER,
    pushedAt: NEVER,
    freeAt: NEVER,
    free: true,
    lastLook: NEVER,
    lastCheckIn: 0,
    called: null,
    calledAt: NEVER,
    restsUntil: NEVER,
    hold: null,
    tending: null,
    tendedAt: NEVER,
    gone: NEVER,
    nodded: null,
    turnedIn: NEVER,
    reading: { need: null, margin: 0, beyondNothing: 0 },
  };
}

export function newRegard(chair: number): Regard {
  return {
    chair: chairId(chair),
    seenAt: NEVER,
    since: NEVER,
    seen: new Float64Array(SIGNATURE_CHANNELS.length),
    seconds: 0,
    cents: 0,
    ms: 0,
    pointedAt: NEVER,
    faced: 0,
    lookedAtMe: NEVER,
    onMeSince: NEVER,
    awaySince: NEVER,
    letBe: false,
    backAt: NEVER,
    answeredAt: NEVER,
    askedAt: NEVER,
    shownAt: NEVER,
    soothedAt: NEVER,
    heededAt: NEVER,
    waitedAt: NEVER,
    stoppedAt: NEVER,
    struckAt: NEVER,
    struckBefore: NEVER,
    lastCue: null,
    gaveAt: NEVER,
    wishNodded: null,
    wishShown: false,
    tornAt: NEVER,
    limitSetAt: NEVER,
    step: -1,
    stepSince: NEVER,
    tries: 0,
    restUntil: NEVER,
  };
}

export function regardOf(memory: BotMemory, chair: ChairId): Regard {
  let regard = memory.regards[chair];
  if (regard === undefined) memory.regards[chair] = regard = newRegard(chair);
  return regard;
}
