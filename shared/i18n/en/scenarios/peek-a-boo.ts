import type { peekABoo as scenario } from "../../../scenarios/data/peek-a-boo.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const peekABoo = {
  brief:
    "One of you comes and goes; the other stays near. See what waiting does, and what happens when the eyes come back.",
  scenes: [
    {
      name: "Coming and going",
      parts: [
        {
          youAre: "It is lovely, and then it is too much. Look away and rest when it is.",
          youKnow: "Look back when you like. Nobody is in a hurry.",
        },
        {
          youAre: "You like being near. When they look away, stay, with soft eyes.",
          youKnow: "When they come back, greet them with something warm.",
        },
      ],
    },
  ],
  facilitator: {
    before: "Seat them in twos. Say only that one comes and goes, and that both are right.",
    during: "Watch the one who waits: what do their eyes and hands do?",
    watchFor: ["Staring at somebody who rests.", "A warm look in the moment of return."],
    stopIf: "Being left alone, even for some seconds, hurts somebody more than a game should.",
  },
  debrief: {
    reactions: ["What is still in your body?"],
    description: ["What moved first, the eyes or the body?"],
    analysis: ["What did waiting cost you, and what did it give?"],
    summary: ["Whom could you give a little more time, and when?"],
  },
  takeaway: "Stay near and wait. Who may go comes back gladly.",
  variants: ["Large groups: a bot plays the one who waits."],
} satisfies WordsOf<typeof scenario>;
