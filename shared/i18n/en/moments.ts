/** What has just happened to the player, in one short sentence. It asks for nothing ([P7]). */
export const moments = {
  met: (who: string) => `${who} gave you what you needed.`,
  metLate: (who: string) => `${who} gave you what you needed, a little late.`,
  missed: (who: string) => `Your call to ${who} had no answer.`,
  misread: (who: string, cue: string) => `${who} answered with “${cue}”. It did not fit.`,
  eased: (who: string) => `That was it: ${who} eases.`,
  returned: (who: string) => `${who} is back.`,
  /** [G3] That the bond tore, and from what: as a sentence, or in a few words. */
  torn: (who: string, why: string) => `The bond with ${who} has torn. ${why}`,
  tornBy: (who: string, what: string) => `The bond with ${who} has torn: ${what}.`,
  slipped: (who: string) => `The mending with ${who} slipped back a step.`,
  mended: (who: string) => `Mended with ${who}. The bond holds better than before.`,
  letBe: (who: string) => `You and ${who} let it be, for now.`,
  gathers: (who: string) => `${who} gathers everyone.`,
  cue: (who: string, seen: string) => `${who} ${seen}.`,
  split: "What you show and what you feel have come apart.",
  wholeAgain: "You are of one piece again.",
  fellApart: "The consort has come apart.",
  gatheringSlipped: "The gathering slipped back a step.",
  /** [R10] Each step, when it is reached. */
  gathering: {
    1: "Everyone stops.",
    2: "All are still.",
    3: "All look up.",
    4: "All breathe as one.",
  },
  beganAgain: "The consort has begun again, together.",
  proposes: (who: string, terms: string) => `${sentence(who)} proposes that ${terms}.`,
  youPropose: (terms: string) => `You propose that ${terms}.`,
  agreed: (terms: string) => `It is agreed that ${terms}.`,
  lapsed: (terms: string) => `Too few have nodded: it is not agreed that ${terms}.`,
  wish: (who: string, wish: string) => `${who} ${wish}. You need not want the same.`,
  metHalfway: (who: string) => `You and ${who} have found a middle between you.`,
  agreedToDiffer: (who: string) => `You and ${who} want different things, and that is all right.`,
  /** [R9] Each step of mending a split. */
  splitStep: {
    0: "You have hidden it again. It begins anew.",
    1: "You have held a breath.",
    2: "You have looked at what you feel.",
  },
};

const sentence = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
