import type { GroupMeasures } from "../model/measures.ts";

/** One measure of the whole consort in plain words ([G1]). `share` 0 … 1 lights the petals; null where a count says more. */
export interface MeasureWords {
  readonly id: "harmony" | "connection" | "repair" | "growth" | "honesty";
  readonly name: string;
  readonly figure: string;
  readonly says: string;
  readonly share: number | null;
  /** How the figure is counted. */
  readonly counted: string;
}

/** How each figure of the page at the end is counted: one sentence each. */
export const COUNTED_WORDS = {
  harmony:
    "Every beat, each two of you are looked at: in tune with each other (within 10 cents) and together (within 30 ms). This is the share of beats and pairs that were both.",
  connection:
    "Every need that turned to somebody is one call. It counts as answered when the fitting answer came before the call ran out. Petals: an answer that came late counts half; one to a need put in words, or found by trying, counts less.",
  repair:
    "Every tear counts once, however deep it gets: between two, within one, or of you all. It counts as mended when its last step was done before the end.",
  growth:
    "Every honest mend leaves one seam, and seams stay from movement to movement. The figure is what this movement added.",
  honesty:
    "What was smiled over or left lying stays as a rest in a bond. This is 100 % less the mean rest over all bonds.",
  course:
    "The movement is cut into sixteen parts. Each point of the line is the harmony of its part.",
  tear: "Counted from the moment it tore to the fourth beat you played as one.",
  played: "The server counts each moment in which a bot moved your chair, in this movement alone.",
  minutes: "As long as the piece was set to last.",
} as const;

/** The five measures, in the order a movement is told. Nobody is named, nothing is graded. */
export function measureWords(of: GroupMeasures): readonly MeasureWords[] {
  return [
    {
      id: "harmony",
      name: "harmony",
      figure: percent(of.harmony),
      says: "of the time, any two of you were in tune and together",
      share: of.harmony,
      counted: COUNTED_WORDS.harmony,
    },
    {
      id: "connection",
      name: "connection",
      figure: of.bids ? `${of.met} of ${of.bids}` : "none",
      says: connectionSays(of),
      share: of.bids ? of.connection : 1,
      counted: COUNTED_WORDS.connection,
    },
    {
      id: "repair",
      name: "repair",
      figure: of.ruptures ? `${of.mended} of ${of.ruptures}` : "none",
      says: repairSays(of),
      share: of.repair,
      counted: COUNTED_WORDS.repair,
    },
    {
      id: "growth",
      name: "growth",
      figure: String(of.growth - of.seamsBefore),
      says: growthSays(of),
      share: null,
      counted: COUNTED_WORDS.growth,
    },
    {
      id: "honesty",
      name: "honesty",
      figure: percent(1 - of.residue),
      says:
        of.residue < 0.05
          ? `${of.residue < 0.005 ? "" : "next to "}nothing was smoothed over`
          : "the rest was smoothed over, and will be felt again",
      share: 1 - of.residue,
      counted: COUNTED_WORDS.honesty,
    },
  ];
}

/** The movement in one or two sentences. */
export function storyWords(of: GroupMeasures): string {
  if (!of.ruptures) return "Nothing tore. You stayed close enough to hear each other all the way.";
  const tore = of.ruptures === 1 ? "One bond tore" : `Bonds tore ${times(of.ruptures)}`;
  if (!of.mended)
    return `${tore}, and stayed open. What is torn now can still be mended next time.`;
  if (of.mended >= of.ruptures)
    return `${tore}, and you found your way back${of.ruptures === 1 ? "" : " each time"}.`;
  return `${tore}. You mended ${count(of.mended)}; the rest still waits.`;
}

/** [G2] One question to take along, chosen by what stood out. */
export function questionWords(of: GroupMeasures): string {
  if (of.residue > 0.15) return "Where did it look fine before it was fine?";
  if (of.ruptures > 0 && of.mended < of.ruptures)
    return "Who might still be waiting to be looked at?";
  if (of.mended > 0 && (of.repairSeconds ?? 0) > 20)
    return "What made it hard to turn back towards each other?";
  if (of.mended > 0) return "What was the first small sign that it would mend?";
  if (of.connection < 0.6) return "Which call did you notice only afterwards?";
  return "How could you tell what someone needed, before they said it?";
}

/** Says why petals are missing when every call was answered: late answers and told needs count less. */
function connectionSays({ bids, met, connection }: GroupMeasures): string {
  if (!bids) return "nobody called for anything";
  const some = met - connection * bids > 0.5 ? ", some late or only once told" : "";
  return `calls for something were answered${some}`;
}

/** Seams of earlier movements are told apart: they hold, and are not today's. */
function growthSays({ growth, seamsBefore }: GroupMeasures): string {
  const today = growth - seamsBefore === 1 ? "new seam" : "new seams";
  const says = `${today}: where it was mended it holds better`;
  if (seamsBefore === 0) return says;
  const are = seamsBefore === 1 ? "is" : "are";
  return `${says}; ${seamsBefore} more ${are} from movements before`;
}

function repairSays(of: GroupMeasures): string {
  if (!of.ruptures) return "nothing tore";
  const seconds = of.repairSeconds;
  if (!of.mended || seconds === null) return "tears were mended";
  const within = `${Math.round(seconds)} seconds`;
  return of.mended === 1
    ? `tears were mended, in ${within}`
    : `tears were mended, half of them within ${within}`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
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
const count = (n: number): string => NUMBERS[n] ?? String(n);
const times = (n: number): string => (n === 2 ? "twice" : `${count(n)} times`);
