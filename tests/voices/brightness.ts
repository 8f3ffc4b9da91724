/** How bright a held note is, and by what tilt of its spectrum it becomes as bright as another. */
import { earWeight } from "../lab/hearing/ear.ts";
import { leastSquares } from "../lab/regression.ts";
import { excerpt, harmonics } from "../sound/rendering.ts";
import { tiltGain } from "./brighter.ts";

/** s after its beginning at which a note is held, and for which it is looked at: before any vibrato. */
const HELD = { from: 0.3, lasts: 0.3 } as const;
/** Partials above this are heard by few. */
const HIGHEST_HZ = 12_000;
/** dB an octave between which a tilt is looked for, and in how many halvings. */
const LEAST_TILT = -9;
const MOST_TILT = 15;
const HALVINGS = 12;

/** Power of each partial of a rendered note of `hz` that begins at `start` s. */
export function partialPowers(
  samples: Float32Array,
  { hz, start }: { readonly hz: number; readonly start: number },
): readonly number[] {
  const note = excerpt(samples, start + HELD.from, start + HELD.from + HELD.lasts);
  return harmonics(note, hz, Math.floor(HIGHEST_HZ / hz)).map((strength) => strength ** 2);
}

/** Octaves by which the middle of the spectrum, as the ear weighs it, lies above the fundamental. */
export function brightness(powers: readonly number[], hz: number): number {
  let [all, middle] = [0, 0];
  for (const [nth, power] of powers.entries()) {
    const weighed = power * earWeight((nth + 1) * hz);
    all += weighed;
    middle += weighed * Math.log2(nth + 1);
  }
  return middle / (all + 1e-30);
}

/** dB an octave by which such a note becomes as bright as asked for, as far as a tilt can make it so. */
export function tiltTo(powers: readonly number[], hz: number, wanted: number): number {
  const tilted = (tilt: number): number =>
    brightness(
      powers.map((power, nth) => power * tiltGain(Math.log2(nth + 1), tilt) ** 2),
      hz,
    );
  let [low, high] = [LEAST_TILT, MOST_TILT];
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2;
    if (tilted(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The line of least squares of y by x. */
export function straight(points: readonly (readonly [number, number])[]): (x: number) => number {
  const [level = Number.NaN, slope = Number.NaN] = leastSquares(
    points.map(([x]) => [1, x]),
    points.map(([, y]) => y),
    2,
  );
  return (x) => level + slope * x;
}
