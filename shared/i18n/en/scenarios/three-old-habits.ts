import type { threeOldHabits as scenario } from "../../../scenarios/data/three-old-habits.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const threeOldHabits = {
  brief:
    "Your guest will get each of you wrong. Each of you has an old habit for such moments. First follow it, then notice it, then try somebody else's.",
  prebrief:
    "Your card gives you a habit. It is a part to play, and says nothing about who you are. You may ask for another card, and you need not say why.",
  scenes: [
    {
      name: "Follow it",
      parts: [
        {
          youAre: "You want to help, and get it wrong.",
          youKnow: "You are a bot in this scene.",
        },
        {
          youAre: "When something hurts you, you smile, so that nobody minds.",
          youKnow: "Do it this time. See what becomes of it.",
        },
        {
          youAre: "When something hurts you, you glare back before you know it.",
          youKnow: "Do it this time. See what becomes of it.",
        },
        {
          youAre: "When something hurts you, you go quiet and look away.",
          youKnow: "Do it this time. See what becomes of it.",
        },
      ],
    },
    {
      name: "Notice it",
      parts: [
        {
          youAre: "You want to help, and get it wrong.",
          youKnow: "You are a bot in this scene.",
        },
        {
          youAre: "When something hurts you, you smile, so that nobody minds.",
          youKnow: "Feel it come. Look in, own your part, and then choose.",
        },
        {
          youAre: "When something hurts you, you glare back before you know it.",
          youKnow: "Feel it come. Look in, own your part, and then choose.",
        },
        {
          youAre: "When something hurts you, you go quiet and look away.",
          youKnow: "Feel it come. Look in, own your part, and then choose.",
        },
      ],
    },
    {
      name: "Somebody else's",
      parts: [
        {
          youAre: "You want to help, and get it wrong.",
          youKnow: "You are a bot in this scene.",
        },
        {
          youAre: "When something hurts you, you glare back before you know it.",
          youKnow: "Feel it come. Look in, own your part, and then choose.",
        },
        {
          youAre: "When something hurts you, you go quiet and look away.",
          youKnow: "Feel it come. Look in, own your part, and then choose.",
        },
        {
          youAre: "When something hurts you, you smile, so that nobody minds.",
          youKnow: "Feel it come. Look in, own your part, and then choose.",
        },
      ],
    },
  ],
  facilitator: {
    before: "Say that each habit once was a good idea, and that no card says who anybody is.",
    during: "After the first scene only ask what happened. The second is for noticing.",
    watchFor: ["Laughing it off.", "The moment between the hurt and the habit."],
    stopIf: "Somebody says that the card is them and cannot step back from it.",
  },
  debrief: {
    reactions: ["What did your hand want to do?"],
    description: ["What happened just before the habit?"],
    analysis: ["When is this habit a gift?"],
    summary: ["In which moment next week could you notice it?"],
  },
  takeaway: "A habit you can see is one you can use.",
  variants: ["No cards: find out your own habit."],
} satisfies WordsOf<typeof scenario>;
