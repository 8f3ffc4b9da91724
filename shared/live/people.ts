/** Who is in a live session: everybody who has come, whether a device of theirs is connected now or not. */
import { PERSONA_NAMES } from "../pieces/cast.ts";
import type { ChairId } from "../model/units.ts";
import { distinctName, showableName } from "../session/name.ts";
import type { ChairReport, HandState } from "./consort-orders.ts";
import { MADE_UP_NAMES } from "./made-up-names.ts";
import { MAX_PEOPLE } from "./commands.ts";
import type { PersonId } from "./person-id.ts";

export interface Place {
  readonly consort: number;
  readonly chair: ChairId;
}

export interface Person {
  readonly id: PersonId;
  /** What a device takes the chair with; never told to anybody else. */
  secret: string;
  /** [Y9] On the roster: the key of their own link, told to consoles only when they ask. Null: not on it. */
  link: string | null;
  /** Has ever come; who is only expected is shown to the facilitator alone. */
  came: boolean;
  /** [Y10] Has been here in this lesson. */
  attended: boolean;
  name: string;
  /** The browser they came with last. */
  device: string | null;
  seat: Place | null;
  here: boolean;
  /** ms since when they are, or are not, here. */
  since: number;
  /** ms at which they first came, or were renamed. */
  namedAt: number;
  setDown: boolean;
  barred: boolean;
  /** Has no seat because the facilitator wants it so. */
  aside: boolean;
  idle: number;
  bot: boolean;
  hand: HandState;
  reason: string;
  handSince: number;
  /** Has read what is asked and promised beforehand; stays so, wherever they are seated. */
  briefed: boolean;
}

/** As they are stored; their number is their place. */
export type KeptPerson = Readonly<
  Pick<
    Person,
    | "secret"
    | "link"
    | "name"
    | "device"
    | "seat"
    | "came"
    | "attended"
    | "setDown"
    | "barred"
    | "aside"
    | "briefed"
  >
>;

/** From the answer to the first sign of the line. */
const ON_THE_WAY_MS = 5000;
const BOT_NAMES = Object.values(PERSONA_NAMES);

export class People {
  readonly #all: Person[] = [];
  readonly #secret: () => string;
  #areMadeUp = false;

  /** `secret` makes texts that nobody can guess. */
  constructor(secret: () => string) {
    this.#secret = secret;
  }

  /** Names are made up for everybody. */
  get areMadeUp(): boolean {
    return this.#areMadeUp;
  }

