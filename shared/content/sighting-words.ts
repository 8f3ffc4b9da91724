import type { Sighting } from "../model/sighting.ts";
import type { ChairId } from "../model/units.ts";
import { CUE_AT_YOU, CUE_WORDS } from "./cue-words.ts";
import { termsWords } from "./accord-words.ts";
import { RUPTURE_WORDS } from "./repair-words.ts";
import { REFLEX_CARDS } from "./role-cards.ts";

/**
 * What just happened to oneself, as one short sentence; null for what the picture alone should say.
 * It never tells the player's own tuning ([I1]).
 */
export function sightingWords(
  sighting: Sighting,
  nameOf: (chair: ChairId) => string,
): string | null {
  switch (sighting.see) {
    case "met":
      return `${nameOf(sighting.by)} gave you what you needed${sighting.timely ? "" : ", a little late"}.`;
    case "missed":
      return `${nameOf(sighting.by)} did not see what you needed.`;
    case "misread":
      return `${nameOf(sighting.by)} answered with “${CUE_WORDS[sighting.answer].name}”. It did not fit.`;
    case "eased":
      return `That was it: ${nameOf(sighting.chair)} eases.`;
    case "returned":
      return `${nameOf(sighting.chair)} is back. A warm greeting now means most.`;
    case "torn":
      return `The bond with ${nameOf(sighting.with)} has torn: ${RUPTURE_WORDS[sighting.type]}.`;
    case "slipped":
      return `The mending with ${nameOf(sighting.with)} slipped back a step.`;
    case "mended":
      return `Mended with ${nameOf(sighting.with)}. The bond holds better than before.`;
    case "gather":
      return `${nameOf(sighting.by)} gathers everyone. Look up, breathe.`;
    case "cue":
      return sighting.cue && sighting.atMe
        ? `${nameOf(sighting.by)} ${CUE_AT_YOU[sighting.cue]}.`
        : null;
    case "split":
      return "What you show and what you feel have come apart. Breathe, look in, then show it.";
    case "wholeAgain":
      return "You are of one piece again.";
    case "fellApart":
      return "The consort has come apart. Somebody has to gather it.";
    case "gathering":
      return sighting.slipped ? "The gathering slipped back a step." : null;
    case "beganAgain":
      return "The consort has begun again, together.";
    case "proposed":
      return `${nameOf(sighting.by)} proposes that ${termsWords(sighting.terms, nameOf)}. Nod to agree.`;
    case "agreed":
      return `It is agreed that ${termsWords(sighting.terms, nameOf)}.`;
    case "wish":
      return `${nameOf(sighting.of)} would like it ${sighting.wish}. You need not want the same.`;
    case "agreedToDiffer":
      return `You and ${nameOf(sighting.with)} want different things, and that is all right.`;
    case "noticedReflex":
      return REFLEX_CARDS[sighting.reflex].turnsInto;
    case "step":
    case "splitStep":
    case "lapsed":
    case "hard":
    case "need":
      return null;
  }
}
