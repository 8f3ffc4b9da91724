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

/** As two meet. */
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

/** Numbers that are not always whole. */
export const TIE_FRACTIONS = foresee(tieBetween(0, 1), [
  "trust",
  "trustBefore",
  "longing",
  "coupling",
  "heard",
]);
export const BOND_FRACTIONS = foresee(bondBetween(0, 1), ["sound", "residue"]);
