/** The settings sheet, and messages about sound. */
export const settings = {
  title: "Settings",
  close: "Close",
  volume: { name: "Volume", says: "how loud the music sounds here" },
  language: "Language",
  mute: { name: "Mute", says: "" },
  recorded: {
    name: "Recorded instruments",
    says: "real violins, horns and more, once they are here; about .6 MB",
  },
  vibration: {
    name: "Vibration",
    says: "a touch when a bond tears or mends, or somebody looks at you",
  },
  captions: { name: "Captions", says: "what shows of whom you look at, in words" },
  byKey: (key: string) => `key ${key}`,
  stillness: { name: "Less motion", says: "fades instead of movement" },
  cueNames: { name: "Names of cues", says: "beside their icons" },
  letters: { name: "Letter keys", says: "single keys give cues and look at chairs" },
  noneAtMe: {
    name: "No sharp signs at me",
    says: "no glare, jab or push reaches you; nobody is told",
  },
  /** [O6] Whether the game is stored in this browser, or why it cannot be. */
  offline: {
    name: "Without a network",
    http: "This address begins with http: the game plays here, but it cannot be installed, and it needs its server.",
    never: "This browser cannot store the game: it needs its server.",
    notYet: "The game is being stored in this browser …",
    stored: "The game is stored here: practice and the course also work without a network.",
    install: "Install as an app",
  },
  /** [O6] A newer version of the game has arrived. */
  renewal: { isNew: "A new version is here.", act: "Load it" },
  help: "How to play",
  coach: "Call the coach back",
  kept: "What is kept",
  access: "Open to everyone",
  leave: "Leave",
  sound: {
    locked: "Tap, click or press a key to hear the music.",
    none: "This browser gives no sound. You can play all the same: read the faces and the strings.",
  },
  /** The sound check: its row, its button, and what it can find. */
  check: {
    name: "No sound?",
    says: "starts the sound again and plays a tone",
    button: "Test",
    testing: "Listening …",
    found: {
      playing:
        "A tone is sounding now. If you cannot hear it, look at the volume of this device, at its silent switch, and at which speaker or headphones it uses.",
      soft: "A tone is sounding now, but the volume here is very low. Turn it up above.",
      muted: "The sound works, but Mute is on. Switch it off above.",
      blocked:
        "The browser holds the sound back. Tap the button once more, or allow sound for this page in the browser’s settings.",
      frozen:
        "The speaker or headphones do not answer. Plug them in again or choose others, then tap the button once more.",
      none: "This browser gives no sound. You can play all the same: read the faces and the strings.",
    },
  },
};
