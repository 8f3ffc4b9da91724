/**
 * E12: after a still face, the sooner the bond is whole again, the sooner calm lasts (Müller et al.
 * 2015 measured repair in the reunion, and stress later).
 */
import { correlation } from "../interval.ts";
import { clearlyAbove } from "../row.ts";
import { column, type Experiment } from "./experiment.ts";
import { playStilled, STILL, TOGETHER } from "./stilled.ts";

const REUNION = 90;
/** s into the reunion from which activation counts as lasting. */
const LATER = 60;

export const repairLatency: Experiment = {
  trials: 360,
  short: 160,
  /** Seconds from reunion to the whole bond, and mean activation of the other later on. */
  trial(seed) {
    let latency = REUNION;
    let sum = 0;
    let ticks = 0;
    playStilled(seed, true, REUNION, ({ bonds: [bond], chairs: [me] }, second) => {
      const into = second - TOGETHER - STILL;
      if (into < 0) return;
      if (bond?.rupture === null && latency === REUNION) latency = into;
      if (into < LATER) return;
      sum += me?.activation ?? NaN;
      ticks += 1;
    });
    return [latency, sum / ticks];
  },
  rows: (trials) => [
    clearlyAbove(
      "E12",
      "slower repair goes with higher lasting activation: correlation",
      0,
      correlation(column(trials, 0), column(trials, 1)),
    ),
  ],
};
