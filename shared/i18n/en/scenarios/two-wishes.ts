import type { twoWishes as scenario } from "../../../scenarios/data/two-wishes.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const twoWishes = {
  brief:
    "You need not want the same. In the first scene one needs rest while the other longs to be near. In the second each of you would like other music, too.",
  prebrief:
    "You will be pulled two ways, and it may tear a little. Nobody is wrong here. You play cards, not your own friendship.",
  scenes: [
    {
      name: "Near and far",
      parts: [
        {
          youAre: "You like to be near. Near is how you know that all is well.",
          youKnow: "Their rest is not about you.",
        },
        {
          youAre: "You like company, and you need breaks from it.",
          youKnow: "Show what you need before you run.",
        },
        {
          youAre: "You like to be near. Near is how you know that all is well.",
          youKnow: "Their rest is not about you.",
        },
        {
          youAre: "You like company, and you need breaks from it.",
          youKnow: "Show what you need before you run.",
        },
      ],
    },
    {
      name: "Faster and slower",
      parts: [
        {
          youAre: "You would love to play faster.",
          youKnow: "Ask what they would like, too.",
        },
        {
          youAre: "You would love to play slower.",
          youKnow: "You can agree to differ, with a nod.",
        },
        {
          youAre: "You would love to play faster.",
          youKnow: "Ask what they would like, too.",
        },
        {
          youAre: "You would love to play slower.",
          youKnow: "You can agree to differ, with a nod.",
        },
      ],
    },
  ],
  facilitator: {
    before: "Say that nobody has to win in this scene, and nobody has to give in.",
    during: "Look who moves towards whom, and who waits.",
    watchFor: ["Chasing, and running.", "Giving in just to end it."],
    stopIf: "A pair plays out a fight of their own.",
  },
  debrief: {
    reactions: ["One word: how are you now?"],
    description: ["Who moved towards whom?"],
    analysis: ["What stayed different, and was all right?"],
    summary: ["Where can you let a difference stand?"],
  },
  takeaway: "You can want different things and still be together.",
  variants: ["Read both cards aloud first."],
} satisfies WordsOf<typeof scenario>;
