import type { thisFar as scenario } from "../../../scenarios/data/this-far.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const thisFar = {
  brief:
    "Jemand wird jemandem zu laut werden. Wer genug hat, darf Stopp sagen. Stopp braucht keinen Grund.",
  prebrief:
    "Ein Bot wird für jemanden zu laut sein. Stopp gilt für alle, im Spiel und in diesem Raum, und niemand muss einen Grund nennen.",
  scenes: [
    {
      name: "Genug",
      parts: [
        {
          youAre: "Du darfst Stopp sagen, wann immer du willst.",
          youKnow: "Stopp, und bleib da: Niemand muss deswegen gehen.",
        },
        {
          youAre: "Du liebst es laut.",
          youKnow: "In dieser Szene bist du ein Bot.",
        },
        {
          youAre: "Du siehst beide.",
          youKnow: "Bleib in der Nähe von der Person, die Stopp gesagt hat.",
        },
      ],
    },
  ],
  facilitator: {
    before: "Sag, dass Stopp allen jederzeit erlaubt ist, im Spiel und in diesem Raum.",
    during: "Achte auf die Sekunden nach dem Stopp.",
    watchFor: ["Stopp als Schlag.", "Zu viel, das wortlos geschluckt wird."],
    stopIf: "Ein wirkliches Nein wurde nicht gehört.",
  },
  debrief: {
    reactions: ["Was steckt dir noch im Körper?"],
    description: ["Woran hast du gemerkt, dass es genug war?"],
    analysis: ["Was hielt die Tür offen?"],
    summary: ["Wo würde dir ein freundliches Stopp helfen, und bei wem?"],
  },
  takeaway: "Eine Grenze hält die Tür. Sie schließt sie nicht.",
  variants: ["Ein Mensch spielt zu laut, nach Karte, und die Gruppe ist einverstanden."],
} satisfies WordsOf<typeof scenario>;
