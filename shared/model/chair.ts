import type { GazeTarget } from "./command.ts";
import type { Cue, Need } from "./cue.ts";
import type { Role, Strength } from "./role.ts";
import type { Split } from "./trouble.ts";
import type { ChairId } from "./units.ts";
import type { Wish } from "./wish.ts";

/** [C1]–[C3] A seat with an instrument. Inner parts are private to the chair ([P3]). */
export interface Chair {
  readonly id: ChairId;
  /** [N2] The chairs it turns needs to, nearest first. */
  readonly circle: readonly ChairId[];
  /** [N2] Where a need turns when the eyes rest on nobody. */
  readonly desk: ChairId;

  // ---- inner ----
  /** 0 … 1. */
  activation: number;
  /** [B2] The working model: 0 expects to be met … 1 expects intrusion or absence. */
  guard: number;
  /** 0 … 1. */
  shame: number;
  /** [V1] 0 … 1: the longing for the one of its circle it longs for most. */
  longing: number;
  /** [N2] The present need, turned towards someone; null when there is none. */
  bid: Bid | null;
  /** Earliest tick of the next need. */
  nextNeed: number;
  /** [D1] The wish. */
  wish: Wish | null;
  /** [C4] 0 … 1: share used of the time for which a mask can be kept up. */
  mask: number;
  /** [R9] The split, if there is one. */
  split: Split | null;
  /** [R9] 0 … 1, how much of the split sounds now. */
  dull: number;
  /** [Q2] The role card. */
  role: Role | null;
  /** [Q1] Tick until which the reflex pulls and can be noticed. */
  pulledUntil: number;
  /** [Q1] The strength that a noticed reflex became, and the tick it ends. */
  strength: Strength | null;
  strongUntil: number;
  /** [Q2] Reflexes noticed in this movement. */
  marked: number;

  // ---- eyes ----
  gaze: GazeTarget;
  /** Tick at which the eyes arrive ([P2]). */
  lands: number;
  /** Tick from which the present look at a chair that needs space counts as staring. */
  stareFrom: number;

  // ---- acting ----
  breathing: boolean;
  /** Rates −1 … 1, volume 0 … 1, as commanded. */
  bow: { pitch: number; tempo: number; volume: number };
  /** The actual effect of the present stroke, relative to the command. */
  bowGain: number;
  cue: Cue | null;
  /** The receiver; null for gather. */
  cueTo: ChairId | null;
  cueAt: number;
  /** [O2] Tick from which it may propose again, after proposals that nobody accepted. */
  proposeFrom: number;
  /** [O2] Tick by which it has agreed to ask its desk partner; NEVER without such an agreement. */
  checkInBy: number;
  /** [O2] Ticks it has played louder than agreed, and pushed the tempo in a passage another leads. */
  overLoud: number;
  driving: number;
  /** Ticks at which it was last flooded ([R8]), and last imposed ([R3]). */
  floodedAt: number;
  imposedAt: number;
  /** [A9] Tick at which it last said stop. */
  stoppedAt: number;
  /** [A9] Tick of the last stop that also kept new calls away. */
  restedAt: number;
  /** [A10] Ticks of the last two edge acts at it. */
  struckAt: number;
  struckBefore: number;
  /** [A11] Edge acts never reach it: its person's setting, told to nobody else. */
  noneAtMe: boolean;
  /** In the last step of a mend, and in mutual gaze with the other. */
  engaged: boolean;
  /** In mutual gaze with a player it is torn from. */
  mending: boolean;
  /** [R6] The last edge act that was not followed up yet, or null. */
  strike: Strike | null;
  /** [N6] Tick it last asked somebody who needed nothing. */
  inquiredAt: number;
  /** [N4] Tick of the last return from space that is not greeted yet. */
  returnedAt: number;

  // ---- body, as it stands ----
  /** Levels of each need on each channel in this chair's dialect, need-major. */
  readonly dialect: Float64Array;
  /** Signature channels, then the two winces: the intended levels. */
  readonly signal: Float64Array;
  /** The noise on them, and on breath and cheeks: see `NOISE`. */
  readonly noise: Float64Array;
  /** Breaths a minute above the usual: this chair's own pace. */
  readonly breathRest: number;
  breathRate: number;
  breathDepth: number;
  flush: number;
  shake: number;
  /** Errors of this chair's own seeing: cents and ms. */
  seesCents: number;
  seesMs: number;

  // ---- sound ----
  /** Own pitch, cents; only differences matter ([I2]). */
  pitch: number;
  /** [T1] Haste: ms a beat by which it is early (below 0) or late by itself. */
  haste: number;
  /** Pitch as it sounds: with the effects of its ruptures. */
  sounds: number;
  /** Onset against the nominal beat as it sounds, ms: of the next beat, with the effects of ruptures. */
  onset: number;
  /** Signed mean of the last four onsets, ms. */
  late: number;
  /** Those four, newest first. */
  readonly onsets: Float64Array;
  /** Cents by which this tick changes the pitch. */
  bent: number;
  /** ms pushed (−) or held (+) by the bow since the last beat. */
  pushed: number;
}

export interface Bid {
  readonly need: Need;
  to: ChairId;
  readonly since: number;
  /** Ticks until which an answer counts fully, and by half. */
  answerBy: number;
  lateBy: number;
  /** Strength of the leak: 1 ordinary. */
  readonly leak: number;
  /** [N5] It leaks too weakly to be read in time. */
  readonly faint: boolean;
  /** Told in plain words, spontaneously or when asked. */
  told: boolean;
  /** [N5] Worth of an answer: 1 until the need is put in words. */
  worth: number;
  /** [N4] For space: the addressed chair has given wait. */
  met: boolean;
  /** [N4] For space: the tick until which it turns away. */
  until: number;
}

/** [R6] An edge act that may become a hit and run. */
export interface Strike {
  readonly at: ChairId;
  readonly cue: Cue;
  readonly tick: number;
  /** Tick at which the striker looked away; NEVER while they stay. */
  ran: number;
}
