/** [R1]–[R10] An outsider could tell the ten apart, from pitch, timing and volume alone. */
import { describe, expect, test } from "vitest";
import { RUPTURE_TYPES } from "../../shared/model/perception.ts";
import { type Sounded, sounded, type SoundOf } from "./sounded.ts";

const TEN: readonly SoundOf[] = [...RUPTURE_TYPES, "internal", "whole"];
const LEARNT = [1, 2, 3, 4, 5, 6];
const HEARD = [101, 102, 103, 104, 105, 106];
/** From the severity at which a rupture begins to almost broken. */
const STRENGTHS = [0.3, 0.5, 0.8];

const all = (seeds: readonly number[]): Sounded[] =>
  TEN.flatMap((type) =>
    seeds.flatMap((seed) => STRENGTHS.map((strength) => sounded(type, seed, strength))),
  );

/** Mean and spread of every feature, so that all weigh alike. */
function scaleOf(examples: readonly Sounded[]): (features: readonly number[]) => number[] {
  const width = examples[0]?.features.length ?? 0;
  const means = Array.from({ length: width }, (_, k) => mean(examples.map((e) => e.features[k]!)));
  const spreads = means.map((m, k) =>
    Math.sqrt(mean(examples.map((e) => (e.features[k]! - m) ** 2))),
  );
  return (features) => features.map((x, k) => (x - means[k]!) / (spreads[k]! || 1));
}
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The nearest example heard before: the simplest possible classifier. */
function learn(examples: readonly Sounded[]): (one: Sounded) => SoundOf {
  const scale = scaleOf(examples);
  const known = examples.map((e) => ({ type: e.type, at: scale(e.features) }));
  return (one) => {
    const here = scale(one.features);
    const far = (at: readonly number[]): number =>
      at.reduce((sum, x, k) => sum + (x - here[k]!) ** 2, 0);
    return known.reduce((best, next) => (far(next.at) < far(best.at) ? next : best)).type;
  };
}

describe("the ten ruptures by ear", () => {
  const learnt = all(LEARNT);
  const name = learn(learnt);
  const heard = all(HEARD);

  test("are told apart at least nine times in ten, from ruptures never heard before", () => {
    const confused = heard
      .filter((one) => name(one) !== one.type)
      .map((one) => `${one.type} ${one.strength} → ${name(one)}`);
    expect(confused.slice(0, heard.length / 10), String(confused)).toEqual(confused);
  });

  test.each(TEN)("%s: weak or strong, it is the same", (type) => {
    for (const strength of STRENGTHS) {
      const own = heard.filter((one) => one.type === type && one.strength === strength);
      const right = own.filter((one) => name(one) === type).length;
      expect(right / own.length).toBeGreaterThanOrEqual(0.6);
    }
  });
});
