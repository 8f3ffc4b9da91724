/**
 * What a type of rupture is: what it is detected from, how it sounds, what mends it. One file per
 * type; `all.ts` lists them. A new type is a new file and a line there.
 */
import type { Rupture, Store } from "../world.ts";
import type { Answer, Cue } from "../cue.ts";
import type { Evidence } from "../event.ts";
import type { RuptureType } from "../perception.ts";
import type { ChairId } from "../units.ts";

/** A tear about to happen. */
export interface Tear {
  readonly type: RuptureType;
  readonly cause: ChairId;
  readonly hurt: ChairId;
  /** 0 … 1. */
  readonly severity: number;
  readonly answer: Answer | null;
  readonly what: Evidence["what"];
}

export type TearBond = (store: Store, told: Tear) => void;

/** One deed of a key: who does it, and what: a cue at the other, a landed look, or staying in view. */
export interface Deed {
  readonly by: "cause" | "hurt";
  readonly what: Cue | "lookAt" | "stay";
}

/** Deeds in order; any one of the alternatives does. */
export type Key = readonly (readonly Deed[])[];

/** What a listener in the torn bond hears of the other, besides the shared offset. */
export interface Timbre {
  /** Factor on the other's volume. */
  volume: number;
  /** Added to the other's brightness, −1 … 1. */
  tone: number;
  /** 0 … 1. */
  rough: number;
}

export interface RuptureKind {
  readonly type: RuptureType;
  /** Share of [T5]'s cents and ms that this type puts between the two, at equal severity. */
  readonly cents: number;
  readonly ms: number;
  /** How the other sounds to `listener` at `level` 0 … 1 of the rupture's sound. */
  timbre(rupture: Pick<Rupture, "cause">, listener: ChairId, level: number, into: Timbre): void;
  /** Reads the tick's events and the world, and tells what tore. */
  detect(store: Store, tear: TearBond): void;
  /** [M1] What step 2 waits for. */
  key(rupture: Pick<Rupture, "answer" | "answered">): Key;
}
