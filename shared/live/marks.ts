/** [Y7] Moments marked by a facilitator. */
import { MAX_MARKS } from "./commands.ts";
import type { LiveCommand, LiveError } from "./commands.ts";
import type { MarkView } from "./views.ts";

export class Marks {
  readonly #all: MarkView[] = [];

  get all(): readonly MarkView[] {
    return this.#all;
  }

  /** `away`: ms to add to the stored times. */
  load(marks: readonly MarkView[], away: number): void {
    const moved = marks.map((mark) => ({ ...mark, at: mark.at + away }));
    this.#all.splice(0, this.#all.length, ...moved);
  }

  /** Sets a mark; the same id again only changes its note, so that a mark sent twice is stored once. */
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
