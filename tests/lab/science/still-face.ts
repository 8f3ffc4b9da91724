/**
 * E11: the still face. Everything is compared with the same two, same seed, undisturbed, so that
 * other effects cancel out.
 */
import { mean } from "../interval.ts";
import { TICKS_PER_SECOND } from "../play.ts";
import { clearlyAbove, type Row, told } from "../row.ts";
import { column, type Experiment, MOST, share } from "./experiment.ts";
import { playStilled, STILL, TOGETHER } from "./stilled.ts";

const REUNION = 40;
/** s at the end of the still phase that are measured, and on either side of 20 s into the reunion. */
const READ = 20;
const AROUND = 5;
/** s into the still phase at which gaze is measured, and on either side of it. */
const LOOKED_AT = 30;
const ABOUT = 2;

/** Of the player who meets the still face, by tick: activation, and 1 when it looks away. */
interface Course {
  readonly activation: number[];
  readonly averted: number[];
}

function courseOf(seed: number, still: boolean): Course {
  const course: Course = { activation: [], averted: [] };
  playStilled(seed, still, REUNION, ({ chairs: [me] }) => {
    course.activation.push(me?.activation ?? NaN);
    course.averted.push(me?.gaze === 1 ? 0 : 1);
  });
  return course;
}

function over(values: readonly number[], from: number, to: number): number {
  return mean(values.slice(from * TICKS_PER_SECOND, to * TICKS_PER_SECOND)).measured;
}

export const stillFace: Experiment = {
  trials: 120,
  short: 120,
  trial(seed) {
    const undisturbed = courseOf(seed, false);
    const disturbed = courseOf(seed, true);
    const more = (what: keyof Course, from: number, to: number): number =>
      over(disturbed[what], from, to) - over(undisturbed[what], from, to);
    const end = TOGETHER + STILL;
    const back = end + 20;
    const looked = TOGETHER + LOOKED_AT;
    return [
      more("activation", end - READ, end),
      more("averted", TOGETHER, end),
      more("activation", back - AROUND, back + AROUND),
      over(disturbed.averted, looked - ABOUT, looked + ABOUT) > MOST ? 1 : 0,
      over(undisturbed.averted, looked - ABOUT, looked + ABOUT) > MOST ? 1 : 0,
    ];
  },
  rows(trials): Row[] {
    const rise = mean(column(trials, 0));
    // Of the mean rise: a share of each single rise would divide by values near 0.
    const left = mean(column(trials, 2).map((value) => value / rise.measured));
    const gone = { measured: 1 - left.measured, low: 1 - left.high, high: 1 - left.low };
    return [
      clearlyAbove("E11a", "still face: activation rises by", 0, rise),
      clearlyAbove(
        "E11b",
        "still face: gaze is averted more, share of time",
        0,
        mean(column(trials, 1)),
      ),
      clearlyAbove("E11c", "20 s into reunion: share of the rise that is left", 0.1, left),
      clearlyAbove("E11d", "20 s into reunion: share of the rise that has gone", 0, gone),
      clearlyAbove(
        "E11e",
        "30 s into the still face: share of seeds in which gaze is averted",
        MOST,
        share(column(trials, 3), (averted) => averted === 1),
      ),
      told(
        "E11f",
        "the same moment, undisturbed: share of seeds",
        share(column(trials, 4), (averted) => averted === 1),
      ),
    ];
  },
};
