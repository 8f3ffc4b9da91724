import type { goneAfterTheBlow as scenario } from "../../../scenarios/data/gone-after-the-blow.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const goneAfterTheBlow = {
  brief:
    "Jemand wird austeilen und gehen und später wiederkommen. Was braucht jeder von euch, bevor es wieder gut sein kann?",
  prebrief:
    "Ein Bot wird zu jemandem gemein sein, der nichts dafür getan hat. Willst du das nicht sein, bitte um eine andere Karte. Du darfst jederzeit aussteigen.",
  scenes: [
    {
      name: "Ausgeteilt und gegangen",
      parts: [
        {
          youAre: "Vielleicht trifft es dich. Es ist die Karte, nicht du.",
          youKnow: "Atme zuerst. Schau hin, wenn jemand zurückkommt.",
        },
        {
          youAre: "Du sitzt daneben.",
          youKnow: "Jemand wird dich brauchen. Sei schnell und leise.",
        },
        {
          youAre: "Vielleicht trifft es dich. Es ist die Karte, nicht du.",
          youKnow: "Schlag nicht zurück. Lass dich fragen.",
        },
        {
          youAre: "Du teilst aus und gehst.",
          youKnow: "In dieser Szene bist du ein Bot.",
        },
      ],
    },
  ],
  facilitator: {
    before: "Sag vorher, dass ein Bot austeilen wird und dass es niemand verdient hat.",
    during: "Achte auf den ersten Atemzug nach dem Schlag, und auf die Rückkehr.",
    watchFor: [
      "Alle wenden sich gegen den, der ausgeteilt hat.",
      "Wer getroffen wurde, wird vergessen.",
    ],
    stopIf: "Der Schlag tut jemandem mehr weh, als ein Spiel darf.",
  },
  debrief: {
    reactions: ["Was steckt dir noch im Körper?"],
    description: ["Was war vor dem Schlag?"],
    analysis: ["Was braucht jemand, der zurückkommt?"],
    summary: ["Wen könntest du ein Stück zurückkommen lassen, und wie?"],
  },
  takeaway: "Du musst nicht sofort verzeihen. Du kannst die Tür offen lassen.",
  variants: ["Ein Mensch teilt aus, und wer getroffen wird, war einverstanden."],
} satisfies WordsOf<typeof scenario>;
