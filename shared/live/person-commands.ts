/** [Y2] [Y7] [Y8] A facilitator's commands about one person, and about names. */
import type { LiveCommand, LiveError } from "./commands.ts";
import type { LedConsorts } from "./led-consorts.ts";
import type { People, Person } from "./people.ts";
import type { PersonId } from "./person-id.ts";
import type { Placing } from "./placing.ts";

export type PersonCommand = Extract<
  LiveCommand,
  { readonly do: "seat" | "rename" | "madeUp" | "setDown" | "card" | "bar" | "hand" }
>;

export class PersonCommands {
  readonly #people: People;
  readonly #consorts: LedConsorts;
  readonly #placing: Placing;

  constructor(people: People, consorts: LedConsorts, placing: Placing) {
    this.#people = people;
    this.#consorts = consorts;
    this.#placing = placing;
  }

  /** Returns why it was refused; nothing has changed then. */
  command(command: PersonCommand, now: number): LiveError | null | Promise<LiveError | null> {
    switch (command.do) {
      case "seat":
        return this.#placing.seat(command.person, command.at, now);
      case "rename":
        return this.#ofPerson(command.person, (person) =>
          this.#people.rename(person, command.name, now) ? null : "emptyName",
        );
      case "madeUp":
        this.#people.makeUp(command.on, now);
        for (const consort of this.#consorts.all.keys()) this.#consorts.seat(consort);
        return null;
      case "setDown":
        return this.#ofPerson(command.person, (person) => {
          person.setDown = command.on;
          return null;
        });
      case "card": {
        const { seat = null } = this.#people.find(command.person) ?? {};
        if (seat === null) return "noSuchPerson";
        if (this.#consorts.plays(seat.consort)) return "playing";
        return this.#consorts.give(seat.consort, seat.chair, command.part);
      }
      case "bar":
        return this.#placing.bar(command.person, command.on, now);
      case "hand":
        return this.#placing.answerHand(command.person, command.as);
    }
  }

  #ofPerson(id: PersonId, change: (person: Person) => LiveError | null): LiveError | null {
    const person = this.#people.find(id);
    if (person === null) return "noSuchPerson";
    const why = change(person);
    if (why === null && person.seat !== null) this.#consorts.seat(person.seat.consort);
    return why;
  }
}
