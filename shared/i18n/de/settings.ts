/** The settings sheet, and messages about sound. */
export const settings = {
  title: "Einstellungen",
  close: "Schließen",
  volume: { name: "Lautstärke", says: "wie laut die Musik hier klingt" },
  language: "Sprache",
  mute: { name: "Stumm", says: "" },
  recorded: {
    name: "Aufgenommene Instrumente",
    says: "echte Geigen, Hörner und mehr, sobald sie da sind; etwa 0,6 MB",
  },
  vibration: {
    name: "Vibration",
    says: "kurz zu spüren, wenn eine Verbindung reißt, wieder hält oder jemand dich ansieht",
  },
  captions: {
    name: "Untertitel",
    says: "was bei der Person zu sehen ist, auf die du schaust",
  },
  byKey: (key: string) => `Taste ${key}`,
  stillness: { name: "Weniger Bewegung", says: "Überblenden statt Bewegung" },
  cueNames: { name: "Namen der Zeichen", says: "neben ihren Bildern" },
  letters: {
    name: "Buchstabentasten",
    says: "einzelne Tasten geben Zeichen und schauen zu Plätzen",
  },
  noneAtMe: {
    name: "Keine scharfen Zeichen an mich",
    says: "kein finsterer Blick, keine Spitze, kein Drücken; niemand erfährt es",
  },
  /** [O6] Whether the game is stored in this browser, or why it cannot be. */
  offline: {
    name: "Ohne Netz",
    http: "Diese Adresse beginnt mit http: Das Spiel läuft hier, aber es lässt sich nicht installieren und braucht seinen Server.",
    never: "Dieser Browser kann das Spiel nicht speichern: Es braucht seinen Server.",
    notYet: "Das Spiel wird in diesem Browser gespeichert …",
    stored: "Das Spiel ist hier gespeichert: Üben und Kurs gehen auch ohne Netz.",
    install: "Als App installieren",
  },
  /** [O6] A newer version of the game has arrived. */
  renewal: { isNew: "Eine neue Version ist da.", act: "Laden" },
  help: "So wird gespielt",
  coach: "Den Coach zurückrufen",
  kept: "Was gespeichert wird",
  access: "Offen für alle",
  leave: "Gehen",
  sound: {
    locked: "Tippe, klicke oder drücke eine Taste, um die Musik zu hören.",
    none: "Dieser Browser gibt keinen Ton. Du kannst trotzdem spielen: Lies die Gesichter und die Saiten.",
  },
  /** The sound check: its row, its button, and what it can find. */
  check: {
    name: "Kein Ton?",
    says: "startet den Ton neu und spielt einen Klang",
    button: "Testen",
    testing: "Es wird gelauscht …",
    found: {
      playing:
        "Gerade klingt ein Ton. Hörst du ihn nicht, sieh nach der Lautstärke dieses Geräts, nach dem Stummschalter und danach, welche Lautsprecher oder Kopfhörer es benutzt.",
      soft: "Gerade klingt ein Ton, aber die Lautstärke hier ist sehr niedrig. Stell sie oben höher.",
      muted: "Der Ton geht, aber „Stumm“ ist an. Schalte es oben aus.",
      blocked:
        "Der Browser hält den Ton zurück. Tippe noch einmal auf den Knopf, oder erlaube Ton für diese Seite in den Einstellungen des Browsers.",
      frozen:
        "Lautsprecher oder Kopfhörer antworten nicht. Steck sie neu ein oder wähle andere, dann tippe noch einmal auf den Knopf.",
      none: "Dieser Browser gibt keinen Ton. Du kannst trotzdem spielen: Lies die Gesichter und die Saiten.",
    },
  },
};
