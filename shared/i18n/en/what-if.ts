import type { Answer, Mend } from "../../model/cue.ts";

type Deed = Answer | Mend | "stay" | "breathe";

/** What-if questions. `who` and `other` are names, never "you". */
export const whatIf = {
  close: "Back to how it was",
  title: "What if …",
  /** Heading once a change is selected. */
  asked: (who: string, done: string) => `What if ${who} had ${done}?`,
  change: "Change one thing",
  at: "At",
  who: "Who",
  instead: "What they do instead",
  stay: "stay",
  breathe: "breathe",
  /** Until it is known what can be changed here. */
  looking: "Looking for what else could be done here …",
  none: "Just here there is nothing else to try. A beat earlier or later there may be.",
  noneFor: (who: string) => `Just here ${who} could do nothing else. Try somebody else.`,
  failed: "This could not be worked out on this device.",
  /** Follows "had". */
  done: {
    wait: (other) => `waited for ${other}`,
    steady: (other) => `kept a calm beat for ${other}`,
    support: (other) => `helped ${other} carry it`,
    makeRoom: (other) => `made room for ${other}`,
    warm: (other) => `smiled at ${other}`,
    lead: (other) => `gone first for ${other}`,
    nod: (other) => `nodded to ${other}`,
    ask: (other) => `asked ${other}`,
    showNeed: (other) => `shown ${other} a need`,
    ownIt: (other) => `told ${other}: my part`,
    stop: (other) => `said stop to ${other}`,
    gather: () => "called everyone together",
    stay: (other) => `stayed with ${other}`,
    breathe: () => "breathed first",
  } satisfies Record<Deed, (other: string) => string>,
  /** Progress of the simulation. */
  working: (n: number, of: number) => `Played on ${n} of ${of} times`,
  rows: {
    played: "As it was",
    unchanged: "Gone on as they were",
    changed: (who: string) => `If ${who} does it`,
  },
  /** Caption of a row: how many of its runs end with the two together. */
  together: (n: number, of: number) => `together at the end in ${n} of ${of}`,
  /** How it really ended between the two. */
  ended: {
    whole: "together at the end",
    mended: "mended",
    strained: "a little apart at the end",
    torn: "out of touch at the end",
  },
  /** Number of runs per outcome; outcomes without runs are left out. */
  ends: {
    mended: (n: number) => `${n} mended`,
    whole: (n: number) => `${n} never lost touch`,
    strained: (n: number) => `${n} a little apart`,
    torn: (n: number) => `${n} out of touch`,
  },
  harmony: (percent: number) => `all in tune and in time: ${percent}\u00a0%`,
  withIt: (n: number, of: number) => `With it: together in ${n} of ${of}.`,
  withoutIt: (n: number, of: number) => `Without it: in ${n} of ${of}.`,
  verdict: {
    helps: "That is more than luck: it may well have helped.",
    hinders: "That is more than luck: it may well have made it harder.",
    unclear: "So small a difference can be luck.",
  },
  guess: "A guess of the game, not what people would have done.",
  /** Who plays on in the runs. */
  bots: "From here the bots go on as they were.",
  standIn: (who: string) =>
    `For ${who} plays a bot that does each thing as often, as rightly and as fast as ${who} did up to here.`,
  /** Distance of the two, in words, from none to large. */
  apart: ["together", "a little apart", "apart", "far apart"],
  /** Text alternative of a row. */
  picture: (row: string, steps: readonly string[]) => `${row}: ${steps.join(", ")}.`,
  step: (seconds: number, apart: string) => `after ${seconds} s ${apart}`,
  spread:
    "The cord is the middle of them, the pale band holds eight in ten. Each gold dot is one that was mended then.",
  look: "Look at one of them",
  another: "Look at another",
  run: (n: number, of: number) => `One of ${of}: number ${n}`,
  leaveRun: "Back to What if",
};
