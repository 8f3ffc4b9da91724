import type { DebriefPhase } from "../../live/debrief-acts.ts";
import type { Method } from "../../live/debrief-method.ts";
import { pluralsOf } from "../plural.ts";

const plural = pluralsOf("en");

/** A live debrief: texts of stage, phones and console. */
export const talk = {
  phase: {
    reactions: "how it was",
    description: "what happened",
    analysis: "what it means",
    summary: "what we take along",
  } satisfies Record<DebriefPhase, string>,
  usual: {
    reactions: ["What is still in your body?", "One word for now?"],
    summary: ["What will you try, with whom, and when?", "What would you do again?"],
  },
  easy: ["What went easily?", "What would you change?"],
  /** Subject of a question, without names. */
  about: (what: string) => `A moment to think of: ${what}.`,
  words: "Our words",

  stage: {
    rest: "Look at each other, and listen.",
    quiet: "A silent minute: write, for yourself.",
    said: "Some of us say",
    /** [G8] All groups as one. */
    group: {
      title: "All of us",
      before: "at the beginning",
      after: "now",
      mended: (count: number) =>
        plural(count, { one: "1 tear was mended", other: `${count} tears were mended` }),
      nothingTore: "Nothing tore.",
      half: (count: number) =>
        `Half of them within ${plural(count, { one: "1 second", other: `${count} seconds` })}`,
      open: "What is open can still be mended.",
      less: "Less is left unsaid than before.",
      more: "Some of it is left unsaid.",
    },
    /** [U9] Cards of a moment. */
    covered: "A card that is still covered",
    was: "was",
    needed: (need: string) => `needed ${need}`,
    neededNothing: "needed nothing just then",
    again: "Seen again",
  },

  phone: {
    rest: { title: "Let us look back", says: "Put the phone down and look up." },
    quiet: "A silent minute. Write for yourself first.",
    quietLeft: "Time left for writing",
    field: "What you write is yours alone",
    hint: "A few words are enough.",
    share: "Share it",
    unshare: "Take it back",
    shareSays: "Whoever leads reads it with your name. The room may see it without.",
    shared: "Shared with whoever leads.",
    kept: "Kept, for you alone.",
    waits: "Kept on this phone until the room has it.",
    mine: (names: string, what: string, time: string) =>
      names === ""
        ? `It is about a moment of yours, at ${time}: ${what}.`
        : `It is about a moment of yours with ${names}, at ${time}: ${what}.`,
    before: "What you wrote before",
    said: "Some of us say",
    word: {
      title: "A word for all of us",
      says: "What will you call it, what you found? Everybody will see it.",
      field: "A few words",
      add: "Give it",
      back: (word: string) => `Take back: ${word}`,
    },
    may: {
      title: "May the room see this?",
      says: (names: string, what: string, time: string) =>
        names === ""
          ? `A moment of yours, at ${time}: ${what}. On the big screen, with your name.`
          : `Your moment with ${names}, at ${time}: ${what}. On the big screen, with your names.`,
      yes: "Yes",
      no: "Rather not",
      shows:
        "It shows how you looked, and as cards what you felt and needed then. It may show what could have come instead.",
      all: "It is shown only if all of you say yes. You can change your mind at any time.",
    },
    why: {
      noDebrief: "There is no debrief just now.",
      noSuchQuestion: "That was not asked here. Your words are still on this phone.",
      noSuchMoment: "That moment is not there any more.",
      notShared: "That is not shared any more.",
      notAgreed: "Not everybody has said yes.",
      tooFewPairs: "Too few have played for that.",
      tooMany: "Those were enough words for now. Take one back first.",
    },
  },

  /** [U7] What people say of themselves. */
  form: {
    title: { before: "Before we begin", after: "Now that we have played" },
    state: {
      asked: "Eight short questions about you, and one to write. They take two minutes.",
      given: "Thank you. You can still change it.",
      skipped: "Left out. You can still do it.",
    },
    open: { asked: "Answer them", given: "Change it", skipped: "Answer them after all" },
    skip: "Rather not",
    private:
      "Your answers are yours. Whoever leads sees only how many chose what, and only from five people on. If the session is saved for research, they stand beside a number, not beside your name. They go with the session.",
    how: "In the last two weeks: how often was this so? Leave out what you like.",
    scale: ["never", "rarely", "at times", "often", "always"],
    items: [
      "I notice when somebody wants to be left alone.",
      "When I am not sure what somebody needs, I ask.",
      "I say what I need before I am cross.",
      "I calm down before I answer.",
      "After a hitch I soon turn back to the other.",
      "I say which part of it was mine.",
      "I can let it be that we differ.",
      "I speak up to whoever leads.",
    ],
    openItem: {
      before: "What would you like to get better at with others?",
      after: "What will you do otherwise with others?",
    },
    done: "Done",
    kept: "Kept.",
    waits: "Kept on this phone until the room has it.",
    /** For the facilitator. */
    results: {
      tab: "What they say",
      says: "What people say of themselves. It stands beside what was played, and is never mixed with it. Single answers are nobody's to see: counts come from five answers on.",
      count: (before: number, after: number) =>
        `${before} ${plural(before, { one: "answer", other: "answers" })} before, ${after} after`,
      few: "fewer than five answers",
      before: "before",
      after: "after",
      chose: (word: string, count: number) => `${word}: ${count}`,
      off: "The questionnaire is off. You can switch it on where you prepare the hour.",
    },
  },

  console: {
    title: "Debrief",
    phases: "Phases of the debrief",
    now: "Asked now",
    nothing: "Nothing is asked now.",
    rest: "Ask nothing",
    wrote: (count: number, all: number) =>
      all === 0
        ? "Nobody is here."
        : `${count} of ${all} ${plural(count, { one: "has", other: "have" })} written`,
    shares: (count: number) =>
      plural(count, { one: "1 would share it", other: `${count} would share it` }),
    quiet: "A silent minute",
    quietOn: (left: string) => `They write: ${left} left`,
    quietEnd: "End it now",
    shared: "Shared with you",
    nothingShared: "Nothing is shared yet. What they write is theirs.",
    waiting: "What is shared can be read when the minute is over.",
    put: "To the stage",
    off: "Off the stage",
    putSays: (text: string) => `To the stage, without a name: ${text}`,
    offSays: (text: string) => `Off the stage: ${text}`,
    next: "Ask one thing",
    mendsFirst: "mends first",
    ask: "Ask",
    askSays: (question: string) => `Ask: ${question}`,
    ofMoment: (what: string, time: string) => `${what}, ${time}`,
    own: "A question of your own",
    again: "Asked before",
    moments: "Moments",
    noMoments: "Moments come when a movement has ended.",
    saw: {
      title: "I saw",
      think: "I think",
      wonder: "I wonder",
      empty: "Choose a moment above.",
      yours: "The first line comes from the moment. The others are yours, and are not kept.",
    },
    may: (names: string) => (names === "" ? "Ask if it may be shown" : `Ask ${names}`),
    maySays: "Their phones ask them whether the room may see it.",
    said: (yes: number, of: number, no: number) =>
      no > 0 ? "Somebody would rather not." : `${yes} of ${of} said yes`,
    show: "Show on the stage",
    hide: "Off the stage",
    turn: (turned: number, of: number) => `Turn a card (${turned} of ${of})`,
    cover: "Cover the cards",
    whatIf: "What if …",
    whatIfShow: "Show on the stage",
    whatIfHide: "Take What if off the stage",
    whatIfMay: "First ask the people of this moment. Then it can be shown.",
    whatIfOthers: "This is about somebody who is not in the moment. It stays here.",
    /** [G11] The whole movement, for the facilitator alone. */
    line: {
      open: "How it went",
      of: "Which group",
      loading: "Fetching it …",
      none: "They have not played yet.",
      lost: "It did not come.",
      otherModel: "An earlier version of the game played this: it has no line any more.",
      damaged: "It cannot be read.",
      again: "Try again",
      alone: "Seen here alone, from 5 s before",
      mark: (note: string, time: string) =>
        note === "" ? `Your mark, ${time}` : `Your mark, ${time}: ${note}`,
      noNote: "mark",
      older:
        "Played by an earlier version. It is shown second by second, and “What if” cannot be asked.",
    },
    method: {
      title: "How to look at it",
      gap: "Is the gap clear?",
      time: "How much time?",
      kind: "What kind?",
      gaps: { none: "no gap", unclear: "not yet", clear: "yes" },
      times: { short: "under 5 min", enough: "enough" },
      kinds: { doing: "doing", thinking: "thinking", relating: "relating" },
      means: {
        easy: "Ask what went easily, and what to change.",
        again: "See it again, and let them describe it again.",
        tell: "Say it in one sentence, and show how.",
        wonder: "Say what you saw and think, then what you wonder.",
      } satisfies Record<Method, string>,
    },
    word: {
      title: "Words of the group",
      none: "They come in the summary, from phones and from you.",
      add: "Write a word down",
      off: (word: string) => `Take off: ${word}`,
    },
    tiles: "See the consorts",
    /** [G8] */
    group: {
      open: "The groups",
      title: "What became of the groups",
      loading: "Fetching the pages …",
      failed: "They did not come.",
      again: "Try again",
      none: "A page comes when a movement has ended.",
      views: { groups: "Before and after", lessons: "From lesson to lesson" },
      print: "Print it",
      show: "Show on the stage",
      hide: "Off the stage",
      showSays: "The room sees all groups as one: no pair, no name.",
      only: "Only you see this page. A thin line: they have played together. Gold: they have mended. Broken: something is open between them.",
      before: "before",
      after: "after",
      tears: "tore",
      mended: "mended",
      half: "half of it mended within",
      halfNone: "—",
      seconds: (count: number) => `${count} s`,
      trust: "trust",
      unsaid: "left unsaid",
      fromTo: (before: number, after: number) =>
        before === after ? String(after) : `${before} → ${after}`,
      circle: (name: string, when: string) => `${name}, ${when}`,
      inWords: "In words",
      pair: (one: string, other: string) => `${one} and ${other}`,
      stillOpen: "still open",
      closed: "no",
      wasMended: "open before, mended",
      head: {
        pair: "Two who played",
        trust: "Trust, of 100",
        mended: "Mends so far",
        unsaid: "Left unsaid, of 100",
        torn: "A tear",
      },
      words: "Our words",
      noWords: "none yet",
      paperSays:
        "For whoever leads. It tells what was played in roles, and is no judgement of anybody. Mended is not better than never torn: what counts is that somebody noticed, and turned back.",
    },
    /** A movement that everybody looks at again, led from here. */
    together: {
      title: "Seen together",
      everybody: "everybody",
      time: "Where in the music",
      play: "Go on",
      stop: "Stop here",
      step: "1 s on",
      back: (seconds: number) => `${seconds} s back`,
      close: "Enough seen",
      moment: "See it together",
      all: "See it all again",
    },
  },
};
