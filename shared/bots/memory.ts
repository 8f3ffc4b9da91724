/** A bot's memory between two decisions: what it has observed, and what it has started. */
import { SIGNATURE_CHANNELS } from "../model/body.ts";
import type { Command } from "../model/command.ts";
import type { Cue, Need } from "../model/cue.ts";
import { CUE } from "../model/numbers.ts";
import type { Perception } from "../model/perception.ts";
import { type Rng, seedRng } from "../model/rng.ts";
import { type ChairId, chairId, TICKS_PER_SECOND } from "../model/units.ts";
import type { Wish } from "../model/wish.ts";
import type { BotProfile } from "./profile.ts";

/** What bots and tests of play are given: all of a Perception but what is for the ears alone. */
export type BotPerception = Omit<Perception, "sounding">;

export const NEVER = -1e9;

/** What one chair knows of another. */
export interface Regard {
  readonly chair: ChairId;
  /** Tick last looked at, and since when this look lasts. */
  seenAt: number;
  since: number;
  /** Mean of each signature channel in this look, and over how many seconds it was taken. */
  readonly seen: Float64Array;
  seconds: number;
  /** Mean stand in this look. */
  cents: number;
  ms: number;
  /** Tick the bot last saw them show it the way. */
  pointedAt: number;
  /** s in each other's eyes since it last bent. */
  faced: number;
  /** Tick they last looked at the bot. */
  lookedAtMe: number;
  /** Since when they have been looking at the bot; NEVER while they do not. */
  onMeSince: number;
  /** Tick they turned away; NEVER while they do not. */
  awaySince: number;
  /** The bot has read their wish for space and let them be. */
  letBe: boolean;
  /** Tick they came back from a space the bot gave them. */
  backAt: number;
  /** Ticks of the bot's own last deeds towards them. */
  answeredAt: number;
  askedAt: number;
  shownAt: number;
  /** Nodded to for breathing quickly. */
  soothedAt: number;
  heededAt: number;
  waitedAt: number;
  /** Tick they were last seen to say stop. */
  stoppedAt: number;
  /** Ticks of the bot's own last edge act at them, and of the one before. */
  struckAt: number;
  struckBefore: number;
  /** The cue last seen on them, to tell a new one from one still shown. */
  lastCue: Cue | null;
  /** Tick any cue was last seen on them. */
  gaveAt: number;
  /** [D1] The wish of theirs it has nodded at, and whether it has shown them its own. */
  wishNodded: Wish | null;
  wishShown: boolean;
  /** [J8] Since when the bond with them is torn; NEVER while it is whole. */
  tornAt: number;
  /** [J8] Tick the bot last set them a limit. */
  limitSetAt: number;
  /** Repair: the step last seen (−1 none) and since when, tries without success, and until when to let it rest. */
  step: number;
  stepSince: number;
  tries: number;
  restUntil: number;
}

/** What the faces of those it looked in the eye said of its own pitch and time, with the weight of each. */
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
  /** Tick of the next thought. */
  next: number;
  /** A deed decided on, and the tick it is done. */
  pending: { readonly command: Command; readonly at: number } | null;
  /** Tick the present bow stroke ends; null when the bow rests. */
  stroke: number | null;
  /** Tick of the last stroke. */
  bentAt: number;
  /** Tick of the last stroke that changed the time by what a face said. */
  pushedAt: number;
  /** Tick of the next cue at the soonest. */
  freeAt: number;
  /** Long enough since the last cue for another one. */
  free: boolean;
  lastLook: number;
  lastCheckIn: number;
  /** Whom it last needed something of, and the tick it still did. */
  called: ChairId | null;
  calledAt: number;
  /** Tick until which the eyes rest, away from a face that gives nothing back. */
  restsUntil: number;
  /** Chair the eyes should stay on this thought, whatever else. */
  hold: ChairId | null;
  /** Whom it is mending with, and the tick they last looked back. */
  tending: ChairId | null;
  tendedAt: number;
  /** Tick until which a fading bot is gone. */
  gone: number;
  /** [O2] Whose proposal it has nodded at. */
  nodded: ChairId | null;
  /** [Q2] Tick it last turned inward to see its own reflex. */
  turnedIn: number;
  /** What the bot last made of the chair it looks at. */
  reading: Reading;
}

export interface Reading {
  need: Need | null;
  /** Squared distance by which the best guess beats the next, and nothing at all. */
  margin: number;
  beyondNothing: number;
}

/** They have just shown the way, and their face says how far. */
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
    // Staggered, so that a consort does not think all at once.
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
