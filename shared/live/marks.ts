/** [Y7] Moments marked by a facilitator. */
import { MAX_MARKS } from "./commands.ts";
import type { LiveCommand, LiveError } from "./commands.ts";
import type { LedConsort } from "./led-consort.ts";
import { TICKS_PER_SECOND } from "../model/units.ts";
import type { MarkPlace, MarkView } from "./views.ts";

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
    consorts: readonly LedConsort[],
  ): LiveError | null {
    const place = this.#all.findIndex((mark) => mark.id === id);
    const made = this.#all[place];
    if (made === undefined && this.#all.length >= MAX_MARKS) return "tooMany";
    if (made !== undefined) this.#all[place] = { ...made, note };
    else this.#all.push({ id, consort, note, at: now, step, ...placed(consort, consorts) });
    return null;
  }
}

/** As of the last report of each, which comes once a second while music plays. */
function placed(only: number | null, consorts: readonly LedConsort[]): Pick<MarkView, "places"> {
  const places = consorts.flatMap(({ playing, report }, consort): readonly MarkPlace[] =>
    !playing || (only !== null && only !== consort) || !report?.observed?.playing
      ? []
      : [
          {
            consort,
            movement: report.played.length - 1,
            at: report.observed.tick / TICKS_PER_SECOND,
          },
        ],
  );
  return places.length === 0 ? {} : { places };
}
