import type { Clause } from "../../model/agreement.ts";
import type { Cue, Need } from "../../model/cue.ts";
import type { Evidence } from "../../model/event.ts";
import { pluralsOf } from "../plural.ts";
import { cues } from "./cues.ts";

const plural = pluralsOf("en");
const quoted = (cue: Cue): string => `“${cues.cue[cue].name}”`;
const agreed: Readonly<Record<Clause, string>> = {
  loudness: "how loud to play",
  lead: "who leads there",
  checkIn: "to ask each other how it goes",
  conductor: "who conducts",
};

/** [G3] Who had which part in a tear, in one sentence without blame; and what can be learnt from it. */
export const tears = {
  askedYou: (who: string, need: Need | null) =>
    `${who} asked for ${need === null ? "something" : cues.need[need].name}`,
  youAsked: (need: Need | null) =>
    `You asked for ${need === null ? "something" : cues.need[need].name}`,
  /** Joins two parts of one sentence. */
  joined: (one: string, other: string) => `${one}; ${other}.`,
  yourEyes: {
    inward: "your eyes were turned in",
    away: "your eyes were turned away",
    there: "your eyes were on them, and no answer came",
    on: (who: string) => `your eyes were on ${who}`,
  },
  theirEyes: {
    inward: (whose: string) => `${whose}'s eyes were turned in`,
    away: (whose: string) => `${whose}'s eyes were turned away`,
    there: (whose: string) => `${whose}'s eyes were on you, and no answer came`,
    on: (whose: string, who: string) => `${whose}'s eyes were on ${who}`,
  },
  noAnswer: "no answer came",
  somethingElse: (asked: string) => `${asked}, and got something else.`,
  youGave: (cue: Cue) => `you gave ${quoted(cue)}`,
  gave: (who: string, cue: Cue) => `${who} gave ${quoted(cue)}`,
  tooNear: (who: string) => `You needed space; ${who} came too near.`,
  stared: (who: string) => `${who} needed space; your eyes stayed on them.`,
  gaveInto: (who: string, cue: Cue) => `${who} needed space; you gave ${quoted(cue)}.`,
  youReached: (who: string) => `You reached for closeness while ${who} needed space.`,
  reached: (who: string) => `${who} reached for closeness while you needed space.`,
  youCutIn: (who: string) => `${who} played a solo; you cut in.`,
  cutIn: (who: string) => `You played a solo; ${who} cut in.`,
  struckYou: (who: string) => `${who} struck, and looked away.`,
  youStruck: (who: string, cue: Cue | null) =>
    `You gave ${cue === null ? "a blow" : quoted(cue)} and looked away; ${who} was left with it.`,
  yourEdge: "Something sharp from you woke an old hurt between you.",
  theirEdge: (who: string) => `Something sharp from ${who} woke an old hurt between you.`,
  letGo: (who: string) => `Mending with ${who} had begun, and was let go.`,
  limitSet: (who: string) => `${who} showed you a limit.`,
  youSetLimit: (who: string) => `You showed ${who} a limit.`,
  youBroke: (clause: Clause | null) =>
    `You had all agreed ${clause === null ? "on something" : agreed[clause]}; you did otherwise.`,
  broke: (clause: Clause | null, who: string) =>
    `You had all agreed ${clause === null ? "on something" : agreed[clause]}; ${who} did otherwise.`,
  youImposed: (who: string) => `You pulled ${who} along without asking.`,
  imposed: (who: string) => `${who} pulled you along without asking.`,
  youFlooded: (who: string) => `You were flooded, and it hit ${who}.`,
  flooded: (who: string) => `It got too much, and what came from ${who} hit you.`,
  /** Around the stories of the player's own tears. */
  story: {
    title: (count: number) =>
      plural(count, { one: "Your own tear", other: `Your own tears, ${count}` }),
    private: "only you see this",
    carried: "from before",
    with: (who: string) => `with ${who}`,
    taken: "taken for",
    needed: "needed",
    fits: "what fits",
    next: "next time",
    what: (what: string) => `${what}.`,
    open: "Still open at the end. It can be mended in the next movement.",
    mended: (seconds: number) => `Mended after ${seconds} s`,
  },
  needed: (need: Need) => `${cues.need[need].name}: ${cues.need[need].feels}`,
  fits: quoted,
  /** What to try next time, with what the need looks like, so that it can be recognised. */
  nextAndSign: (next: string, need: Need) =>
    `${next} How a need for ${cues.need[need].name} shows: ${cues.bearing[need]}.`,
  nextCarried: "Look at each other early: what was left open can still be mended.",
  /** What to try next time, by cause and by side. */
  next: {
    missed: {
      mine: "Let your eyes go round, and stay where a face asks for something.",
      theirs:
        "Look at them while your face asks. If it is not seen, say it plainly with “show need”.",
    },
    misread: {
      mine: "Read a moment longer, or ask.",
      theirs:
        "Keep your eyes on them a little longer. If the answer still does not fit, “show need” says it plainly.",
    },
    intruded: {
      mine: "When somebody turns away, wait. They come back by themselves.",
      theirs: "Show need says that you want a moment to yourself.",
    },
    pulledApart: {
      mine: "Show what you need, and give room first: warmth comes after.",
      theirs: "Show that you need room, and come back when you can.",
    },
    cutOff: {
      mine: "In somebody's solo, make room.",
      theirs: "Afterwards, show that you would like to be heard.",
    },
    struckAndRan: {
      mine: "If it slips out, stay and ask.",
      theirs: "Breathe first. They have to come back, and you can look up when they do.",
    },
    edge: {
      mine: "Breathe before you act on it.",
      theirs: "Breathe first, then show what you need.",
    },
    woke: {
      mine: "Go gently where it tore before.",
      theirs: "What was smoothed over still wants a real mend.",
    },
    letGo: {
      mine: "Once you have begun to mend, stay until it holds.",
      theirs: "Look back at them: either of you can begin again.",
    },
    limitSet: {
      mine: "Play softer for a while, nod, and stay.",
      theirs: "A limit is fine. When it is kept, a warm look closes it.",
    },
    brokeAgreement: {
      mine: "Own it, and propose the agreement again, as it was or anew.",
      theirs: "Look at them: owning it is easier in somebody's eyes.",
    },
    imposed: {
      mine: "Ask first, then lead.",
      theirs: "Show what you need, so that they can make room.",
    },
    lostControl: {
      mine: "When waves run high, hold a breath before anything else.",
      theirs: "Wait near them until it calms.",
    },
    masked: { mine: "", theirs: "" },
  } satisfies Record<Evidence["what"], { mine: string; theirs: string }>,
};
