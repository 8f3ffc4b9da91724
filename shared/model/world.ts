/**
 * The world: one consort, whole. A flat store of plain records that `step` alone changes, in place
 * (20 times a second for hundreds of consorts: copying would cost more than the rules). Everyone
 * else holds it as `World`, the same thing deeply readonly, and learns of it through `perceive`.
 * Nothing in it but numbers, strings, booleans, arrays and records, so that it can be copied and
 * hashed field by field ([X1]).
 */
import type { Lead, Loudness } from "./agreement.ts";
import type { GazeTarget } from "./command.ts";
import type { Cue, Need } from "./cue.ts";
import type { Event } from "./event.ts";
import type { Refused } from "./inbox.ts";
import { type Pace, RUPTURE } from "./numbers.ts";
import type { RuptureType } from "./perception.ts";
import type { Rng } from "./rng.ts";
import type { Role, Strength } from "./role.ts";
import type { ScoreMarks } from "./score.ts";
import type { Motion, Rupture, Split, Whole } from "./trouble.ts";
import type { ChairId } from "./units.ts";
import type { Wish } from "./wish.ts";

export type { Repair, Rupture } from "./trouble.ts";

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

/** What one chair holds towards another (ordered pair, [B1]). */
export interface Tie {
  readonly from: ChairId;
  readonly to: ChairId;
  /** 0 … 1. */
  trust: number;
  /** Trust when the bond last tore. */
  trustBefore: number;
  /** Tick `from` last asked `to`; NEVER when answered. */
  askedAt: number;
  /** [A6] `from` has been told the need that `to` has now. */
  told: boolean;
  /** [V1] 0 … 1: how far the needs turned to `to` went unseen of late, or had to be put in words. */
  longing: number;
  /** Tick `to` last looked at `from`. */
  seenAt: number;
  /** Tick `from` last asked `to` anything. */
  inquiredAt: number;
  /** [N6] Tick of the last check-in of `from` with `to`. */
  checkedAt: number;
  /** [N3] Tick until which `from` is drawn to `to`, having read it. */
  drawnUntil: number;
  /** [D1] `from` has been shown what `to` would like, and has nodded since. */
  wishSeen: boolean;
  wishNodded: boolean;
  /** Tick of the last edge act of `from` at `to`. */
  edgeAt: number;
  /** [A4] Tick `from` last showed `to` the way. */
  wayAt: number;
  /** [T2] How much `from` follows `to` this beat, 0 … about 1. */
  coupling: number;
  /** [P1] How `from` hears `to` stand now, tears apart: cents. */
  heard: number;
}

/** What two chairs share (unordered pair, a < b). */
export interface Bond {
  readonly a: ChairId;
  readonly b: ChairId;
  rupture: Rupture | null;
  /** 0 … 1, how much of the rupture sounds now. */
  sound: number;
  /** Which way a is pushed: +1 sharper and later, −1 flatter and earlier. */
  way: 1 | -1;
  /** [M3] 0 … 1. */
  residue: number;
  /** What the residue is left of. */
  residueOf: RuptureType | null;
  seams: number;
  /** Ticks of mends, for [M4]. */
  mends: number[];
  /** Beats in tune in mutual gaze with a rupture unspoken of. */
  smooth: number;
  /** Ticks of unbroken mutual gaze. */
  gazed: number;
  /** [R1] Ticks one has wanted closeness while the other wanted space. */
  pulled: number;
  /** [D1] The two have agreed to differ. */
  differs: boolean;
}

/** [G1] What is counted for the end. */
export interface Tally {
  pairBeats: number;
  goodPairBeats: number;
  /** The same by sixteenths of the movement. */
  readonly course: Float64Array;
  readonly courseOf: Float64Array;
  met: number;
  /** What the met were worth, together: late ones and those told at once count less. */
  worth: number;
  missed: number;
  ruptures: number;
  /** Seconds each mend took. */
  mended: number[];
}

/** One accepted cue of the running tick. */
export interface Given {
  readonly by: ChairId;
  readonly to: ChairId | null;
  readonly cue: Cue;
}

