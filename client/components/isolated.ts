/** Scripts written from right to left: Hebrew, Arabic, Syriac, Thaana, NKo, Adlam and their neighbours. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** For a sentence: keeps the direction of a right-to-left name to itself (Unicode isolates). */
export const isolated = (name: string): string =>
  RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
