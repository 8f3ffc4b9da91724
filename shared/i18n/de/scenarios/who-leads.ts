import type { whoLeads as scenario } from "../../../scenarios/data/who-leads.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const whoLeads = {
  brief:
    "Einige von euch schauen auf jemanden, der führt. In der ersten Szene führt ein Bot und drängt einmal. In der zweiten führt jemand von euch.",
  prebrief:
    "Wer führt, wird ausgelost, und der Bot, der führt, wird einmal drängen. Wir sehen uns an, was Führen bewirkt, und niemandes wirkliche Arbeit.",
  scenes: [
    {
      name: "Ein Bot führt",
      parts: [
        {
          youAre: "Du führst, und manchmal drängst du.",
          youKnow: "In dieser Szene bist du ein Bot.",
        },
        {
          youAre: "Du weißt gern, wohin es geht.",
          youKnow: "Schau auf die Person, die führt, und zeig, was du hörst.",
        },
        {
          youAre: "Du gehst gern mit, solange man dich fragt.",
          youKnow: "Wirst du gedrängt, sag es.",
        },
        {
          youAre: "Du hast gute Ideen und behältst sie für dich.",
          youKnow: "Zeig eine davon.",
        },
        {
          youAre: "Du weißt gern, wohin es geht.",
          youKnow: "Schau auf die Person, die führt, und zeig, was du hörst.",
        },
        {
          youAre: "Du behältst alle im Auge.",
          youKnow: "Wer sieht verloren aus?",
        },
      ],
    },
    {
      name: "Jemand von euch führt",
      parts: [
        {
          youAre: "Du führst. Frag zuerst, dann geh voran.",
          youKnow: "Drängen geht auch schnell. Sieh, was es kostet.",
        },
        {
          youAre: "Du weißt gern, wohin es geht.",
          youKnow: "Schau auf die Person, die führt, und zeig, was du hörst.",
        },
        {
          youAre: "Du gehst gern mit, solange man dich fragt.",
          youKnow: "Wirst du gedrängt, sag es.",
        },
        {
          youAre: "Du hast gute Ideen und behältst sie für dich.",
          youKnow: "Zeig eine davon.",
        },
        {
          youAre: "Du weißt gern, wohin es geht.",
          youKnow: "Schau auf die Person, die führt, und zeig, was du hörst.",
        },
        {
          youAre: "Du behältst alle im Auge.",
          youKnow: "Wer sieht verloren aus?",
        },
      ],
    },
  ],
  facilitator: {
    before: "Lost aus, wer in der zweiten Szene führt. Lass niemanden den Chef wählen.",
    during: "Achte darauf, ob die Person, die führt, jemanden anschaut.",
    watchFor: ["Rang im Raum, der ins Spiel kommt.", "Jemand, der mitgeht und nicht mehr zuhört."],
    stopIf: "Jemandes wirkliche Stellung in der Gruppe wird zum Witz.",
  },
  debrief: {
    reactions: ["Ein Wort: Wie geht es dir jetzt?"],
    description: ["Was hast du gesehen, was von vorn nicht zu sehen war?"],
    analysis: ["Was hat Fragen geändert?"],
    summary: ["Wen wirst du fragen, bevor du vorangehst?"],
  },
  takeaway: "Wer führt, hört am wenigsten von sich selbst. Darum fragen.",
  variants: ["Gebt die Führung nach der Hälfte weiter."],
} satisfies WordsOf<typeof scenario>;
