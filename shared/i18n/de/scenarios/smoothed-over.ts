import type { smoothedOver as scenario } from "../../../scenarios/data/smoothed-over.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const smoothedOver = {
  brief:
    "Letzte Woche blieb zwischen zweien von euch ein Ruf ungehört, und ihr habt es beide weggelächelt. Ein wenig davon ist noch da.",
  prebrief:
    "In deiner Karte steckt eine kleine alte Wunde. Sie ist erfunden und gehört der Karte. Lass deine eigenen draußen; für sie kommt eine andere Zeit.",
  scenes: [
    {
      name: "Noch da",
      parts: [
        {
          youAre:
            "Letzte Woche hast du gerufen, und niemand kam. Ihr habt beide gelächelt. Du spürst es noch.",
          youKnow: "Vielleicht kommt es hoch, wo es nicht hingehört. Sag, worum es geht.",
        },
        {
          youAre: "Du hast letzte Woche vergessen.",
          youKnow: "In dieser Szene bist du ein Bot.",
        },
        {
          youAre:
            "Letzte Woche hast du gerufen, und niemand kam. Ihr habt beide gelächelt. Du spürst es noch.",
          youKnow: "Vielleicht kommt es hoch, wo es nicht hingehört. Sag, worum es geht.",
        },
        {
          youAre: "Du hast letzte Woche vergessen.",
          youKnow: "In dieser Szene bist du ein Bot.",
        },
      ],
    },
  ],
  facilitator: {
    before:
      "Erzähl die Geschichte der letzten Woche in zwei Sätzen, als wäre sie diesen Plätzen passiert.",
    during: "Achte auf einen Schmerz, der größer ist als sein Anlass.",
    watchFor: ["„Es ist nichts.“", "Ein warmer Blick vor der Sache selbst."],
    stopIf: "Eine wirkliche letzte Woche übernimmt die Szene.",
  },
  debrief: {
    reactions: ["Was steckt dir noch im Körper?"],
    description: ["Wo war es größer als sein Anlass?"],
    analysis: ["Was machte es möglich, es jetzt zu sagen?"],
    summary: ["Welche kleine alte Sache könntest du ansprechen, bei wem?"],
  },
  takeaway: "Was weggelächelt wurde, wartet. Ausgesprochen wird es kleiner.",
  variants: ["Zuerst eine Szene mit einem Bot, der alles weglächelt."],
} satisfies WordsOf<typeof scenario>;
