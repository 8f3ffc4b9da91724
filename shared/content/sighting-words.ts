import type { Sighting } from "../model/sighting.ts";
import type { ChairId } from "../model/units.ts";
import { CUE_AT_YOU, CUE_WORDS } from "./cue-words.ts";
import { RUPTURE_WORDS } from "./repair-words.ts";

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
    case "step":
    case "hard":
    case "need":
      return null;
  }
}
