import type { couldntYouSee as scenario } from "../../../scenarios/data/couldnt-you-see.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const couldntYouSee = {
  brief:
    "Zweimal dieselbe Musik. In der ersten Szene darf niemand fragen oder etwas sagen. In der zweiten dürft ihr, und ihr habt abgemacht, alle halbe Minute kurz nachzufragen.",
  prebrief:
    "In der ersten Szene bleiben Rufe ungehört, weil sie kaum zu sehen sind. Niemand ist schuld. Ihr spielt Karten, und was hier geschieht, bleibt hier.",
  scenes: [
    {
      name: "Ohne Worte",
      parts: [
        {
          youAre: "Jeder kann sehen, was du brauchst. Also wartest du darauf.",
          youKnow: "Du fragst nicht gern.",
        },
        {
          youAre: "Für dich sehen sie zufrieden aus.",
          youKnow: "Du würdest gern helfen, wenn du wüsstest, womit.",
        },
        {
          youAre: "Jeder kann sehen, was du brauchst. Also wartest du darauf.",
          youKnow: "Du fragst nicht gern.",
        },
        {
          youAre: "Für dich sehen sie zufrieden aus.",
          youKnow: "Du würdest gern helfen, wenn du wüsstest, womit.",
        },
      ],
    },
    {
      name: "Mit Worten",
      parts: [
        {
          youAre:
            "Du hoffst immer noch, dass sie es sehen. Aber du darfst es jetzt sagen, einmal und offen.",
          youKnow: "Zeig, was du brauchst, wenn eine Weile vergangen ist.",
        },
        {
          youAre: "Für dich sehen sie zufrieden aus, und ihr habt abgemacht nachzufragen.",
          youKnow: "Frag alle halbe Minute die Person neben dir.",
        },
        {
          youAre:
            "Du hoffst immer noch, dass sie es sehen. Aber du darfst es jetzt sagen, einmal und offen.",
          youKnow: "Zeig, was du brauchst, wenn eine Weile vergangen ist.",
        },
        {
          youAre: "Für dich sehen sie zufrieden aus, und ihr habt abgemacht nachzufragen.",
          youKnow: "Frag alle halbe Minute die Person neben dir.",
        },
      ],
    },
  ],
  facilitator: {
    before: "Spielt beide Szenen, ohne dazwischen zu reden.",
    during: "Achte in der ersten auf wartende Gesichter. In der zweiten darauf, wer zuerst fragt.",
    watchFor: [
      "Ein Seufzer statt einer Frage.",
      "Nachfragen, das nach dem ersten Mal vergessen wird.",
    ],
    stopIf: "Ein Paar fängt an, einen alten eigenen Streit auszutragen.",
  },
  debrief: {
    reactions: ["Was steckt dir noch im Körper?"],
    description: ["Wann hast du gedacht: Es ist ihnen egal?"],
    analysis: ["Was hatte die andere Seite gesehen, und was nicht?"],
    summary: ["Was wirst du früher sagen, und wem?"],
  },
  takeaway: "Sie haben nicht weggeschaut. Es war nicht zu sehen.",
  variants: ["Jedes Paar wählt selbst, wie oft es nachfragt."],
} satisfies WordsOf<typeof scenario>;
