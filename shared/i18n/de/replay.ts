/** A movement seen again. */
export const replay = {
  title: "Wie es war",
  /** While it is being fetched and played through. */
  loading: "Es wird zurückgespult …",
  failed: {
    otherModel:
      "Die Regeln haben sich geändert, seit das gespielt wurde. Es lässt sich nicht mehr zeigen.",
    damaged: "Das ließ sich nicht lesen. Vielleicht geht es, wenn du noch einmal fragst.",
  },
  close: "Zurück zur Endseite",
  play: "Abspielen",
  pause: "Anhalten",
  half: "Halbes Tempo",
  /** At half speed nothing sounds. */
  silent: "Bei halbem Tempo ist es still.",
  sound: "Ton",
  /** Nothing tells what was played. */
  unheard: "Hierzu gibt es keinen Ton: Das Stück wurde nicht festgehalten.",
  beatBack: "Einen Schlag zurück",
  beatOn: "Einen Schlag weiter",
  time: "Wo in der Musik",
  of: (now: string, end: string) => `${now} von ${end}`,
  /** Opens a page where one thing is changed at this moment. */
  whatIf: "Was wäre, wenn …",
  seat: "Gesehen von",
  /** Instead of a seat: all at once. */
  above: "Von oben",
  /** That picture in words. */
  picture: (bonds: string) => `Alle von oben. ${bonds}.`,
  quiet: "Zwischen allen ist es ruhig",
  bond: {
    torn: (one: string, other: string, step: number) =>
      step === 0
        ? `${one} und ${other} haben sich verloren`
        : `${one} und ${other} verbinden sich wieder, Schritt ${step} von 4`,
    mended: (one: string, other: string, seams: number) =>
      seams === 1
        ? `${one} und ${other} haben sich einmal wieder verbunden`
        : `${one} und ${other} haben sich ${seams}-mal wieder verbunden`,
  },
  hidden: "Was nicht zu sehen war",
  /** Why it is told now and not before. */
  why: "Während die Musik spielte, konnte das niemand von sich selbst hören.",
  felt: (band: string) => `fühlte: ${band}`,
  needed: (need: string, of: string) => `brauchte ${need} von ${of}`,
  neededNothing: "brauchte nichts",
  /** How one stood against the others: `pitch`, `time`, or neither. */
  stood: {
    together: "war gleich gestimmt und zugleich",
    pitch: { high: "zu hoch", low: "zu tief" },
    time: { early: "zu früh", late: "zu spät" },
    one: (what: string) => `war ${what}`,
    both: (pitch: string, time: string) => `war ${pitch} und ${time}`,
  },
  torn: (other: string) => `ohne Kontakt zu ${other}`,
  marks: {
    // Without a verb: one of the two may be the reader.
    torn: (one: string, other: string) => `${one} und ${other}: Kontakt verloren`,
    mended: (one: string, other: string) => `${one} und ${other}: wieder verbunden`,
    met: (one: string, other: string) => `${other} gab ${one}, was gebraucht wurde`,
    missed: (one: string, other: string) => `${one} wandte sich an ${other}, und es kam nichts`,
  },
  moments: "Momente",
  /** Of a movement that older rules played. */
  older:
    "Das hat eine frühere Fassung des Spiels gespielt. Es wird Sekunde für Sekunde gezeigt, und „Was wäre, wenn“ lässt sich nicht fragen.",
  /** A movement that a leader looks at again with everybody. */
  together: {
    title: "Gemeinsam gesehen",
    aloneTitle: "Für dich gesehen",
    runs: "Das sehen jetzt alle.",
    stands: "Es steht still. Schaut, und redet.",
    alone: "Selbst umsehen",
    back: "Zurück zur Gruppe",
    paper: "Zu dem, was ich schreibe",
    notMine: "Das lässt sich von deinem Platz aus nicht ansehen. Schau auf die große Leinwand.",
  },
};
