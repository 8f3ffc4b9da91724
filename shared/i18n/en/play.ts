/** The page of a running movement. */
export const play = {
  title: "Broken Consort, playing",
  /** The tip of a small button, with its key. */
  tip: (says: string, key: string) => `${says} · ${key}`,
  /** The same for a screen reader. */
  describe: (says: string, key: string) => `${says}. Key ${key}`,
  corner: {
    agreements: { name: "Agreements", says: "what we agreed, and proposals" },
    lines: { name: "Read the last lines again", says: "read the last lines again" },
    card: { name: "Read your card again", says: "read your card again" },
    help: { name: "How to play", says: "how to play" },
    captions: { name: "Captions", says: "captions" },
    mute: { name: "Mute", says: "mute" },
    settings: { name: "Settings", says: "settings, leave" },
  },
  /** The sheet with the last lines that were said. */
  lines: {
    title: "What was said last",
    nothing: "Nothing has been said yet.",
    close: "Close",
  },
  beat: {
    bar: (bar: number, bars: number) => `bar ${bar} of ${bars}`,
    ready: "get ready",
    /** In front of the bar number in a hard passage; the short form for small screens. */
    hard: "hard passage · ",
    hardShort: "hard · ",
  },
  bow: {
    label: "Your bow",
    pad: "bow",
    description:
      "Drag, or use the arrow keys: up sharper, down flatter, left hold the tempo back, right push it on.",
    tip: "drag to bend · arrow keys",
    loudness: "How loud you play",
    softer: "softer",
    louder: "louder",
    arrows: { up: "↑ sharper", down: "↓ flatter", left: "← hold", right: "→ push" },
    own: (instrument: string) => `you · ${instrument}`,
  },
  chairs: {
    label: "The others, left to right",
    bot: "bot",
    botPlays: "away, a bot plays",
    away: "away",
    conducts: "conducts",
    leads: "leads here",
    /** The whole description of a chair, for a screen reader. */
    all: (parts: readonly string[]) => parts.join(", "),
    shows: (all: string, cue: string) => `${all}: ${cue}`,
    needed: (all: string) => `${all}. You need something from them`,
    look: (who: string) => `Look at ${who}.`,
    lookByKey: (who: string, key: string) => `Look at ${who}. Key ${key}`,
  },
  /** What everybody does now, for a screen reader to read when it is wanted. */
  around: "Who does what",
  cues: "Signs you can give",
  kindsOfCues: "Kinds of cues",
  acts: {
    label: "Your own body",
    breathe: {
      name: "breathe",
      description: "Hold to calm yourself. Meanwhile no cues, no bow. Space",
      tip: "hold to calm yourself · Space",
    },
    inward: {
      name: "look in",
      description: (key: string) => `Rest your eyes in your own lap. Key ${key}`,
      says: "rest your eyes in your lap",
    },
    away: {
      name: "look away",
      description: (key: string) => `Turn your eyes out of the circle. Key ${key}`,
      says: "turn your eyes out of the circle",
    },
  },
  /** [K2] Before a bot takes over, and while it plays for the player. */
  takeover: {
    asked: {
      title: "Still there?",
      says: (seconds: number) =>
        `Touch anything. If not, a bot plays your part for you in ${seconds} seconds.`,
      act: "I am here",
    },
    bot: {
      title: "A bot plays your part.",
      says: () => "Touch anything, and it is yours again.",
      act: "Take it back",
    },
    setDown: {
      title: "A bot plays your part.",
      says: () => "You can watch and listen. Your facilitator can give it back.",
      act: null,
    },
  },
};
