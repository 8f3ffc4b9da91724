/** The measures of loudness find what the standards' test signals have. */
import { expect, test } from "vitest";
import { clicksIn, loudnessOf } from "./loudness.ts";
import { RATE } from "./rendering.ts";

/** A sine of 1 kHz, by the peak level of each stretch in dBFS. */
function sine(
  stretches: readonly { readonly db: number; readonly seconds: number }[],
): Float32Array {
  const gains = stretches.flatMap(({ db, seconds }) =>
    Array.from({ length: seconds * RATE }, () => 10 ** (db / 20)),
  );
  return Float32Array.from(gains, (gain, i) => gain * Math.sin((2 * Math.PI * 1000 * i) / RATE));
}

test("a stereo sine at −23 dBFS has −23 LUFS (EBU Tech 3341, case 1)", () => {
  const tone = sine([{ db: -23, seconds: 5 }]);
  expect(loudnessOf([tone, tone]).integrated).toBeCloseTo(-23, 1);
});

test("what is 10 LU below is gated (EBU Tech 3341, case 3)", () => {
  const tone = sine([
    { db: -36, seconds: 3 },
    { db: -23, seconds: 18 },
    { db: -36, seconds: 3 },
  ]);
  expect(loudnessOf([tone, tone]).integrated).toBeCloseTo(-23, 0);
});

test.each([
  [-20, -30, 10],
  [-20, -15, 5],
  [-40, -20, 20],
])("from %i to %i dBFS the range is %i LU (EBU Tech 3342)", (first, second, range) => {
  const tone = sine([
    { db: first, seconds: 20 },
    { db: second, seconds: 20 },
  ]);
  expect(Math.abs(loudnessOf([tone, tone]).range - range)).toBeLessThan(1);
});

test("a jump is a click, a tone is none", () => {
  const tone = sine([{ db: -20, seconds: 2 }]);
  expect(clicksIn(tone)).toBe(0);
  const torn = tone.map((sample, i) => (i > RATE ? sample * -1 + 0.1 : sample));
  expect(clicksIn(torn)).toBe(1);
});
