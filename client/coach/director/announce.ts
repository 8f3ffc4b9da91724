/**
 * What a screen reader gets: one live region for the whole page, one sentence at a time, each for
 * as long as it takes to speak. Of each kind only the newest waits, and what is no longer true is
 * not said.
 */

/** Most urgent first. */
export const VOICES = ["notice", "refusal", "demand", "moment", "caption"] as const;
export type Voice = (typeof VOICES)[number];

export interface Announcing {
  /** The text in the live region. */
  readonly text: string;
  /** ms at which the reader should have finished it. */
  readonly until: number;
  readonly waiting: Readonly<Partial<Record<Voice, string>>>;
  /** What each voice said last, so that nothing is said twice in a row. */
  readonly last: Readonly<Partial<Record<Voice, string>>>;
}

export const NOTHING_SAID: Announcing = { text: "", until: 0, waiting: {}, last: {} };

/** A fast synthetic voice, letters a second; and ms before it begins. */
const LETTERS_A_SECOND = 15;
const BREATH_MS = 500;

/** ms a reader takes to speak it. */
export const speakMs = (text: string): number =>
  BREATH_MS + Math.ceil((text.length / LETTERS_A_SECOND) * 1000);

/** Gives a voice something to say, or, with "", cancels what waits. */
export function announce(before: Announcing, voice: Voice, text: string): Announcing {
  const { [voice]: _, ...rest } = before.waiting;
  if (text === "" || text === before.last[voice]) {
    // Gone and back again, it is news again.
    const last = text === "" && voice !== "caption" ? { ...before.last, [voice]: "" } : before.last;
    return { ...before, waiting: rest, last };
  }
  return { ...before, waiting: { ...before.waiting, [voice]: text } };
}

/** The state at `now` ms: the next sentence, if the last one should be finished. */
export function nextSaid(before: Announcing, now: number): Announcing {
  if (now < before.until) return before;
  const voice = VOICES.find((one) => before.waiting[one] !== undefined);
  const text = voice === undefined ? undefined : before.waiting[voice];
  if (voice === undefined || text === undefined) return before;
  const { [voice]: _, ...rest } = before.waiting;
  return {
    text,
    until: now + speakMs(text),
    waiting: rest,
    last: { ...before.last, [voice]: text },
  };
}
