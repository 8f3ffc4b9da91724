import type { threeOldHabits as scenario } from "../../../scenarios/data/three-old-habits.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const threeOldHabits = {
  brief:
    "Euer Gast wird jeden von euch falsch verstehen. Jeder von euch hat dafür eine alte Gewohnheit. Folgt ihr zuerst, dann bemerkt sie, dann probiert die von jemand anderem.",
  prebrief:
    "Deine Karte gibt dir eine Gewohnheit. Das ist eine Rolle und sagt nichts darüber, wer du bist. Du darfst um eine andere Karte bitten und musst nicht sagen, warum.",
  scenes: [
    {
      name: "Folge ihr",
      parts: [
        {
          youAre: "Du willst helfen und verstehst es falsch.",
          youKnow: "In dieser Szene bist du ein Bot.",
        },
        {
          youAre: "Tut dir etwas weh, lächelst du, damit es niemanden stört.",
          youKnow: "Tu es diesmal. Sieh, was daraus wird.",
        },
        {
          youAre: "Tut dir etwas weh, blickst du finster zurück, ehe du es merkst.",
          youKnow: "Tu es diesmal. Sieh, was daraus wird.",
        },
        {
          youAre: "Tut dir etwas weh, wirst du still und schaust weg.",
          youKnow: "Tu es diesmal. Sieh, was daraus wird.",
        },
      ],
    },
    {
      name: "Bemerke sie",
      parts: [
        {
          youAre: "Du willst helfen und verstehst es falsch.",
          youKnow: "In dieser Szene bist du ein Bot.",
        },
        {
          youAre: "Tut dir etwas weh, lächelst du, damit es niemanden stört.",
          youKnow: "Spür, wie es kommt. Schau nach innen, sag „mein Anteil“, dann wähle.",
        },
        {
          youAre: "Tut dir etwas weh, blickst du finster zurück, ehe du es merkst.",
          youKnow: "Spür, wie es kommt. Schau nach innen, sag „mein Anteil“, dann wähle.",
        },
        {
          youAre: "Tut dir etwas weh, wirst du still und schaust weg.",
          youKnow: "Spür, wie es kommt. Schau nach innen, sag „mein Anteil“, dann wähle.",
        },
      ],
    },
    {
      name: "Die von jemand anderem",
      parts: [
        {
          youAre: "Du willst helfen und verstehst es falsch.",
          youKnow: "In dieser Szene bist du ein Bot.",
        },
        {
          youAre: "Tut dir etwas weh, blickst du finster zurück, ehe du es merkst.",
          youKnow: "Spür, wie es kommt. Schau nach innen, sag „mein Anteil“, dann wähle.",
        },
        {
          youAre: "Tut dir etwas weh, wirst du still und schaust weg.",
          youKnow: "Spür, wie es kommt. Schau nach innen, sag „mein Anteil“, dann wähle.",
        },
        {
          youAre: "Tut dir etwas weh, lächelst du, damit es niemanden stört.",
          youKnow: "Spür, wie es kommt. Schau nach innen, sag „mein Anteil“, dann wähle.",
        },
      ],
    },
  ],
  facilitator: {
    before:
      "Sag, dass jede Gewohnheit einmal eine gute Idee war und dass keine Karte sagt, wer jemand ist.",
    during: "Frag nach der ersten Szene nur, was geschah. Die zweite ist zum Bemerken.",
    watchFor: ["Es weglachen.", "Der Moment zwischen Schmerz und Gewohnheit."],
    stopIf: "Jemand sagt, die Karte sei wirklich so, und findet keinen Abstand.",
  },
  debrief: {
    reactions: ["Was wollte deine Hand tun?"],
    description: ["Was geschah kurz vor der Gewohnheit?"],
    analysis: ["Wann ist diese Gewohnheit ein Geschenk?"],
    summary: ["In welchem Moment nächste Woche könntest du sie bemerken?"],
  },
  takeaway: "Eine Gewohnheit, die du siehst, kannst du gebrauchen.",
  variants: ["Ohne Karten: Finde deine eigene Gewohnheit heraus."],
} satisfies WordsOf<typeof scenario>;
