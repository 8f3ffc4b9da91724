import type { GroupMeasures } from "../model/measures.ts";

/** One measure of the whole consort in plain words ([G1]). `share` 0 … 1 lights the petals; null where a count says more. */
export interface MeasureWords {
  readonly id: "harmony" | "connection" | "repair" | "growth" | "honesty";
  readonly name: string;
  readonly figure: string;
  readonly says: string;
  readonly share: number | null;
}

/** The five measures, in the order a movement is told. Nobody is named, nothing is graded. */
export function measureWords(of: GroupMeasures): readonly MeasureWords[] {
  return [
    {
      id: "harmony",
      name: "harmony",
      figure: percent(of.harmony),
      says: "of the time, any two of you were in tune and together",
      share: of.harmony,
    },
    {
      id: "connection",
      name: "connection",
      figure: of.bids ? `${of.met} of ${of.bids}` : "none",
      says: connectionSays(of),
      share: of.bids ? of.connection : 1,
    },
    {
      id: "repair",
      name: "repair",
      figure: of.ruptures ? `${of.mended} of ${of.ruptures}` : "none",
      says: repairSays(of),
      share: of.repair,
    },
    {
      id: "growth",
      name: "growth",
      figure: String(of.growth),
      says:
        of.growth === 1 ? "seam: a bond stronger than before" : "seams: bonds stronger than before",
      share: null,
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
