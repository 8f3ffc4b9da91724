import type { peekABoo as scenario } from "../../../scenarios/data/peek-a-boo.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const peekABoo = {
  brief:
    "One of you comes and goes. See what happens while they rest, and in the moment when their eyes come back.",
  prebrief:
    "One of you will look away, again and again. That is part of the scene and says nothing about the other. You play a card, not yourself, and you may step out at any time.",
  scenes: [
    {
      name: "Stay near",
      parts: [
        {
          youAre: "You like being near. When they look away, stay, with soft eyes.",
          youKnow: "When they come back, greet them with something warm.",
        },
        {
          youAre: "It is lovely, and then it is too much. Look away and rest when it is.",
          youKnow: "Look back when you like. Nobody is in a hurry.",
        },
      ],
    },
    {
      name: "Call them back",
      parts: [
        {
          youAre: "You miss them as soon as they look away.",
          youKnow: "Call for them. Try whatever might bring them back.",
        },
        {
          youAre: "It is lovely, and then it is too much. Look away and rest when it is.",
          youKnow: "Look back when you like. Nobody is in a hurry.",
        },
      ],
    },
  ],
  facilitator: {
    before:
      "Seat them in twos. Say only that one comes and goes, and that both are right. Play both scenes, then swap seats.",
    during: "Watch the one who waits: what do their eyes and hands do?",
    watchFor: ["Staring at somebody who rests.", "The warm look in the moment of return."],
    stopIf: "Being left alone, even for seconds, hurts somebody more than a game should.",
  },
  debrief: {
    reactions: ["What is still in your body?"],
    description: ["What moved first, the eyes or the body?"],
    analysis: ["What did waiting cost you, and what did it give?"],
    summary: ["Whom could you give a little more time, and when?"],
  },
  takeaway: "Stay near and wait. Whoever may go comes back gladly.",
  variants: ["Large groups: a bot plays the one who stays."],
} satisfies WordsOf<typeof scenario>;
