import type { Perception, RepairStep, SeverityBand } from "../../shared/model/perception.ts";
import type { ChairId } from "../../shared/model/units.ts";

/** A face shows every tear fully: a torn player does not look content. */
const TORN: Readonly<Record<SeverityBand, number>> = {
  whole: 0,
  tension: 0.75,
  strain: 0.88,
  rupture: 1,
  breakdown: 1,
};
/** [M1] It eases with every step, and is gone when the tear is mended. */
const LEFT: Readonly<Record<RepairStep, number>> = { 0: 1, 1: 1, 2: 0.92, 3: 0.85, 4: 0.8 };

/** How much of the viewer's tear with them, or of the whole's ([R10]), a face shows: 0 none … 1. */
export function tearInFace(perception: Perception | null, chair: ChairId): number {
  const share = (torn: { severity: SeverityBand; step: RepairStep } | null | undefined): number =>
    torn ? TORN[torn.severity] * LEFT[torn.step] : 0;
  return Math.max(share(perception?.bonds[chair]), share(perception?.whole));
}
