/**
 * What a type of rupture consists of: how it is detected, how deep it tears, how it sounds, what
 * mends it. One file per type; `all.ts` lists them.
 */
import type { Rupture } from "../trouble.ts";
import type { Given, Store } from "../world.ts";
import type { Clause } from "../agreement.ts";
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
  /** [R4] The broken clause. */
  readonly clause?: Clause;
}

export type TearBond = (store: Store, told: Tear) => void;

/**
 * One deed of a key: who does it, and what: a cue to the other, a landed look, staying in view,
 * playing softer, renewing the broken clause.
 */
export interface Deed {
  readonly by: "cause" | "hurt";
  readonly what: Cue | "lookAt" | "stay" | "softer" | "renew";
}

/** Deeds in order; of alternatives any one will do. */
export type Key = readonly (readonly Deed[])[];

/** A moment of a rupture's sound. */
export interface Instant {
  /** Ticks, and beats, since it began. */
  readonly ticks: number;
  readonly beats: number;
  /** The direction the causer is pushed when the type does not say it: +1 sharper and later. */
  readonly way: 1 | -1;
  /** Makes each rupture's jitter different. */
  readonly seed: number;
}

/** What comes between the two, as shares of [T5]'s cents or ms: + sharp, + late. */
export interface Apart {
  cause: number;
  hurt: number;
}

/** What else a listener in the torn bond hears of the other. */
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
  /** At the start, 0 … 1. */
  readonly severity: number;
  /** [R11] Shame that tearing adds, as a share of the rest to 1. */
  readonly shames?: { readonly cause: number; readonly hurt: number };
  /** [T3] Per tick. */
  cents(now: Instant, into: Apart): void;
  /** [T1] Per beat. */
  ms(now: Instant, into: Apart): void;
  /** How the other sounds to the causer, or to the hurt one, at `level` 0 … 1 of the rupture's sound. */
  timbre(listener: "cause" | "hurt", level: number, now: Instant, into: Timbre): void;
  /** Judges what a cue amounts to, before anything is detected: `detect` then reads that event. */
  hearCue?(store: Store, given: Given & { readonly to: ChairId }): void;
  /** The same for what happens by the passing of time. */
  passTime?(store: Store): void;
  /** Reads the tick's cues and events, if there are any, and reports what tore. */
  detect?(store: Store, tear: TearBond): void;
  /** Watches the world on every tick, for tears without a cue or event. */
  watch?(store: Store, tear: TearBond): void;
  /** [M1] What step 2 waits for. */
  key(rupture: Pick<Rupture, "answer" | "answered">): Key;
  /** [M1] What step 3 waits for: accepting what was offered. Any one will do. */
  readonly taking: readonly Deed[];
  /** Whether what steps 3 and 4 have reached still holds; without it, it does. */
  holds?(store: Store, rupture: Rupture): boolean;
}

/** A constant timbre. */
export const clean: RuptureKind["timbre"] = (_listener, _level, _now, into) => {
  into.volume = 1;
  into.tone = 0;
  into.rough = 0;
};

/** The hurt one sees it, or answers with warmth. */
export const SEEN: readonly Deed[] = [
  { by: "hurt", what: "nod" },
  { by: "hurt", what: "warm" },
];
