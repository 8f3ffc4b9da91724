/** The people of a live session: everybody who has joined, connected now or not. */
import type { ChairId } from "../model/units.ts";
import { distinctName, showableName } from "../session/name.ts";
import type { ChairReport, HandState } from "./consort-orders.ts";
import { MADE_UP_NAMES } from "./made-up-names.ts";
import { MAX_PEOPLE } from "./commands.ts";
import type { PersonId } from "./person-id.ts";
import { isSameText } from "./same-text.ts";

export interface Place {
  readonly consort: number;
  readonly chair: ChairId;
}

export interface Person {
  readonly id: PersonId;
  /** With it a device claims the chair; never sent to anybody else. */
  secret: string;
  /** [Y9] Key of their personal link, sent to consoles only on request. Null: not on the roster. */
  link: string | null;
  /** Has joined at least once; people who are only expected are shown to the facilitator alone. */
  came: boolean;
  /** [Y10] Attended this lesson. */
  attended: boolean;
  name: string;
  /** The name they joined with; empty where names are made up. */
  asked: string;
  /** The browser they joined with last. */
  device: string | null;
  seat: Place | null;
  here: boolean;
  /** Time of the last change of presence, ms. */
  since: number;
  /** Time at which they first joined or were renamed, ms. */
  namedAt: number;
  setDown: boolean;
  barred: boolean;
  /** Has no seat by the facilitator's decision. */
  aside: boolean;
  idle: number;
  bot: boolean;
  hand: HandState;
  reason: string;
  handSince: number;
  /** Has confirmed the prebrief; stays so wherever they are seated. */
  briefed: boolean;
}

/** The stored form; the id is the index. */
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

/** Time limit from admission to the first sign of the connection. */
const ON_THE_WAY_MS = 5000;

export class People {
  readonly #all: Person[] = [];
  readonly #secret: () => string;
  #areMadeUp = false;

  /** `secret` creates unguessable strings. */
  constructor(secret: () => string) {
    this.#secret = secret;
  }

  /** Whether everybody gets a made-up name. */
  get areMadeUp(): boolean {
    return this.#areMadeUp;
  }

