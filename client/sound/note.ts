import type { Touch } from "./touch.ts";

/** A sounding note: beats from the beginning, equal-tempered pitch (69 is A at 440 Hz). */
export interface Note {
  readonly beat: number;
  readonly length: number;
  readonly midi: number;
  /** How it is played; plainly without. */
  readonly touch?: Touch;
}
