/** [U5] Words of the group: what it calls in its own way what it has found. */
import { MAX_OWN_WORDS, MAX_WORDS } from "./debrief-acts.ts";
import type { PersonId } from "./person-id.ts";

export interface GroupWord {
  readonly id: string;
  /** Null: whoever leads wrote it down. */
  readonly person: PersonId | null;
  readonly text: string;
}

/** A word is shown to the room so long after it came, so that it can be taken off first. */
const DELAY_MS = 3000;

export class GroupWords {
  #all: readonly (GroupWord & { readonly at: number })[] = [];

  /** Those that the room may see by now. */
  shown(now: number): readonly string[] {
    return this.#all.filter(({ at }) => now - at >= DELAY_MS).map(({ text }) => text);
  }

  of(person: PersonId): readonly GroupWord[] {
    return this.#all.filter((word) => word.person === person);
  }

  /** The same id again is the same word; without a text it is gone. Returns why it was refused; nothing has changed then. */
  write({ id, person, text }: GroupWord, now: number): "tooMany" | null {
    if (text === "") {
      this.#all = this.#all.filter((word) => word.id !== id);
      return null;
    }
    const there = this.#all.find((word) => word.id === id);
    if (there !== undefined) {
      // Whoever leads has read what they correct; what a person changes is new.
      const at = person === null || text === there.text ? there.at : now;
      this.#all = this.#all.map((word) => (word.id === id ? { ...word, text, at } : word));
      return null;
    }
    const own = person === null ? 0 : this.of(person).length;
    if (own >= MAX_OWN_WORDS || this.#all.length >= MAX_WORDS) return "tooMany";
    this.#all = [...this.#all, { id, person, text, at: now }];
    return null;
  }

  save(): readonly GroupWord[] {
    return this.#all.map(({ id, person, text }) => ({ id, person, text }));
  }

  load(words: readonly GroupWord[]): void {
    this.#all = words.map((word) => ({ ...word, at: Number.NEGATIVE_INFINITY }));
  }
}
