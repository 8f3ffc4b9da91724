/** Said before playing, with or without a facilitator. */
export const everywhere = {
  tear: {
    title: "Etwas wird reißen.",
    says: "Das gehört dazu, und niemand ist schuld. Was zählt, ist das Zurückkommen.",
  },
  /** Leads to the page about it. */
  kept: "Was hier gespeichert wird",
  yes: "Ich habe es gelesen",
};

/** What is asked and promised before a first scene where nobody leads. */
export const prebrief = {
  title: "Bevor wir spielen",
  promises: {
    tear: everywhere.tear,
    card: {
      title: "Du spielst eine Karte, nicht dich.",
      says: "Eine andere Karte braucht keinen Grund. Was in einer Szene geschieht, bleibt dort.",
    },
    step: {
      title: "Du darfst jederzeit aussteigen.",
      says: "Du brauchst keinen Grund. Ein Bot spielt weiter, und dein Platz bleibt deiner.",
    },
    sees: {
      title: "Wer was sieht.",
      says: "Wie es in dir aussieht, und deine Karte: nur du. Was gespielt wird, kann aufgezeichnet werden, ohne Namen, und wird nach einigen Wochen gelöscht.",
    },
    softer: {
      title: "Es geht auch sanfter.",
      says: "Ton, Bewegung und scharfe Zeichen lassen sich in den Einstellungen zurücknehmen.",
    },
  },
  kept: everywhere.kept,
  yes: everywhere.yes,
  /** Opens it once more. */
  again: "Bevor wir spielen, noch einmal",
  /** To latecomers, and to people who come back with another device, while a scene is played. */
  late: {
    title: "Die Musik spielt schon",
    says: "Ein Bot spielt für dich, bis du deine Karte gelesen hast.",
  },
};
