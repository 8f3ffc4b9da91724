/** [U5] Words of the group: what it names, in its own way, of what it has learnt. */
import { MAX_OWN_WORDS, MAX_WORDS } from "./debrief-acts.ts";
import type { PersonId } from "./person-id.ts";

export interface GroupWord {
  readonly id: string;
  /** Null: written by the facilitator. */
  readonly person: PersonId | null;
  readonly text: string;
}

/** Delay before a word is shown to the room, so that it can be removed first. */
const DELAY_MS = 3000;

export class GroupWords {
  #all: readonly (GroupWord & { readonly at: number })[] = [];

  /** Words that the room may see. */
  shown(now: number): readonly string[] {
    return this.#all.filter(({ at }) => now - at >= DELAY_MS).map(({ text }) => text);
  }

  of(person: PersonId): readonly GroupWord[] {
    return this.#all.filter((word) => word.person === person);
  }

  /**
   * The same id replaces a word; an empty text removes it. Returns the reason of a refusal, after which nothing has
   * changed.
   */
  write({ id, person, text }: GroupWord, now: number): "tooMany" | null {
    if (text === "") {
      this.#all = this.#all.filter((word) => word.id !== id);
      return null;
    }
    const there = this.#all.find((word) => word.id === id);
    if (there !== undefined) {
      // The facilitator has read what they correct; a change by the person is shown after a new delay.
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
