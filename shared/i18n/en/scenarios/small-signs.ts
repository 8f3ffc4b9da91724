import type { smallSigns as scenario } from "../../../scenarios/data/small-signs.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const smallSigns = {
  brief:
    "Now and then one of you will need something, and will not say so. Put two signs together. Then answer.",
  prebrief:
    "You will get some of it wrong. So does everybody; a wrong answer can be mended. If faces are hard for you to read, turn on the captions: that is playing well, too.",
  scenes: [
    {
      name: "Before it is said",
      parts: [
        {
          youAre: "Somebody near you will need something. Let their face tell you what.",
          youKnow: "Say nothing unless you must.",
        },
        {
          youAre: "Somebody near you will need something. Let their face tell you what.",
          youKnow: "Say nothing unless you must.",
        },
        {
          youAre: "You often know how people are before they speak.",
          youKnow: "Look twice before you answer.",
        },
        {
          youAre: "You see a lot, and are seldom asked.",
          youKnow: "Wait until two signs say the same.",
        },
      ],
    },
  ],
  facilitator: {
    before:
      "Tell them that nobody has to guess at once: two signs that fit are better than one quick answer.",
    during: "Point to nothing yourself. Let them find the signs.",
    watchFor: ["Eyes that go round and round the circle.", "An answer after the first sign alone."],
    stopIf: "Somebody takes wrong answers as a test they fail.",
  },
  debrief: {
    reactions: ["One word: how are you now?"],
    description: ["Which two signs did you put together?"],
    analysis: ["What made you sure too early?"],
    summary: ["Whose face will you look at a little longer, and when?"],
  },
  takeaway: "One sign is a guess. Two signs are a reading.",
  variants: ["Harder: only the captions, faces covered."],
} satisfies WordsOf<typeof scenario>;
