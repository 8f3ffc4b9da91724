import type { peekABoo as scenario } from "../../../scenarios/data/peek-a-boo.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const peekABoo = {
  brief:
    "Jemand von euch kommt und geht. Achtet darauf, was in der Pause geschieht, und in dem Moment, in dem die Augen zurückkommen.",
  prebrief:
    "Jemand von euch wird wegschauen, immer wieder. Das gehört zur Szene und sagt nichts über die andere Person. Ihr spielt eine Karte, nicht euch, und dürft jederzeit aussteigen.",
  scenes: [
    {
      name: "Nah bleiben",
      parts: [
        {
          youAre: "Du bist gern nah. Schaut dein Gegenüber weg, bleib da, mit weichen Augen.",
          youKnow: "Kommen die Augen zurück, grüß mit etwas Warmem.",
        },
        {
          youAre: "Es ist schön, und dann ist es zu viel. Dann schau weg und ruh dich aus.",
          youKnow: "Schau zurück, wenn du magst. Niemand hat es eilig.",
        },
      ],
    },
    {
      name: "Zurückrufen",
      parts: [
        {
          youAre: "Dir fehlt dein Gegenüber, sobald es wegschaut.",
          youKnow: "Ruf danach. Versuch alles, was es zurückholen könnte.",
        },
        {
          youAre: "Es ist schön, und dann ist es zu viel. Dann schau weg und ruh dich aus.",
          youKnow: "Schau zurück, wenn du magst. Niemand hat es eilig.",
        },
      ],
    },
  ],
  facilitator: {
    before:
      "Setz sie zu zweit. Sag nur, dass jemand kommt und geht und dass beide recht haben. Spielt beide Szenen, dann tauscht die Plätze.",
    during: "Achte auf die Person, die dableibt: Was tun ihre Augen und Hände?",
    watchFor: ["Jemanden in der Pause anstarren.", "Der warme Blick im Moment der Rückkehr."],
    stopIf:
      "Alleingelassen zu werden, auch nur Sekunden, tut jemandem mehr weh, als ein Spiel darf.",
  },
  debrief: {
    reactions: ["Was steckt dir noch im Körper?"],
    description: ["Was bewegte sich zuerst, die Augen oder der Körper?"],
    analysis: ["Was hat dich das Dableiben gekostet, und was hat es gegeben?"],
    summary: ["Wem könntest du etwas mehr Zeit lassen, und wann?"],
  },
  takeaway: "Bleib nah und warte. Wer gehen darf, kommt gern zurück.",
  variants: ["Große Gruppen: Ein Bot spielt die Person, die bleibt."],
} satisfies WordsOf<typeof scenario>;