/** Room for one beat's arithmetic: neither copied nor hashed. */
export interface Scratch {
  readonly gains: Float64Array;
  readonly keeper: Float64Array;
  readonly motor: Float64Array;
  readonly next: Float64Array;
}

/** What happens in the running tick: neither copied nor hashed. */
export interface Moment {
  readonly events: Event[];
  readonly refused: Refused[];
  readonly cues: Given[];
}

/** The world as the phases of `step` see it. */
export interface Store {
  readonly n: number;
  readonly rng: Rng;
  pace: Pace;
  score: ScoreMarks;
  /** Ticks since the movement began. */
  tick: number;
  /** The last beat that fell. */
  beat: number;
  playing: boolean;
  /** [T6] */
  hard: boolean;
  readonly chairs: Chair[];
  /** from·n + to; those from a chair to itself are unused. */
  readonly ties: Tie[];
  readonly bonds: Bond[];
  /** [T1] Phases proper of the beat that falls next, without signatures, and their motor noise, ms. */
  readonly phase: Float64Array;
  readonly motor: Float64Array;
  gatheredAt: number;
  /** [O1], [O2] As they stand now. */
  agreed: {
    conductor: ChairId | null;
    leads: readonly Lead[];
    loudness: Loudness | null;
    checkIn: number | null;
  };
  motion: Motion | null;
  /** [R10], how much of it sounds now (0 … 1), and ticks the consort has been in disorder. */
  whole: Whole | null;
  drift: number;
  disorder: number;
  /** Tick it began again last. */
  beganAgainAt: number;
  tally: Tally;
  readonly moment: Moment;
  readonly scratch: Scratch;
}

/** Deeply readonly. */
type Frozen<T> = T extends number | string | boolean | null
  ? T
  : T extends Float64Array
    ? { readonly [index: number]: number; readonly length: number }
    : T extends readonly (infer Item)[]
      ? readonly Frozen<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: Frozen<T[Key]> }
        : T;

/** The world as everyone outside `step` may hold it. */
export type World = Frozen<Omit<Store, "moment" | "scratch">>;

/** For the phases alone. */
export const open = (world: World): Store => world as unknown as Store;

// ---- finding one's way in it ------------------------------------------------------------------

/** Reads a row of numbers whose length the world guarantees. */
export const at = (row: { readonly [index: number]: number }, index: number): number =>
  row[index] as number;

export function chairAt(store: Store, id: number): Chair {
  const chair = store.chairs[id];
  if (chair === undefined) throw new RangeError(`no chair ${id}`);
  return chair;
}

/**
 * The bonds by number. Loops that run on every tick count instead of iterating: the engine's iterators
 * would allocate more than all the rest of a tick.
 */
export const bondAt = (store: Store, k: number): Bond => store.bonds[k] as Bond;

/** What `from` holds towards `to`. */
export function tieOf(store: Store, from: number, to: number): Tie {
  const tie = store.ties[from * store.n + to];
  if (tie === undefined) throw new RangeError(`no tie ${from} → ${to}`);
  return tie;
}

export function bondOf(store: Store, one: number, other: number): Bond {
  const a = one < other ? one : other;
  const b = one < other ? other : one;
  const bond = store.bonds[a * store.n - (a * (a + 1)) / 2 + (b - a - 1)];
  if (bond === undefined) throw new RangeError(`no bond ${one} – ${other}`);
  return bond;
}

/**
 * How far apart two chairs stand now, 0 when whole: severity, shrinking step by step as it is mended
 * ([M1]), so that they hear each other again before they must be together again.
 */
export function rift(bond: Bond): number {
  const { rupture } = bond;
  return rupture === null
    ? 0
    : rupture.severity * (RUPTURE.soundAtStep[rupture.repair.step] as number);
}

/** Whether `chair`'s eyes rest on `on` now. */
export const looksAt = (store: Store, chair: Chair, on: ChairId): boolean =>
  chair.gaze === on && store.tick >= chair.lands;

export const freshScratch = (n: number): Pick<Store, "moment" | "scratch"> => ({
  moment: { events: [], refused: [], cues: [] },
  scratch: {
    gains: new Float64Array(n * n),
    keeper: new Float64Array(n),
    motor: new Float64Array(n),
    next: new Float64Array(n),
  },
});
