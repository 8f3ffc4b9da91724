/** What the page asks for, one sentence or two each, as the coach and the strips say it. */
import type { Cue, Need } from "../model/cue.ts";
import type { ActivationBand } from "../model/perception.ts";
import { CUE_WORDS, NEED_WORDS } from "./cue-words.ts";

/** Which way the focused player's face says to bend: in its words, and as the bow does it. */
export const URGE_WORDS = {
  comeUp: { says: "higher", bend: "up ↑" },
  comeDown: { says: "lower", bend: "down ↓" },
  moveOn: { says: "onward", bend: "right →" },
  holdBack: { says: "to hold back", bend: "left ←" },
} as const;

/** How somebody off sounds to the others. */
export const SOUNDS_WORDS = {
  comeUp: "low",
  comeDown: "high",
  moveOn: "late",
  holdBack: "early",
} as const;

type Way = keyof typeof URGE_WORDS;

/** [M1] While a bond is torn, or what holds all together is: the present step, and nothing else. */
export const TEAR_SAYS = {
  look: (who: string) => `The bond with ${who} is torn. Look at ${who}.`,
  quiet: (who: string) => `Stay with ${who}. Give it a moment.`,
  theirs: (who: string) => `Stay with ${who}. It is their turn now.`,
  theirCalm: (who: string) => `Stay with ${who}. They need to grow calm first.`,
  noBlame: (who: string) => `Stay with ${who}. No hard looks now.`,
  calm: () => "Hold “breathe”: the mending waits until you are calmer.",
  cue: (who: string, cue: Cue) =>
    `Now give ${who} “${CUE_WORDS[cue].name}” (${CUE_WORDS[cue].meaning}).`,
  wait: (who: string) => `${who} has turned away to rest. Give “wait”, and stay near.`,
  softer: (who: string) => `${who} set a limit. Play softer.`,
  tune: (who: string) =>
    `Keep your eyes on ${who}. Bow as their face asks, and only until it eases.`,
} as const;

export const SPLIT_SAYS = {
  breathe: "What you show and what you feel have come apart. Hold a breath.",
  inward: "Now look in, and stay there a moment.",
  lookUp: (who: string) => `Now look at ${who}.`,
  show: "Now show what you need.",
} as const;

export const WHOLE_SAYS = {
  gather: "Everyone has lost everyone. Somebody has to call them: give “gather”.",
  still: "All stop: let the bow rest.",
  lookUp: (who: string) => `All look up. Look at ${who}.`,
  breathe: "All breathe together: hold “breathe”.",
  begin: "All let go of the breath, and begin with the next bar.",
  wait: "You have done your part. Wait for the others.",
} as const;

/** What waits for one, outside of any tear. */
export const ERRAND_SAYS = {
  answer: (who: string, need: Need, cue: Cue) =>
    `${who} needs ${NEED_WORDS[need].name}. Answer with “${CUE_WORDS[cue].name}”.`,
  urged: (who: string, way: Way) =>
    `${who} urges you ${URGE_WORDS[way].says}. Bow a little ${URGE_WORDS[way].bend}, and stop as their face eases.`,
  greet: (who: string) => `${who} is back. Be glad of it: “warm”.`,
  lookGreet: (who: string) => `${who} is back. Look at ${who}.`,
  rough: (band: ActivationBand) => `You are ${band}. Hold “breathe” until your weather is calm.`,
  rest: "You need a moment to yourself. Rest your eyes, and grow calm.",
  back: "Whenever you are ready, look at someone again.",
  lookForNeed: (who: string, need: Need) =>
    `You need ${NEED_WORDS[need].name}. Look at ${who}: your face asks, too.`,
  showNeed: (who: string, need: Need) =>
    `${who} has not seen yet that you need ${NEED_WORDS[need].name}. Now put it in words: “show need”.`,
  called: (who: string) => `${who} makes a sign to you. Look at ${who}.`,
  watched: (who: string) => `${who} looks at you. Look back.`,
  unseen: (who: string) => `${who} has not been looked at for a while. Look at ${who}.`,
  ask: (who: string) => `Look at ${who}'s face: what does it need? If you cannot tell, “ask”.`,
  wait: (who: string) => `${who} has turned away to rest. Give “wait”: any other sign would press.`,
  leave: (who: string) => `${who} has turned away to rest. Look at somebody else.`,
  leaveAlone: (who: string) => `${who} has turned away to rest. Look in for a moment, too.`,
  way: (who: string, way: Way) =>
    `${who} sounds ${SOUNDS_WORDS[way]}, and cannot hear it. Show the way once: “${CUE_WORDS[way].name}”.`,
  pullIn: (pull: string) => `${pull} You need not obey it. Look in.`,
  pullOwn: (pull: string) => `${pull} Own it: hand on your heart.`,
  renew: (terms: string) => `You went past what was agreed: ${terms}. Put it to them again.`,
  proposal: (who: string, terms: string) =>
    `${who} proposes: ${terms}. If you like it, look at ${who} and nod.`,
  ownProposal: (terms: string) => `You propose: ${terms}. Now the others nod, or let it pass.`,
  checkIn: (who: string) => `It is time to ask ${who} how they are.`,
} as const;
