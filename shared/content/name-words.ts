/** Scripts written from right to left: Hebrew, Arabic, Syriac, Thaana, NKo, Adlam and their neighbours. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** For a sentence: a name written from right to left keeps its order to itself (Unicode isolates). */
export const isolated = (name: string): string =>
  RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;

export const NAME_WORDS = {
  label: "Your name",
  hint: "how friends will see you",
  you: "you",
  change: "Change name",
  done: "Done",
  /** Of whoever came by a link. */
  ask: "What may the others call you?",
  later: "Not now",
  keep: (name: string): string => `Stay ${name}`,
} as const;
