import { pluralsOf } from "../plural.ts";

const plural = pluralsOf("en");
const NUMBERS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
];
const numeral = (n: number): string => NUMBERS[n] ?? String(n);
const tore = (times: number): string =>
  times === 1 ? "One bond tore" : `Bonds tore ${times === 2 ? "twice" : `${numeral(times)} times`}`;

/** [G1] to [G4] The page at the end. */
export const result = {
  /** Opens the debrief: timeline and own page. */
  lookBack: "Look back at it",
  /** Opens the replay. */
  seeAgain: "See it again, from any seat",
  /** How each figure is counted: one sentence each. */
  counted: {
    harmony:
      "Every beat, each two of you are looked at: in tune with each other (within 10 cents) and together (within 30 ms). This is the share of beats and pairs that were both.",
    connection:
      "Every need that turned to somebody is one call. It counts as answered when the fitting answer came before the call ran out. Petals: an answer that came late counts half; one to a need put in words, or found by trying, counts less.",
    repair:
      "Every tear counts once, however deep it gets: between two, within one, or of you all. It counts as mended when its last step was done before the end.",
    growth:
      "Every mend that went through all its steps leaves one seam, and seams stay from movement to movement. The figure is what this movement added.",
    honesty:
      "What was smiled over or left lying stays as a rest in a bond. This is 100 % less the mean rest over all bonds.",
    course:
      "The movement is cut into sixteen parts. Each point of the line is the harmony of its part.",
    tear: "Counted from the moment it tore to the fourth beat you played as one.",
    played:
      "The server counts each moment in which a bot moved your chair, in this movement alone.",
    minutes: "As long as the piece was set to last.",
  },
  percent: (share: number) => `${Math.round(share * 100)} %`,
  of: (done: number, asked: number) => `${done} of ${asked}`,
  none: "none",
  /** The five measures of the whole consort. Nobody is named, nothing is graded. */
  measure: {
    harmony: {
      name: "harmony",
      says: "of the time, any two of you were in tune and together",
    },
    connection: {
      name: "connection",
      nobody: "nobody called for anything",
      says: "calls for something were answered",
      some: "calls for something were answered, some late or only once told",
    },
    repair: {
      name: "repair",
      nothing: "nothing tore",
      says: "tears were mended",
      within: (seconds: number) => `tears were mended, in ${seconds} seconds`,
      halfWithin: (seconds: number) => `tears were mended, half of them within ${seconds} seconds`,
    },
    growth: {
      name: "growth",
      /** Seams of earlier movements are counted apart: they still hold, but are not new. */
      says: (today: number, before: number) => {
        const seams = plural(today, { one: "new seam", other: "new seams" });
        const says = `${seams}: where it was mended it holds better`;
        if (before === 0) return says;
        const are = plural(before, { one: "is", other: "are" });
        return `${says}; ${before} more ${are} from movements before`;
      },
    },
    honesty: {
      name: "in the open",
      nothing: "nothing was smoothed over",
      next: "next to nothing was smoothed over",
      rest: "the rest was smoothed over, and will be felt again",
    },
  },
  /** The movement in one or two sentences. */
  story: {
    nothing: "Nothing tore. You stayed close enough to hear each other all the way.",
    open: (times: number) =>
      `${tore(times)}, and stayed open. What is torn now can still be mended next time.`,
    mended: (times: number) =>
      `${tore(times)}, and you found your way back${plural(times, { one: "", other: " each time" })}.`,
    some: (times: number, mended: number) =>
      `${tore(times)}. You mended ${numeral(mended)}; the rest still waits.`,
  },
  /** [G2] One question to take along. */
  question: {
    residue: "Where did it look fine before it was fine?",
    open: "Who might still be waiting to be looked at?",
    slow: "What made it hard to turn back towards each other?",
    mended: "What was the first small sign that it would mend?",
    calls: "Which call did you notice only afterwards?",
    close: "How could you tell what someone needed, before they said it?",
  },
  /** [G4] The own part: for this player only, kind, and compared with nobody. */
  ownPart: {
    title: "Your own part",
    botNotIn: "What the bot did is not in your own part.",
    counted: {
      read: "Each need that turned to you is one call. Read in time means: the fitting answer at the first try, in time, and before it was said or asked for.",
      greeted:
        "Each time somebody came back to you from a moment of their own, and a warm look met them.",
      mends: (seconds: number) =>
        `The tears of your own bonds. A tear that was open for less than ${seconds} seconds at the end is left out.`,
      pairs: (cents: number, ms: number) =>
        `Each beat, you are looked at with each other player: in tune with each other (within ${cents} cents) and together (within ${ms} ms). It took both of you.`,
      heeded: (seconds: number) =>
        `Each way that you saw and that led nearer, and whether your bow went along within ${seconds} seconds.`,
      showed:
        "Each time you looked for a while at somebody who was out of tune or time, and whether you showed them the way.",
      calmed: (seconds: number) =>
        `Each time you grew stirred, and whether you took a breath within ${seconds} seconds.`,
    },
    greeted: "times somebody came back to you, you welcomed them",
    mends: (asked: number) =>
      plural(asked, {
        one: "tear of yours is whole again",
        other: "tears of yours are whole again",
      }),
    pairs: "of the time you played, you and another were in tune and together",
    heeded: "ways that led nearer, you followed",
    showed: "times somebody you looked at was off, you showed them the way",
    calmed: "times that you grew stirred, you took a breath",
    nothingToRead: "of the needs that showed was turned to you",
    read: (asked: number, met: number) => {
      const rest = met === 0 ? "" : `; ${met} more you met late, or with the help of words`;
      const needs = plural(asked, { one: "need", other: "needs" });
      return `${needs} that turned to you, you read in time, before any word${rest}`;
    },
  },
  course: {
    title: "How harmony went",
    rose: (from: number, to: number) => `Harmony rose, from ${from} to ${to} percent.`,
    fell: (from: number, to: number) => `Harmony fell, from ${from} to ${to} percent.`,
    held: (from: number, to: number) => `Harmony held, from ${from} to ${to} percent.`,
    start: "start",
    end: (minutes: number) => `${minutes} min`,
  },
  /** How long a bot played for the player; "" when none did. */
  playedFor: (seconds: number) => {
    if (seconds < 1) return "";
    const whole = Math.floor(seconds / 60);
    const rest = seconds % 60;
    const spans = [
      whole > 0 ? `${whole} ${plural(whole, { one: "minute", other: "minutes" })}` : "",
      rest > 0 ? `${rest} ${plural(rest, { one: "second", other: "seconds" })}` : "",
    ].filter(Boolean);
    return `A bot played for you for ${spans.join(" and ")}.`;
  },
  piece: (title: string) => `${title},`,
  minutes: (minutes: number) =>
    `${minutes} ${plural(minutes, { one: "minute", other: "minutes" })}`,
  again: "Play again",
  change: "Change the piece",
  leave: "Leave",
  hostBegins: "The host can begin again.",
  leaderSays: "Whoever leads says what comes next.",
};
