/** The page of a running movement. */
export const play = {
  title: "Broken Consort, im Spiel",
  /** The tip of a small button, with its key. */
  tip: (says: string, key: string) => `${says} · ${key}`,
  /** The same for a screen reader. */
  describe: (says: string, key: string) => `${says}. Taste ${key}`,
  corner: {
    agreements: { name: "Abmachungen", says: "was wir abgemacht haben, und Vorschläge" },
    lines: { name: "Letzte Zeilen noch einmal lesen", says: "letzte Zeilen noch einmal lesen" },
    card: { name: "Deine Karte noch einmal lesen", says: "deine Karte noch einmal lesen" },
    help: { name: "So wird gespielt", says: "so wird gespielt" },
    captions: { name: "Untertitel", says: "Untertitel" },
    mute: { name: "Stumm", says: "stumm" },
    settings: { name: "Einstellungen", says: "Einstellungen, gehen" },
  },
  /** The sheet with the last lines that were said. */
  lines: {
    title: "Was zuletzt gesagt wurde",
    nothing: "Bis jetzt wurde nichts gesagt.",
    close: "Schließen",
  },
  beat: {
    bar: (bar: number, bars: number) => `Takt ${bar} von ${bars}`,
    ready: "mach dich bereit",
    /** In front of the bar number in a hard passage; the short form for small screens. */
    hard: "schwere Stelle · ",
    hardShort: "schwer · ",
  },
  bow: {
    label: "Dein Bogen",
    pad: "Bogen",
    description:
      "Zieh, oder nimm die Pfeiltasten: nach oben höher, nach unten tiefer, nach links das Tempo bremsen, nach rechts vorantreiben.",
    tip: "ziehen zum Biegen · Pfeiltasten",
    loudness: "Wie laut du spielst",
    softer: "leiser",
    louder: "lauter",
    arrows: { up: "↑ höher", down: "↓ tiefer", left: "← bremsen", right: "→ treiben" },
    own: (instrument: string) => `du · ${instrument}`,
  },
  chairs: {
    label: "Die anderen, von links nach rechts",
    bot: "Bot",
    botPlays: "nicht da, ein Bot spielt",
    away: "nicht da",
    conducts: "dirigiert",
    leads: "führt hier",
    /** The whole description of a chair, for a screen reader. */
    all: (parts: readonly string[]) => parts.join(", "),
    shows: (all: string, cue: string) => `${all}: ${cue}`,
    needed: (all: string) => `${all}. Von hier brauchst du etwas`,
    look: (who: string) => `Zu ${who} schauen.`,
    lookByKey: (who: string, key: string) => `Zu ${who} schauen. Taste ${key}`,
  },
  /** Was alle gerade tun, für Bildschirmleser zum Nachlesen. */
  around: "Wer was tut",
  cues: "Zeichen, die du geben kannst",
  kindsOfCues: "Arten von Zeichen",
  acts: {
    label: "Dein eigener Körper",
    breathe: {
      name: "atmen",
      description: "Halten, um ruhig zu werden. Solange keine Zeichen, kein Bogen. Leertaste",
      tip: "halten, um ruhig zu werden · Leertaste",
    },
    inward: {
      name: "nach innen",
      description: (key: string) => `Lass die Augen im eigenen Schoß ruhen. Taste ${key}`,
      says: "die Augen im eigenen Schoß ruhen lassen",
    },
    away: {
      name: "wegschauen",
      description: (key: string) => `Wende die Augen aus dem Kreis. Taste ${key}`,
      says: "die Augen aus dem Kreis wenden",
    },
  },
  /** [K2] Before a bot takes over, and while it plays for the player. */
  takeover: {
    asked: {
      title: "Noch da?",
      says: (seconds: number) =>
        `Berühre irgendetwas. Sonst spielt in ${seconds} Sekunden ein Bot für dich weiter.`,
      act: "Ich bin da",
    },
    bot: {
      title: "Ein Bot spielt für dich.",
      says: () => "Berühre irgendetwas, und der Platz ist wieder deiner.",
      act: "Zurücknehmen",
    },
    setDown: {
      title: "Ein Bot spielt für dich.",
      says: () => "Du kannst zuschauen und zuhören. Deine Leitung kann dir den Platz zurückgeben.",
      act: null,
    },
  },
};
