import type { fineThanks as scenario } from "../../../scenarios/data/fine-thanks.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const fineThanks = {
  brief:
    "A hard moment comes to each of you in turn, just when the others need something. Answer when you can, not before.",
  prebrief:
    "Each of you gets a hard moment on purpose. You may breathe at any time, and nobody has to keep a face that feels wrong. You may step out; a bot plays on.",
  scenes: [
    {
      name: "A hard moment",
      parts: [
        {
          youAre: "A hard moment will come for you. Keep your face as if nothing were.",
          youKnow: "Turn your eyes in and breathe, if it gets too much.",
        },
        {
          youAre: "You will have your hard moment, too. When it comes, nobody needs to know.",
          youKnow: "First calm down, then answer.",
        },
        {
          youAre: "You are the calm one here, most of the time.",
          youKnow: "Storm first. Then the others.",
        },
      ],
    },
  ],
  facilitator: {
    before:
      "Say that a hard moment is part of the scene and nobody's fault, and that breathing is allowed at any time.",
    during: "Look for a face that grows smooth all at once.",
    watchFor: ["A face that smooths at once.", "An answer that comes before the breath."],
    stopIf: "The storm in somebody looks real.",
  },
  debrief: {
    reactions: ["What is still in your body?"],
    description: ["When did your face and your feeling part?"],
    analysis: ["Whom was the calm face for?"],
    summary: ["Where would one breath before the answer help you?"],
  },
  takeaway: "Storm first, then the others. An answer out of a storm seldom fits.",
  variants: ["Instead of keeping the face: show what you need."],
} satisfies WordsOf<typeof scenario>;
