import { pluralsOf } from "../plural.ts";
import { consortNames } from "./consort-names.ts";
import type { StepKind } from "../../live/plan.ts";

const plural = pluralsOf("en");

/** The projector page. */
export const stage = {
  title: (session: string) => (session === "" ? "Broken Consort" : session),
  consort: consortNames,
  goTo: "go to",
  code: "code",
  qr: "A square that leads to this session",
  late: "join late",
  join: {
    title: "Take a chair",
    here: (count: number) =>
      plural(count, { one: "One person is here.", other: `${count} people are here.` }),
    briefed: (count: number, all: number) =>
      count === all ? "All have read it. We can begin." : `${count} of ${all} have read it`,
    nobody: "Nobody is here yet.",
    newest: (name: string) => `${name} has just sat down.`,
  },
  still: "Eyes up",
  measures: {
    harmony: "harmony",
    connection: "connection",
    repair: "repair",
    growth: "growth",
    honesty: "in the open",
  },
  mended: (count: number) => `${count} mended`,
  open: (count: number) => `${count} open`,
  together: "how near they are, over time",
  steps: {
    prebrief: {
      title: "Before we play",
      says: [
        "The notes play themselves. Look, answer, show.",
        "Something will tear today. It is built in, and nobody’s fault.",
        "Coming back is what counts.",
        "What is played may be recorded, without names, for some weeks.",
        "Whoever leads sees how each chair feels inside. Nobody else does.",
        "Step out any time: look up, or leave. A bot plays on.",
        "It stays in this room.",
      ],
    },
    practice: { title: "A first try", says: ["Nothing is counted. Look at each other."] },
    play: { title: "Next we play", says: ["Read your card. The music begins for all at once."] },
    debrief: {
      title: "Looking back",
      says: ["Who turned back first?", "What did you see that the others could not?"],
    },
    takeAway: { title: "What stays?", says: ["One thing to try this week."] },
  } satisfies Record<StepKind, { readonly title: string; readonly says: readonly string[] }>,
  sound: {
    on: "Sound on?",
    off: "Sound is off",
    none: "This browser gives no sound.",
  },
  /** Help on the stage's keys. */
  help: {
    name: "Help",
    title: "On this screen",
    close: "Close",
    keys: {
      q: "The square fills the picture",
      l: "Light or dark",
      m: "Sound on or off",
      n: "No sound?",
      f: "The whole screen",
      h: "This help",
    },
    testing: "A moment …",
    found: {
      playing: "A tone is sounding now. Do you hear it? If not, look at the loudspeakers.",
      soft: "A tone is sounding now, but very softly.",
      muted: "The sound works, but it is off here. Press M.",
      blocked: "The browser holds the sound back. Press N once more.",
      frozen: "The sound of this computer stands still. Look at its loudspeakers, then press N.",
      none: "This browser gives no sound.",
    },
  },
  end: { title: "Thank you for playing", says: "What was torn and mended is stronger now." },
  watching:
    "You watch for now. You get a chair as soon as one is free, or whoever leads gives you one.",
  line: {
    connecting: "Looking for the session …",
    reconnecting: "The line dropped. Nothing is lost, and this picture comes back by itself.",
    away: "The server has stopped for now. Nothing is lost, and this picture comes back by itself.",
    closed: "The session is over. Thank you for playing.",
    lost: "This link does not open a session.",
    renewed: "The stage has a new link. Whoever leads can open it anew.",
  },
};
