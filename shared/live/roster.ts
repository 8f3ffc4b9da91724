/**
 * [Y9] The roster: nicknames of a class, each with a personal link. [Y10] What happens to the seats of those
 * who are absent.
 */
import { nameKey, showableName } from "../session/name.ts";
import type { Absent, LiveCommand, LiveError } from "./commands.ts";
import type { PersonId } from "./person-id.ts";
import { MAX_PEOPLE } from "./commands.ts";
import type { LedConsorts } from "./led-consorts.ts";
import { isAbsent } from "./people.ts";
import type { People, Person } from "./people.ts";
import type { Placing } from "./placing.ts";

export type RosterCommand = Extract<
  LiveCommand,
  { readonly do: "expect" | "unlist" | "newLink" | "absent" }
>;

/** The stored form. */
export interface KeptRoster {
  readonly absent: Absent;
  readonly written: readonly (readonly [PersonId, string])[];
}

export class Roster {
  readonly #people: People;
  readonly #consorts: LedConsorts;
  readonly #placing: Placing;
  /** Names as they were entered, by person, where "Max" has become "Max 2". */
  readonly #written = new Map<PersonId, string>();
  #absent: Absent = "unseated";

  constructor(people: People, consorts: LedConsorts, placing: Placing) {
    this.#people = people;
    this.#consorts = consorts;
    this.#placing = placing;
  }

  get absent(): Absent {
    return this.#absent;
  }

  /** Keys of personal links, by person. For consoles only. */
  get links(): readonly { readonly person: PersonId; readonly key: string }[] {
    return this.#people.known.flatMap(({ id, link }) =>
      link === null ? [] : [{ person: id, key: link }],
    );
  }

  save(): KeptRoster {
    return { absent: this.#absent, written: [...this.#written] };
  }

  load({ absent, written }: KeptRoster): void {
    this.#absent = absent;
    for (const [id, name] of written) this.#written.set(id, name);
  }

  command(command: RosterCommand, now: number): LiveError | null {
    switch (command.do) {
      case "expect":
        return this.#expect(command.names, now);
      case "unlist":
        return this.#ofListed(command.person, (person) => {
          person.link = null;
          this.#written.delete(person.id);
          if (!person.came && person.seat !== null) this.#placing.unseat(person, now);
        });
      case "newLink":
        return this.#ofListed(command.person, (person) => {
          this.#people.newSecrets(person);
          if (person.seat !== null) this.#consorts.seat(person.seat.consort);
        });
      case "absent":
        this.#absent = command.as;
        this.settle(now);
        return null;
    }
  }

  /** Seats absent people or takes their seats, as chosen. Running movements are left as they are. */
  settle(now: number): void {
    for (const person of this.#people.admitted.filter(isAbsent)) {
      if (this.#absent === "bots" && person.seat === null && !person.aside)
        this.#placing.seatNew(person);
      const { seat } = person;
      if (this.#absent === "unseated" && seat !== null && !this.#consorts.plays(seat.consort))
        this.#placing.unseat(person, now);
    }
  }

  /** Sending a list twice has no effect: there are as many people of each name as the list has. */
  #expect(names: readonly string[], now: number): LiveError | null {
    const wanted = names.filter((name) => showableName(name) !== "");
    if (wanted.length === 0) return "emptyName";
    const taken = new Set<Person>();
    const found = wanted.map((name) => {
      const person = this.#ofName(nameKey(showableName(name)), taken);
      if (person !== null) taken.add(person);
      return { name, person };
    });
    const fresh = found.filter(({ person }) => person === null).length;
    if (this.#people.all.length + fresh > MAX_PEOPLE) return "tooMany";
    for (const { name, person } of found) {
      const one = person ?? this.#people.addListed(name, now);
      if (one === null) continue;
      this.#people.expect(one);
      if (!this.#written.has(one.id)) this.#written.set(one.id, nameKey(showableName(name)));
    }
    if (this.#absent === "bots") this.settle(now);
    return null;
  }

  /** Somebody of that name, on the roster or not. */
  #ofName(key: string, taken: ReadonlySet<Person>): Person | null {
    const free = this.#people.admitted.filter((person) => !taken.has(person));
    return (
      free.find(({ id }) => this.#written.get(id) === key) ??
      free.find(({ id, name }) => !this.#written.has(id) && nameKey(name) === key) ??
      null
    );
  }

  #ofListed(id: PersonId, then: (person: Person) => void): LiveError | null {
    const person = this.#people.find(id);
    if (person === null || person.link === null) return "noSuchPerson";
    then(person);
    return null;
  }
}
