import type { allApart as scenario } from "../../../scenarios/data/all-apart.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const allApart = {
  brief:
    "Yesterday went badly, and nobody has spoken since. Stop, come together, begin again. Then listen: what was asked yesterday is asked once more.",
  prebrief:
    "It begins with everything torn. You have done nothing wrong: the scene starts that way. It will be hard to hear for a moment, and you may turn the sound down.",
  scenes: [
    {
      name: "The day after",
      parts: [
        {
          youAre: "Yesterday went badly. Nobody has spoken since.",
          youKnow: "Somebody must stop first. It might be you.",
        },
        {
          youAre: "You would like yesterday to be over.",
          youKnow: "Look who has stopped, and join them.",
        },
        {
          youAre: "You were right yesterday.",
          youKnow: "You can be right and still come.",
        },
        {
          youAre: "Yesterday went badly. Nobody has spoken since.",
          youKnow: "Somebody must stop first. It might be you.",
        },
        {
          youAre: "You were hurt yesterday.",
          youKnow: "Ask one of them once more. One is enough to begin.",
        },
        {
          youAre: "You like to keep the peace.",
          youKnow: "Do not smooth it over. Begin again.",
        },
      ],
    },
  ],
  facilitator: {
    before: "Play this one when the group has played three others.",
    during: "Say nothing while all are apart. It may take longer than you can bear.",
    watchFor: ["The loudest calling everyone together.", "The first who stops."],
    stopIf: "The group's own quarrel is louder than the game.",
  },
  debrief: {
    reactions: ["What is still in your body?"],
    description: ["Who stopped first?"],
    analysis: ["Why did the others follow?"],
    summary: ["With whom could you begin again, and how?"],
  },
  takeaway: "You need not know who was right to begin again.",
  variants: ["Two people may call the others together."],
} satisfies WordsOf<typeof scenario>;
