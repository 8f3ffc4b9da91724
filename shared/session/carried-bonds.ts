/**
 * [Y11] Bonds that people of a led consort bring along: the facilitator hands them over with the seats, and the next
 * movement starts with them. A person is a number, as in the live session; null is a bot.
 */
import { newBond, newChair } from "../model/kept.ts";
import type { Kept, KeptBond } from "../model/kept.ts";
import { chairId } from "../model/units.ts";
import type { ChairId } from "../model/units.ts";

type Sitting = readonly (number | null)[];

const NOTHING: Kept = { chairs: [], bonds: [] };
const at = (sitting: Sitting, chair: number): number | null => sitting[chair] ?? null;

/** The stored form. */
export interface KeptCarried {
  readonly now: Sitting;
  readonly given: Kept;
  readonly sat: Sitting;
}

export class CarriedBonds {
  #now: Sitting = [];
  #given: Kept = NOTHING;
  /** Whose bonds the world holds, by chair. */
  #sat: Sitting = [];

  /** People in the movement played last, by chair. */
  get sat(): Sitting {
    return this.#sat;
  }

  save(): KeptCarried {
    return { now: this.#now, given: this.#given, sat: this.#sat };
  }

  load({ now, given, sat }: KeptCarried): void {
    this.#now = now;
    this.#given = given;
    this.#sat = sat;
  }

  /** Sets who sits where, and their bonds. During a movement this only records who has arrived. */
  give(people: Sitting, kept: Kept | null, playing: boolean): void {
    this.#now = people;
    this.#given = kept ?? NOTHING;
    if (playing) this.#sat = people;
  }

  /**
   * Bonds that a movement of `n` chairs starts with; pairs that sit as before are left out, since the world has
   * theirs.
   */
  begin(n: number): Kept | null {
    const [before, now] = [this.#sat, this.#now];
    this.#sat = now;
    const isNew = (chair: number): boolean => at(before, chair) !== at(now, chair);
    const isKnown = before.length > 0;
    const chairs = Array.from({ length: n }, (_, chair) => chairId(chair))
      .filter(isNew)
      .flatMap((chair) => {
        const given = this.#given.chairs.find((one) => one.chair === chair);
        return given === undefined ? (isKnown ? [newChair(chair)] : []) : [given];
      });
    const bonds: KeptBond[] = [];
    for (let a = 0; a < n; a += 1)
      for (let b = a + 1; b < n; b += 1) {
        if (!isNew(a) && !isNew(b)) continue;
        const given = this.#given.bonds.find((bond) => bond.a === a && bond.b === b);
        // In a new world all other bonds are new already.
        if (given !== undefined || isKnown) bonds.push(given ?? newBond(chairId(a), chairId(b)));
      }
    return chairs.length + bonds.length === 0 ? null : { chairs, bonds };
  }

  /** The movement has ended. `played`: chairs in which a person played; bonds made by bots belong to nobody. */
  ended(played: readonly ChairId[]): void {
    this.#sat = this.#sat.map((person, chair) => (played.includes(chairId(chair)) ? person : null));
  }
}
