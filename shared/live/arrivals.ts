/** [Y1] [Y2] Admission to a live session: whether somebody may join or rejoin, and which person they are. */
import type { Coming, ComingRefusal } from "./coming.ts";
import type { People, Person } from "./people.ts";
import type { Placing } from "./placing.ts";

export class Arrivals {
  readonly #people: People;
  readonly #placing: Placing;

  constructor(people: People, placing: Placing) {
    this.#people = people;
    this.#placing = placing;
  }

  /** Assigns them a seat. */
  admit(
    { name, secret, device, isThem }: Coming,
    now: number,
  ): Person | Exclude<ComingRefusal, "closed"> {
    const known = secret === null ? null : this.#people.bySecret(secret);
    if (known !== null) return this.#rejoin(known, device, now);
    if (secret !== null) return "wrongLink";
    if (this.#people.isBarred(device)) return "barred";
    const namesake = this.#people.awayByName(name, now);
    if (namesake !== null && isThem === null) return "isItYou";
    if (namesake !== null && isThem === true) return this.#rejoin(namesake, device, now);
    // A page that got no answer asks again.
    const onTheWay = this.#people.onTheWay(name, device, now);
    if (onTheWay !== null) return this.#rejoin(onTheWay, device, now);
    const place = this.#placing.forNewcomer();
    const person = place && this.#people.add(name, device, now);
    if (place === null || person === null) return "allTaken";
    this.#people.comes(person, device, now);
    this.#placing.sit(person, place);
    return person;
  }

  #rejoin(
    person: Person,
    device: string | null,
    now: number,
  ): Person | Exclude<ComingRefusal, "closed"> {
    if (person.barred) return "barred";
    if (person.seat === null && (person.aside || !this.#placing.seatNew(person))) return "allTaken";
    this.#people.comes(person, device, now);
    return person;
  }

  /** Adds a person. Null: the session has reached its limit of people. */
  watch({ name, secret, device }: Omit<Coming, "isThem">, now: number): Person | "barred" | null {
    const known = secret === null ? null : this.#people.bySecret(secret);
    if (known?.barred === true || this.#people.isBarred(device)) return "barred";
    const person = known ?? this.#people.add(name, device, now);
    if (person === null) return null;
    this.#people.comes(person, device, now);
    this.#people.looks(person, true, now);
    return person;
  }
}
