import { beats } from "./beats.ts";
import { breaks } from "./breaks.ts";
import type { Experiment } from "./experiment.ts";
import { influence } from "./influence.ts";
import { kuramoto } from "./kuramoto.ts";
import { bestGain, closedForm, randomWalk, recovered, stability } from "./phase-correction.ts";
import { matching } from "./matching.ts";
import { quartetTiming } from "./quartet-timing.ts";
import { hurts } from "./hurts.ts";
import { repairLatency } from "./repair-latency.ts";
import { stillFace } from "./still-face.ts";
import { thresholds } from "./thresholds.ts";

/** The experiments, row by row. */
export const EXPERIMENTS = {
  E1: closedForm,
  E2: bestGain,
  E3: stability,
  E4: randomWalk,
  E5: recovered,
  E6: quartetTiming,
  E7: kuramoto,
  E8: beats,
  E9: thresholds,
  E10: matching,
  E11: stillFace,
  E12: repairLatency,
  E13: influence,
  E14: hurts,
  E15: breaks,
} as const satisfies Record<string, Experiment>;

export type EvidenceId = keyof typeof EXPERIMENTS;
export const EVIDENCE_IDS = Object.keys(EXPERIMENTS) as EvidenceId[];

export function trial(task: {
  readonly of: EvidenceId;
  readonly seed: number;
}): Promise<readonly number[]> {
  return Promise.resolve(EXPERIMENTS[task.of].trial(task.seed));
}
