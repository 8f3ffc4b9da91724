/**
 * [U6] Drafts of a person's messages to a debrief: kept in the browser over reloads and dropped connections, and sent
 * again until the session confirms them.
 */
import { signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { DebriefSay } from "../../shared/live/debrief-acts.ts";
import type { FormMoment } from "../../shared/live/questionnaire.ts";
import type { OwnDebrief } from "../../shared/live/debrief-views.ts";

/** A message without its number, which it gets when it is sent. */
type Unsent = DebriefSay extends infer Each
  ? Each extends DebriefSay
    ? Omit<Each, "number">
    : never
  : never;

interface Draft {
  readonly say: Unsent;
  /** The number it was last sent with; 0: not sent yet. */
  readonly number: number;
}

interface Kept {
  readonly last: number;
  readonly drafts: readonly (readonly [of: string, draft: Draft])[];
}

export interface DraftPort {
  /** Null when storage is blocked. */
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;
  /** Storage key: identifies person and session. */
  readonly key: string;
  say(say: DebriefSay): void;
}

export class DebriefDrafts {
  readonly #port: DraftPort;
  readonly #drafts: Signal<ReadonlyMap<string, Draft>>;
  #last: number;

  constructor(port: DraftPort) {
    this.#port = port;
    const kept = this.#read();
    this.#last = kept.last;
    this.#drafts = signal(new Map(kept.drafts));
  }

  /** Drafts that are not confirmed yet, by subject. */
  get waiting(): ReadonlySignal<ReadonlyMap<string, { readonly say: Unsent }>> {
    return this.#drafts;
  }

  answerTo(question: string): Extract<Unsent, { say: "answer" }> | null {
    const say = this.#drafts.value.get(`answer ${question}`)?.say;
    return say?.say === "answer" ? say : null;
  }

  /** [U7] */
  form(moment: FormMoment): Extract<Unsent, { say: "form" }> | null {
    const say = this.#drafts.value.get(`form ${moment}`)?.say;
    return say?.say === "form" ? say : null;
  }

  /** Stores a draft in place of an earlier one on the same subject. `send` sends it. */
  keep(say: Unsent): void {
    this.#change((drafts) => drafts.set(nameOf(say), { say, number: 0 }));
  }

  /** Sends all drafts that the session may lack, once its state is known. `again`: over a new connection. */
  send(own: OwnDebrief | null, again: boolean): void {
    if (own === null) return;
    this.#last = Math.max(this.#last, own.taken);
    for (const [name, draft] of this.#drafts.peek()) {
      if (draft.number !== 0 && !again) continue;
      this.#last += 1;
      const number = this.#last;
      this.#change((drafts) => drafts.set(name, { ...draft, number }));
      this.#port.say({ ...draft.say, number });
    }
  }

  /** The session's confirmation. A refused draft stays here, and is not sent again. */
  taken({ taken, why }: OwnDebrief): void {
    this.#change((drafts) => {
      for (const [name, { number }] of drafts) {
        const stays = why === "noSuchQuestion" && number === taken;
        if (number !== 0 && number <= taken && !stays) drafts.delete(name);
      }
    });
  }

  #change(change: (drafts: Map<string, Draft>) => void): void {
    const drafts = new Map(this.#drafts.peek());
    change(drafts);
    this.#drafts.value = drafts;
    this.#write({ last: this.#last, drafts: [...drafts] });
  }

  #read(): Kept {
    try {
      const text = this.#port.storage?.getItem(this.#port.key) ?? null;
      return text === null ? NOTHING : (JSON.parse(text) as Kept);
    } catch {
      return NOTHING;
    }
  }

  #write(kept: Kept): void {
    try {
      if (kept.drafts.length === 0) this.#port.storage?.removeItem(this.#port.key);
      else this.#port.storage?.setItem(this.#port.key, JSON.stringify(kept));
    } catch {
      // Storage failed: drafts are kept as long as the page.
    }
  }
}

const NOTHING: Kept = { last: 0, drafts: [] };

function nameOf(say: Unsent): string {
  if (say.say === "answer") return `answer ${say.question}`;
  if (say.say === "form") return `form ${say.moment}`;
  return say.say === "word" ? `word ${say.id}` : `mayShow ${say.moment}`;
}
