import type { Agreements, Clause, Terms } from "../../model/agreement.ts";
import type { Accord } from "../../model/perception.ts";
import type { ChairId } from "../../model/units.ts";
import type { Reader } from "../catalogue.ts";

/** Terms as a clause that follows "that": "everyone plays softly". */
export function termsText(terms: Terms, { texts, nameOf, me }: Reader): string {
  const says = texts.agreements.terms;
  switch (terms.about) {
    case "conductor":
      if (terms.chair === null) return says.nobodyConducts;
      return terms.chair === me ? says.youConduct : says.conducts(nameOf(terms.chair));
    case "lead":
      if (terms.chair === null) return says.nobodyLeads;
      return terms.chair === me ? says.youLead : says.leads(nameOf(terms.chair));
    case "loudness":
      return terms.loudness === null ? says.anyLoudness : says.loudness(terms.loudness);
    case "checkIn":
      return terms.seconds === null ? says.noCheckIn : says.checkIn(terms.seconds);
  }
}

/** What is agreed, each clause by itself; nothing for what is left open. */
export function standingTerms(
  agreed: Pick<Agreements, "conductor" | "loudness" | "checkIn"> & {
    readonly leader: ChairId | null;
  },
  { texts, nameOf, me }: Reader,
): readonly string[] {
  const { conductor, leader, loudness, checkIn } = agreed;
  const says = texts.agreements.standing;
  const lines: string[] = [];
  if (conductor !== null)
    lines.push(conductor === me ? says.youConduct : says.conducts(nameOf(conductor)));
  if (leader !== null && leader !== conductor)
    lines.push(leader === me ? says.youLead : says.leads(nameOf(leader)));
  if (loudness !== null) lines.push(says.loudness[loudness]);
  if (checkIn !== null) lines.push(says.checkIn(checkIn));
  return lines;
}

/** The present agreement on the clause of a proposal. */
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
