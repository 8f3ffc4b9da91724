import type { Channel, JumpEnd, JumpSign } from "../signs.ts";

/** [P6] What shows of a player, as short as possible; entries of a list after the name. */
export const captions = {
  /** What each channel of a body looks like at its low and its high end. */
  body: {
    brow: ["brows knit", "brows lifted"],
    eyes: ["lids low", "eyes wide"],
    mouth: ["mouth tight", "mouth soft"],
    head: ["head bowed", "chin up"],
    lean: ["leans back", "leans in"],
    openness: ["folded in", "open"],
    shoulders: ["shoulders low", "shoulders up"],
    hands: ["hands still", "hands busy"],
    listenPitch: ["urges lower", "urges higher"],
    listenTime: ["holds back", "urges onward"],
  } satisfies Record<Channel, readonly [low: string, high: string]>,
  flushed: "cheeks hot",
  shakes: "trembles",
  /** [C4] At either end of a calm cue. */
  jump: {
    breathRate: { slows: "breath slows all at once", quickens: "breath quick again at once" },
    flush: { slows: "cheeks cool at once", quickens: "cheeks hot again" },
    shake: { slows: "stops trembling", quickens: "trembles again" },
  } satisfies Record<JumpSign, Record<JumpEnd, string>>,
  longBreath: "takes a long breath",
  breath: (how: string) => `breath ${how}`,
  breathRate: { quick: "quick", slow: "slow" },
  breathDepth: { shallow: "shallow", deep: "deep" },
  gaze: {
    away: "looks away",
    inward: "looks in",
    atYou: "looks at you",
    at: (who: string) => `looks at ${who}`,
  },
  /** Seen in the corner of the eye. */
  moves: "moves",
  needs: (need: string) => `needs ${need}`,
  /** Eyes, head and shoulders all down. */
  bowed: "hangs head and shoulders",
  sounds: (how: string) => `sounds ${how}`,
  pitch: { sharp: "sharp", flat: "flat" },
  time: { late: "late", early: "early" },
  tone: { dull: "dull", rough: "rough", thin: "thin and far" },
  /** Two words for one thing: "sharp and late". */
  both: (one: string, other: string) => `${one} and ${other}`,
  list: (signs: readonly string[]) => signs.join(", "),
  /** A name, followed by what shows of that player. */
  of: (who: string, signs: string) => `${who}: ${signs}`,
};
