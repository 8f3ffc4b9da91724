/** The reading room of the course: one face, one need. */
export const readingRoom = {
  title: "Lesezimmer",
  says: "Ein Gesicht, ein Bedürfnis. Schau auf mehrere Zeichen, dann sag, was es ist. Es wird schwerer, je besser du wirst.",
  level: (n: number, of: number) => `Stufe ${n} von ${of}`,
  begin: "Anfangen",
  asks: (name: string) => `Was braucht ${name}?`,
  asksOne: "Von den vieren braucht jemand etwas. Was?",
  look: "lass dir Zeit, lies mehrere Zeichen",
  little: "nur ein Teil des Körpers spricht",
  strained: "du bist selbst angespannt: Gesichter sagen weniger",
  right: (need: string) => `Ja: ${need}`,
  was: (need: string) => `Es war ${need}`,
  kindWas: (name: string) => `Es war: ${name}`,
  whose: (what: string, name: string) => `${what} · ${name}`,
  you: (need: string) => `du: ${need}`,
  it: (need: string) => `es war: ${need}`,
  shows: (need: string, signs: string) => `Wer ${need} braucht: ${signs}.`,
  easy: "Ein leichtes.",
  next: "Weiter",
  stop: "Genug für heute",
  answers: "Was gebraucht wird",
  done: (n: number) => (n === 1 ? "1 Gesicht" : `${n} Gesichter`),
  endTitle: "Genug für heute",
  came: (right: number, of: number) =>
    `Du hast ${right} von ${of} gelesen. Das Zimmer hält es so, dass etwa drei von vier gelingen; achte also darauf, wie wenig du sehen musst.`,
  days: "Über die Tage",
  day: (on: string, level: number, x: number) =>
    `${on}, Stufe ${level}: ${Math.round((x / 12) * 100)} von 100`,
  unsettled: "Noch zu wenige Gesichter, um zu sagen, wie fein du liest.",
  mixes: "Was du wofür gehalten hast",
  mixed: (need: string, as: string, n: number) =>
    `${need} für ${as}: ${n === 1 ? "einmal" : `${n}-mal`}`,
  noMixes: "Bis jetzt nichts zweimal.",
  privately: "Nur du siehst das.",
  once: "Noch einmal",
  others: "Mehr zu lesen",
  other: "Etwas anderes hier",
  kindDay: (on: string, x: number) => `${on}: ${Math.round((x / 12) * 100)} von 100`,
  kinds: {
    way: {
      name: "Wohin sie zeigen",
      says: "Jemand hört dir zu. Wohin möchte das Gesicht dich haben?",
      ask: (name: string) => `${name} hört dir zu. Wohin?`,
      hint: "Brauen und Kinn für hoch und tief, der Oberkörper für schnell und langsam",
      answers: {
        comeUp: "höher",
        comeDown: "tiefer",
        moveOn: "schneller",
        holdBack: "langsamer",
      },
      shows: {
        comeUp: "Höher: Das Kinn geht hoch, und eine Braue.",
        comeDown: "Tiefer: Das Kinn geht runter, und die andere Braue hoch.",
        moveOn: "Schneller: Der ganze Körper neigt sich zu dir.",
        holdBack: "Langsamer: Der ganze Körper lehnt sich zurück.",
      },
    },
    calm: {
      name: "Ruhig oder nicht",
      says: "Jemand nickt. Ist es auch innen ruhig?",
      ask: (name: string) => `${name} nickt. Auch innen ruhig?`,
      hint: "achte auf Atem und Wangen vor, bei und nach dem Nicken",
      answers: { calm: "auch innen ruhig", masked: "sieht nur ruhig aus" },
      shows: {
        calm: "Auch innen ruhig: Der Atem bleibt die ganze Zeit langsam.",
        masked:
          "Sieht nur ruhig aus: Mit dem Nicken werden Atem und Wangen auf einmal still, danach springen sie zurück.",
      },
    },
    whom: {
      name: "Wer bittet wen",
      says: "Drei Leute. Jemand braucht etwas und schaut die Person an, die helfen soll.",
      ask: () => "Wer bittet wen?",
      hint: "zuerst, wer etwas braucht",
      thenWhom: "jetzt, wohin der Blick geht",
      pair: (who: string, whom: string) => `${who} bittet ${whom}`,
      shows:
        "Wer bittet, zeigt ein Bedürfnis und schaut die Person an, die helfen soll. Die anderen schauen vielleicht umher.",
    },
    down: {
      name: "Blick nach unten",
      says: "Jemand schaut nach unten. Um auszuruhen oder um sich zu verstecken?",
      ask: (name: string) => `${name} schaut nach unten. Warum?`,
      hint: "schau auch auf Brauen, Hände und Rücken, nicht nur auf die Augen",
      answers: { space: "braucht eine Pause", shame: "möchte sich verstecken" },
      shows: {
        space:
          "Braucht eine Pause: lehnt sich zurück, macht sich zu, Brauen zusammen, Blick nach unten und zur Seite. Bleib da und warte.",
        shame:
          "Möchte sich verstecken: Blick gerade nach unten, Schultern tief, aber offen und nicht zurückgelehnt. Ein freundlicher Blick hilft.",
      },
    },
  },
};
