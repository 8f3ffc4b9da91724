/**
 * What a screen reader gets: one live region for the whole page, one sentence at a time, each for
 * as long as it takes to speak. Of each kind only the newest waits, and what is no longer true is
 * not said. That a bond has torn or is mended is said in any case, however late.
 */

/** Most urgent first. */
export const VOICES = ["notice", "refusal", "bond", "demand", "moment", "caption"] as const;
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
  if (voice === "bond") return withBond(before, text);
  const { [voice]: _, ...rest } = before.waiting;
  if (text === "" || text === before.last[voice]) {
    // Gone and back again, it is news again.
    const last = text === "" && voice !== "caption" ? { ...before.last, [voice]: "" } : before.last;
    return { ...before, waiting: rest, last };
  }
  return { ...before, waiting: { ...before.waiting, [voice]: text } };
}

/** Several that wait are said one after the other; what is gone from the screen is not taken back. */
function withBond(before: Announcing, text: string): Announcing {
  if (text === (before.last.bond ?? "")) return before;
  const after = { ...before, last: { ...before.last, bond: text } };
  const bond = [before.waiting.bond, text].filter(Boolean).join(" ");
  return text === "" ? after : { ...after, waiting: { ...before.waiting, bond } };
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
    last: voice === "bond" ? before.last : { ...before.last, [voice]: text },
  };
}
