import type { crewUnderPressure as scenario } from "../../../scenarios/data/crew-under-pressure.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const crewUnderPressure = {
  brief:
    "The clock runs, and one of you decides. The captain sounds right to themselves, as everybody does.",
  prebrief:
    "There will be mistakes, made by the scene and not by the captain. Nobody is tested here, and nobody's real work is judged.",
  scenes: [
    {
      name: "The clock runs",
      parts: [
        {
          youAre: "You decide here, and you sound right to yourself.",
          youKnow: "When somebody shows you something, thank them.",
        },
        {
          youAre: "Last time somebody spoke up, they were brushed off.",
          youKnow: "You hear what the captain cannot. Show it.",
        },
        {
          youAre: "Last time somebody spoke up, they were brushed off.",
          youKnow: "You hear what the captain cannot. Show it.",
        },
        {
          youAre: "You are new, and see everything for the first time.",
          youKnow: "Ask, then say it again, then say why.",
        },
        {
          youAre: "Last time somebody spoke up, they were brushed off.",
          youKnow: "You hear what the captain cannot. Show it.",
        },
      ],
    },
  ],
  facilitator: {
    before:
      "Draw lots for the captain. Say that a captain who cannot hear it is not a bad captain.",
    during: "Look how long a slip goes unshown, and what the captain does with it.",
    watchFor: ["A thank you.", "Somebody who saw it first and said nothing."],
    stopIf: "Somebody thinks of a real accident.",
  },
  debrief: {
    reactions: ["What is still in your body?"],
    description: ["Who saw it first?"],
    analysis: ["What made it easy to show, or hard?"],
    summary: ["What will you say sooner, and to whom?"],
  },
  takeaway: "Nobody hears their own mistake. A crew is many pairs of ears.",
  variants: ["The captain asks for it before the music starts."],
} satisfies WordsOf<typeof scenario>;
