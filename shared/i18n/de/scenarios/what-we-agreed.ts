import type { whatWeAgreed as scenario } from "../../../scenarios/data/what-we-agreed.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const whatWeAgreed = {
  brief:
    "Ihr habt abgemacht, leise zu spielen und alle halbe Minute die Person neben euch zu fragen. Das ist ein Versprechen unter euch allen.",
  prebrief:
    "In dieser Szene wird ein Versprechen verrutschen; dafür ist sie da. Niemand führt eine Liste. Seid so freundlich, wie ihr es euch selbst wünschen würdet.",
  scenes: [
    {
      name: "Ein Versprechen verrutscht",
      parts: [
        {
          youAre: "Dir liegt an der Abmachung, und an der Person, der etwas verrutscht.",
          youKnow: "Frag nach, bevor du entscheidest, was es bedeutet.",
        },
        {
          youAre: "Du liebst einen vollen Ton.",
          youKnow: "In dieser Szene bist du ein Bot.",
        },
        {
          youAre: "Du vergisst leicht, wenn die Musik gut ist.",
          youKnow: "Verrutscht dir etwas, sag „mein Anteil“ und biete es neu an.",
        },
        {
          youAre: "Du hast ein gutes Ohr für das, was gesagt wurde.",
          youKnow: "Erinnern ist kein Schimpfen.",
        },
      ],
    },
  ],
  facilitator: {
    before: "Lass sie mit eigenen Worten sagen, was sie abgemacht haben.",
    during: "Zähl nichts laut. Sieh, welches Versprechen zuerst verrutscht und wer es merkt.",
    watchFor: ["Sich gegenseitig überwachen.", "Wer zuerst den eigenen Anteil sagt."],
    stopIf: "Regeln werden benutzt, um jemandem wehzutun.",
  },
  debrief: {
    reactions: ["Was steckt dir noch im Körper?"],
    description: ["Welches Versprechen ist zuerst verrutscht?"],
    analysis: ["Was macht es leicht, um eine Änderung zu bitten?"],
    summary: ["Welches Versprechen möchtest du kleiner machen, damit du es halten kannst?"],
  },
  takeaway: "Ein Versprechen hält, wer es wieder aufnimmt, nicht, wem nie etwas verrutscht.",
  variants: ["Lass sie das Versprechen ändern, bevor sie anfangen."],
} satisfies WordsOf<typeof scenario>;
