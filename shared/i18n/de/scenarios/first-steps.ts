import type { firstSteps as scenario } from "../../../scenarios/data/first-steps.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const firstSteps = {
  brief: "Du musst nichts können. Die Stimmen spielen von selbst; du schaust und antwortest.",
  prebrief:
    "Alles kommt eins nach dem anderen, und eine Weile kann nichts schiefgehen. Du darfst jederzeit aufhören.",
  scenes: [
    {
      name: "Erste Schritte",
      parts: [
        {
          youAre: "Jemand, der sich gerade zu anderen gesetzt hat.",
          youKnow: "Schau in ein Gesicht.",
        },
        { youAre: "Ein freundliches Gegenüber." },
        { youAre: "Jemand von den anderen." },
        { youAre: "Jemand von den anderen." },
      ],
    },
  ],
  facilitator: {
    before:
      "Sag nichts außer: Schau in ein Gesicht. Den Rest sagt die Seite, eins nach dem anderen.",
    during: "Lass sie es finden. Kommt jemand nicht weiter, frag, was die Seite gerade sagt.",
    watchFor: ["Wer nur auf Knöpfe schaut.", "Ein Lächeln, wenn jemand wiederkommt."],
    stopIf: "Ton oder Gesichter sind jemandem zu viel. Zuschauen geht auch.",
  },
  debrief: {
    reactions: ["Wie ist es, angeschaut zu werden?"],
    description: ["Was war das erste Zeichen, das du lesen konntest?"],
    analysis: ["Was hat sich geändert, als du dageblieben bist?"],
    summary: ["Wessen Gesicht würdest du gern etwas länger ansehen?"],
  },
  takeaway: "Erst schauen. Dann antworten.",
  variants: ["Jemand, der es kennt, setzt sich dazu und sagt nichts."],
} satisfies WordsOf<typeof scenario>;
