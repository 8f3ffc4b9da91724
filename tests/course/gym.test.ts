/** The reading room: its staircase, its rounds and its levels. */
import { describe, expect, test } from "vitest";
import { LEVELS, nextLevel } from "../../shared/course/gym/levels.ts";
import { leakAt, roundOf, tellingSigns } from "../../shared/course/gym/round.ts";
import {
  answered,
  beginStaircase,
  difficulty,
  estimateOf,
  isEasy,
  isOver,
  MAX_X,
  ROUNDS,
  type Staircase,
} from "../../shared/course/gym/staircase.ts";
import { NEEDS } from "../../shared/model/cue.ts";
import { seedRng } from "../../shared/model/rng.ts";
import { levelsOf } from "../../shared/model/signature.ts";
import { SIGNATURE_CHANNELS } from "../../shared/model/body.ts";
import { readVisit } from "../lab/learning/read-faces.ts";

const after = (from: Staircase, answers: readonly boolean[]): Staircase =>
  answers.reduce(answered, from);

describe("the staircase", () => {
  test("a step easier is three times a step harder, and both are doubled until the second reversal", () => {
    const start = beginStaircase(6);
    expect(after(start, [true]).x).toBe(7);
    expect(after(start, [true, false]).x).toBe(4);
    // Two reversals: from here on steps are plain.
    expect(after(start, [true, false, true]).x).toBe(4.5);
    expect(after(start, [true, false, true, false]).x).toBe(3);
  });

  test("stays within its ends, and is over after forty rounds", () => {
    expect(after(beginStaircase(0), [false, false]).x).toBe(0);
    expect(after(beginStaircase(MAX_X), [true, true]).x).toBe(MAX_X);
    const all = Array.from({ length: ROUNDS }, () => true);
    expect(isOver(after(beginStaircase(), all.slice(1)))).toBe(false);
    expect(isOver(after(beginStaircase(), all))).toBe(true);
  });

  test("every eighth round is easy and is not counted", () => {
    const seven = after(beginStaircase(8), [true, true, false, true, false, true, true]);
    expect(isEasy(seven)).toBe(true);
    expect(difficulty(seven)).toBeLessThan(seven.x);
    const eight = answered(seven, false);
    expect([eight.x, eight.counted, eight.rounds]).toEqual([seven.x, 7, 8]);
  });

  test("says nothing before it has settled, then the mean of what came after the third reversal", () => {
    const three = after(beginStaircase(6), [true, false, true]);
    expect(estimateOf(three)).toBeNull();
    const settled = after(three, [false, true]);
    expect(estimateOf(settled)).toBeCloseTo((4.5 + 3) / 2);
  });

  test("once it has settled, holds readers of any skill between 70 and 80 of 100", () => {
    for (const skill of [0.6, 1, 1.6]) {
      const visits = Array.from({ length: 40 }, (_, i) => readVisit(3, skill, 100 * skill + i));
      const share =
        visits.reduce((sum, { held }) => sum + held, 0) /
        visits.reduce((sum, { settled }) => sum + settled, 0);
      expect(share).toBeGreaterThan(0.7);
      expect(share).toBeLessThan(0.8);
    }
  });
});

describe("rounds", () => {
  test("the harder, the less of a need shows", () => {
    expect(leakAt(0)).toBe(2);
    expect(leakAt(4)).toBe(1);
    expect(leakAt(MAX_X)).toBe(0.25);
  });

  test.each(LEVELS.map((level, i) => [i, level] as const))(
    "level %i asks only for its needs, and for each of them; a face stays, unless faces are new",
    (_, level) => {
      const rng = seedRng(3);
      const needs = new Set<string>();
      const persons = new Set<number>();
      let before = null;
      for (let i = 0; i < 120; i++) {
        before = roundOf(rng, level, 4, 10, before);
        needs.add(before.need);
        persons.add(before.person);
        for (const channel of SIGNATURE_CHANNELS)
          expect(Math.abs(before.body[channel])).toBeLessThanOrEqual(1);
      }
      expect([...needs].toSorted()).toEqual([...level.needs].toSorted());
      expect(persons.size > 1).toBe(level.newFaces);
    },
  );

  test("of any two needs two signs are named that the one shows and the other does not", () => {
    for (const need of NEEDS)
      for (const other of NEEDS) {
        if (need === other) continue;
        const signs = tellingSigns(need, other);
        expect(signs).toHaveLength(2);
        for (const { channel, end } of signs) {
          const k = SIGNATURE_CHANNELS.indexOf(channel);
          expect(levelsOf(need)[k]).toBe(end === 0 ? -1 : 1);
          expect(levelsOf(other)[k]).not.toBe(levelsOf(need)[k]);
        }
      }
  });

  test("a level is learnt by two fine visits in a row, and given back after six misses at the easiest", () => {
    expect(nextLevel(0, [8, 9], 0)).toBe(1);
    expect(nextLevel(0, [9, 7], 0)).toBe(0);
    expect(nextLevel(0, [9], 0)).toBe(0);
    expect(nextLevel(2, [9, 9], 6)).toBe(1);
    expect(nextLevel(0, [], 6)).toBe(0);
    expect(nextLevel(LEVELS.length - 1, [12, 12], 0)).toBe(LEVELS.length - 1);
  });
});
