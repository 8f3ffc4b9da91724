import { describe, expect, test } from "vitest";
import { asynchronyVariance, onsets, recoverGains } from "./onsets.ts";

const quartet = { n: 4, timekeeper: 10, motor: 0, beats: 20_000, seed: 11 };
/** Beats until a stable quartet has forgotten how it began. */
const SETTLED = 100;

describe("the figures of published ensemble research, from the game's own phase correction", () => {
  test.each([
    { alpha: 0.25, motor: 0, variance: 200 },
    { alpha: 0.1, motor: 0, variance: 312.5 },
    { alpha: 0.4, motor: 0, variance: 312.5 },
    { alpha: 0.25, motor: 5, variance: 300 },
  ])(
    "[E1] α $alpha, motor noise $motor ms: asynchrony variance $variance ms², within 3 %",
    (row) => {
      const { alpha, motor, variance } = row;
      const found = asynchronyVariance(
        onsets({ ...quartet, alpha, motor, beats: 60_000 }),
        SETTLED,
      );
      expect(Math.abs(found / variance - 1)).toBeLessThan(0.03);
    },
  );

  test("[E2] without motor noise the best equal gain of a quartet is .25 ± .02", () => {
    const at = (alpha: number): number =>
      asynchronyVariance(onsets({ ...quartet, alpha }), SETTLED);
    const gains = Array.from({ length: 11 }, (_, k) => 0.2 + 0.01 * k);
    const best = gains.reduce((one, other) => (at(other) < at(one) ? other : one));
    expect(best).toBeGreaterThanOrEqual(0.23);
    expect(best).toBeLessThanOrEqual(0.27);
  });

  test("[E3] a quartet is stable at α .49 and flies apart at .51", () => {
    const late = (alpha: number): number => {
      const rows = onsets({ ...quartet, alpha, beats: 4000 });
      return asynchronyVariance(rows, 3800) / asynchronyVariance(rows.slice(0, 1000), 800);
    };
    expect(late(0.49)).toBeLessThan(2);
    expect(late(0.51)).toBeGreaterThan(1000);
  });

  test("[E4] without coupling the asynchrony is a random walk: variance grows by 2σ² a beat, within 5 %", () => {
    const runs = 4000;
    const beats = 100;
    let sum = 0;
    for (let seed = 0; seed < runs; seed++) {
      sum += asynchronyVariance(onsets({ ...quartet, alpha: 0, beats, seed }), beats - 1);
    }
    expect(Math.abs(sum / runs / beats / 200 - 1)).toBeLessThan(0.05);
  });

  test.each([0.1, 0.18, 0.25])(
    "[E5] a gain of %d is recovered from 20,000 beats within .03",
    (alpha) => {
      for (const found of recoverGains(onsets({ ...quartet, alpha }))) {
        expect(Math.abs(found - alpha)).toBeLessThan(0.03);
      }
    },
  );
});
