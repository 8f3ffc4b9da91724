import type { GazeTarget } from "./command.ts";
import type { Cue, Need } from "./cue.ts";
import type { Role, Strength } from "./role.ts";
import type { Split } from "./trouble.ts";
import type { ChairId } from "./units.ts";
import type { Wish } from "./wish.ts";

/** [C1]–[C3] A seat with an instrument. Inner parts are private to the chair ([P3]). */
export interface Chair {
  readonly id: ChairId;
  /** [N2] The chairs it bids to, nearest first. */
  readonly circle: readonly ChairId[];
  /** [N2] Where a need turns when it looks at nobody. */
  readonly desk: ChairId;

  // ---- inner ----
  /** 0 … 1. */
  activation: number;
  /** [B2] The working model: 0 expects to be met … 1 expects intrusion or absence. */
  guard: number;
  /** 0 … 1. */
  shame: number;
  /** [V1] 0 … 1: that for whom of its circle it longs for most. */
  longing: number;
  /** [N2] The need one has, turned towards someone; null when none. */
  bid: Bid | null;
  /** Tick the next need may rise. */
  nextNeed: number;
  /** [D1] */
  wish: Wish | null;
  /** [C4] 0 … 1: how much of the time one can keep up a false face is used. */
  mask: number;
  /** [R9] */
  split: Split | null;
  /** [R9] 0 … 1, how much of the split sounds now. */
  dull: number;
  /** [Q2] */
  role: Role | null;
  /** [Q1] Tick until which the reflex pulls and can be noticed. */
  pulledUntil: number;
  /** [Q1] What a noticed reflex has turned into, and until which tick. */
  strength: Strength | null;
  strongUntil: number;
  /** [Q2] Reflexes noticed in this movement. */
  marked: number;

  // ---- eyes ----
  gaze: GazeTarget;
  /** Tick the eyes arrive ([P2]). */
  lands: number;
  /** Tick from which the present look counts as staring at a chair that needs space. */
  stareFrom: number;

  // ---- acting ----
  breathing: boolean;
  /** Rates −1 … 1, volume 0 … 1, as commanded. */
  bow: { pitch: number; tempo: number; volume: number };
  /** What the present stroke really does, relative to the command. */
  bowGain: number;
  cue: Cue | null;
  /** Whom it is meant for; null for gather. */
  cueTo: ChairId | null;
  cueAt: number;
  /** [O2] Tick from which it may propose again, after a proposal that nobody took up. */
  proposeFrom: number;
  /** [O2] Tick by which it has agreed to ask its desk partner; NEVER without such an agreement. */
  checkInBy: number;
  /** [O2] Ticks it has played louder than agreed, and driven the tempo in a passage another leads. */
  overLoud: number;
  driving: number;
  /** Ticks at which it was flooded last ([R8]), and last imposed ([R3]). */
  floodedAt: number;
  imposedAt: number;
  /** [A9] Tick at which it said stop last. */
  stoppedAt: number;
  /** [A10] Ticks of the last edge act at it, and of the one before. */
  struckAt: number;
  struckBefore: number;
  /** [A11] Edge acts never reach it: its person's wish, which nobody else is told. */
  noneAtMe: boolean;
  /** In the last step of a mend, and in the other's eyes. */
  engaged: boolean;
  /** In the eyes of somebody it is torn from. */
  mending: boolean;
  /** [R6] The last edge act not yet followed up, or null. */
  strike: Strike | null;
  /** [N6] Tick it last asked anybody who needed nothing. */
  inquiredAt: number;
  /** [N4] Tick of the last return from space not yet greeted. */
  returnedAt: number;

  // ---- body, as it stands ----
  /** Levels of each need on each channel in this chair's dialect, need-major. */
  readonly dialect: Float64Array;
  /** Signature channels, then the two winces: what is meant. */
  readonly signal: Float64Array;
  /** What lies on it, and on breath and cheeks: see `NOISE`. */
  readonly noise: Float64Array;
  /** Breaths a minute above the usual: its own pace. */
  readonly breathRest: number;
  breathRate: number;
  breathDepth: number;
  flush: number;
  shake: number;
  /** Noise of this chair's own seeing: cents and ms. */
  seesCents: number;
  seesMs: number;

  // ---- sound ----
  /** Own pitch, cents; only differences matter ([I2]). */
  pitch: number;
  /** [T1] Of one's own accord early (below 0) or late, ms a beat. */
  haste: number;
  /** Pitch as it sounds: with the signatures of its ruptures. */
  sounds: number;
  /** Onset against the nominal beat as it sounds, ms: of the beat that falls next, signatures included. */
  onset: number;
  /** Signed mean of the last four onsets that have fallen, ms. */
  late: number;
  /** Those four, newest first. */
  readonly onsets: Float64Array;
  /** Cents this tick changes the pitch by. */
  bent: number;
  /** ms pushed (−) or held (+) by the bow since the last beat. */
  pushed: number;
}

export interface Bid {
  readonly need: Need;
  to: ChairId;
  readonly since: number;
  /** Ticks until which an answer counts whole, and half. */
  answerBy: number;
  lateBy: number;
  /** Strength of the leak: 1 ordinary. */
  readonly leak: number;
  /** [N5] It leaks too weakly to be read in time. */
  readonly faint: boolean;
  /** Told in plain words, of itself or on being asked. */
  told: boolean;
  /** [N5] What an answer is worth: 1 as long as it has not been put in words. */
  worth: number;
  /** [N4] For space: the addressed chair has waited. */
  met: boolean;
  /** [N4] For space: the tick until which it turns away. */
  until: number;
}

/** [R6] An edge act that may turn out a hit-and-run. */
export interface Strike {
  readonly at: ChairId;
  readonly cue: Cue;
  readonly tick: number;
  /** Tick of looking away from them, NEVER while staying. */
  ran: number;
}
