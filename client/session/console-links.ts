/**
 * [Y21] The links of a session as a console's page knows them: in its address, which changes without a reload when its
 * own link is renewed. A new key is drawn here and kept in the tab until the server has answered, so that the page gets
 * in again whether or not the order arrived.
 */
import { computed, effect, signal } from "@preact/signals";
import type { ReadonlySignal, Signal } from "@preact/signals";
import { LINK_KEY } from "../../shared/live/commands.ts";
import type { LinkRole } from "../../shared/live/commands.ts";
import { linkToLive } from "./live-address.ts";
import type { LiveAddress } from "./live-address.ts";
import type { LeadError, LiveLine } from "./live-line.ts";
import { randomKey } from "./random-key.ts";
import { attempt } from "./seat-storage.ts";
import type { SeatStorages } from "./seat-storage.ts";

const keyOf = (live: string): string => `broken-consort.link.${live}`;

interface Page {
  readonly storages: SeatStorages;
  /** The site's address, without a slash at the end. */
  readonly origin: string;
  /** Makes this the address of the page, without a reload. */
  show(link: string): void;
  /** 128 random bits, base64url. */
  newKey(): string;
}

/** The part of a connection that is used. */
type Line = Pick<LiveLine, "link" | "session" | "lead" | "stageKey">;

export class ConsoleLinks {
  readonly live: string;
  readonly #page: Page;
  readonly #keys: Signal<{ readonly console: string; readonly stage: string | null }>;
  /** Keys that were asked for, and not answered yet. */
  readonly #asked: Record<LinkRole, string | null>;

  constructor({ live, secret, stage }: Omit<LiveAddress, "role">, page: Page) {
    this.live = live;
    this.#page = page;
    this.#keys = signal({ console: secret, stage: stage ?? null });
    const kept = attempt(() => page.storages.tab?.getItem(keyOf(live))) ?? "";
    this.#asked = { console: LINK_KEY.test(kept) ? kept : null, stage: null };
  }

  /** The present key of the console. */
  get secret(): string {
    return this.#keys.value.console;
  }

  /** Keys to try when connecting, the likeliest first. */
  get tried(): readonly string[] {
    const { console: asked } = this.#asked;
    return asked === null ? [this.secret] : [asked, this.secret];
  }

  /** The link of the console, with the stage's key in it. */
  readonly console: ReadonlySignal<string> = computed(() =>
    this.#link({
      role: "console",
      secret: this.secret,
      stage: this.#keys.value.stage ?? undefined,
    }),
  );

  /** The link of the stage; null: unknown here. */
  readonly stage: ReadonlySignal<string | null> = computed(() => {
    const { stage } = this.#keys.value;
    return stage === null ? null : this.#link({ role: "stage", secret: stage });
  });

  /** The server has let this page in with that key. */
  opened(key: string): void {
    if (key === this.#asked.console) this.#set({ console: key });
  }

  /** Renews a link. Asked again after a lost answer, it sends the same key. Resolves to the reason of a refusal, or null. */
  async renew(line: Line, link: LinkRole): Promise<LeadError | null> {
    const key = (this.#asked[link] ??= this.#page.newKey());
    if (link === "console") this.#remember(key);
    const nth = line.session.peek()?.renewed[link] ?? 0;
    const why = await line.lead({ do: "renew", link, nth, key });
    if (why === null) this.#set({ [link]: key });
    else if (why !== "noAnswer") this.#forget(link);
    return why;
  }

  /** Keeps the stage's key right while others renew it. Returns a function that stops this. */
  follow(line: Line): () => void {
    let known: number | null = null;
    return effect(() => {
      const renewed = line.session.value?.renewed.stage ?? null;
      if (line.link.value !== "open" || renewed === null) known = null;
      else if (renewed !== known) {
        known = renewed;
        void line.stageKey(this.#keys.peek().stage).then((answer) => {
          if (answer !== null && answer.key !== this.#keys.peek().stage)
            this.#set({ stage: answer.key });
        });
      }
    });
  }

  #set(keys: { readonly console?: string; readonly stage?: string | null }): void {
    this.#keys.value = { ...this.#keys.peek(), ...keys };
    this.#page.show(this.console.peek());
    if (keys.console !== undefined) this.#forget("console");
    if (keys.stage !== undefined) this.#forget("stage");
  }

  #forget(link: LinkRole): void {
    this.#asked[link] = null;
    if (link === "console") this.#remember(null);
  }

  #remember(key: string | null): void {
    const { tab } = this.#page.storages;
    const name = keyOf(this.live);
    attempt(() => (key === null ? tab?.removeItem(name) : tab?.setItem(name, key)));
  }

  #link(address: Omit<LiveAddress, "live">): string {
    return linkToLive(this.#page.origin, { ...address, live: this.live });
  }
}

/** 128 random bits, as `LINK_KEY` has them. */
export const newKey = (): string => randomKey(16);
