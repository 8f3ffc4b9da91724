/** Short form of `lab page`: a player who only follows the page, in two hundred minutes of many kinds. */
import { beforeAll, describe, expect, test } from "vitest";
import type { PageFigures, PageTask } from "./page/play.ts";
import { warmPool } from "./warm-pool.ts";

const TASKS: readonly PageTask[] = (["beginner", "normal", "expert"] as const).flatMap((pace) =>
  [2, 3, 4, 4, 5, 8, 12].flatMap((chairs, k) =>
    [true, false].map((guided) => ({ seed: 40 + k, chairs, seconds: 240, pace, guided })),
  ),
);
/** More of the beginners' pace, with the coach: without it nothing names a need that only a face shows. */
const GENTLE: readonly PageTask[] = Array.from({ length: 24 }, (_, k) => ({
  seed: 1 + k,
  chairs: 4,
  seconds: 240,
  pace: "beginner",
  guided: true,
}));

let all: readonly PageFigures[];
let gentle: readonly PageFigures[];

beforeAll(async () => {
  all = await warmPool().map("page", [...TASKS, ...GENTLE]);
  gentle = all.slice(TASKS.length);
});

describe("[X10] whoever does only what the page says", () => {
  test("never makes or deepens a tear by it, at any pace, in any size", () => {
    expect(
      [...TASKS, ...GENTLE].reduce((sum, { seconds }) => sum + seconds / 60, 0),
    ).toBeGreaterThanOrEqual(200);
    expect(all.flatMap(({ harms }) => harms)).toEqual([]);
  });

  test("is never asked for what the rules refuse", () => {
    expect(all.flatMap(({ refused }) => refused)).toEqual([]);
  });

  test("[G4] has an own part like anybody", () => {
    for (const { own } of all) expect(own > 0 && own < 1, String(own)).toBe(true);
  });

  test("[P7] is asked one thing at a time: beside what is torn, nothing", () => {
    expect(all.reduce((sum, { besides }) => sum + besides, 0)).toBe(0);
    expect(all.reduce((sum, { tears }) => sum + tears, 0)).toBeGreaterThan(50);
  });

  test("[P7] can read each line for three seconds, unless it became false", () => {
    expect(all.reduce((sum, { cutShort }) => sum + cutShort, 0)).toBe(0);
  });

  test("keeps a quartet together at gentle pace with the coach, and mends what tears", () => {
    const mean = (of: (one: PageFigures) => number): number =>
      gentle.reduce((sum, one) => sum + of(one), 0) / gentle.length;
    expect(mean(({ harmony }) => harmony)).toBeGreaterThan(0.75);
    expect(mean(({ mended }) => mended)).toBeGreaterThan(0.6 * mean(({ tears }) => tears));
  });
});
