import type { whatWeAgreed as scenario } from "../../../scenarios/data/what-we-agreed.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const whatWeAgreed = {
  brief:
    "You have agreed to play softly, and to ask the one beside you every half minute. It is a promise among all of you.",
  prebrief:
    "A promise will slip in this scene; that is what it is for. Nobody keeps a list. Be as kind to the one who slips as you would like it yourself.",
  scenes: [
    {
      name: "A promise slips",
      parts: [
        {
          youAre: "You care about what was agreed, and about the one who slips.",
          youKnow: "Ask them before you decide what it meant.",
        },
        {
          youAre: "You love a full tone.",
          youKnow: "You are a bot in this scene.",
        },
        {
          youAre: "You forget easily, when the music is good.",
          youKnow: "If you slip, own it and offer it again.",
        },
        {
          youAre: "You have a good ear for what was said.",
          youKnow: "Reminding is not scolding.",
        },
      ],
    },
  ],
  facilitator: {
    before: "Let them say in their own words what they have agreed.",
    during: "Count nothing aloud. See which promise slips first, and who notices.",
    watchFor: ["Policing each other.", "The first who owns a slip."],
    stopIf: "Rules become a way to hurt somebody.",
  },
  debrief: {
    reactions: ["What is still in your body?"],
    description: ["Which promise slipped first?"],
    analysis: ["What makes it easy to ask for a change?"],
    summary: ["Which promise would you like to make smaller, so that you can keep it?"],
  },
  takeaway: "A promise is kept by mending it, not by never slipping.",
  variants: ["Let them change the promise before they begin."],
} satisfies WordsOf<typeof scenario>;
