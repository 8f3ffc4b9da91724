/** `lab learning`: whether each lesson of the solo course teaches what it says, and the course more than playing. */
import { LEVELS } from "../../../shared/course/gym/levels.ts";
import { LESSON_IDS } from "../../../shared/course/ids.ts";
import { difference, type Interval, mean, proportion, variance } from "../interval.ts";
import { seedsFrom } from "../movement.ts";
import type { Pool } from "../pool.ts";
import { type Practice, TRAITS } from "./learner.ts";
import { atLeast, atMost, clearlyAbove, inside, type Row, told } from "../row.ts";

export interface LearningPlan {
  readonly seed: number;
  readonly seeds: number;
}

/** Learners for each seed: two dozen differ by chance more than the order of lessons does. */
const LEARNERS = 4;
/** Skills of readers that the staircase is tried with. */
const READERS = [0.6, 1, 1.6];

export async function learning(pool: Pool, { seed, seeds }: LearningPlan): Promise<readonly Row[]> {
  const many = seedsFrom(seed, seeds);
  const [lessons, learners, visits] = await Promise.all([
    Promise.all(
      LESSON_IDS.map(async (id) => ({
        id,
        fair: await pool.map(
          "lesson",
          many.map((one) => ({ id, lacks: false, seed: one })),
        ),
        lacking: await pool.map(
          "lesson",
          many.map((one) => ({ id, lacks: true, seed: one })),
        ),
      })),
    ),
    pool.map(
      "learner",
      seedsFrom(seed, LEARNERS * seeds).map((one) => ({ seed: one })),
    ),
    pool.map(
      "visit",
      READERS.flatMap((skill) =>
        LEVELS.flatMap((_, level) => many.map((one) => ({ skill, level, seed: one }))),
      ),
    ),
  ]);
  const of = (key: "before" | "course" | "shuffled" | "onlyPlayed"): readonly number[] =>
    learners.map((one) => one[key].exam);
  const held = visits.reduce((sum, one) => sum + one.held, 0);
  const settled = visits.reduce((sum, one) => sum + one.settled, 0);
  return [
    ...lessons.flatMap(({ id, fair, lacking }) => [
      atLeast(
        `C1 ${id}`,
        "share of what happens that needs the lesson's skill",
        0.5,
        mean(fair.map(({ needing, happening }) => Math.min(1, needing / Math.max(1, happening)))),
      ),
      atLeast(`C2 ${id}`, "passed by somebody practised, share", 0.5, passes(fair)),
      atMost(`C3 ${id}`, "passed without that skill, share", 0.1, passes(lacking)),
    ]),
    clearlyAbove(
      "C4 order",
      "chances taken after the course, above as long in any order",
      0,
      difference(of("course"), of("shuffled")),
    ),
    told(
      "C4 learnt",
      "how far its habits are there, 0 … 1, above as long in any order",
      difference(
        learners.map(({ course }) => habits(course)),
        learners.map(({ shuffled }) => habits(shuffled)),
      ),
    ),
    inside(
      "C5 staircase",
      "right answers once the staircase has settled, all levels, three readers",
      [0.7, 0.8],
      proportion(held, settled),
    ),
    told("C6 before", "chances taken before any practice", mean(of("before"))),
    told("C6 course", "chances taken after the course", mean(of("course"))),
    told("C6 played", "chances taken after playing as long", mean(of("onlyPlayed"))),
    clearlyAbove(
      "C6 effect",
      "the course above playing as long, Cohen's d",
      0,
      cohen(of("course"), of("onlyPlayed")),
    ),
  ];
}

const habits = ({ learnt }: Practice): number =>
  TRAITS.reduce((sum, trait) => sum + learnt[trait], 0) / TRAITS.length;

const passes = (of: readonly { readonly passed: boolean }[]): Interval =>
  proportion(of.filter(({ passed }) => passed).length, of.length);

/** Difference of two means in pooled standard deviations, with the interval of Hedges & Olkin (1985). */
function cohen(of: readonly number[], from: readonly number[]): Interval {
  const spread = Math.sqrt((variance(of) + variance(from)) / 2);
  const measured = (mean(of).measured - mean(from).measured) / spread;
  const n = of.length;
  const half = 1.959964 * Math.sqrt(2 / n + measured ** 2 / (4 * n));
  return { measured, low: measured - half, high: measured + half };
}
