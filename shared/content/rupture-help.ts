import type { RuptureType } from "../model/perception.ts";

/** §8 Every way of losing each other, for whoever wants to look it up: how it sounds, what mends it. */
export const RUPTURE_HELP: Readonly<
  Record<
    RuptureType | "internal" | "whole",
    { readonly name: string; readonly sounds: string; readonly mends: string }
  >
> = {
  benign: {
    name: "misread",
    sounds: "a little beside each other, and steady",
    mends: "ask or show need, then the answer that fits",
  },
  oscillating: {
    name: "near and far",
    sounds: "you sway slowly, in opposite directions",
    mends: "both show what they need: room first, warmth after",
  },
  contractual: {
    name: "an agreement broken",
    sounds: "the tempo slips off the agreed one",
    mends: "own it, then renew what you agreed, as it was or anew",
  },
  limitSetting: {
    name: "a limit set",
    sounds: "both cut out, and there is a gap",
    mends: "the limit stays: nod to it, play softer, stay; who set it warms",
  },
  dismissive: {
    name: "left unanswered",
    sounds: "one of you thins and fades",
    mends: "look back, own it, give the answer that was missed",
  },
  powerAssertive: {
    name: "pushed around",
    sounds: "dragged sharp and forward, strained",
    mends: "who pushed makes room, and asks",
  },
  hitAndRun: {
    name: "hit and gone",
    sounds: "a stab, then a clash that rings on",
    mends: "who struck comes back, stays, and asks",
  },
  toxic: {
    name: "out of hand",
    sounds: "trembling in pitch and time, and it is catching",
    mends: "calm first while the other waits, then own it, and steady",
  },
  internal: {
    name: "split inside",
    sounds: "your tone goes dull and a little rough; others hear it",
    mends: "hold a breath, look in, then show someone what you need",
  },
  whole: {
    name: "all apart",
    sounds: "the whole consort drifts into sections",
    mends: "someone gathers: all stop, look up, breathe, begin again",
  },
};
