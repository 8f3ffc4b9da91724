/** The reading room: its staircase, its rounds and its levels. */
import { describe, expect, test } from "vitest";
import { LEVELS, nextLevel } from "../../shared/course/gym/levels.ts";
import { AT_EASE, leakAt, roundOf, tellingSigns } from "../../shared/course/gym/round.ts";
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

describe("[Q7] the staircase", () => {
  test("[Q5] a step easier is three times a step harder, and both are doubled until the second reversal", () => {
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

  test("[Q5] every eighth round is easy and is not counted", () => {
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

  test("[Q5] once it has settled, holds readers of any skill between 70 and 80 of 100", () => {
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
    "[Q8] level %i asks only for its needs, and for each of them; a face stays, unless faces are new",
    (_, level) => {
      const rng = seedRng(3);
      const needs = new Set<string>();
      const persons = new Set<number>();
      let before = null;
      for (let i = 0; i < 120; i++) {
        before = roundOf(rng, level, 4, 10, before);
        needs.add(before.need);
        expect(new Set(before.faces.map(({ person }) => person)).size).toBe(level.faces);
        expect(before.channels).toHaveLength(level.channels);
        for (const { person, body } of before.faces) {
          persons.add(person);
          for (const channel of SIGNATURE_CHANNELS)
            expect(Math.abs(body[channel])).toBeLessThanOrEqual(1);
        }
      }
      expect([...needs].toSorted()).toEqual([...level.needs].toSorted());
      expect(persons.size > 1).toBe(level.newFaces);
    },
  );

  test("[Q7] of any two needs two signs are named that the one shows and the other does not", () => {
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

  test("[Q8] only four channels: whichever they are, one of any two needs has a sign on them that the other has not", () => {
    const rng = seedRng(5);
    const four = LEVELS.find(({ channels }) => channels === 4);
    if (four === undefined) throw new Error("no such level");
    for (let i = 0; i < 60; i++) {
      const { channels, faces } = roundOf(rng, four, 0, 10, null);
      const still = SIGNATURE_CHANNELS.filter((channel) => !channels.includes(channel));
      for (const channel of still) expect(faces[0]?.body[channel]).toBe(AT_EASE[channel]);
      for (const need of NEEDS)
        for (const other of NEEDS) {
          if (need === other) continue;
          const both = [tellingSigns(need, other, channels), tellingSigns(other, need, channels)];
          expect(both.flat().length).toBeGreaterThan(0);
          for (const { channel } of both.flat()) expect(channels).toContain(channel);
        }
    }
  });

  test("[Q8] [P5] seen while strained, faces are noisier by what the rules say of strained eyes", () => {
    const spread = (at: number): number => {
      const level = LEVELS[at];
      if (level === undefined) throw new Error("no such level");
      const rng = seedRng(9);
      const values = Array.from({ length: 400 }, () => {
        const { faces } = roundOf(rng, { ...level, newFaces: false, channels: 8 }, MAX_X, 10, null);
        return SIGNATURE_CHANNELS.map((channel) => (faces[0]?.body[channel] ?? 0) ** 2);
      }).flat();
      return Math.sqrt(values.reduce((sum, value) => sum + value, 0) / values.length);
    };
    expect(spread(6) / spread(5)).toBeGreaterThan(1.5);
    expect(spread(6) / spread(5)).toBeLessThan(2.2);
  });

  test("[Q8] a quartet: one of the four needs something, the others are at ease", () => {
    const quartet = LEVELS.at(-1);
    if (quartet === undefined) throw new Error("no levels");
    const rng = seedRng(11);
    const size = (body: Readonly<Record<string, number>>): number =>
      Math.hypot(...SIGNATURE_CHANNELS.map((channel) => body[channel] ?? 0));
    let plainest = 0;
    for (let i = 0; i < 100; i++) {
      const { faces, asks } = roundOf(rng, quartet, 0, 10, null);
      const sizes = faces.map(({ body }) => size({ ...body }));
      if (sizes.indexOf(Math.max(...sizes)) === asks) plainest += 1;
    }
    expect(plainest).toBeGreaterThan(90);
  });

  test("[Q7] a level is learnt by two fine visits in a row, and given back after six misses at the easiest", () => {
    expect(nextLevel(0, [8, 9], 0)).toBe(1);
    expect(nextLevel(0, [9, 7], 0)).toBe(0);
    expect(nextLevel(0, [9], 0)).toBe(0);
    expect(nextLevel(2, [9, 9], 6)).toBe(1);
    expect(nextLevel(0, [], 6)).toBe(0);
    expect(nextLevel(LEVELS.length - 1, [12, 12], 0)).toBe(LEVELS.length - 1);
  });
});
