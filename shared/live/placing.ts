/** [Y2] Seats the people of a live session, and tells their consorts. */
import type { ChairId } from "../model/units.ts";
import type { Movement } from "../session/movement.ts";
import type { Randomness } from "../session/randomness.ts";
import type { LiveError } from "./commands.ts";
import type { PersonId } from "./person-id.ts";
import type { LedConsorts } from "./led-consorts.ts";
import type { People, Person, Place } from "./people.ts";
import { consortForNewcomer, evenSizes, freeChair, shuffled } from "./seats.ts";

/** The session's present settings. */
interface Wished {
  /** People a consort should have. */
  size(): number;
  /** What a newly opened consort plays next. */
  movement(): Movement | null;
}

export class Placing {
  readonly #people: People;
  readonly #consorts: LedConsorts;
  readonly #random: Pick<Randomness, "below">;
  readonly #wished: Wished;

  constructor(
    people: People,
    consorts: LedConsorts,
    random: Pick<Randomness, "below">,
    wished: Wished,
  ) {
    this.#people = people;
    this.#consorts = consorts;
    this.#random = random;
    this.#wished = wished;
  }

  /** Null when every chair is taken. */
  forNewcomer(): Place | null {
    const seats = this.#consorts.all.map((_, consort) => this.#consorts.seatsOf(consort));
    const consort = consortForNewcomer(seats, this.#wished.size());
    if (consort === null) return null;
    const chair = freeChair(seats[consort] ?? { taken: [], free: null });
    return chair === null ? null : { consort, chair };
  }

  sit(person: Person, place: Place): void {
    this.#openUpTo(place.consort);
    person.seat = place;
    this.#consorts.seat(place.consort);
  }

  /** Seats somebody like a newcomer; false when every chair is taken. */
  seatNew(person: Person): boolean {
    const place = this.forNewcomer();
    if (place !== null) this.sit(person, place);
    return place !== null;
  }

  /** Seats people who watch where chairs are free, in order of arrival. Returns whether anybody got one. */
  seatWatchers(): boolean {
    let seated = false;
    for (const person of this.#people.admitted) {
      if (person.seat !== null || !person.here || person.aside) continue;
      const place = this.forNewcomer();
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

  /** Moves somebody to another chair or consort, or to none; returns why it was refused, and nothing has changed then. */
  seat(
    id: PersonId,
    at: { readonly consort: number; readonly chair: ChairId | null } | null,
    now: number,
  ): LiveError | null {
    const person = this.#people.find(id);
    if (person === null || person.barred) return "noSuchPerson";
    const from = person.seat;
    if (at === null) {
      person.aside = true;
      this.unseat(person, now);
      return null;
    }
    const { consort } = at;
    if (consort > this.#consorts.all.length) return "noSuchConsort";
    const seats = this.#consorts.seatsOf(consort);
    const chair = at.chair ?? freeChair(seats);
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

  /** Barred people have no seat. */
  bar(id: PersonId, on: boolean, now: number): LiveError | null {
    const person = this.#people.find(id);
    if (person === null) return "noSuchPerson";
    person.barred = on;
    if (on && person.seat !== null) this.unseat(person, now);
    return null;
  }

  /** [Y7] Tells somebody who raised a hand, through their consort. */
  answerHand(id: PersonId, hand: "coming" | "down"): LiveError | null {
    const seat = this.#people.find(id)?.seat ?? null;
    if (seat === null) return "noSuchPerson";
    this.#consorts.order(seat.consort, { do: "hand", chair: seat.chair, hand });
    return null;
  }

  /** Seats everybody at random, in consorts of even size. Only between movements. */
  shuffle(): void {
    const seated = this.#people.admitted.filter(({ seat }) => seat !== null);
    const people = shuffled(seated, this.#random);
    const sizes = evenSizes(people.length, this.#wished.size());
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
    this.#consorts.openUpTo(consort, this.#wished.movement());
  }
}
