import type { firstSteps as scenario } from "../../../scenarios/data/first-steps.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const firstSteps = {
  brief: "You need to know nothing. The parts play themselves; you look, and answer.",
  prebrief:
    "Everything comes one at a time, and nothing can go wrong for a while. You may stop whenever you like.",
  scenes: [
    {
      name: "First steps",
      parts: [
        { youAre: "Somebody who has just sat down among others.", youKnow: "Look at a face." },
        { youAre: "A friendly neighbour." },
        { youAre: "One of the others." },
        { youAre: "One of the others." },
      ],
    },
  ],
  facilitator: {
    before: "Say nothing but: look at a face. The page says the rest, one thing at a time.",
    during: "Let them find it. If somebody is stuck, ask what the page says now.",
    watchFor: ["Who looks only at buttons.", "A smile when somebody comes back."],
    stopIf: "The sound or the faces are too much for somebody. They may watch.",
  },
  debrief: {
    reactions: ["How is it to be looked at?"],
    description: ["What was the first sign that you could read?"],
    analysis: ["What changed when you waited?"],
    summary: ["Whose face would you like to look at a little longer?"],
  },
  takeaway: "Look first. Then answer.",
  variants: ["Somebody who knows it sits beside a newcomer and says nothing."],
} satisfies WordsOf<typeof scenario>;
