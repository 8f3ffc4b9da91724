import type { lateGuests as scenario } from "../../../scenarios/data/late-guests.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const lateGuests = {
  brief:
    "It is late. A tired child and a parent are guests, and the hosts look on. The child calls, and then wants to be left alone.",
  prebrief:
    "The child, the parent and the hosts are cards. You may think of people you know, and need not say so. Another card is always there for you.",
  scenes: [
    {
      name: "Past bedtime",
      parts: [
        {
          youAre: "You are small and tired. You want to be near, and then not at all.",
          youKnow: "Let your face show it before you get loud.",
        },
        {
          youAre: "Your child is tired, and they are all watching you.",
          youKnow: "Breathe first. Then read your child, not the hosts.",
        },
        {
          youAre: "Such noise, so late.",
          youKnow: "What could you do for the parent?",
        },
        {
          youAre: "You would rather have a quiet evening.",
          youKnow: "You are a bot in this scene.",
        },
      ],
    },
  ],
  facilitator: {
    before: "Ask who would like to be the child. It is a good part for quiet people.",
    during: "Look whom the parent looks at when the hosts stare.",
    watchFor: ["Scolding.", "A parent who calms down first."],
    stopIf: "Somebody plays their own family instead of a card.",
  },
  debrief: {
    reactions: ["What is still in your body?"],
    description: ["What did the child's body say?"],
    analysis: ["Whose trouble was answered first, and why?"],
    summary: ["Who needs you calm, and when?"],
  },
  takeaway: "Calm yourself first. Then the child can borrow it.",
  variants: ["A bot plays the child."],
} satisfies WordsOf<typeof scenario>;
