/**
 * [O2] What a consort agrees on before it plays, one clause at a time. Who leads where is said by
 * thirds of the piece here, because nobody knows its length before it is chosen.
 */
import type { Agreements, Terms } from "../model/agreement.ts";
import type { ChairId } from "../model/units.ts";

export const PASSAGES = ["opening", "middle", "ending"] as const;
export type Passage = (typeof PASSAGES)[number];

/** As `Agreements`, with leads by passage. Public. */
export interface LobbyAccord extends Omit<Agreements, "leads"> {
  readonly leads: Readonly<Record<Passage, ChairId | null>>;
}

/** One clause in new words. */
export type LobbyTerms =
  | Exclude<Terms, { readonly about: "lead" }>
  | { readonly about: "lead"; readonly passage: Passage; readonly chair: ChairId | null };

/** Terms somebody who is not the host would like. */
export interface Suggestion {
  readonly by: ChairId;
  readonly terms: LobbyTerms;
  /** People who have nodded, and how many it takes. */
  readonly nods: number;
  readonly needed: number;
}

export const NOTHING_AGREED: LobbyAccord = {
  conductor: null,
  leads: { opening: null, middle: null, ending: null },
  loudness: null,
  checkIn: null,
};

export function agreedWith(accord: LobbyAccord, terms: LobbyTerms): LobbyAccord {
  switch (terms.about) {
    case "conductor":
      return { ...accord, conductor: terms.chair };
    case "lead":
      return { ...accord, leads: { ...accord.leads, [terms.passage]: terms.chair } };
    case "loudness":
      return { ...accord, loudness: terms.loudness };
    case "checkIn":
      return { ...accord, checkIn: terms.seconds };
  }
}

/** Whether every chair that terms name is among the first `chairs`. */
export const namesChairs = (terms: LobbyTerms, chairs: number): boolean =>
  !("chair" in terms) || terms.chair === null || terms.chair < chairs;

/** As the rules take them, for a score of `beats` in bars. A chair that is gone has agreed on nothing. */
export function agreementsFor(
  accord: LobbyAccord,
  chairs: number,
  score: { readonly beats: number; readonly beatsPerBar: number },
): Agreements {
  const still = (chair: ChairId | null): ChairId | null =>
    chair !== null && chair < chairs ? chair : null;
  const bars = score.beats / score.beatsPerBar;
  const edge = (i: number): number =>
    i === PASSAGES.length
      ? score.beats
      : Math.round((bars * i) / PASSAGES.length) * score.beatsPerBar;
  return {
    conductor: still(accord.conductor),
    leads: PASSAGES.flatMap((passage, i) => {
      const chair = still(accord.leads[passage]);
      return chair === null ? [] : [{ from: edge(i), to: edge(i + 1), chair }];
    }),
    loudness: accord.loudness,
    checkIn: accord.checkIn,
  };
}
