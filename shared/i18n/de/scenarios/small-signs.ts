import type { smallSigns as scenario } from "../../../scenarios/data/small-signs.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const smallSigns = {
  brief:
    "Ab und zu wird jemand von euch etwas brauchen und es nicht sagen. Nehmt zwei Zeichen zusammen. Dann antwortet.",
  prebrief:
    "Manches werdet ihr falsch lesen. Das geht allen so; eine falsche Antwort lässt sich wieder gutmachen. Fällt es dir schwer, Gesichter zu lesen, schalte die Untertitel ein: Auch das ist gut gespielt.",
  scenes: [
    {
      name: "Bevor es gesagt ist",
      parts: [
        {
          youAre: "Jemand neben dir wird etwas brauchen. Lass dir vom Gesicht sagen, was.",
          youKnow: "Sag nichts, wenn du nicht musst.",
        },
        {
          youAre: "Jemand neben dir wird etwas brauchen. Lass dir vom Gesicht sagen, was.",
          youKnow: "Sag nichts, wenn du nicht musst.",
        },
        {
          youAre: "Du weißt oft, wie es jemandem geht, bevor ein Wort fällt.",
          youKnow: "Schau zweimal, bevor du antwortest.",
        },
        {
          youAre: "Du siehst viel und wirst selten gefragt.",
          youKnow: "Warte, bis zwei Zeichen dasselbe sagen.",
        },
      ],
    },
  ],
  facilitator: {
    before:
      "Sag, dass niemand sofort raten muss: Zwei Zeichen, die zusammenpassen, sind besser als eine schnelle Antwort.",
    during: "Zeig selbst auf nichts. Lass sie die Zeichen finden.",
    watchFor: ["Augen, die immer im Kreis wandern.", "Eine Antwort schon auf das erste Zeichen."],
    stopIf: "Jemand nimmt falsche Antworten als verpatzte Prüfung.",
  },
  debrief: {
    reactions: ["Ein Wort: Wie geht es dir jetzt?"],
    description: ["Welche zwei Zeichen hast du zusammengenommen?"],
    analysis: ["Was hat dich zu früh sicher gemacht?"],
    summary: ["Wessen Gesicht wirst du etwas länger ansehen, und wann?"],
  },
  takeaway: "Ein Zeichen ist geraten. Zwei Zeichen sind gelesen.",
  variants: ["Schwerer: nur die Untertitel, Gesichter verdeckt."],
} satisfies WordsOf<typeof scenario>;
