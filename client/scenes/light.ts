import type {
  OwnBond,
  Perception,
  RepairStep,
  SeverityBand,
} from "../../shared/model/perception.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { HallLight } from "./backdrop.ts";

/** How cold a bond makes the light. */
const COLD: Readonly<Record<SeverityBand, number>> = {
  whole: 0,
  tension: 0.06,
  strain: 0.34,
  rupture: 0.8,
  breakdown: 1,
};
/** [M1] The light comes back with every step. */
const COLD_LEFT: Readonly<Record<RepairStep, number>> = { 0: 1, 1: 0.92, 2: 0.7, 3: 0.42, 4: 0.16 };
/** A torn bond one does not look at is felt, less. */
const ELSEWHERE = 0.35;

/** The hall's light as one perceives: it speaks of one's own bonds and of the whole, and of nobody else's ([P3]). */
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
