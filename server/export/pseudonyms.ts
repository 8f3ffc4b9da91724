/** [F13] What everything is called in an export: ids that join the tables and tell nobody's name. */
import { createHash } from "node:crypto";
import type { SessionRows } from "./session-rows.ts";

const SIGNS_OF_SESSION = 8;

export class Pseudonyms {
  readonly session: string;
  readonly #people = new Map<string, string>();
  readonly #consorts = new Map<string, number>();
  /** Longest names first, so that "Max 2" is not taken for "Max". */
  readonly #names: readonly (readonly [name: string, id: string])[];

  constructor({ session, people, consorts }: SessionRows) {
    // The id of a room is part of its links.
    const hash = createHash("sha256").update(session.id).digest("hex");
    this.session = `S${hash.slice(0, SIGNS_OF_SESSION)}`;
    const width = String(people.length).length;
    const byComing = people.toSorted((a, b) => a.joined - b.joined || compare(a.id, b.id));
    for (const [i, { id }] of byComing.entries())
      this.#people.set(id, `${this.session}-P${String(i + 1).padStart(Math.max(2, width), "0")}`);
    const byOpening = consorts.toSorted((a, b) => a.opened - b.opened || compare(a.id, b.id));
    for (const [i, { id }] of byOpening.entries()) this.#consorts.set(id, i + 1);
    this.#names = people
      .map(({ id, name }) => [name, this.person(id) ?? ""] as const)
      .filter(([name]) => name.trim() !== "")
      .toSorted(([a], [b]) => b.length - a.length);
  }

  /** Null: nobody, or nobody who is known. */
  person(id: string | null): string | null {
    return id === null ? null : (this.#people.get(id) ?? null);
  }

  /** Counted from 1. */
  consortNumber(id: string): number {
    return this.#consorts.get(id) ?? 0;
  }

  consort(id: string): string {
    return `${this.session}-C${this.consortNumber(id)}`;
  }

  /** `number`: 0 for the first one of the consort. */
  movement(consort: string, number: number): string {
    return `${this.consort(consort)}-M${number + 1}`;
  }

  /** Words without the nicknames of the session. */
  without(words: string): string {
    return this.#names.reduce((text, [name, id]) => text.replace(wholeWord(name), id), words);
  }
}

/** Letters and digits of any script end a word; `\b` knows Latin ones only. */
const wholeWord = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, "giu");

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}/-]/g, String.raw`\$&`);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
