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
  /** When the person last written came, by chair; null: a bot. */
  readonly #seats: (number | null | undefined)[] = [];

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
    const changes: Change[] = [];
    seating.chairs.forEach((occupant, chair) => {
      const since = occupant.kind === "bot" ? null : occupant.since;
      if (since !== null && !this.#people.has(since)) changes.push(this.#person(since, at));
      const playing = since !== null && !isPlayedByBot(chair) ? since : null;
      if (this.#seats[chair] !== playing) changes.push(this.#seat(chair, playing, at));
    });
    return changes;
  }

  #person(since: number, at: number): Change {
    this.#people.add(since);
    const joined = (this.#joined[since] ??= at);
    // Among friends nobody needs the names later.
    const row = { id: this.#personId(since), session: this.#id, name: "", joined };
    return { put: "people", row };
  }

  #seat(chair: number, since: number | null, at: number): Change {
    this.#seats[chair] = since;
    const person = since === null ? null : this.#personId(since);
    return { add: "seats", row: { session: this.#id, consort: this.#id, chair, person, at } };
  }

  #personId(since: number): string {
    return `${this.#id}-person-${since}`;
  }
}
