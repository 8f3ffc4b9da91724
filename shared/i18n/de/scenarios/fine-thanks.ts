import type { fineThanks as scenario } from "../../../scenarios/data/fine-thanks.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const fineThanks = {
  brief:
    "Auf jeden von euch kommt der Reihe nach ein schwerer Moment zu, gerade wenn die anderen etwas brauchen. Antworte, wenn du kannst, nicht vorher.",
  prebrief:
    "Jeder von euch bekommt mit Absicht einen schweren Moment. Du darfst jederzeit atmen, und niemand muss ein Gesicht machen, das sich falsch anfühlt. Du darfst aussteigen; ein Bot spielt weiter.",
  scenes: [
    {
      name: "Ein schwerer Moment",
      parts: [
        {
          youAre: "Ein schwerer Moment wird kommen. Mach ein Gesicht, als wäre nichts.",
          youKnow: "Wird es zu viel, kehr die Augen nach innen und atme.",
        },
        {
          youAre: "Auch du bekommst deinen schweren Moment. Niemand muss es merken.",
          youKnow: "Erst ruhig werden, dann antworten.",
        },
        {
          youAre: "Du bist hier meistens die Ruhe selbst.",
          youKnow: "Erst der Sturm. Dann die anderen.",
        },
      ],
    },
  ],
  facilitator: {
    before:
      "Sag, dass ein schwerer Moment zur Szene gehört, dass niemand schuld ist und dass Atmen jederzeit erlaubt ist.",
    during: "Achte auf ein Gesicht, das auf einmal glatt wird.",
    watchFor: ["Ein Gesicht, das auf einmal glatt wird.", "Eine Antwort vor dem Atemzug."],
    stopIf: "Der Sturm in jemandem sieht echt aus.",
  },
  debrief: {
    reactions: ["Was steckt dir noch im Körper?"],
    description: ["Wann gingen dein Gesicht und dein Gefühl auseinander?"],
    analysis: ["Für wen war das ruhige Gesicht?"],
    summary: ["Wo würde dir ein Atemzug vor der Antwort helfen?"],
  },
  takeaway: "Erst der Sturm, dann die anderen. Eine Antwort aus dem Sturm passt selten.",
  variants: ["Statt ein Gesicht zu machen: zeigen, was du brauchst."],
} satisfies WordsOf<typeof scenario>;
