/** Writes the agreements made before playing into the published state, and reads them back. */
import type { ChairId } from "../model/units.ts";
import { chairId } from "../model/units.ts";
import type {
  AgreementsByPassage,
  TermsByPassage,
  Suggestion,
} from "../session/agreement-terms.ts";
import { NONE, clause, loudness, passage, termsOf, termsValue } from "./codecs.ts";
import type { ConsortState } from "./state.ts";

export function publishAgreements(
  to: ConsortState,
  accord: AgreementsByPassage,
  suggestion: Suggestion | null,
): void {
  to.conductor = accord.conductor ?? NONE;
  to.loudness = loudness.code(accord.loudness);
  to.checkIn = accord.checkIn ?? NONE;
  to.leadOpening = accord.leads.opening ?? NONE;
  to.leadMiddle = accord.leads.middle ?? NONE;
  to.leadEnding = accord.leads.ending ?? NONE;
  const terms = suggestion?.terms ?? null;
  to.proposalBy = suggestion?.by ?? NONE;
  to.proposalAbout = clause.code(terms?.about ?? null);
  to.proposalValue = terms === null ? NONE : termsValue(terms);
  to.proposalPassage = passage.code(terms?.about === "lead" ? terms.passage : null);
  to.nods = suggestion?.nods ?? 0;
  to.nodsNeeded = suggestion?.needed ?? 0;
}

export const readAgreements = (state: ConsortState): AgreementsByPassage => ({
  conductor: chairOrNull(state.conductor),
  leads: {
    opening: chairOrNull(state.leadOpening),
    middle: chairOrNull(state.leadMiddle),
    ending: chairOrNull(state.leadEnding),
  },
  loudness: loudness.orNull(state.loudness),
  checkIn: state.checkIn === NONE ? null : state.checkIn,
});

export function readSuggestion(state: ConsortState): Suggestion | null {
  const about = clause.orNull(state.proposalAbout);
  if (about === null || state.proposalBy === NONE) return null;
  const where = passage.orNull(state.proposalPassage);
  const terms = termsOf(about, state.proposalValue);
  const said: TermsByPassage | null =
    terms.about !== "lead" ? terms : where && { ...terms, passage: where };
  return (
    said && {
      by: chairId(state.proposalBy),
      terms: said,
      nods: state.nods,
      needed: state.nodsNeeded,
    }
  );
}

const chairOrNull = (code: number): ChairId | null => (code === NONE ? null : chairId(code));
