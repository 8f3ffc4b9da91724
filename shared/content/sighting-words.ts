import type { RepairStep } from "../model/perception.ts";
import type { Sighting } from "../model/sighting.ts";
import type { ChairId } from "../model/units.ts";
import { CUE_AT_YOU, CUE_WORDS } from "./cue-words.ts";
import { termsWords } from "./accord-words.ts";
import { RUPTURE_WORDS } from "./repair-words.ts";
import { tearWords } from "./tear-words.ts";
import { REFLEX_CARDS, WISH_SEEN } from "./role-cards.ts";

/**
 * What just happened to oneself, as one short sentence; null for what the picture alone should say. It asks for
 * nothing: what to do about it is the director's word alone.
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
      return `${nameOf(sighting.chair)} is back.`;
    case "torn":
      return tornWords(sighting, nameOf);
    case "slipped":
      return `The mending with ${nameOf(sighting.with)} slipped back a step.`;
    case "mended":
      return `Mended with ${nameOf(sighting.with)}. The bond holds better than before.`;
    case "letBe":
      return `You and ${nameOf(sighting.with)} let it be, for now.`;
    case "gather":
      return `${nameOf(sighting.by)} gathers everyone.`;
    case "cue":
      return sighting.cue && sighting.atMe
        ? `${nameOf(sighting.by)} ${CUE_AT_YOU[sighting.cue]}.`
        : null;
    case "split":
      return "What you show and what you feel have come apart.";
    case "wholeAgain":
      return "You are of one piece again.";
    case "fellApart":
      return "The consort has come apart.";
    case "gathering":
      if (sighting.slipped) return "The gathering slipped back a step.";
      return gatheringWords(sighting.step);
    case "beganAgain":
      return "The consort has begun again, together.";
    case "proposed":
      return `${sentence(nameOf(sighting.by))} ${proposes(nameOf(sighting.by))} that ${termsWords(sighting.terms, nameOf)}.`;
    case "agreed":
      return `It is agreed that ${termsWords(sighting.terms, nameOf)}.`;
    case "wish":
      return `${nameOf(sighting.of)} ${WISH_SEEN[sighting.wish]}. You need not want the same.`;
    case "metHalfway":
      return `You and ${nameOf(sighting.with)} have found a middle between you.`;
    case "agreedToDiffer":
      return `You and ${nameOf(sighting.with)} want different things, and that is all right.`;
    case "noticedReflex":
      return REFLEX_CARDS[sighting.reflex].turnsInto;
    case "splitStep":
      return SPLIT_STEPS[sighting.step];
    case "lapsed":
      return `Too few have nodded: it is not agreed that ${termsWords(sighting.terms, nameOf)}.`;
    case "step":
    case "hard":
    case "need":
      return null;
  }
}

/** [G3] That it tore, and from what; the kind of tear stands at the lamps. */
function tornWords(
  { with: other, type, why }: Extract<Sighting, { see: "torn" }>,
  nameOf: (chair: ChairId) => string,
): string {
  const whose = tearWords(why, other, nameOf);
  return `The bond with ${nameOf(other)} has torn${whose ? `. ${whose}` : `: ${RUPTURE_WORDS[type]}.`}`;
}

/** [R9] Each step on the way back to oneself. */
const SPLIT_STEPS: Readonly<Record<0 | 1 | 2, string>> = {
  0: "You have hidden it again. It begins anew.",
  1: "You have held a breath.",
  2: "You have looked at what you feel.",
};

/** [R10] Each step as it is reached. */
function gatheringWords(step: RepairStep): string | null {
  switch (step) {
    case 1:
      return "Everyone stops.";
    case 2:
      return "All are still.";
    case 3:
      return "All look up.";
    case 4:
      return "All breathe as one.";
    case 0:
      return null;
  }
}

const sentence = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const proposes = (name: string): string => (name === "you" ? "propose" : "proposes");
