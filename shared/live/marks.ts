/** [Y7] Moments that a facilitator has marked. */
import { MAX_MARKS } from "./commands.ts";
import type { LiveCommand, LiveError } from "./commands.ts";
import type { MarkView } from "./views.ts";

export class Marks {
  readonly #all: MarkView[] = [];

  get all(): readonly MarkView[] {
    return this.#all;
  }

  load(marks: readonly MarkView[]): void {
    this.#all.splice(0, this.#all.length, ...marks);
  }

  /** Sets one; the same id again only changes its word, so that one sent twice is one. */
  set(
    { id, consort, note }: Extract<LiveCommand, { do: "mark" }>,
    now: number,
    step: number,
  ): LiveError | null {
    const place = this.#all.findIndex((mark) => mark.id === id);
    const made = this.#all[place];
    if (made === undefined && this.#all.length >= MAX_MARKS) return "tooMany";
    if (made !== undefined) this.#all[place] = { ...made, note };
    else this.#all.push({ id, consort, note, at: now, step });
    return null;
  }
}
