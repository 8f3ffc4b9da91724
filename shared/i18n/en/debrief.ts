import type { MomentKind } from "../../debrief/moment.ts";
import type { Cue, Need } from "../../model/cue.ts";
import { pluralsOf } from "../plural.ts";
import { cues } from "./cues.ts";

const plural = pluralsOf("en");
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const named = (need: Need | null): string => (need === null ? "something" : cues.need[need].name);
const gave = (cue: Cue | null): string =>
  cue === null ? "something else" : `“${cues.cue[cue].name}”`;
const seconds = (count: number): string =>
  `${count} ${plural(count, { one: "second", other: "seconds" })}`;

/** Name of a kind of moment, and its sentence for the doer, for the receiver, and for others. */
export interface MomentTexts {
  readonly name: string;
  readonly did: (who: string, need: Need | null, given: Cue | null) => string;
  readonly got: (who: string, need: Need | null, given: Cue | null) => string;
  readonly others: (one: string, other: string, need: Need | null, given: Cue | null) => string;
}

/** [G5]–[G8] The debrief of a movement. */
export const debrief = {
  title: "Looking back",
  /** While the movement is loaded and replayed. */
  loading: "Winding back …",
  close: "Back to the end page",
  print: "Print a sheet",
  onlyYou: "only you see this",
  see: "See it",
  /** Label of a button that opens the replay a little before the moment. */
  seeAt: (time: string, what: string) => `See it: ${time}, ${what}`,

  line: {
    title: "How it went",
    how: "Two strands, twined where you all sounded together, wide apart where not. Each strand that hangs is a tear between two; where gold thread winds around it, it was mended. Press one to see it.",
    /** Text alternative of the timeline. */
    text: (tears: number, mended: number) =>
      tears === 0
        ? "Nothing tore."
        : `${tears} ${plural(tears, { one: "tear", other: "tears" })}, ${mended} mended.`,
    calls: {
      mended: (names: string, what: string, took: number) =>
        `${names}: ${what}, mended after ${seconds(took)}`,
      letBe: (names: string, what: string) => `${names}: ${what}, let be`,
      open: (names: string, what: string) => `${names}: ${what}, still open`,
    },
    pair: (one: string, other: string) => `${one} and ${other}`,
  },

  own: {
    title: (name: string) => `Your page, ${name}`,
    well: "Done well",
    next: "One to try",
    nothingWell: "A quiet one: too little turned to you to pick something out.",
    nothingNext: "Nothing asks for it. Stay with what you do.",
    readWell: (who: string, need: Need) =>
      `You read that ${who} needed ${named(need)}, before any word.`,

    reading: "What you read in others",
    readingHow:
      "Each round sign is one call that turned to you, with what you gave. Below it: how soon the fitting answer came.",
    nothingRead: "No call turned to you.",
    /** Legend of the signs. */
    signs: {
      read: "read before any word",
      taken: "taken for something else",
      told: "met once it was said",
      stared: "your eyes stayed",
      none: "no answer",
    },
    seconds: (count: number) => `${count} s`,
    late: (count: number) => `${count} s, late`,
    never: "—",
    call: {
      read: (who: string, need: Need) => `${who} needed ${named(need)}, and you read it`,
      taken: (who: string, need: Need, given: Cue | null) =>
        `${who} needed ${named(need)}; you gave ${gave(given)}`,
      told: (who: string, need: Need) => `${who} said it: ${named(need)}; then you met it`,
      stared: (who: string) => `${who} needed space; your eyes stayed`,
      none: (who: string, need: Need) => `${who} needed ${named(need)}; no answer came`,
    },
    answeredAfter: (count: number) => `answered after ${seconds(count)}`,
    /** Two needs that were mistaken, and how to tell them apart. */
    taken: (need: Need, as: Need) => `You took a need for ${named(need)} for ${named(as)}.`,
    shows: (need: Need) => `${sentence(named(need))} ${cues.bearing[need]}.`,

    repairs: "Your own tears",
    nothingTore: "No bond of yours tore.",
    begun: (after: number) => `noticed after ${seconds(after)}`,
    notBegun: "not turned to",
    mended: (after: number) => `mended after ${seconds(after)}`,
    open: "still open, and it can still be mended",

    habit: (what: string) => `Your habit: ${what}`,
    noticed: (times: readonly string[]) => `You noticed it at ${times.join(", ")}.`,
    notNoticed:
      "It went by unnoticed this time. Looking in and owning it turns it into a strength.",

    moments: "Moments to look at",
  },

  /** What to try, for kinds without a tear story. */
  try: {
    smoothed: "Before the warm look, let each say what it was about.",
    edge: "Breathe before you act on it.",
    habit: "When it gets too much inside, breathe and look in before you smile.",
    open: "Look at them early: what was left open can still be mended.",
  },

  sheet: {
    title: "My moment",
    early: "A sign I read early",
    late: "A sign I read late",
    try: "One thing I will try",
    say: "What",
    with: "With whom",
    when: "When",
    ours: "Our words for it",
    none: "to be found next time",
    sign: (who: string, need: Need) => `${who}, ${named(need)}: ${cues.bearing[need]}`,
  },

  /** [G5] */
  moment: {
    unanswered: {
      name: "a call without an answer",
      did: (who, need) => `${who} called you for ${named(need)}; no answer came.`,
      got: (who, need) => `You called ${who} for ${named(need)}; no answer came.`,
      others: (one, other, need) => `${other} called ${one} for ${named(need)}; no answer came.`,
    },
    noFit: {
      name: "an answer that did not fit",
      did: (who, need, given) => `${who} needed ${named(need)}; you gave ${gave(given)}.`,
      got: (who, need, given) => `You needed ${named(need)}; ${who} gave ${gave(given)}.`,
      others: (one, other, need, given) =>
        `${other} needed ${named(need)}; ${one} gave ${gave(given)}.`,
    },
    pressed: {
      name: "pressed while away",
      did: (who) => `${who} was away for a moment; you came too near.`,
      got: (who) => `You were away for a moment; ${who} came too near.`,
      others: (one, other) => `${other} was away for a moment; ${one} came too near.`,
    },
    greeted: {
      name: "a return, greeted",
      did: (who) => `${who} came back, and you welcomed them.`,
      got: (who) => `You came back, and ${who} welcomed you.`,
      others: (one, other) => `${other} came back, and ${one} welcomed them.`,
    },
    told: {
      name: "a need put in words",
      did: (who, need) => `You told ${who} what you needed: ${named(need)}.`,
      got: (who, need) => `${who} told you what was needed: ${named(need)}.`,
      others: (one, other, need) => `${one} told ${other} what was needed: ${named(need)}.`,
    },
    soonMended: {
      name: "mended soon",
      did: (who) => `You and ${who} mended it, and soon.`,
      got: (who) => `You and ${who} mended it, and soon.`,
      others: (one, other) => `${one} and ${other} mended it, and soon.`,
    },
    late: {
      name: "mended in the end",
      did: (who) => `It took a while; then you and ${who} mended it.`,
      got: (who) => `It took a while; then you and ${who} mended it.`,
      others: (one, other) => `It took a while; then ${one} and ${other} mended it.`,
    },
    open: {
      name: "still open",
      did: (who) => `What tore between you and ${who} stayed open.`,
      got: (who) => `What tore between you and ${who} stayed open.`,
      others: (one, other) => `What tore between ${one} and ${other} stayed open.`,
    },
    smoothed: {
      name: "smoothed over",
      did: (who) => `Between you and ${who} it looked fine before it was fine.`,
      got: (who) => `Between you and ${who} it looked fine before it was fine.`,
      others: (one, other) => `Between ${one} and ${other} it looked fine before it was fine.`,
    },
    edge: {
      name: "something sharp",
      did: (who) => `Something sharp went from you to ${who}.`,
      got: (who) => `Something sharp came from ${who} to you.`,
      others: (one, other) => `Something sharp went from ${one} to ${other}.`,
    },
    limit: {
      name: "a limit",
      did: (who) => `You showed ${who} a limit.`,
      got: (who) => `${who} showed you a limit.`,
      others: (one, other) => `${one} showed ${other} a limit.`,
    },
    promise: {
      name: "an agreement, not kept",
      did: () => "You had all agreed on something; you did otherwise.",
      got: (who) => `You had all agreed on something; ${who} did otherwise.`,
      others: (one) => `All had agreed on something; ${one} did otherwise.`,
    },
    power: {
      name: "pulled along",
      did: (who) => `You pulled ${who} along without asking.`,
      got: (who) => `${who} pulled you along without asking.`,
      others: (one, other) => `${one} pulled ${other} along without asking.`,
    },
    habit: {
      name: "an old habit, noticed",
      did: () => "You noticed what pulled at you.",
      got: () => "You noticed what pulled at you.",
      others: (one) => `${one} noticed what pulled at them.`,
    },
    allApart: {
      name: "all apart",
      did: () => "You all came apart.",
      got: () => "You all came apart.",
      others: () => "You all came apart.",
    },
  } satisfies Record<MomentKind, MomentTexts>,
  /** A masked face that split; an old hurt that woke; the whole consort apart, and together again. */
  split: {
    name: "shown and felt came apart",
    mine: (again: boolean): string =>
      again
        ? "What you showed and what you felt came apart, and together again."
        : "What you showed and what you felt came apart.",
    others: (one: string, again: boolean): string =>
      again
        ? `What ${one} showed and what ${one} felt came apart, and together again.`
        : `What ${one} showed and what ${one} felt came apart.`,
  },
  woke: {
    name: "an old hurt, awake",
    mine: (who: string) => `Something sharp between you and ${who} woke an old hurt.`,
    others: (one: string, other: string) =>
      `Something sharp between ${one} and ${other} woke an old hurt.`,
  },
  againTogether: "You all came apart, and began again together.",

  /** Two questions for each kind of moment; the first is for the doer. */
  ask: {
    unanswered: ["What was the first sign?", "Where were your eyes?"],
    noFit: ["What did you read?", "How did you notice?"],
    pressed: ["What did you hope for?", "What came back?"],
    greeted: ["How did the return feel?", "What allowed it?"],
    told: ["What did saying it cost?", "What did it save?"],
    soonMended: ["Who turned first?", "What made that easy?"],
    late: ["What was in the way?", "What changed?"],
    open: ["What would it need?", "Who could begin?"],
    smoothed: ["When did it only look fine?", "What was protected?"],
    edge: ["What came just before?", "What was needed?"],
    limit: ["What was protected?", "What kept contact?"],
    promise: ["What had each understood?", "What would be keepable?"],
    power: ["What did you see from your seat?", "What would asking have changed?"],
    habit: ["What pulled at you?", "What did noticing make possible?"],
    allApart: ["Who stopped first?", "What brought you in?"],
  } satisfies Record<MomentKind, readonly [string, string]>,
};
