/** The start page, and messages until the player has a chair. */
export const start = {
  title: "Broken Consort",
  motto: "Ein Orchester, gestimmt durch Blicke.",
  lead: {
    torn: "Ohne Noten. Reißt eine Verbindung, hörst du es.",
    mended: "Wieder verbunden, hält sie besser als zuvor.",
  },
  ways: "So geht es los",
  way: {
    alone: { name: "Allein üben", says: "mit Coach und drei geduldigen Bots" },
    friends: { name: "Mit Freunden spielen", says: "zwei bis zwölf, jeder am eigenen Gerät" },
    code: { name: "Mit Code mitspielen", says: "jemand hat einen Code für dich" },
    lead: { name: "Eine Gruppe leiten", says: "eine Klasse, ein Team, ein Abend" },
  },
  /** [Y1] Beside leading a group. */
  locked: {
    label: "Eine Gruppe leiten, mit Passwort",
    tip: "mit Passwort",
    says: "Wer deinen Link öffnet, muss es auch kennen. Du kannst es auch später setzen oder wieder wegnehmen.",
    field: "Passwort",
    act: "Eine Sitzung öffnen",
  },
  foot: "am besten mit Ton",
  keptHere: "was hier gespeichert wird",
  settings: { label: "Einstellungen", tip: "Einstellungen" },
  /** While joining. */
  entering: {
    alone: "Die Plätze werden vorbereitet …",
    friends: "Dein Ensemble wird eröffnet …",
    code: "Deine Freunde werden gesucht …",
    lead: "Eine Sitzung wird geöffnet …",
    back: "Zurück an deinen Platz …",
    own: "Auf zu deinem Platz …",
  },
  /** What the player waits for, shown when it takes long. */
  waiting: {
    answer: "Der Server hat noch nicht geantwortet.",
    connection: "Der Server hat geantwortet. Die Live-Verbindung wird aufgebaut.",
    chair: "Verbunden. Dein Platz wird vorbereitet.",
    turn: "Gerade kommen viele auf einmal. Einen Moment …",
  },
  back: "Zurück",
  /** [O3] Instead of waiting for the server. */
  playHere: "Hier spielen, ohne den Server",
  /** A chair is kept, and its player may or may not be the one at this device. */
  kept: {
    ask: (name: string) => `Ein Platz ist freigehalten. Bist du ${name}?`,
    askNameless: "Ein Platz ist freigehalten. Ist es deiner?",
    yes: "Ja, zurück an den Platz",
    no: "Nein",
  },
  /** [Y9] A personal link is opened where somebody else has a chair. */
  personal: {
    ask: (name: string) => `Dieser Link gehört zum Platz von ${name}. Bist du ${name}?`,
    yes: "Ja, das bin ich",
    no: "Nein",
  },
  /** [L4] The link leads to another consort than the one where the player has a chair. */
  link: {
    title: "Ein anderes Ensemble",
    sitting: "Du hast hier einen Platz. Dieser Link führt zu einem anderen Ensemble.",
    kept: (name: string) =>
      `Dieser Link führt zu einem anderen Ensemble als dem, in dem ein Platz für ${name} freigehalten ist.`,
    keptNameless:
      "Dieser Link führt zu einem anderen Ensemble als dem, in dem ein Platz für dich freigehalten ist.",
    go: "Zum neuen Ensemble",
    stay: "Hierbleiben",
    back: "Zurück an den alten Platz",
    again: "Noch einmal versuchen",
  },
  /** [L5] The link leads to the consort where a player of this browser has a chair. */
  ownLink: {
    title: "Wieder da?",
    no: "Nein, ich bin neu hier",
  },
};