  /** Replaces typed names by made-up ones. Names of a roster come from the facilitator, and stay. */
  makeUp(on: boolean, now: number): void {
    if (on && !this.#areMadeUp)
      for (const person of this.#all) {
        if (person.link !== null) continue;
        person.name = this.#uniqueName(this.#madeUpName(person.id), person);
        person.asked = "";
        person.namedAt = now;
      }
    this.#areMadeUp = on;
  }

  get all(): readonly Person[] {
    return this.#all;
  }

  /** People who have joined, and people who are expected. */
  get known(): readonly Person[] {
    return this.#all.filter(isKnown);
  }

  /** Those who are not barred or removed. */
  get admitted(): readonly Person[] {
    return this.known.filter(({ barred }) => !barred);
  }

  find(id: PersonId): Person | null {
    return this.#all[id] ?? null;
  }

  /** Finds somebody by the secret of their seat or the key of their link. */
  bySecret(secret: string): Person | null {
    const isTheirs = ({ secret: own, link }: Person): boolean =>
      isSameText(own, secret) || (link !== null && isSameText(link, secret));
    return this.#all.find(isTheirs) ?? null;
  }

  /** Invalidates their secret and link. */
  newSecrets(person: Person): void {
    person.secret = this.#secret();
    if (person.link !== null) person.link = this.#secret();
    person.device = null;
  }

  /** Puts somebody on the roster; an existing link stays valid. */
  expect(person: Person): void {
    person.link ??= this.#secret();
  }

  /** [Y10] Starts a lesson: people who are connected attend it already, all others not yet. */
  newLesson(): void {
    for (const person of this.#all) person.attended = person.here;
  }

  /** Somebody was admitted; the connection of their chair reports when they are here. */
  comes(person: Person, device: string | null, now: number): void {
    if (!person.came) person.namedAt = now;
    person.came = true;
    person.device = device;
  }

  /** Whether somebody with that browser was barred; another name does not help. */
  isBarred(device: string | null): boolean {
    return device !== null && this.#all.some((person) => person.barred && person.device === device);
  }

  /** Somebody of that name who is away and not just being admitted; they may return with another device. */
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

  /** Somebody who was admitted with that name and browser just now, and whose connection has not come yet. */
  onTheWay(name: string, device: string | null, now: number): Person | null {
    if (device === null) return null;
    return (
      this.admitted.find(
        (person) =>
          person.device === device &&
          person.asked === this.#asked(name) &&
          person.came &&
          !person.here &&
          !person.attended &&
          now - person.since < ON_THE_WAY_MS,
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

  /** Restores stored people with the same ids. */
  load(people: readonly KeptPerson[], areMadeUp: boolean, now: number): void {
    this.#areMadeUp = areMadeUp;
    for (const kept of people) this.#all.push({ ...this.#newPerson(kept, now), ...kept });
  }

  /** Adds somebody new; null at the limit. */
  add(name: string, device: string | null, now: number): Person | null {
    const asked = this.#asked(name);
    const person = this.#add(asked, device, now);
    if (person !== null) person.asked = asked;
    return person;
  }

  /** [Y9] Adds somebody to the roster, whose names are never made up. */
  addListed(name: string, now: number): Person | null {
    const person = this.#add(name, null, now);
    if (person !== null) this.expect(person);
    return person;
  }

  #add(name: string, device: string | null, now: number): Person | null {
    if (this.#all.length >= MAX_PEOPLE) return null;
    const named = this.#uniqueName(showableName(name) || this.#madeUpName(this.#all.length), null);
    const person = this.#newPerson({ secret: this.#secret(), name: named, device }, now);
    this.#all.push(person);
    return person;
  }

  /** Where names are made up, those that people give are not kept. */
  #asked(name: string): string {
    return this.#areMadeUp ? "" : name;
  }

  #newPerson(who: Pick<Person, "secret" | "name" | "device">, now: number): Person {
    return {
      id: this.#all.length as PersonId,
      ...who,
      asked: "",
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

  /** Returns false and changes nothing when the name has no printable character. */
  rename(person: Person, name: string, now: number): boolean {
    if (showableName(name) === "") return false;
    person.name = this.#uniqueName(name, person);
    person.namedAt = now;
    return true;
  }

  /** Takes in what the person's consort reports about their chair. Returns whether any of it is stored. */
  report(person: Person, { here, idle, bot, hand, briefed }: ChairReport, now: number): boolean {
    const isNew = (here && !person.attended) || (briefed && !person.briefed);
    if (person.here !== here) {
      person.here = here;
      person.since = now;
    }
    if (here) person.attended = true;
    if (person.hand === "down" && hand.state !== "down") person.handSince = now;
    if (hand.state === "down") person.handSince = 0;
    person.briefed ||= briefed;
    Object.assign(person, { idle, bot, hand: hand.state, reason: hand.reason });
    return isNew;
  }

  /** Somebody without a seat counts as not connected, since a person's only connection is that of their chair. */
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

  /** Somebody without a seat starts or stops watching. */
  looks(person: Person, here: boolean, now: number): void {
    if (person.seat !== null || person.here === here) return;
    person.here = here;
    person.since = now;
    if (here) person.attended = true;
  }

  #madeUpName(nth: number): string {
    return MADE_UP_NAMES[nth % MADE_UP_NAMES.length] ?? "";
  }

  #uniqueName(name: string, self: Person | null): string {
    const others = this.known.filter((person) => person !== self).map((person) => person.name);
    return distinctName(name, others);
  }
}

const isKnown = ({ came, link }: Person): boolean => came || link !== null;

/** [Y10] Expected, and has not attended this lesson. */
export const isAbsent = ({ link, attended, here }: Person): boolean =>
  link !== null && !attended && !here;

const folded = (name: string): string => name.toLocaleLowerCase("und");
