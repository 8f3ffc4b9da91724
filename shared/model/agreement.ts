/** [O1], [O2] What a consort agrees on before it plays, and may change while it plays. Public. */
import type { BeatRange } from "./score.ts";
import type { ChairId } from "./units.ts";

export const LOUDNESSES = ["soft", "ordinary", "full"] as const;
export type Loudness = (typeof LOUDNESSES)[number];

/** [O2] The leader of a range of beats. */
export type Lead = BeatRange & { readonly chair: ChairId };

export interface Agreements {
  /** [O1] Who conducts; null when nobody does. */
  readonly conductor: ChairId | null;
  /** Passages with a leader; the first that holds a beat counts. */
  readonly leads: readonly Lead[];
  /** Agreed loudness; null when everyone may play as they like. */
  readonly loudness: Loudness | null;
  /** Seconds within which everyone asks their desk partner how they are; null when left open. */
  readonly checkIn: number | null;
}

/** What a chair may propose: one clause, new or unchanged. */
export type Terms =
  | { readonly about: "conductor"; readonly chair: ChairId | null }
  /** From now to the end of the movement. */
  | { readonly about: "lead"; readonly chair: ChairId | null }
  | { readonly about: "loudness"; readonly loudness: Loudness | null }
  | { readonly about: "checkIn"; readonly seconds: number | null };
export type Clause = Terms["about"];
export const CLAUSES: readonly Clause[] = ["conductor", "lead", "loudness", "checkIn"];

/** Seconds between check-ins that can be agreed on ([O2]). */
export const CHECK_INS = [30, 60, 90, 120] as const;

/** A proposal; others nod at the proposer to agree. */
export interface Proposal {
  readonly by: ChairId;
  readonly terms: Terms;
  /** Chairs that have nodded, and the number needed. */
  readonly nods: number;
  readonly needed: number;
}

/** Which part of these agreements a consort of `n` chairs cannot keep, and why; null if it can keep all. */
export function agreementsProblem(
  { conductor, leads, checkIn }: Agreements,
  n: number,
): string | null {
  for (const chair of [conductor, ...leads.map((lead) => lead.chair)]) {
    if (chair !== null && !(Number.isInteger(chair) && chair >= 0 && chair < n))
      return `no chair ${chair}`;
  }
  return checkIn === null || checkIn > 0 ? null : `checkIn: ${checkIn}`;
}
