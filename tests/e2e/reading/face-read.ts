/** What a player makes of the face it looks at, whichever way it was told of it. */
import type { Need, Way } from "../../../shared/model/cue.ts";

export interface FaceRead {
  /** What it needs; null while nothing is plain. */
  readonly need: Need | null;
  /** Whom it looks at. */
  readonly looks: "atMe" | "away" | "elsewhere";
  /** Where a listening face would have one go: −1 … 1, full as a face can tell; 0 for nothing worth a stroke. */
  readonly urge: { readonly pitch: number; readonly time: number };
  /** The way it shows one by a sign. */
  readonly shows: Way | null;
  /** The way that would bring it back to the rest. */
  readonly lacks: Way | null;
  /** ms of it that could be read so far. */
  readonly plainMs: number;
}

export const NOTHING_READ: FaceRead = {
  need: null,
  looks: "elsewhere",
  urge: { pitch: 0, time: 0 },
  shows: null,
  lacks: null,
  plainMs: 0,
};

/** Reads one look at one face, sample by sample; made anew for each look. */
export interface Reader<Sample> {
  /** @param ms when it was seen */
  see(sample: Sample, ms: number): FaceRead;
  /** One has bent as the face asked: what it asks from now on is new. */
  bent(ms: number): void;
}

/** ms of a look before anything is named: two seconds of looking, as people need. */
export const LOOK_MS = 2000;
/** ms over which what was seen fades. */
const FORGETS_MS = 1500;

/** ms in each other's eyes before a listening face is believed. */
export const LISTENS_MS = 1500;

/** A mean that leaks: what was seen longer ago weighs less. */
export class LeakyMean {
  #mean: number[] = [];
  #weight = 0;
  #last: number | null = null;

  add(values: readonly number[], ms: number): readonly number[] {
    const kept = this.#last === null ? 0 : Math.exp((this.#last - ms) / FORGETS_MS);
    this.#last = ms;
    this.#weight = 1 + this.#weight * kept;
    this.#mean = values.map((value, i) => {
      const was = this.#mean[i] ?? value;
      return was + (value - was) / this.#weight;
    });
    return this.#mean;
  }
}
