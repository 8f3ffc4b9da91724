import type { RepairStep } from "../../model/perception.ts";
import type { Sighting } from "../../model/sighting.ts";
import type { Catalogue, Reader } from "../catalogue.ts";
import { termsText } from "./agreement.ts";
import { tearText } from "./tear.ts";

/**
 * What has just happened to the player, in one short sentence; null for what the picture alone
 * should say. It asks for nothing: the director alone says what to do. It never tells the player's
 * own tuning ([I1]).
 */
export function momentText(sighting: Sighting, reader: Reader): string | null {
  const { texts, nameOf, me } = reader;
  const { moments, cues, roles } = texts;
  switch (sighting.see) {
    case "met":
      return (sighting.timely ? moments.met : moments.metLate)(nameOf(sighting.by));
    case "missed":
      return moments.missed(nameOf(sighting.by));
    case "misread":
      return moments.misread(nameOf(sighting.by), cues.cue[sighting.answer].name);
    case "eased":
      return moments.eased(nameOf(sighting.chair));
    case "returned":
      return moments.returned(nameOf(sighting.chair));
    case "torn":
      return tornText(sighting, reader);
    case "slipped":
      return moments.slipped(nameOf(sighting.with));
    case "mended":
      return moments.mended(nameOf(sighting.with));
    case "letBe":
      return moments.letBe(nameOf(sighting.with));
    case "gather":
      return moments.gathers(nameOf(sighting.by));
    case "cue":
      return sighting.cue && sighting.atMe
        ? moments.cue(nameOf(sighting.by), cues.atYou[sighting.cue])
        : null;
    case "split":
      return moments.split;
    case "wholeAgain":
      return moments.wholeAgain;
    case "fellApart":
      return moments.fellApart;
    case "gathering":
      if (sighting.slipped) return moments.gatheringSlipped;
      return gatheringText(sighting.step, texts);
    case "beganAgain":
      return moments.beganAgain;
    case "proposed": {
      const terms = termsText(sighting.terms, reader);
      return sighting.by === me
        ? moments.youPropose(terms)
        : moments.proposes(nameOf(sighting.by), terms);
    }
    case "agreed":
      return moments.agreed(termsText(sighting.terms, reader));
    case "wish":
      return moments.wish(nameOf(sighting.of), roles.wishSeen[sighting.wish]);
    case "metHalfway":
      return moments.metHalfway(nameOf(sighting.with));
    case "agreedToDiffer":
      return moments.agreedToDiffer(nameOf(sighting.with));
    case "noticedReflex":
      return roles.reflex[sighting.reflex].turnsInto;
    case "splitStep":
      return moments.splitStep[sighting.step];
    case "lapsed":
      return moments.lapsed(termsText(sighting.terms, reader));
    case "step":
    case "hard":
    case "need":
      return null;
  }
}

/** [G3] That the bond tore, and from what; the type of the tear stands at the lamps. */
function tornText(
  { with: other, type, why }: Extract<Sighting, { see: "torn" }>,
  reader: Reader,
): string {
  const { moments, repair } = reader.texts;
  const who = reader.nameOf(other);
  const whose = tearText(why, other, reader);
  return whose ? moments.torn(who, whose) : moments.tornBy(who, repair.happened[type]);
}

/** [R10] The step of the gathering. */
const gatheringText = (step: RepairStep, { moments }: Catalogue): string | null =>
  step === 0 ? null : moments.gathering[step];
