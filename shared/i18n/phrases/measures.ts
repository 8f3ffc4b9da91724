import type { GroupMeasures } from "../../model/measures.ts";
import type { Catalogue } from "../catalogue.ts";

/**
 * One measure of the whole consort in plain words ([G1]). `share` 0 … 1 lights the petals; null
 * where a count says more.
 */
export interface MeasureText {
  readonly id: "harmony" | "connection" | "repair" | "growth" | "honesty";
  readonly name: string;
  readonly figure: string;
  readonly says: string;
  readonly share: number | null;
  /** How the figure is counted. */
  readonly counted: string;
}

/** The five measures, in the order of the result page. They name nobody and grade nothing. */
export function measureTexts(of: GroupMeasures, { result }: Catalogue): readonly MeasureText[] {
  const { measure, counted } = result;
  const line = (
    id: MeasureText["id"],
    figure: string,
    says: string,
    share: number | null,
  ): MeasureText => ({ id, name: measure[id].name, figure, says, share, counted: counted[id] });
  const today = of.growth - of.seamsBefore;
  return [
    line("harmony", result.percent(of.harmony), measure.harmony.says, of.harmony),
    line(
      "connection",
      of.bids ? result.of(of.met, of.bids) : result.none,
      connectionText(of, measure.connection),
      of.bids ? of.connection : 1,
    ),
    line(
      "repair",
      of.ruptures ? result.of(of.mended, of.ruptures) : result.none,
      repairText(of, measure.repair),
      of.repair,
    ),
    line("growth", String(today), measure.growth.says(today, of.seamsBefore), null),
    line(
      "honesty",
      result.percent(1 - of.residue),
      honestyText(of, measure.honesty),
      1 - of.residue,
    ),
  ];
}

type Measures = Catalogue["result"]["measure"];

/** Explains missing petals when every call was answered: late answers and told needs count less. */
function connectionText(
  { bids, met, connection }: GroupMeasures,
  says: Measures["connection"],
): string {
  if (!bids) return says.nobody;
  return met - connection * bids > 0.5 ? says.some : says.says;
}

function repairText(of: GroupMeasures, says: Measures["repair"]): string {
  if (!of.ruptures) return says.nothing;
  const seconds = of.repairSeconds;
  if (!of.mended || seconds === null) return says.says;
  return (of.mended === 1 ? says.within : says.halfWithin)(Math.round(seconds));
}

function honestyText({ residue }: GroupMeasures, says: Measures["honesty"]): string {
  if (residue >= 0.05) return says.rest;
  return residue < 0.005 ? says.nothing : says.next;
}

/** The movement in one or two sentences. */
export function storyText({ ruptures, mended }: GroupMeasures, { result }: Catalogue): string {
  const { story } = result;
  if (!ruptures) return story.nothing;
  if (!mended) return story.open(ruptures);
  return mended >= ruptures ? story.mended(ruptures) : story.some(ruptures, mended);
}

/** [G2] One question to take along, chosen by what stood out. */
export function questionText(of: GroupMeasures, { result }: Catalogue): string {
  const { question } = result;
  if (of.residue > 0.15) return question.residue;
  if (of.ruptures > 0 && of.mended < of.ruptures) return question.open;
  if (of.mended > 0 && (of.repairSeconds ?? 0) > 20) return question.slow;
  if (of.mended > 0) return question.mended;
  return of.connection < 0.6 ? question.calls : question.close;
}
