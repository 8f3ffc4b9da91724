import type { couldntYouSee as scenario } from "../../../scenarios/data/couldnt-you-see.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const couldntYouSee = {
  brief:
    "The same music twice. In the first scene nobody may ask or tell. In the second you may, and you have agreed to ask each other every half minute.",
  prebrief:
    "In the first scene calls will go unheard, because they hardly show. It is nobody's fault. You play cards, and what happens here stays here.",
  scenes: [
    {
      name: "Without words",
      parts: [
        {
          youAre: "Anyone can see what you need. So you wait for it.",
          youKnow: "You do not like to ask.",
        },
        {
          youAre: "They look fine to you.",
          youKnow: "You would help gladly, if you knew with what.",
        },
        {
          youAre: "Anyone can see what you need. So you wait for it.",
          youKnow: "You do not like to ask.",
        },
        {
          youAre: "They look fine to you.",
          youKnow: "You would help gladly, if you knew with what.",
        },
      ],
    },
    {
      name: "With words",
      parts: [
        {
          youAre: "You still hope that they will see it. But you may say it now, once and plainly.",
          youKnow: "Show what you need when a while has gone by.",
        },
        {
          youAre: "They look fine to you, and you have agreed to ask.",
          youKnow: "Every half minute, ask the one beside you.",
        },
        {
          youAre: "You still hope that they will see it. But you may say it now, once and plainly.",
          youKnow: "Show what you need when a while has gone by.",
        },
        {
          youAre: "They look fine to you, and you have agreed to ask.",
          youKnow: "Every half minute, ask the one beside you.",
        },
      ],
    },
  ],
  facilitator: {
    before: "Play both scenes without talking between them.",
    during: "In the first scene look for waiting faces. In the second, for who asks first.",
    watchFor: ["A sigh instead of a question.", "Check-ins that are forgotten after the first."],
    stopIf: "A pair begins to settle an old quarrel of their own.",
  },
  debrief: {
    reactions: ["What is still in your body?"],
    description: ["When did you think: they do not care?"],
    analysis: ["What had the other one seen, and what not?"],
    summary: ["What will you say sooner, and to whom?"],
  },
  takeaway: "They did not look away from you. It did not show.",
  variants: ["Let each pair choose how often to ask."],
} satisfies WordsOf<typeof scenario>;
