/**
 * Rows of a live session for exports: `people` (who attended), `marks`, `seats` (who played which chair from when;
 * null: a bot) and `bonds` (present state of pairs).
 */
import type { KeptBond } from "../../shared/model/kept.ts";
import type { ChairReport } from "../../shared/live/consort-orders.ts";
import type { ToldText, ToldTexts } from "../../shared/live/told-texts.ts";
import type { Questionnaire } from "../../shared/live/questionnaire.ts";
import type { MarkView } from "../../shared/live/views.ts";
import type { Person } from "../../shared/live/people.ts";
import type { PersonId } from "../../shared/live/person-id.ts";
import type { Change } from "../store/backend.ts";

/** Times of what was written, ms since 1970, by person and by mark. */
export interface RowTimes {
  readonly joined: Readonly<Record<string, number>>;
  readonly marked: Readonly<Record<string, number>>;
}

/** The part of a session that is used. */
interface Told {
  readonly people: {
    readonly known: readonly Person[];
    at(consort: number, chair: ChairReport["chair"]): Person | null;
  };
  readonly marks: readonly MarkView[];
  readonly debriefing: { readonly told: ToldTexts };
  readonly questionnaire: { readonly answered: Questionnaire["answered"] };
  readonly consorts: {
    readonly all: readonly {
      readonly report: { readonly chairs: readonly ChairReport[] } | null;
    }[];
    readonly bonds: {
      save(): { readonly pairs: readonly (readonly [PersonId, PersonId, KeptBond])[] };
    };
  };
}

export class LiveRows {
  readonly #id: string;
  readonly #joined: Record<string, number>;
  readonly #marked: Record<string, number>;
  /** The last written text, by key. */
  readonly #written = new Map<string, string>();

  /** `id`: id of the session. */
  constructor(id: string, { joined, marked }: RowTimes = { joined: {}, marked: {} }) {
    this.#id = id;
    this.#joined = { ...joined };
    this.#marked = { ...marked };
  }

  get times(): RowTimes {
    return { joined: this.#joined, marked: this.#marked };
  }

  /** Rows that have changed. `rooms`: ids of its consorts' rooms, by index; `at`: ms since 1970. */
  changes(session: Told, rooms: readonly (string | null)[], at: number): readonly Change[] {
    return [
      ...this.#people(session.people.known, at),
      ...this.#marks(session.marks, rooms, at),
      ...this.#seats(session, rooms, at),
      ...this.#bonds(session, at),
      ...this.#texts(session, at),
      ...this.#questionnaires(session, at),
    ];
  }

  /** [U2] What was shared, and words of the group. What is taken back is gone here, too. */
  #texts({ debriefing }: Told, at: number): readonly Change[] {
    const { notes, words } = debriefing.told;
    const id = (table: "notes" | "words", key: string): string => `${this.#id}-${table}-${key}`;
    const gone = (table: "notes" | "words", all: readonly ToldText[]): readonly Change[] =>
      [...this.#written.keys()]
        .filter((key) => key.startsWith(`${table} `))
        .map((key) => key.slice(table.length + 1))
        .filter((key) => all.every((one) => one.key !== key))
        .map((key): Change => {
          this.#written.delete(`${table} ${key}`);
          return { remove: table, id: id(table, key) };
        });
    return [
      ...gone("notes", notes),
      ...gone("words", words),
      ...notes
        .filter(({ key, text }) => this.#isNew(`notes ${key}`, text))
        .map(({ key, person, text }): Change => {
          const of = {
            id: id("notes", key),
            session: this.#id,
            at: this.#since(`note ${key}`, at),
          };
          const by = person === null ? null : this.#person(person);
          return { put: "notes", row: { ...of, person: by, words: text, shared: 1 } };
        }),
      ...words
        .filter(({ key, text }) => this.#isNew(`words ${key}`, text))
        .map(({ key, text }): Change => {
          const of = {
            id: id("words", key),
            session: this.#id,
            at: this.#since(`word ${key}`, at),
          };
          return { put: "words", row: { ...of, words: text } };
        }),
    ];
  }

  /** [U7] */
  #questionnaires({ questionnaire }: Told, at: number): readonly Change[] {
    return questionnaire.answered.flatMap(({ person, moment, answers, open }): Change[] => {
      const text = JSON.stringify({ answers, open });
      const key = `form ${person} ${moment}`;
      if (!this.#isNew(key, text)) return [];
      const of = { id: `${this.#id}-${key.replaceAll(" ", "-")}`, session: this.#id };
      const by = { person: this.#person(person), moment, at: this.#since(key, at) };
      return [{ put: "questionnaires", row: { ...of, ...by, answers: text } }];
    });
  }

  /** When it was first written. */
  #since(key: string, at: number): number {
    return (this.#marked[key] ??= at);
  }

  #people(known: readonly Person[], at: number): readonly Change[] {
    const gone = [...this.#written.keys()].filter(
      (key) => key.startsWith("person ") && !known.some(({ id }) => key === `person ${id}`),
    );
    return [
      ...gone.map((key): Change => {
        this.#written.delete(key);
        return { remove: "people", id: this.#person(Number(key.slice("person ".length))) };
      }),
      ...known
        .filter(({ id, name }) => this.#isNew(`person ${id}`, name))
        .map(({ id, name }): Change => {
          const joined = (this.#joined[id] ??= at);
          return { put: "people", row: { id: this.#person(id), session: this.#id, name, joined } };
        }),
    ];
  }

  #marks(
    marks: readonly MarkView[],
    rooms: readonly (string | null)[],
    at: number,
  ): readonly Change[] {
    return marks
      .filter(({ id, note }) => this.#isNew(`mark ${id}`, note))
      .map(({ id, consort, note }): Change => {
        const marked = (this.#marked[id] ??= at);
        const room = consort === null ? null : (rooms[consort] ?? null);
        const of = { id: `${this.#id}-mark-${id}`, session: this.#id, consort: room };
        return { put: "marks", row: { ...of, at: marked, word: note } };
      });
  }

  #seats(session: Told, rooms: readonly (string | null)[], at: number): readonly Change[] {
    return session.consorts.all.flatMap(({ report }, place) => {
      const consort = rooms[place] ?? null;
      if (consort === null || report === null) return [];
      return report.chairs.flatMap(({ chair, bot }): Change[] => {
        const holder = bot ? null : session.people.at(place, chair);
        const person = holder && this.#person(holder.id);
        if (!this.#isNew(`seat ${consort} ${chair}`, String(person))) return [];
        return [{ add: "seats", row: { session: this.#id, consort, chair, person, at } }];
      });
    });
  }

  #bonds({ consorts }: Told, at: number): readonly Change[] {
    return consorts.bonds.save().pairs.flatMap(([one, other, kept]): Change[] => {
      const bond = JSON.stringify(kept);
      if (!this.#isNew(`bond ${one} ${other}`, bond)) return [];
      const of = { id: `${this.#id}-bond-${one}-${other}`, session: this.#id, roster: this.#id };
      const pair = { one: this.#person(one), other: this.#person(other) };
      return [{ put: "bonds", row: { ...of, ...pair, at, bond } }];
    });
  }

  #person(id: number): string {
    return `${this.#id}-person-${id}`;
  }

  #isNew(what: string, text: string): boolean {
    if (this.#written.get(what) === text) return false;
    this.#written.set(what, text);
    return true;
  }
}
