import type { Agreements, Clause, Loudness, Terms } from "../model/agreement.ts";
import type { Accord } from "../model/perception.ts";
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
      return terms.chair === null
        ? "nobody conducts"
        : `${nameOf(terms.chair)} ${does(terms.chair, nameOf, "conduct")}`;
    case "lead":
      return terms.chair === null
        ? "nobody leads"
        : `${nameOf(terms.chair)} ${does(terms.chair, nameOf, "lead")} from here`;
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

/** [O2] What each clause is about, as a question of the lobby and of the sheet in play. */
export const CLAUSE_WORDS: Readonly<Record<Clause, string>> = {
  checkIn: "Ask your neighbour how they are, every …",
  conductor: "Who conducts?",
  lead: "Who leads?",
  loudness: "How loud?",
};

/** One choice on a button. */
export const LOUDNESS_NAMES: Readonly<Record<Loudness, string>> = {
  soft: "softly",
  ordinary: "ordinary",
  full: "full",
};

/** What is agreed, each clause on its own; nothing for what is left open. */
export function accordWords(
  agreed: Pick<Agreements, "conductor" | "loudness" | "checkIn"> & {
    readonly leader: ChairId | null;
  },
  nameOf: (chair: ChairId) => string,
): readonly string[] {
  const { conductor, leader, loudness, checkIn } = agreed;
  const words: string[] = [];
  if (conductor !== null) words.push(`${nameOf(conductor)} ${does(conductor, nameOf, "conduct")}`);
  if (leader !== null && leader !== conductor)
    words.push(`${nameOf(leader)} ${does(leader, nameOf, "lead")} here`);
  if (loudness !== null) words.push(LOUDNESS_WORDS[loudness]);
  if (checkIn !== null) words.push(`check in every ${checkIn} s`);
  return words;
}

const does = (chair: ChairId, nameOf: (chair: ChairId) => string, verb: string): string =>
  nameOf(chair) === "you" ? verb : `${verb}s`;

/** A clause as it is agreed now, in the words of a proposal. */
export function accordTerms(accord: Accord, clause: Clause): Terms {
  switch (clause) {
    case "conductor":
      return { about: clause, chair: accord.conductor };
    case "lead":
      return { about: clause, chair: accord.leader };
    case "loudness":
      return { about: clause, loudness: accord.loudness };
    case "checkIn":
      return { about: clause, seconds: accord.checkIn };
  }
}