  /** What people typed is forgotten. A roster is the facilitator's, and its names stay. */
  makeUp(on: boolean, now: number): void {
    if (on && !this.#areMadeUp)
      for (const person of this.#all) {
        if (person.link !== null) continue;
        person.name = this.#distinct(this.#madeUp(person.id), person);
        person.namedAt = now;
      }
    this.#areMadeUp = on;
  }

  get all(): readonly Person[] {
    return this.#all;
  }

  /** Those who have come, and those who are expected. */
  get known(): readonly Person[] {
    return this.#all.filter(isKnown);
  }

  /** Those of them who have a place in the session. */
  get admitted(): readonly Person[] {
    return this.known.filter(({ barred }) => !barred);
  }

  find(id: PersonId): Person | null {
    return this.#all[id] ?? null;
  }

  /** By the secret of their seat, or the key of their link. */
  bySecret(secret: string): Person | null {
    return this.#all.find((person) => person.secret === secret || person.link === secret) ?? null;
  }

  /** Whatever gave their seat gives it no more. */
  newSecrets(person: Person): void {
    person.secret = this.#secret();
    if (person.link !== null) person.link = this.#secret();
    person.device = null;
  }

  /** Puts somebody on the roster; a link that they had before stays as it is. */
  expect(person: Person): void {
    person.link ??= this.#secret();
  }

  /** [Y10] Whoever is here now has come to it; all others are still to come. */
  newLesson(): void {
    for (const person of this.#all) person.attended = person.here;
  }

  /** They are on their way: the line of their chair says when they are here. */
  comes(person: Person, device: string | null, now: number): void {
    if (!person.came) person.namedAt = now;
    person.came = true;
    person.device = device;
  }

  /** Whether somebody was barred who came with that browser: another name does not help. */
  isBarred(device: string | null): boolean {
    return device !== null && this.#all.some((person) => person.barred && person.device === device);
  }

  /** Somebody of that name who is not here, and not only on the way: they may come with another device. */
  awayByName(name: string, now: number): Person | null {
    const wanted = folded(showableName(name));
    return (
      this.admitted.find(
        (person) =>
          !person.here &&
          (!person.came || now - person.since >= ON_THE_WAY_MS) &&
          wanted !== "" &&
          folded(person.name) === wanted,
      ) ?? null
    );
  }

  at(consort: number, chair: ChairId): Person | null {
    return this.#all.find(({ seat }) => seat?.consort === consort && seat.chair === chair) ?? null;
  }

  /** By chair. */
  of(consort: number): readonly Person[] {
    return this.#all
      .filter(({ seat }) => seat?.consort === consort)
      .toSorted((one, other) => (one.seat?.chair ?? 0) - (other.seat?.chair ?? 0));
  }

  save(): readonly KeptPerson[] {
    return this.#all.map(
      ({ secret, link, name, device, seat, came, attended, setDown, barred, aside, briefed }) => ({
        secret,
        link,
        name,
        device,
        seat,
        came,
        attended,
        setDown,
        barred,
        aside,
        briefed,
      }),
    );
  }

  /** By their places: who they were before is who they are now. */
  load(people: readonly KeptPerson[], areMadeUp: boolean, now: number): void {
    this.#areMadeUp = areMadeUp;
    for (const kept of people) this.#all.push({ ...this.#fresh(kept, now), ...kept });
  }

  /** Somebody new; null when there are too many. */
  add(name: string, device: string | null, now: number): Person | null {
    return this.#add(this.#areMadeUp ? "" : name, device, now);
  }

  /** [Y9] The same on the roster, whose names are never made up. */
  addListed(name: string, now: number): Person | null {
    const person = this.#add(name, null, now);
    if (person !== null) this.expect(person);
    return person;
  }

  #add(name: string, device: string | null, now: number): Person | null {
    if (this.#all.length >= MAX_PEOPLE) return null;
    const named = this.#distinct(showableName(name) || this.#madeUp(this.#all.length), null);
    const person = this.#fresh({ secret: this.#secret(), name: named, device }, now);
    this.#all.push(person);
    return person;
  }

  #fresh(who: Pick<Person, "secret" | "name" | "device">, now: number): Person {
    return {
      id: this.#all.length as PersonId,
      ...who,
      link: null,
      came: false,
      attended: false,
      seat: null,
      here: false,
      since: now,
      namedAt: now,
      setDown: false,
      barred: false,
      aside: false,
      idle: 0,
      bot: false,
      hand: "down",
      reason: "",
      handSince: 0,
      briefed: false,
    };
  }

  /** False, and nothing changes, where nothing of the name can be shown. */
  rename(person: Person, name: string, now: number): boolean {
    if (showableName(name) === "") return false;
    person.name = this.#distinct(name, person);
    person.namedAt = now;
    return true;
  }

  /** What the person's consort says of their chair. */
  report(person: Person, { here, idle, bot, hand, briefed }: ChairReport, now: number): void {
    if (person.here !== here) {
      person.here = here;
      person.since = now;
    }
    if (here) person.attended = true;
    if (person.hand === "down" && hand.state !== "down") person.handSince = now;
    if (hand.state === "down") person.handSince = 0;
    person.briefed ||= briefed;
    Object.assign(person, { idle, bot, hand: hand.state, reason: hand.reason });
  }

  /** Without a seat nobody is connected: the line of a chair is the only one a person has. */
  unseat(person: Person, now: number): void {
    person.seat = null;
    if (person.here) person.since = now;
    Object.assign(person, {
      here: false,
      idle: 0,
      bot: false,
      hand: "down",
      reason: "",
      handSince: 0,
    });
  }

  /** Somebody without a seat looks on, or not any more. */
  looks(person: Person, here: boolean, now: number): void {
    if (person.seat !== null || person.here === here) return;
    person.here = here;
    person.since = now;
    if (here) person.attended = true;
  }

  #madeUp(nth: number): string {
    return MADE_UP_NAMES[nth % MADE_UP_NAMES.length] ?? "";
  }

  #distinct(name: string, self: Person | null): string {
    const others = this.known.filter((person) => person !== self).map((person) => person.name);
    return distinctName(name, [...others, ...BOT_NAMES]);
  }
}

const isKnown = ({ came, link }: Person): boolean => came || link !== null;

/** [Y10] Expected, and has not been here in this lesson. */
export const isAbsent = ({ link, attended, here }: Person): boolean =>
  link !== null && !attended && !here;

const folded = (name: string): string => name.toLocaleLowerCase("und");
