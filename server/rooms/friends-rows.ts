/**
 * Rows of a consort of friends for exports: `people` (who played, without names) and `seats` (who played which chair
 * from when; null: a bot).
 */
import type { Occupant } from "../../shared/session/occupant.ts";
import type { Change } from "../store/backend.ts";

/** When each person came, ms since 1970, by their place in the order of arrival. */
export type Arrivals = Readonly<Record<string, number>>;

/** The part of a consort that is used. */
interface Consort {
  readonly seating: { readonly chairs: readonly Occupant[] };
  /** Whether a bot plays that chair now, whoever has it. */
  isPlayedByBot(chair: number): boolean;
}

export class FriendsRows {
  readonly #id: string;
  readonly #joined: Record<string, number>;
  /** Whose rows of this process are written. */
  readonly #people = new Set<number>();
  /** The person last written, by chair. */
  readonly #seats: (string | null | undefined)[] = [];

  /** `id`: id of the consort, which is its session. `joined`: as returned before a restart. */
  constructor(id: string, joined: Arrivals = {}) {
    this.#id = id;
    this.#joined = { ...joined };
  }

  get joined(): Arrivals {
    return this.#joined;
  }

  /** Rows that have changed. `at`: ms since 1970. */
  changes({ seating, isPlayedByBot }: Consort, at: number): readonly Change[] {
    return seating.chairs.flatMap((occupant, chair) => [
      ...this.#person(occupant, at),
      ...this.#seat(occupant, chair, isPlayedByBot(chair), at),
    ]);
  }

  #person(occupant: Occupant, at: number): readonly Change[] {
    if (occupant.kind === "bot" || this.#people.has(occupant.since)) return [];
    this.#people.add(occupant.since);
    const joined = (this.#joined[occupant.since] ??= at);
    // Among friends nobody needs the names later.
    const row = { id: this.#personId(occupant.since), session: this.#id, name: "", joined };
    return [{ put: "people", row }];
  }

  #seat(occupant: Occupant, chair: number, byBot: boolean, at: number): readonly Change[] {
    const isHere = occupant.kind === "person" && !byBot;
    const person = isHere ? this.#personId(occupant.since) : null;
    if (this.#seats[chair] === person) return [];
    this.#seats[chair] = person;
    return [{ add: "seats", row: { session: this.#id, consort: this.#id, chair, person, at } }];
  }

  #personId(since: number): string {
    return `${this.#id}-person-${since}`;
  }
}
