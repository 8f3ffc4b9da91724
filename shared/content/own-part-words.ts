import type { Count } from "../model/own-part/count.ts";
import { OWN_PART, TUNE } from "../model/numbers.ts";
import type { OwnTally } from "../model/own-part/own-tally.ts";

/** [G4] One's own part for the page at the end: for one pair of eyes, kind, and beside nobody else's. */
export const OWN_PART_WORDS = {
  title: "Your own part",
  botNotIn: "What the bot did is not in your own part.",
} as const;

/** One figure of it, in plain words. */
export interface OwnPartLine {
  readonly id: "read" | "greeted" | "mends" | "pairs" | "heeded" | "showed" | "calmed";
  readonly figure: string;
  readonly says: string;
  /** How the figure is counted. */
  readonly counted: string;
}

const COUNTED: Readonly<Record<OwnPartLine["id"], string>> = {
  read: "Each need that turned to you is one call. Read in time means: the fitting answer at the first try, in time, and before it was said or asked for.",
  greeted:
    "Each time somebody came back to you from a moment of their own, and a warm look met them.",
  mends: `The tears of your own bonds. A tear that was open for less than ${OWN_PART.tends} seconds at the end is left out.`,
  pairs: `Each beat, you are looked at with each other player: in tune with each other (within ${TUNE.inTune} cents) and together (within ${TUNE.together} ms). It took both of you.`,
  heeded: `Each way that you saw and that led nearer, and whether your bow went along within ${OWN_PART.heeds} seconds.`,
  showed:
    "Each time you looked for a while at somebody who was out of tune or time, and whether you showed them the way.",
  calmed: `Each time you grew stirred, and whether you took a breath within ${OWN_PART.breathes} seconds.`,
};

/** What there is to tell, most telling first; what was not asked of one is left out. */
export function ownPartLines(part: OwnTally): readonly OwnPartLine[] {
  const { calls, mends, harmony, heeded, showed, calmed, greeted } = part;
  const lines: OwnPartLine[] = [
    line("read", calls.asked === 0 ? "none" : of(calls.read, calls.asked), readSays(calls)),
  ];
  const tell = (id: OwnPartLine["id"], { asked, done }: Count, says: string): void => {
    if (asked > 0) lines.push(line(id, of(done, asked), says));
  };
  tell("greeted", greeted, "times somebody came back to you, you welcomed them");
  tell(
    "mends",
    mends,
    mends.asked === 1 ? "tear of yours is whole again" : "tears of yours are whole again",
  );
  if (harmony !== null)
    lines.push(
      line(
        "pairs",
        `${Math.round(harmony * 100)} %`,
        "of the time you played, you and another were in tune and together",
      ),
    );
  tell("heeded", heeded, "ways that led nearer, you followed");
  tell("showed", showed, "times somebody you looked at was off, you showed them the way");
  tell("calmed", calmed, "times that you grew stirred, you took a breath");
  return lines;
}

function readSays({ asked, answered }: OwnTally["calls"]): string {
  if (asked === 0) return "of the needs that showed was turned to you";
  const rest = answered === 0 ? "" : `; ${answered} more you met late, or with the help of words`;
  return `${asked === 1 ? "need" : "needs"} that turned to you, you read in time, before any word${rest}`;
}

const line = (id: OwnPartLine["id"], figure: string, says: string): OwnPartLine => ({
  id,
  figure,
  says,
  counted: COUNTED[id],
});
const of = (done: number, asked: number): string => `${done} of ${asked}`;
