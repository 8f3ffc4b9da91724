import type {
  OwnBond,
  Perception,
  RepairStep,
  SeverityBand,
} from "../../shared/model/perception.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { HallLight } from "./backdrop.ts";

/** How cold the light gets by the severity of a tear, 0 … 1. */
const COLD: Readonly<Record<SeverityBand, number>> = {
  whole: 0,
  tension: 0.06,
  strain: 0.34,
  rupture: 0.8,
  breakdown: 1,
};
/** [M1] Share of the cold left at each step of the repair. */
const COLD_LEFT: Readonly<Record<RepairStep, number>> = { 0: 1, 1: 0.92, 2: 0.7, 3: 0.42, 4: 0.16 };
/** Share that counts of a torn bond with a chair that the player does not look at. */
const ELSEWHERE = 0.35;

/** The light of the hall for one player: it shows their own bonds and the whole, and nobody else's bonds ([P3]). */
export function hallLight(perception: Perception | null, looked: ChairId | null): HallLight {
  if (!perception) return { mood: 0, daylight: 0, dim: 0 };
  const { gaze } = perception.self;
  const here = looked === null ? 0 : cold(perception.bonds[looked]);
  const hard = perception.music.hard ? 0.14 : 0;
  return {
    mood: Math.max(
      here,
      ELSEWHERE * Math.max(0, ...perception.bonds.map(cold)),
      cold(perception.whole),
    ),
    daylight: gaze === "away" ? 1 : 0,
    dim: (gaze === "inward" ? 0.54 : gaze === "away" ? 0.14 : 0) + hard,
  };
}

/** Of a bond, or of the whole ([R10]). */
const cold = (torn: Pick<OwnBond, "severity" | "step"> | null | undefined): number =>
  torn ? COLD[torn.severity] * COLD_LEFT[torn.step] : 0;
