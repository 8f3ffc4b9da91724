/** What a player makes of the focused face, however it was told of it. */
import type { Need, Way } from "../../../shared/model/cue.ts";

export interface FaceRead {
  /** Its need; null while nothing is plain. */
  readonly need: Need | null;
  /** The chair it looks at. */
  readonly looks: "atMe" | "away" | "elsewhere";
  /**
   * Correction signalled by a listening face: −1 … 1, full as far as a face can say; 0 when not
   * worth a stroke.
   */
  readonly urge: { readonly pitch: number; readonly time: number };
  /** The way it shows by a cue. */
  readonly shows: Way | null;
  /** The way that would bring it back to the others. */
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

/** Reads one look at one face, sample by sample; created anew for each look. */
export interface Reader<Sample> {
  /** @param ms when it was seen */
  see(sample: Sample, ms: number): FaceRead;
  /** The player has bent as the face asked: what it asks from now on is new. */
  bent(ms: number): void;
}

/** ms of a look before anything is named: two seconds, as people need. */
export const LOOK_MS = 2000;
/** ms over which what was seen fades. */
const FORGETS_MS = 1500;

/** ms of mutual gaze before a listening face is believed. */
export const LISTENS_MS = 1500;

/** A leaky mean: what was seen longer ago weighs less. */
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
