import type { thisFar as scenario } from "../../../scenarios/data/this-far.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const thisFar = {
  brief:
    "Somebody will get too loud for somebody. Whoever has had enough may say stop. Stop needs no reason.",
  prebrief:
    "A bot will be too loud for somebody. Stop counts for everybody, in the game and in this room, and nobody has to give a reason.",
  scenes: [
    {
      name: "Enough",
      parts: [
        {
          youAre: "You may say stop, whenever you like.",
          youKnow: "Stop, and stay: they do not have to go away.",
        },
        {
          youAre: "You love it loud.",
          youKnow: "You are a bot in this scene.",
        },
        {
          youAre: "You see both of them.",
          youKnow: "Stay near the one who said stop.",
        },
      ],
    },
  ],
  facilitator: {
    before: "Say that stop is allowed to everybody at any time, in the game and in this room.",
    during: "Look what happens in the seconds after the stop.",
    watchFor: ["Stop used as a blow.", "Too much that is swallowed without a word."],
    stopIf: "Somebody's real no was not heard.",
  },
  debrief: {
    reactions: ["What is still in your body?"],
    description: ["What told you that it was enough?"],
    analysis: ["What kept the door open?"],
    summary: ["Where would a friendly stop help you, and with whom?"],
  },
  takeaway: "A limit holds the door. It does not shut it.",
  variants: ["A person plays too loud, by card, with the group's leave."],
} satisfies WordsOf<typeof scenario>;
