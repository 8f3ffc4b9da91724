import type { Cue } from "../../model/cue.ts";
import type { Owed, RuptureType } from "../../model/perception.ts";

/** [M1], [R1] to [R11] What tore, and how it is mended. */
export const repair = {
  /** The four steps, as the lamps name them. */
  steps: [
    { name: "notice", meaning: "turn towards each other" },
    { name: "accept", meaning: "grow calm, lay down blame" },
    { name: "investigate", meaning: "ask, show, find what is needed" },
    { name: "engage", meaning: "look, tune, play as one" },
  ],
  stepsLabel: "Steps of mending",
  /** What the repair waits for, by who owes it. */
  owed: {
    lookAt: { me: "look at them", them: "look at you", both: "look at each other" },
    calm: { me: "breathe", them: "grow calm", both: "breathe" },
    noBlame: { me: "no blame", them: "no blame", both: "no blame" },
    stay: { me: "stay with them", them: "stay with you", both: "stay" },
    tune: { me: "tune together", them: "tune together", both: "tune together" },
    softer: { me: "play softer", them: "play softer", both: "play softer" },
    renew: {
      me: "renew what you agreed",
      them: "renew what you agreed",
      both: "renew what you agreed",
    },
    breathe: { me: "hold a breath", them: "hold a breath", both: "hold a breath" },
    inward: { me: "look inward", them: "look inward", both: "look inward" },
    still: { me: "let the bow rest", them: "let the bow rest", both: "let the bow rest" },
    lookUp: { me: "look up", them: "look up", both: "look up" },
    beginAgain: { me: "let go and begin", them: "let go and begin", both: "begin again" },
  } satisfies Record<Exclude<Owed["what"], Cue>, Record<Owed["by"], string>>,
  by: { me: "you", them: "they", both: "both" } satisfies Record<Owed["by"], string>,
  owes: (by: string, what: readonly string[]) => `${by}: ${what.join(", ")}`,
  /** Alternative cues, any of which would do. */
  either: (cues: readonly string[]) => cues.join(" or "),
  beats: (held: number) => `${held} of 4 beats`,
  beatsTogether: (held: number) => `${held} of 4 beats together`,
  /** [G2] What happened, without blame. */
  happened: {
    benign: "an answer that did not fit",
    oscillating: "one reached out, the other needed room",
    contractual: "an agreement that was not kept",
    limitSetting: "a limit that had to be set",
    powerAssertive: "power used without asking",
    toxic: "it got too much, and came out sharp",
    dismissive: "a call that went unanswered",
    hitAndRun: "a blow, and nobody stayed",
  } satisfies Record<RuptureType, string>,
  /** Help on every type of rupture: its name, how it sounds, what mends it. */
  ruptures: {
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
      sounds: "a jab, then a clash that rings on",
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
  } satisfies Record<
    RuptureType | "internal" | "whole",
    { name: string; sounds: string; mends: string }
  >,
  /** [R10] The steps of mending the whole, as the lamps name them. */
  whole: {
    steps: ["stop", "look up", "breathe", "begin again"],
    stepsLabel: "Steps of beginning again, all together",
    gather: "somebody gathers: all stop, look up, breathe, begin again",
    all: (deed: string) => `all: ${deed}`,
    others: (deed: string) => `the others: ${deed}`,
    still: "stop, let the bow rest",
    lookUp: "look up at each other",
    lookUpAt: (who: string) => `look up at ${who}`,
    breathe: "breathe together",
    begin: "let go, and begin again",
  },
};
