import type { smoothedOver as scenario } from "../../../scenarios/data/smoothed-over.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const smoothedOver = {
  brief:
    "Last week a call went unheard between two of you, and you both smiled it away. It is still there, a little.",
  prebrief:
    "Your card has a small old hurt in it. It is made up, and belongs to the card. Leave your own old hurts outside; there will be another time for them.",
  scenes: [
    {
      name: "Still there",
      parts: [
        {
          youAre:
            "Last week you called and nobody came. You both smiled about it. You still feel it.",
          youKnow: "It may come up where it does not belong. Say what it is about.",
        },
        {
          youAre: "You have forgotten last week.",
          youKnow: "You are a bot in this scene.",
        },
        {
          youAre:
            "Last week you called and nobody came. You both smiled about it. You still feel it.",
          youKnow: "It may come up where it does not belong. Say what it is about.",
        },
        {
          youAre: "You have forgotten last week.",
          youKnow: "You are a bot in this scene.",
        },
      ],
    },
  ],
  facilitator: {
    before: "Tell the story of last week in two sentences, as if it had happened to these chairs.",
    during: "Look for a hurt that is bigger than its cause.",
    watchFor: ["“It is nothing.”", "A warm look before the matter itself."],
    stopIf: "A real last week takes the scene over.",
  },
  debrief: {
    reactions: ["What is still in your body?"],
    description: ["Where was it bigger than its cause?"],
    analysis: ["What made it possible to say it now?"],
    summary: ["What small old thing could you name, to whom?"],
  },
  takeaway: "What was smiled away waits. It is smaller once it is said.",
  variants: ["First a scene with a bot that smiles everything away."],
} satisfies WordsOf<typeof scenario>;
