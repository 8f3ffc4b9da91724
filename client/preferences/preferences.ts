import { effect, type ReadonlySignal, signal, type Signal } from "@preact/signals";
import { MAX_NAME_TYPED } from "../../shared/protocol/messages.ts";

/** What this browser remembers of its player. */
export interface Preferences {
  readonly name: Signal<string>;
  /** BCP 47 tag of the language chosen here; "": by the browser's own languages. */
  readonly language: Signal<string>;
  /** [P6] */
  readonly captions: Signal<boolean>;
  readonly stillness: Signal<boolean>;
  /** A name beside every cue. */
  readonly cueNames: Signal<boolean>;
  /** Single letters and digits act during play. */
  readonly letters: Signal<boolean>;
  /** [A11] No edge act may reach this player; nobody else is told. */
  readonly noneAtMe: Signal<boolean>;
  /** [S5] Whether the phone vibrates; null until chosen: not in a room, elsewhere yes. */
  readonly vibration: Signal<boolean | null>;
  /** [S12] Whether recorded instruments are fetched and played; null until chosen: unless the browser saves data. */
  readonly recorded: Signal<boolean | null>;
  /** Lessons that are done; every lesson once the player has dismissed the coach. */
  readonly learnt: Signal<readonly string[]>;
  /** Ids of scenarios played to their end. */
  readonly played: Signal<readonly string[]>;
  /** The player has read a prebrief before. */
  readonly prebriefed: Signal<boolean>;
}

const KEY = "broken-consort";

/** Reads what was stored, and stores every change. Storage that is full or forbidden is not an error. */
export function loadPreferences(
  storage: Pick<Storage, "getItem" | "setItem"> | null,
  /** The system's wish for less motion: followed until the player chooses otherwise here. */
  system: ReadonlySignal<boolean> = signal(false),
  /** The window, for pages that follow a language chosen in another tab of this browser. */
  page: Pick<EventTarget, "addEventListener"> | null = null,
): Preferences {
  const old = read(storage);
  const strings = (value: unknown): readonly string[] =>
    Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
  // Older versions stored the system's wish as well, so it is not known to be a choice.
  const choice = typeof old["still"] === "boolean" ? old["still"] : null;
  const kept: Preferences = {
    name: signal(typeof old["name"] === "string" ? old["name"].slice(0, MAX_NAME_TYPED) : ""),
    language: signal(languageIn(old)),
    captions: signal(old["captions"] === true),
    stillness: signal(choice ?? system.peek()),
    cueNames: signal(old["cueNames"] !== false),
    letters: signal(old["letters"] !== false),
    noneAtMe: signal(old["noneAtMe"] === true),
    recorded: signal(typeof old["recorded"] === "boolean" ? old["recorded"] : null),
    vibration: signal(typeof old["vibration"] === "boolean" ? old["vibration"] : null),
    learnt: signal(strings(old["learnt"])),
    played: signal(strings(old["played"])),
    prebriefed: signal(old["prebriefed"] === true),
  };
  let chosen = choice !== null;
  effect(() => {
    const wish = system.value;
    if (!chosen) kept.stillness.value = wish;
  });
  // What another tab has stored is not stored again: it may know more than this one.
  let told = false;
  page?.addEventListener("storage", (event) => {
    if ((event as StorageEvent).key !== KEY) return;
    told = true;
    kept.language.value = languageIn(read(storage));
    told = false;
  });
  effect(() => {
    chosen ||= kept.stillness.value !== system.peek();
    const { stillness, ...others } = kept;
    const now = {
      ...Object.fromEntries(
        Object.entries<Signal<unknown>>(others).map(([key, held]) => [key, held.value]),
      ),
      ...(chosen && { still: stillness.value }),
    };
    if (told) return;
    try {
      storage?.setItem(KEY, JSON.stringify(now));
    } catch {
      // A private window may refuse: the choice then lasts as long as the page.
    }
  });
  return kept;
}

const languageIn = ({ language }: Readonly<Record<string, unknown>>): string =>
  typeof language === "string" ? language : "";

function read(storage: Pick<Storage, "getItem"> | null): Readonly<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(KEY) ?? "{}");
    return stored !== null && typeof stored === "object" ? (stored as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
