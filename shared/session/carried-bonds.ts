/**
 * [Y11] Who of a led consort knows whom: what a facilitator hands over with the seats, and which of it the next
 * movement has to be set out with. People are numbers here, as the live session counts them; null is a bot.
 */
import { newBond, newChair } from "../model/kept.ts";
import type { Kept, KeptBond } from "../model/kept.ts";
import { chairId } from "../model/units.ts";
import type { ChairId } from "../model/units.ts";

type Sitting = readonly (number | null)[];

const NOTHING: Kept = { chairs: [], bonds: [] };
const at = (sitting: Sitting, chair: number): number | null => sitting[chair] ?? null;

/** As they are stored. */
export interface KeptCarried {
  readonly now: Sitting;
  readonly given: Kept;
  readonly sat: Sitting;
}

export class CarriedBonds {
  #now: Sitting = [];
  #given: Kept = NOTHING;
  /** Whose the bonds of the world are. */
  #sat: Sitting = [];

  /** Of the movement that was played last: who was in it, by chair. */
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

  /** Who sits where, and what is known of them. While they play it is only heard who came. */
  give(people: Sitting, kept: Kept | null, playing: boolean): void {
    this.#now = people;
    this.#given = kept ?? NOTHING;
    if (playing) this.#sat = people;
  }

  /** What a movement of `n` chairs begins with: nothing for two who sit as they sat. */
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
        // In a world that is new, all others are so anyway.
        if (given !== undefined || isKnown) bonds.push(given ?? newBond(chairId(a), chairId(b)));
      }
    return chairs.length + bonds.length === 0 ? null : { chairs, bonds };
  }

  /** It has ended; `played`: chairs in which a person has played. A bot's doing is nobody's bond. */
  ended(played: readonly ChairId[]): void {
    this.#sat = this.#sat.map((person, chair) => (played.includes(chairId(chair)) ? person : null));
  }
}
