import type { ScenarioId } from "../../../scenarios/data/index.ts";

/** Titles and ideas for the list of scenes. */
export const list = {
  "first-steps": {
    title: "First steps",
    idea: "Look at a face, and answer. All the rest comes by and by.",
  },
  "peek-a-boo": { title: "Peek-a-boo", idea: "Looking away is a rest, not a goodbye." },
  "small-signs": { title: "Small signs", idea: "Answer before anyone has to say it." },
  "couldnt-you-see": {
    title: "Couldn't you see?",
    idea: "Some things show too little. Then a word helps.",
  },
  "fine-thanks": {
    title: "Fine, thanks",
    idea: "A calm face over a storm helps nobody, least of all its owner.",
  },
  "three-old-habits": {
    title: "Three old habits",
    idea: "What you do by itself when it hurts can become a strength, once you notice it.",
  },
  "two-wishes": { title: "Two wishes", idea: "You need not want the same to stay together." },
  "what-we-agreed": {
    title: "What we agreed",
    idea: "A promise that slips can be owned and made again.",
  },
  "this-far": { title: "This far", idea: "Stop needs no reason, and it is not the end." },
  "gone-after-the-blow": {
    title: "Gone after the blow",
    idea: "Somebody hits out and leaves. What do you do when they come back?",
  },
  "smoothed-over": {
    title: "Smoothed over",
    idea: "What was smiled away is still there, and can still be said.",
  },
  "who-leads": { title: "Who leads", idea: "To go first is to ask first." },
  "late-guests": {
    title: "Late guests",
    idea: "A tired child, and everybody is watching. Whose trouble comes first?",
  },
  "crew-under-pressure": {
    title: "Crew under pressure",
    idea: "Nobody hears their own mistake. Who tells them, and how?",
  },
  "all-apart": { title: "All apart", idea: "When all is broken, somebody stops first." },
} satisfies Record<ScenarioId, { title: string; idea: string }>;
