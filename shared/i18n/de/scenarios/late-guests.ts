import type { lateGuests as scenario } from "../../../scenarios/data/late-guests.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const lateGuests = {
  brief:
    "Es ist spät. Ein müdes Kind und ein Elternteil sind zu Gast, und die Gastgeber schauen zu. Das Kind ruft, und dann will es in Ruhe gelassen werden.",
  prebrief:
    "Kind, Elternteil und Gastgeber sind Karten. Ihr dürft an Menschen denken, die ihr kennt, und müsst es nicht sagen. Eine andere Karte ist immer für euch da.",
  scenes: [
    {
      name: "Längst Schlafenszeit",
      parts: [
        {
          youAre: "Du bist klein und müde. Du willst nah sein, und dann gar nicht mehr.",
          youKnow: "Lass es dein Gesicht zeigen, bevor du laut wirst.",
        },
        {
          youAre: "Dein Kind ist müde, und alle schauen dir zu.",
          youKnow: "Atme zuerst. Dann lies dein Kind, nicht die Gastgeber.",
        },
        {
          youAre: "So ein Lärm, so spät.",
          youKnow: "Was könntest du für den Elternteil tun?",
        },
        {
          youAre: "Du hättest lieber einen ruhigen Abend.",
          youKnow: "In dieser Szene bist du ein Bot.",
        },
      ],
    },
  ],
  facilitator: {
    before: "Frag, wer das Kind sein möchte. Es ist eine gute Rolle für stille Menschen.",
    during: "Achte darauf, wen der Elternteil anschaut, wenn die Gastgeber starren.",
    watchFor: ["Schimpfen.", "Ein Elternteil, der zuerst ruhig wird."],
    stopIf: "Jemand spielt die eigene Familie statt einer Karte.",
  },
  debrief: {
    reactions: ["Was steckt dir noch im Körper?"],
    description: ["Was sagte der Körper des Kindes?"],
    analysis: ["Wessen Not wurde zuerst beantwortet, und warum?"],
    summary: ["Wer braucht dich ruhig, und wann?"],
  },
  takeaway: "Werde zuerst selbst ruhig. Dann kann das Kind sich Ruhe leihen.",
  variants: ["Ein Bot spielt das Kind."],
} satisfies WordsOf<typeof scenario>;
