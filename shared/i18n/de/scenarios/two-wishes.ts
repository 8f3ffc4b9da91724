import type { twoWishes as scenario } from "../../../scenarios/data/two-wishes.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const twoWishes = {
  brief:
    "Ihr müsst nicht dasselbe wollen. In der ersten Szene braucht jemand eine Pause, während jemand anderes nah sein möchte. In der zweiten wünscht sich auch jeder andere Musik.",
  prebrief:
    "Es zieht euch in zwei Richtungen, und vielleicht reißt es ein wenig. Hier liegt niemand falsch. Ihr spielt Karten, nicht eure eigene Freundschaft.",
  scenes: [
    {
      name: "Nah und fern",
      parts: [
        {
          youAre: "Du bist gern nah. In der Nähe weißt du, dass alles gut ist.",
          youKnow: "Die Pause der anderen hat nichts mit dir zu tun.",
        },
        {
          youAre: "Du magst Gesellschaft, und du brauchst Pausen davon.",
          youKnow: "Zeig, was du brauchst, bevor du wegläufst.",
        },
        {
          youAre: "Du bist gern nah. In der Nähe weißt du, dass alles gut ist.",
          youKnow: "Die Pause der anderen hat nichts mit dir zu tun.",
        },
        {
          youAre: "Du magst Gesellschaft, und du brauchst Pausen davon.",
          youKnow: "Zeig, was du brauchst, bevor du wegläufst.",
        },
      ],
    },
    {
      name: "Schneller und langsamer",
      parts: [
        {
          youAre: "Du würdest so gern schneller spielen.",
          youKnow: "Frag auch, was die anderen möchten.",
        },
        {
          youAre: "Du würdest so gern langsamer spielen.",
          youKnow: "Mit einem Nicken dürft ihr verschieden bleiben.",
        },
        {
          youAre: "Du würdest so gern schneller spielen.",
          youKnow: "Frag auch, was die anderen möchten.",
        },
        {
          youAre: "Du würdest so gern langsamer spielen.",
          youKnow: "Mit einem Nicken dürft ihr verschieden bleiben.",
        },
      ],
    },
  ],
  facilitator: {
    before: "Sag, dass in dieser Szene niemand gewinnen und niemand nachgeben muss.",
    during: "Achte darauf, wer auf wen zugeht und wer dableibt.",
    watchFor: ["Nachlaufen und Weglaufen.", "Nachgeben, nur damit es aufhört."],
    stopIf: "Ein Paar trägt einen eigenen Streit aus.",
  },
  debrief: {
    reactions: ["Ein Wort: Wie geht es dir jetzt?"],
    description: ["Wer ging auf wen zu?"],
    analysis: ["Was blieb verschieden und war in Ordnung?"],
    summary: ["Wo kannst du einen Unterschied stehen lassen?"],
  },
  takeaway: "Man kann Verschiedenes wollen und trotzdem beisammen sein.",
  variants: ["Lest zuerst beide Karten laut vor."],
} satisfies WordsOf<typeof scenario>;
