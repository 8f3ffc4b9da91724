/**
 * [Y11] What people keep from one seating to the next, wherever they sit then. Plain data, by chair; part of a
 * movement's setup, so that it can be replayed from its recording.
 */
import { bondBetween, tieBetween } from "./bond.ts";
import type { Answer } from "./cue.ts";
import type { RuptureType } from "./perception.ts";
import { openRupture } from "./trouble.ts";
import type { ChairId } from "./units.ts";
import { bondOf, chairAt, open, type Store, tieOf, type World } from "./world.ts";

/** State of one person. */
export interface KeptChair {
  readonly chair: ChairId;
  /** 0 … 1. */
  readonly guard: number;
  readonly shame: number;
  /** Their dialect of expression; null: that of the chair. */
  readonly dialect: readonly number[] | null;
  readonly breathRest: number | null;
}

/** An open tear. Its repair starts again. */
export interface KeptTear {
  readonly type: RuptureType;
  /** Whether `a` caused it; else `b`. */
  readonly byA: boolean;
  readonly answer: Answer | null;
  readonly answered: boolean;
  readonly old: boolean;
  /** 0 … 1. */
  readonly severity: number;
  readonly fresh: number;
}

/** State of a pair. */
export interface KeptBond {
  readonly a: ChairId;
  readonly b: ChairId;
  /** Trust of `a` in `b`, and of `b` in `a`, 0 … 1. */
  readonly trust: readonly [number, number];
  readonly trustBefore: readonly [number, number];
  /** 0 … 1. */
  readonly residue: number;
  readonly residueOf: RuptureType | null;
  readonly seams: number;
  readonly tear: KeptTear | null;
}

/** Chairs and pairs that are not listed stay as they are. */
export interface Kept {
  readonly chairs: readonly KeptChair[];
  readonly bonds: readonly KeptBond[];
}

/** State of a whole consort. Agreements end with their hour, so the breach of one is kept as residue only. */
export function keptOf(world: World): Kept {
  const store = open(world);
  return {
    chairs: store.chairs.map(({ id, guard, shame, dialect, breathRest }) => ({
      chair: id,
      guard,
      shame,
      dialect: [...dialect],
      breathRest,
    })),
    bonds: store.bonds.map(({ a, b, residue, residueOf, seams, rupture }) => {
      const [ab, ba] = [tieOf(store, a, b), tieOf(store, b, a)];
      const breach = rupture !== null && rupture.clause !== null ? rupture : null;
      const tear = breach === null ? rupture : null;
      return {
        a,
        b,
        trust: [ab.trust, ba.trust],
        trustBefore: [ab.trustBefore, ba.trustBefore],
        residue: Math.max(residue, breach?.severity ?? 0),
        residueOf: breach?.type ?? residueOf,
        seams,
        tear: tear && {
          type: tear.type,
          byA: tear.cause === a,
          answer: tear.answer,
          answered: tear.answered,
          old: tear.old,
          severity: tear.severity,
          fresh: tear.fresh,
        },
      };
    }),
  };
}

/** State of a person about whom nothing is known. */
export const newChair = (chair: ChairId): KeptChair => ({
  chair,
  guard: 0,
  shame: 0,
  dialect: null,
  breathRest: null,
});

/** State of a pair that has never met. */
export function newBond(a: ChairId, b: ChairId): KeptBond {
  const { trust, trustBefore } = tieBetween(a, b);
  return {
    a,
    b,
    trust: [trust, trust],
    trustBefore: [trustBefore, trustBefore],
    residue: 0,
    residueOf: null,
    seams: 0,
    tear: null,
  };
}

/** Overwrites the state of chairs and pairs. Returns the number of tears that are open afterwards. */
export function bringKept(store: Store, { chairs, bonds }: Kept): number {
  for (const { chair, guard, shame, dialect, breathRest } of chairs) {
    const one = chairAt(store, chair);
    one.guard = guard;
    one.shame = shame;
    if (dialect !== null) one.dialect.set(dialect);
    if (breathRest !== null) Object.assign(one, { breathRest });
  }
  for (const { a, b, trust, trustBefore, residue, residueOf, seams, tear } of bonds) {
    Object.assign(tieOf(store, a, b), tieBetween(a, b), {
      trust: trust[0],
      trustBefore: trustBefore[0],
    });
    Object.assign(tieOf(store, b, a), tieBetween(b, a), {
      trust: trust[1],
      trustBefore: trustBefore[1],
    });
    Object.assign(bondOf(store, a, b), bondBetween(a, b), { residue, residueOf, seams });
    if (tear === null) continue;
    const { type, byA, answer, severity, answered, old, fresh } = tear;
    const told = { type, cause: byA ? a : b, hurt: byA ? b : a, answer, since: 0, severity };
    bondOf(store, a, b).rupture = { ...openRupture(told), answered, old, fresh };
  }
  return bonds.filter(({ tear }) => tear !== null).length;
}
