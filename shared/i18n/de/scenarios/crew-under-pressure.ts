import type { crewUnderPressure as scenario } from "../../../scenarios/data/crew-under-pressure.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const crewUnderPressure = {
  brief:
    "Die Uhr läuft, und jemand von euch entscheidet. Wer führt, klingt für sich selbst richtig, wie alle.",
  prebrief:
    "Es wird Fehler geben. Die Szene macht sie, nicht wer führt. Niemand wird hier geprüft, und niemandes echte Arbeit wird beurteilt.",
  scenes: [
    {
      name: "Die Uhr läuft",
      parts: [
        {
          youAre: "Du entscheidest hier, und für dich klingst du richtig.",
          youKnow: "Zeigt dir jemand etwas, dann danke dafür.",
        },
        {
          youAre: "Letztes Mal hat jemand etwas gesagt und wurde abgewimmelt.",
          youKnow: "Du hörst, was vorn nicht zu hören ist. Zeig es.",
        },
        {
          youAre: "Letztes Mal hat jemand etwas gesagt und wurde abgewimmelt.",
          youKnow: "Du hörst, was vorn nicht zu hören ist. Zeig es.",
        },
        {
          youAre: "Du bist neu und siehst alles zum ersten Mal.",
          youKnow: "Frag, dann sag es noch einmal, dann sag, warum.",
        },
        {
          youAre: "Letztes Mal hat jemand etwas gesagt und wurde abgewimmelt.",
          youKnow: "Du hörst, was vorn nicht zu hören ist. Zeig es.",
        },
      ],
    },
  ],
  facilitator: {
    before:
      "Lost aus, wer führt. Sag, dass niemand schlecht führt, nur weil der eigene Fehler nicht zu hören ist.",
    during: "Achte darauf, wie lang ein Fehler ungezeigt bleibt und was dann daraus gemacht wird.",
    watchFor: ["Ein Danke.", "Jemand, der es zuerst sah und nichts sagte."],
    stopIf: "Jemand denkt an einen wirklichen Unfall.",
  },
  debrief: {
    reactions: ["Was steckt dir noch im Körper?"],
    description: ["Wer hat es zuerst gesehen?"],
    analysis: ["Was machte es leicht, es zu zeigen, oder schwer?"],
    summary: ["Was wirst du früher sagen, und wem?"],
  },
  takeaway: "Niemand hört den eigenen Fehler. Eine Mannschaft hat viele Ohren.",
  variants: ["Wer führt, bittet darum, bevor die Musik beginnt."],
} satisfies WordsOf<typeof scenario>;
