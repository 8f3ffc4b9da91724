import type { Clause } from "../model/agreement.ts";
import type { TearCause } from "../model/cause.ts";
import { type Answer, type Cue, FITTING_ANSWER, type Need, NEEDS } from "../model/cue.ts";
import type { Evidence } from "../model/event.ts";
import type { RuptureType } from "../model/perception.ts";
import type { ChairId } from "../model/units.ts";
import { CUE_WORDS, NEED_WORDS } from "./cue-words.ts";
import { BEARING_WORDS } from "./reading-words.ts";
import { RUPTURE_HELP } from "./rupture-help.ts";

type NameOf = (chair: ChairId) => string;

/**
 * [G3] Whose and what, in one sentence, once a bond has torn: "Tomo asked for closeness; your eyes were on
 * Jo." It tells what happened, and finds no fault.
 */
export function tearWords(cause: TearCause, withWhom: ChairId, nameOf: NameOf): string {
  const who = nameOf(withWhom);
  const { mine, given } = cause;
  const asked = askedWords(cause, who);
  switch (cause.what) {
    case "missed":
      return `${asked}; ${eyesWords(cause, withWhom, nameOf)}.`;
    case "misread":
      if (given === null) return `${asked}, and got something else.`;
      return `${asked}; ${mine ? "you" : who} gave ${quoted(given)}.`;
    case "intruded":
      if (!mine) return `You needed space; ${who} came too near.`;
      return given === null
        ? `${who} needed space; your eyes stayed on them.`
        : `${who} needed space; you gave ${quoted(given)}.`;
    case "pulledApart":
      return mine
        ? `You reached for closeness while ${who} needed space.`
        : `${who} reached for closeness while you needed space.`;
    case "cutOff":
      return mine ? `${who} played a solo; you cut in.` : `You played a solo; ${who} cut in.`;
    case "struckAndRan":
      if (!mine) return `${who} struck, and looked away.`;
      return `You gave ${given === null ? "a blow" : quoted(given)} and looked away; ${who} was left with it.`;
    case "edge":
    case "woke":
      return `Something sharp ${mine ? "from you" : `from ${who}`} woke an old hurt between you.`;
    case "letGo":
      return `Mending with ${who} had begun, and was let go.`;
    case "limitSet":
      return mine
        ? `It got too much for ${who}, who showed a limit.`
        : `You showed ${who} a limit.`;
    case "brokeAgreement":
      return `You had all agreed ${cause.clause === null ? "on something" : AGREED[cause.clause]}; ${
        mine ? "you" : who
      } did otherwise.`;
    case "imposed":
      return mine
        ? `You pulled ${who} along without asking.`
        : `${who} pulled you along without asking.`;
    case "lostControl":
      return mine ? `You were flooded, and it hit ${who}.` : `${who} was flooded, and it hit you.`;
    case "masked":
      return "";
  }
}

/** What a tear has to teach: what was needed, what would have fitted, what to try. */
export interface TearLesson {
  /** What it was taken for; null when it was not taken for anything else. */
  readonly taken: string | null;
  readonly needed: string | null;
  readonly fits: string;
  readonly next: string;
}

/** [G3] For the page at the end. `cause` is null for a tear that an earlier movement left. */
export function tearLesson(cause: TearCause | null, type: RuptureType): TearLesson {
  const need = cause?.need ?? null;
  const taken = cause?.what === "misread" ? needAnsweredBy(cause.given) : null;
  return {
    taken: taken === null ? null : NEED_WORDS[taken].name,
    needed: need === null ? null : `${NEED_WORDS[need].name}: ${NEED_WORDS[need].feels}`,
    fits: need === null ? RUPTURE_HELP[type].mends : quoted(FITTING_ANSWER[need]),
    next: cause === null ? NEXT_CARRIED : nextWords(cause),
  };
}

/** [G3] What stands around the stories of one's own tears. */
export const STORY_WORDS = {
  title: (tears: number): string => (tears === 1 ? "Your own tear" : `Your own tears, ${tears}`),
  private: "only you see this",
  carried: "from before",
  with: (who: string): string => `with ${who}`,
  taken: "taken for",
  needed: "needed",
  fits: "what fits",
  next: "next time",
  open: "Still open at the end. It can be mended in the next movement.",
  mended: (seconds: number): string => `Mended after ${seconds} s`,
} as const;

function askedWords({ mine, need }: TearCause, who: string): string {
  return `${mine ? who : "You"} asked for ${need === null ? "something" : NEED_WORDS[need].name}`;
}

function eyesWords({ mine, eyes }: TearCause, withWhom: ChairId, nameOf: NameOf): string {
  const whose = mine ? "your eyes" : `${nameOf(withWhom)}'s eyes`;
  if (eyes === "inward") return `${whose} were turned in`;
  if (eyes === "away") return `${whose} were turned away`;
  if (eyes === null) return "no answer came";
  // Whoever asked was looked at, and still went without.
  if (mine ? eyes === withWhom : nameOf(eyes) === "you")
    return `${whose} were on ${mine ? "them" : "you"}, and no answer came`;
  return `${whose} were on ${nameOf(eyes)}`;
}

function nextWords({ what, mine, need }: TearCause): string {
  if (mine && need !== null && (what === "missed" || what === "misread"))
    return `${NEXT[what].mine} ${signWords(need)}`;
  return NEXT[what][mine ? "mine" : "theirs"];
}

/** What the need looks like, so that it is known next time. */
const signWords = (need: Need): string =>
  `How a need for ${NEED_WORDS[need].name} shows: ${BEARING_WORDS[need]}.`;

const NEXT_CARRIED = "Look at each other early: what was left open can still be mended.";

/** What to try next time, by what it came from and from whose side. */
const NEXT: Readonly<Record<Evidence["what"], { readonly mine: string; readonly theirs: string }>> =
  {
    missed: {
      mine: "Let your eyes go round, and stay where somebody seems to want something.",
      theirs:
        "Look at them while your face asks. If it is not seen, say it plainly with “show need”.",
    },
    misread: {
      mine: "Read a moment longer, or ask.",
      theirs:
        "Keep your eyes on them a little longer. If they still guess, “show need” says it plainly.",
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
  };

const AGREED: Readonly<Record<Clause, string>> = {
  loudness: "how loud to play",
  lead: "who leads there",
  checkIn: "to ask each other how it goes",
  conductor: "who conducts",
};

const quoted = (cue: Cue): string => `“${CUE_WORDS[cue].name}”`;

const needAnsweredBy = (given: Cue | null): Need | null =>
  NEEDS.find((need) => FITTING_ANSWER[need] === (given as Answer | null)) ?? null;
