import { OWN_PART, TUNE } from "../../model/numbers.ts";
import type { Count } from "../../model/own-part/count.ts";
import type { OwnTally } from "../../model/own-part/own-tally.ts";
import type { Catalogue } from "../catalogue.ts";

/** [G4] One figure of the own part, in plain words. */
export interface OwnPartLine {
  readonly id: "read" | "greeted" | "mends" | "pairs" | "heeded" | "showed" | "calmed";
  readonly figure: string;
  readonly says: string;
  /** How the figure is counted. */
  readonly counted: string;
}

/** The figures, most telling first; what was not asked of the player is left out. */
export function ownPartTexts(part: OwnTally, { result }: Catalogue): readonly OwnPartLine[] {
  const { calls, mends, harmony, heeded, showed, calmed, greeted } = part;
  const { ownPart: says } = result;
  const { counted } = says;
  const lines: OwnPartLine[] = [];
  const tell = (id: OwnPartLine["id"], { asked, done }: Count, said: string, how: string): void => {
    if (asked > 0) lines.push({ id, figure: result.of(done, asked), says: said, counted: how });
  };
  if (calls.asked === 0)
    lines.push({
      id: "read",
      figure: result.none,
      says: says.nothingToRead,
      counted: counted.read,
    });
  else
    tell(
      "read",
      { asked: calls.asked, done: calls.read },
      says.read(calls.asked, calls.answered),
      counted.read,
    );
  tell("greeted", greeted, says.greeted, counted.greeted);
  tell("mends", mends, says.mends(mends.asked), counted.mends(OWN_PART.tends));
  if (harmony !== null)
    lines.push({
      id: "pairs",
      figure: result.percent(harmony),
      says: says.pairs,
      counted: counted.pairs(TUNE.inTune, TUNE.together),
    });
  tell("heeded", heeded, says.heeded, counted.heeded(OWN_PART.heeds));
  tell("showed", showed, says.showed, counted.showed);
  tell("calmed", calmed, says.calmed, counted.calmed(OWN_PART.breathes));
  return lines;
}
