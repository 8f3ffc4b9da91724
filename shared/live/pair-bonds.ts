/**
 * [Y11] Bonds between the people of a session, per person and per pair, wherever they sit. Updated from what a
 * consort reports at the end of a movement, and passed to the consort where they sit next.
 */
import type { Kept, KeptBond, KeptChair } from "../model/kept.ts";
import type { PersonId } from "./person-id.ts";
import type { ConsortReport } from "./consort-orders.ts";
import type { Person } from "./people.ts";

/** The stored form; the lower person id comes first in a pair. */
export interface KeptPairs {
  readonly people: readonly (readonly [PersonId, KeptChair])[];
  readonly pairs: readonly (readonly [PersonId, PersonId, KeptBond])[];
  /** By consort: number of the last movement that was taken in. */
  readonly taken: readonly (readonly [number, number])[];
}

const keyOf = (one: PersonId, other: PersonId): string =>
  one < other ? `${one}:${other}` : `${other}:${one}`;

export class PairBonds {
  readonly #people = new Map<PersonId, KeptChair>();
  /** Seen from the person with the lower id, who is `a`. */
  readonly #pairs = new Map<string, readonly [PersonId, PersonId, KeptBond]>();
  /** By consort: number of the last movement that was taken in, as counted by its room. */
  readonly #taken = new Map<number, number>();

  /**
   * Takes in the bonds after a movement, once: later reports of it may be older than movements played elsewhere.
   * Returns who played in it.
   */
  take(consort: number, { kept: report, begun }: ConsortReport): readonly PersonId[] {
    if (report === null || begun <= (this.#taken.get(consort) ?? 0)) return [];
    this.#taken.set(consort, begun);
    const { people, kept } = report;
    for (const chair of kept.chairs) {
      const person = people[chair.chair] ?? null;
      if (person !== null) this.#people.set(person, chair);
    }
    for (const bond of kept.bonds) {
      const [a, b] = [people[bond.a] ?? null, people[bond.b] ?? null];
      if (a === null || b === null) continue;
      const seen = a < b ? bond : turned(bond);
      this.#pairs.set(keyOf(a, b), [a < b ? a : b, a < b ? b : a, seen]);
    }
    return people.filter((person) => person !== null);
  }

  /** Its room was replaced by one that counts from the start. */
  reopened(consort: number): void {
    this.#taken.delete(consort);
  }

  /** Bonds between those who sit in a consort; null when there are none. */
  among(people: readonly Person[]): Kept | null {
    const seated = people.flatMap(({ id, seat }) => (seat === null ? [] : [{ id, ...seat }]));
    const chairs = seated.flatMap(({ id, chair }) => {
      const known = this.#people.get(id);
      return known === undefined ? [] : [{ ...known, chair }];
    });
    const bonds = seated.flatMap((one, i) =>
      seated.slice(i + 1).flatMap((other) => {
        const known = this.#pairs.get(keyOf(one.id, other.id))?.[2];
        if (known === undefined) return [];
        const [low, high] = one.id < other.id ? [one, other] : [other, one];
        const bond = { ...known, a: low.chair, b: high.chair };
        return [low.chair < high.chair ? bond : turned(bond)];
      }),
    );
    return chairs.length + bonds.length === 0 ? null : { chairs, bonds };
  }

  save(): KeptPairs {
    return {
      people: [...this.#people],
      pairs: [...this.#pairs.values()],
      taken: [...this.#taken],
    };
  }

  load({ people, pairs, taken }: KeptPairs): void {
    this.#people.clear();
    this.#pairs.clear();
    this.#taken.clear();
    for (const [consort, movement] of taken) this.#taken.set(consort, movement);
    for (const [id, chair] of people) this.#people.set(id, chair);
    for (const [one, other, bond] of pairs) this.#pairs.set(keyOf(one, other), [one, other, bond]);
  }
}

/** The same bond with its two chairs swapped. */
function turned({ a, b, trust, trustBefore, tear, ...rest }: KeptBond): KeptBond {
  return {
    ...rest,
    a: b,
    b: a,
    trust: [trust[1], trust[0]],
    trustBefore: [trustBefore[1], trustBefore[0]],
    tear: tear && { ...tear, byA: !tear.byA },
  };
}
