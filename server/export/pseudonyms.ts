/** [F13] Pseudonyms of an export: ids that join the tables and reveal nobody's name. */
import { createHash } from "node:crypto";
import type { SessionRows } from "./session-rows.ts";

const SIGNS_OF_SESSION = 8;

export class Pseudonyms {
  readonly session: string;
  readonly #people = new Map<string, string>();
  readonly #consorts = new Map<string, number>();
  /** Sorted by length, so that "Max 2" is replaced before "Max". */
  readonly #names: readonly (readonly [name: string, id: string])[];

  constructor({ session, people, consorts }: SessionRows) {
    // Hashed, because a room id is part of its links.
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

  /** Null: nobody, or an unknown person. */
  person(id: string | null): string | null {
    return id === null ? null : (this.#people.get(id) ?? null);
  }

  /** Number of the consort, from 1. */
  consortNumber(id: string): number {
    return this.#consorts.get(id) ?? 0;
  }

  consort(id: string): string {
    return `${this.session}-C${this.consortNumber(id)}`;
  }

  /** `number`: index of the movement in its consort, from 0. */
  movement(consort: string, number: number): string {
    return `${this.consort(consort)}-M${number + 1}`;
  }

  /** The text with nicknames replaced by ids. */
  without(words: string): string {
    return this.#names.reduce((text, [name, id]) => text.replace(wholeWord(name), id), words);
  }
}

/** Unicode-aware word boundary: `\b` knows only Latin letters. */
const wholeWord = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, "giu");

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}/-]/g, String.raw`\$&`);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
