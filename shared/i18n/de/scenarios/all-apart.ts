import type { allApart as scenario } from "../../../scenarios/data/all-apart.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const allApart = {
  brief:
    "Gestern ging es schlecht aus, und seither hat niemand geredet. Haltet an, kommt zusammen, fangt neu an. Dann hört hin: Wonach gestern gefragt wurde, wird noch einmal gefragt.",
  prebrief:
    "Am Anfang ist alles gerissen. Ihr habt nichts falsch gemacht: Die Szene beginnt so. Einen Moment lang ist das schwer anzuhören, und ihr dürft den Ton leiser stellen.",
  scenes: [
    {
      name: "Der Tag danach",
      parts: [
        {
          youAre: "Gestern ging es schlecht aus. Seither hat niemand geredet.",
          youKnow: "Jemand muss zuerst anhalten. Vielleicht du.",
        },
        {
          youAre: "Du hättest gern, dass gestern vorbei wäre.",
          youKnow: "Sieh, wer angehalten hat, und mach mit.",
        },
        {
          youAre: "Du hattest gestern recht.",
          youKnow: "Man kann recht haben und trotzdem kommen.",
        },
        {
          youAre: "Gestern ging es schlecht aus. Seither hat niemand geredet.",
          youKnow: "Jemand muss zuerst anhalten. Vielleicht du.",
        },
        {
          youAre: "Du wurdest gestern verletzt.",
          youKnow: "Frag jemanden von ihnen noch einmal. Eine Person genügt für den Anfang.",
        },
        {
          youAre: "Du magst Frieden.",
          youKnow: "Lächle es nicht weg. Fang neu an.",
        },
      ],
    },
  ],
  facilitator: {
    before: "Spielt das, wenn die Gruppe drei andere gespielt hat.",
    during:
      "Sag nichts, solange alle auseinander sind. Es dauert vielleicht länger, als es gut auszuhalten ist.",
    watchFor: ["Die Lauteste ruft alle zusammen.", "Wer zuerst anhält."],
    stopIf: "Der eigene Streit der Gruppe ist lauter als das Spiel.",
  },
  debrief: {
    reactions: ["Was steckt dir noch im Körper?"],
    description: ["Wer hat zuerst angehalten?"],
    analysis: ["Warum haben die anderen mitgemacht?"],
    summary: ["Mit wem könntest du neu anfangen, und wie?"],
  },
  takeaway: "Ihr müsst nicht wissen, wer recht hatte, um neu anzufangen.",
  variants: ["Zwei dürfen die anderen zusammenrufen."],
} satisfies WordsOf<typeof scenario>;
