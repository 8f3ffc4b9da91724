/**
 * The whole state of one consort. A flat store of plain records that only `step` changes, in place
 * (20 times a second for hundreds of consorts: copying would cost more than the rules). Everyone
 * else holds it as `World`, the same type deeply readonly, and learns of it through `perceive`. It
 * contains only numbers, strings, booleans, arrays and records, so that it can be copied and hashed
 * field by field ([X1]).
 */
import type { Lead, Loudness } from "./agreement.ts";
import type { Bond, Tie } from "./bond.ts";
import type { Chair } from "./chair.ts";
import type { Cue } from "./cue.ts";
import type { Directed } from "./directed-state.ts";
import type { Event } from "./event.ts";
import type { Refused } from "./inbox.ts";
import { type Pace, RUPTURE } from "./numbers.ts";
import type { Rng } from "./rng.ts";
import type { ScoreMarks } from "./score.ts";
import type { Motion, Whole } from "./trouble.ts";
import type { ChairId } from "./units.ts";

/** [G1] Counts for the measures at the end. */
export interface Tally {
  pairBeats: number;
  goodPairBeats: number;
  /** The same by sixteenths of the movement. */
  readonly course: Float64Array;
  readonly courseOf: Float64Array;
  met: number;
  /** Total worth of the needs met: late ones and those told at once count less. */
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

/** Buffers for the arithmetic of one beat: neither copied nor hashed. */
export interface Scratch {
  readonly gains: Float64Array;
  readonly keeper: Float64Array;
  readonly motor: Float64Array;
  readonly next: Float64Array;
}

/** Events of the running tick: neither copied nor hashed. */
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
  /** [T6] Whether this is a hard passage. */
  hard: boolean;
  readonly chairs: Chair[];
  /** from·n + to; the entries of a chair to itself are unused. */
  readonly ties: Tie[];
  readonly bonds: Bond[];
  /** [T1] Phases of the next beat, without the effects of ruptures, and their motor noise, ms. */
  readonly phase: Float64Array;
  readonly motor: Float64Array;
  gatheredAt: number;
  /** [O1], [O2] The present agreements. */
  agreed: {
    conductor: ChairId | null;
    leads: readonly Lead[];
    loudness: Loudness | null;
    checkIn: number | null;
  };
  motion: Motion | null;
  /** [R10] How much of it sounds now (0 … 1), and ticks for which the consort has been in disorder. */
  whole: Whole | null;
  drift: number;
  disorder: number;
  /** Tick at which it last began again. */
  beganAgainAt: number;
  tally: Tally;
  /** Absent without direction: such a world is the same, bit for bit, as if direction did not exist. */
  directed?: Directed;
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

/** For phases only. */
export const open = (world: World): Store => world as unknown as Store;

// ---- lookups ----------------------------------------------------------------------------------

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
 * Distance between two chairs now, 0 when whole: severity, shrinking with each step of the mend
 * ([M1]), so that they hear each other again before they must be together again.
 */
export function rift(bond: Bond): number {
  const { rupture } = bond;
  return rupture === null
    ? 0
    : rupture.severity * (RUPTURE.soundAtStep[rupture.repair.step] as number);
}

/** Whether `chair`'s eyes rest on `on`. */
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

export const freshTally = (): Tally => ({
  pairBeats: 0,
  goodPairBeats: 0,
  course: new Float64Array(16),
  courseOf: new Float64Array(16),
  met: 0,
  worth: 0,
  missed: 0,
  ruptures: 0,
  mended: [],
});
