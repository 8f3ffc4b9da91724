/** E9: the limits of "in tune" and "near". */
import { TUNE } from "../../../shared/model/numbers.ts";
import { mean } from "../interval.ts";
import { near } from "../row.ts";
import { column, type Experiment } from "./experiment.ts";

/** cents: the rules use whole numbers. */
const ROUNDED = 0.5;

export const thresholds: Experiment = {
  trials: 1,
  short: 1,
  trial: () => [TUNE.inTune, TUNE.near],
  rows: (trials) => [
    near(
      "E9a",
      "in tune: a trained ear's threshold, cents",
      10.1,
      ROUNDED,
      mean(column(trials, 0)),
    ),
    near(
      "E9b",
      "near: an untrained ear's threshold, cents",
      38.3,
      ROUNDED,
      mean(column(trials, 1)),
    ),
  ],
};
