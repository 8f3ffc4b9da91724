/** Seats as a grid: a row for each consort and one for a new consort, and how a lifted person moves on it. */
import type { PersonId } from "../../../shared/live/person-id.ts";
import { MAX_CONSORTS } from "../../../shared/live/commands.ts";
import type { ConsoleView, PersonView } from "../../../shared/live/views.ts";
import { type ChairId, chairId, MAX_CHAIRS } from "../../../shared/model/units.ts";

export interface SeatRow {
  readonly consort: number;
  /** Does not exist yet: dropping somebody here opens it. */
  readonly fresh: boolean;
  /** By chair. */
  readonly seats: readonly (PersonView | null)[];
}

export interface SeatGrid {
  readonly rows: readonly SeatRow[];
  readonly unseated: readonly PersonView[];
}

/** A place to drop somebody; null: no seat. */
export type Place = { readonly consort: number; readonly chair: ChairId } | null;

export function seatGrid({
  people,
  consorts,
  size,
}: Pick<ConsoleView, "people" | "consorts" | "size">): SeatGrid {
  const seated = people.filter(({ seat }) => seat !== null);
  const count = Math.max(consorts.length, ...seated.map(({ seat }) => (seat?.consort ?? 0) + 1));
  const row = (consort: number): SeatRow => {
    const here = seated.filter(({ seat }) => seat?.consort === consort);
    const wide = Math.max(size, ...here.map(({ seat }) => (seat?.chair ?? 0) + 1));
    return {
      consort,
      fresh: consort === count,
      seats: Array.from(
        { length: Math.min(wide, MAX_CHAIRS) },
        (_, chair) => here.find(({ seat }) => seat?.chair === chair) ?? null,
      ),
    };
  };
  const rows = Array.from({ length: Math.min(count + 1, MAX_CONSORTS) }, (_, i) => row(i));
  return { rows, unseated: people.filter(({ seat, barred }) => seat === null && !barred) };
}

export type Arrow = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";
export const isArrow = (key: string): key is Arrow => /^Arrow(?:Left|Right|Up|Down)$/.test(key);

/** The place an arrow key leads to; the row without seats is below all others. */
export function placeBy(grid: SeatGrid, from: Place, arrow: Arrow): Place {
  const { rows } = grid;
  if (from === null) {
    if (arrow !== "ArrowUp") return null;
    return within(rows.at(-1), 0);
  }
  switch (arrow) {
    case "ArrowLeft":
      return within(rows[from.consort], from.chair - 1);
    case "ArrowRight":
      return within(rows[from.consort], from.chair + 1);
    case "ArrowUp":
      return within(rows[Math.max(0, from.consort - 1)], from.chair);
    case "ArrowDown":
      return within(rows[from.consort + 1], from.chair);
  }
}

function within(row: SeatRow | undefined, chair: number): Place {
  if (row === undefined) return null;
  const last = row.seats.length - 1;
  return { consort: row.consort, chair: chairId(Math.max(0, Math.min(last, chair))) };
}

export const samePlace = (one: Place, other: Place): boolean =>
  one?.consort === other?.consort && one?.chair === other?.chair;

/** Somebody who would be the only person in a consort, if any. */
export function aloneIn(
  grid: SeatGrid,
): { readonly consort: number; readonly person: PersonView } | null {
  for (const { consort, seats } of grid.rows) {
    const people = seats.filter((person) => person !== null);
    const [only] = people;
    if (only !== undefined && people.length === 1) return { consort, person: only };
  }
  return null;
}

/** The consort with the fewest people, but some, and a free chair, other than that one. Null: there is none. */
export function consortBeside(grid: SeatGrid, consort: number): number | null {
  const [fewest] = grid.rows
    .map((row) => ({ at: row.consort, people: row.seats.filter((one) => one !== null).length }))
    .filter(({ at, people }) => at !== consort && people > 0 && people < MAX_CHAIRS)
    .toSorted((one, other) => one.people - other.people);
  return fewest?.at ?? null;
}

export const seatOf = (grid: SeatGrid, person: PersonId): Place => {
  for (const { consort, seats } of grid.rows) {
    const chair = seats.findIndex((one) => one?.id === person);
    if (chair >= 0) return { consort, chair: chairId(chair) };
  }
  return null;
};
