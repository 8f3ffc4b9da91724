import type { Loudness, Terms } from "../model/agreement.ts";
import type { ChairId } from "../model/units.ts";

/** [O2] How loud, as the desk says it. */
export const LOUDNESS_WORDS: Readonly<Record<Loudness, string>> = {
  soft: "softly",
  ordinary: "at an ordinary strength",
  full: "with a full tone",
};

/** Terms as one clause, to follow "that": "everyone plays softly". */
export function termsWords(terms: Terms, nameOf: (chair: ChairId) => string): string {
  switch (terms.about) {
    case "conductor":
      return terms.chair === null ? "nobody conducts" : `${nameOf(terms.chair)} conducts`;
    case "lead":
      return terms.chair === null ? "nobody leads" : `${nameOf(terms.chair)} leads from here`;
    case "loudness":
      return terms.loudness === null
        ? "everyone plays as loud as they like"
        : `everyone plays ${LOUDNESS_WORDS[terms.loudness]}`;
    case "checkIn":
      return terms.seconds === null
        ? "nobody has to ask after their neighbour"
        : `everyone asks their neighbour how they are every ${terms.seconds} seconds`;
  }
}
