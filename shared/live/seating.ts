/** [Y2] Who sits where in a live session: who comes, who is moved, and all of them mixed anew. */
import type { ChairId } from "../model/units.ts";
import type { Randomness } from "../session/randomness.ts";
import type { Movement } from "../session/movement.ts";
import type { LiveError } from "./commands.ts";
import type { LedConsorts } from "./led-consorts.ts";
import type { People, Person, Place } from "./people.ts";
import { consortForNewcomer, evenSizes, freeChair, shuffled } from "./seats.ts";

const USUAL_SIZE = 4;

export class Seating {
  /** People a consort should have. */
  size = USUAL_SIZE;
  readonly #people: People;
  readonly #consorts: LedConsorts;
  readonly #random: Randomness;
  readonly #next: () => Movement | null;

  /** `next`: what consorts that are opened play. */
  constructor(
    people: People,
    consorts: LedConsorts,
    random: Randomness,
    next: () => Movement | null,
  ) {
    this.#people = people;
    this.#consorts = consorts;
    this.#random = random;
    this.#next = next;
  }

  /** Null when every chair is taken. */
  placeForNewcomer(): Place | null {
    const seats = this.#consorts.all.map((_, consort) => this.#consorts.seatsOf(consort));
    const consort = consortForNewcomer(seats, this.size);
    if (consort === null) return null;
    const chair = freeChair(seats[consort] ?? { taken: [], free: null });
    return chair === null ? null : { consort, chair };
  }

  sit(person: Person, place: Place): void {
    this.#openUpTo(place.consort);
    person.seat = place;
    this.#consorts.seat(place.consort);
  }

  /** Who looks on gets a chair where one is free, who came first first. Whether anybody got one. */
  seatWatchers(): boolean {
    let seated = false;
    for (const person of this.#people.admitted) {
      if (person.seat !== null || !person.here || person.aside) continue;
      const place = this.placeForNewcomer();
      if (place === null) return seated;
      this.#people.looks(person, false, person.since);
      this.sit(person, place);
      seated = true;
    }
    return seated;
  }

  unseat(person: Person, now: number): void {
    const from = person.seat;
    this.#people.unseat(person, now);
    if (from !== null) this.#consorts.seat(from.consort);
  }

  /** To another place; who sits there changes places with them. `chair` null: any that is free. */
  move(
    person: Person,
    { consort, chair: asked }: { readonly consort: number; readonly chair: ChairId | null },
    now: number,
  ): LiveError | null {
    const from = person.seat;
    if (consort > this.#consorts.all.length) return "noSuchConsort";
    const seats = this.#consorts.seatsOf(consort);
    const chair = asked ?? freeChair(seats);
    if (chair === null) return "noChairFree";
    const other = this.#people.at(consort, chair);
    if (other === person) return null;
    const plays = this.#consorts.plays(consort);
    if (other !== null && (plays || this.#consorts.plays(from?.consort))) return "playing";
    if (plays && seats.free?.[chair] !== true) return "noChairFree";
    this.#openUpTo(consort);
    if (other !== null && from === null) this.#people.unseat(other, now);
    else if (other !== null) other.seat = from;
    if (from === null) this.#people.looks(person, false, now);
    person.seat = { consort, chair };
    person.aside = false;
    this.#consorts.seat(consort);
    if (from !== null && from.consort !== consort) this.#consorts.seat(from.consort);
    return null;
  }

  /** By chance, in even consorts. Only between movements. */
  shuffle(): void {
    const seated = this.#people.admitted.filter(({ seat }) => seat !== null);
    const people = shuffled(seated, this.#random);
    const sizes = evenSizes(people.length, this.size);
    this.#openUpTo(sizes.length - 1);
    let next = 0;
    for (const [consort, size] of sizes.entries()) {
      for (const [chair, person] of people.slice(next, next + size).entries())
        person.seat = { consort, chair: chair as ChairId };
      next += size;
    }
    for (const consort of this.#consorts.all.keys()) this.#consorts.seat(consort);
  }

  #openUpTo(consort: number): void {
    this.#consorts.openUpTo(consort, this.#next());
  }
}
