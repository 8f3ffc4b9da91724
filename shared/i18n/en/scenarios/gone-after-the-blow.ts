import type { goneAfterTheBlow as scenario } from "../../../scenarios/data/gone-after-the-blow.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const goneAfterTheBlow = {
  brief:
    "Somebody will hit out and leave, and come back later. What does each of you need before it can be good again?",
  prebrief:
    "A bot will be unkind to somebody, who has done nothing to earn it. If you do not want to be the one, ask for another card. You may step out at any time.",
  scenes: [
    {
      name: "Struck and left",
      parts: [
        {
          youAre: "You may be hit. It is the card, not you.",
          youKnow: "Breathe first. Look when they come back.",
        },
        {
          youAre: "You sit next to it.",
          youKnow: "Somebody will need you. Be quick and quiet.",
        },
        {
          youAre: "You may be hit. It is the card, not you.",
          youKnow: "Do not hit back. Let them ask.",
        },
        {
          youAre: "You hit out and leave.",
          youKnow: "You are a bot in this scene.",
        },
      ],
    },
  ],
  facilitator: {
    before: "Say beforehand that a bot will strike somebody, and that nobody has earned it.",
    during: "Look at the first breath after the blow, and at the return.",
    watchFor: [
      "Everybody turning on the one who struck.",
      "The one who was struck being forgotten.",
    ],
    stopIf: "The blow hurts somebody more than a game should.",
  },
  debrief: {
    reactions: ["What is still in your body?"],
    description: ["What was there before the blow?"],
    analysis: ["What does somebody need who comes back?"],
    summary: ["Whom could you let come back a little, and how?"],
  },
  takeaway: "You need not forgive at once. You can leave the door open.",
  variants: ["A person strikes, and the one who is struck has agreed."],
} satisfies WordsOf<typeof scenario>;
