import type { Channel, JumpEnd, JumpSign } from "../signs.ts";

/** [P6] What shows of a player, as short as possible; entries of a list after the name. */
export const captions = {
  /** What each channel of a body looks like at its low and its high end. */
  body: {
    brow: ["Stirn kraus", "Brauen hoch"],
    eyes: ["Lider schwer", "Augen groß"],
    mouth: ["Mund fest", "Mund weich"],
    head: ["Kopf gesenkt", "Kinn hoch"],
    lean: ["lehnt sich zurück", "beugt sich vor"],
    openness: ["in sich verschlossen", "offen"],
    shoulders: ["Schultern tief", "Schultern hoch"],
    hands: ["Hände still", "Hände unruhig"],
    listenPitch: ["möchte tiefer", "möchte höher"],
    listenTime: ["bremst", "treibt an"],
  } satisfies Record<Channel, readonly [low: string, high: string]>,
  flushed: "Wangen heiß",
  shakes: "zittert",
  /** [C4] At either end of a calm cue. */
  jump: {
    breathRate: {
      slows: "Atem auf einen Schlag ruhig",
      quickens: "Atem auf einen Schlag wieder schnell",
    },
    flush: { slows: "Wangen auf einmal kühl", quickens: "Wangen wieder heiß" },
    shake: { slows: "zittert nicht mehr", quickens: "zittert wieder" },
  } satisfies Record<JumpSign, Record<JumpEnd, string>>,
  longBreath: "atmet lang durch",
  breath: (how: string) => `Atem ${how}`,
  breathRate: { quick: "schnell", slow: "langsam" },
  breathDepth: { shallow: "flach", deep: "tief" },
  gaze: {
    away: "schaut weg",
    inward: "schaut nach innen",
    atYou: "schaut dich an",
    at: (who: string) => `schaut zu ${who}`,
  },
  /** Im Augenwinkel gesehen. */
  moves: "bewegt sich",
  needs: (need: string) => `braucht ${need}`,
  /** Eyes, head and shoulders all down. */
  bowed: "lässt Kopf und Schultern hängen",
  sounds: (how: string) => `klingt ${how}`,
  pitch: { sharp: "zu hoch", flat: "zu tief" },
  time: { late: "spät", early: "früh" },
  tone: { dull: "dumpf", rough: "rau", thin: "dünn und fern" },
  /** Two words for one thing: "sharp and late". */
  both: (one: string, other: string) => `${one} und ${other}`,
  list: (signs: readonly string[]) => signs.join(", "),
  /** A name, followed by what shows of that player. */
  of: (who: string, signs: string) => `${who}: ${signs}`,
};
