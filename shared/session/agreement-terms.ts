/**
 * [O2] What a consort agrees on before it plays, clause by clause. Leads are given by thirds of the
 * piece, since its length is not known before it is chosen.
 */
import type { Agreements, Loudness, Terms } from "../model/agreement.ts";
import type { ChairId } from "../model/units.ts";

export const PASSAGES = ["opening", "middle", "ending"] as const;
export type Passage = (typeof PASSAGES)[number];

/** As `Agreements`, with leads by passage. Public. */
export interface AgreementsByPassage extends Omit<Agreements, "leads"> {
  readonly leads: Readonly<Record<Passage, ChairId | null>>;
}

/** One clause, with new terms. */
export type TermsByPassage =
  | Exclude<Terms, { readonly about: "lead" }>
  | { readonly about: "lead"; readonly passage: Passage; readonly chair: ChairId | null };

/** Terms suggested by somebody who is not the host. */
export interface Suggestion {
  readonly by: ChairId;
  readonly terms: TermsByPassage;
  /** People who have nodded, and the number needed. */
  readonly nods: number;
  readonly needed: number;
}

export const NOTHING_AGREED: AgreementsByPassage = {
  conductor: null,
  leads: { opening: null, middle: null, ending: null },
  loudness: null,
  checkIn: null,
};

export function agreedWith(
  accord: AgreementsByPassage,
  terms: TermsByPassage,
): AgreementsByPassage {
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

/** Whether two terms are about the same clause: for a lead, of the same passage. */
export const sameClause = (one: TermsByPassage, other: TermsByPassage): boolean =>
  one.about === other.about &&
  (one.about !== "lead" || other.about !== "lead" || one.passage === other.passage);

/** Whether two terms are the same. */
export const sameTerms = (one: TermsByPassage, other: TermsByPassage): boolean =>
  sameClause(one, other) && said(one) === said(other);

const said = (terms: TermsByPassage): ChairId | Loudness | number | null =>
  terms.about === "loudness"
    ? terms.loudness
    : terms.about === "checkIn"
      ? terms.seconds
      : terms.chair;

/** Whether every chair named in the terms is among the first `chairs`. */
export const namesChairs = (terms: TermsByPassage, chairs: number): boolean =>
  !("chair" in terms) || terms.chair === null || terms.chair < chairs;

/** The same without the chairs beyond the first `chairs`: a removed chair has agreed to nothing. */
export function agreedAmong(accord: AgreementsByPassage, chairs: number): AgreementsByPassage {
  const still = (chair: ChairId | null): ChairId | null =>
    chair !== null && chair < chairs ? chair : null;
  const { opening, middle, ending } = accord.leads;
  return {
    ...accord,
    conductor: still(accord.conductor),
    leads: { opening: still(opening), middle: still(middle), ending: still(ending) },
  };
}

/** In the form of the rules, for a score of `beats` in bars. */
export function agreementsFor(
  { conductor, leads, loudness, checkIn }: AgreementsByPassage,
  score: { readonly beats: number; readonly beatsPerBar: number },
): Agreements {
  const bars = score.beats / score.beatsPerBar;
  const edge = (i: number): number =>
    i === PASSAGES.length
      ? score.beats
      : Math.round((bars * i) / PASSAGES.length) * score.beatsPerBar;
  return {
    conductor,
    leads: PASSAGES.flatMap((passage, i) => {
      const chair = leads[passage];
      return chair === null ? [] : [{ from: edge(i), to: edge(i + 1), chair }];
    }),
    loudness,
    checkIn,
  };
}
