import { LONGING, NEVER, TRUST } from "./numbers.ts";
import type { RuptureType } from "./perception.ts";
import { foresee } from "./shapes.ts";
import type { Rupture } from "./trouble.ts";
import { type ChairId, chairId } from "./units.ts";

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
  /** [A6] `from` has been told the present need of `to`. */
  told: boolean;
  /** [V1] 0 … 1: how far the needs turned to `to` lately went unseen, or had to be put in words. */
  longing: number;
  /** Tick `to` last looked at `from`. */
  seenAt: number;
  /** Tick `from` last asked `to` anything. */
  inquiredAt: number;
  /** [N6] Tick of the last check-in of `from` with `to`. */
  checkedAt: number;
  /** [N3] Tick until which `from` is drawn to `to`, whose need it read. */
  drawnUntil: number;
  /** [D1] `from` has been shown the wish of `to`, and has nodded since. */
  wishSeen: boolean;
  wishNodded: boolean;
  /** Tick of the last edge act of `from` at `to`. */
  edgeAt: number;
  /** [A4] Tick `from` last showed `to` the way. */
  wayAt: number;
  /** [T2] How much `from` follows `to` this beat, 0 … about 1. */
  coupling: number;
  /** [P1] The pitch that `from` hears of `to` now, without the effect of tears: cents. */
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
  /** The ruptures that the residue is left from. */
  residueOf: RuptureType | null;
  seams: number;
  /** Ticks of mends, for [M4]. */
  mends: number[];
  /** Beats in tune and in mutual gaze while a rupture is not mentioned. */
  smooth: number;
  /** Ticks of unbroken mutual gaze. */
  gazed: number;
  /** [R1] Ticks for which one has wanted closeness while the other wanted space. */
  pulled: number;
  /** [D1] The two have agreed to differ. */
  differs: boolean;
}

/** A new bond. */
export function tieBetween(from: number, to: number): Tie {
  return {
    from: chairId(from),
    to: chairId(to),
    trust: TRUST.start,
    trustBefore: TRUST.start,
    askedAt: NEVER,
    told: false,
    longing: LONGING.begins,
    seenAt: 0,
    inquiredAt: NEVER,
    checkedAt: NEVER,
    drawnUntil: NEVER,
    wishSeen: false,
    wishNodded: false,
    edgeAt: NEVER,
    wayAt: NEVER,
    coupling: 0,
    heard: 0,
  };
}

export function bondBetween(a: number, b: number): Bond {
  return {
    a: chairId(a),
    b: chairId(b),
    rupture: null,
    sound: 0,
    way: 1,
    residue: 0,
    residueOf: null,
    seams: 0,
    mends: [],
    smooth: 0,
    gazed: 0,
    pulled: 0,
    differs: false,
  };
}

/** Numbers that may be fractions. */
export const TIE_FRACTIONS = foresee(tieBetween(0, 1), [
  "trust",
  "trustBefore",
  "longing",
  "coupling",
  "heard",
]);
export const BOND_FRACTIONS = foresee(bondBetween(0, 1), ["sound", "residue"]);
