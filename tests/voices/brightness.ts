/** How bright a held note is, and by what tilt of its spectrum it becomes as bright as another. */
import { earWeight } from "../lab/hearing/ear.ts";
import { tiltGain } from "./brighter.ts";

/** s after its beginning at which a note is held, and for which it is looked at: before any vibrato. */
const HELD = { from: 0.3, lasts: 0.3 } as const;
/** Partials above this are heard by few. */
const HIGHEST_HZ = 12_000;
/** dB an octave between which a tilt is looked for, and in how many halvings. */
const LEAST_TILT = -9;
const MOST_TILT = 15;
const HALVINGS = 12;

/** Power of each partial of a note of `hz` that begins at `start` s. */
export function partialPowers(
  samples: Float32Array,
  rate: number,
  { hz, start }: { readonly hz: number; readonly start: number },
): readonly number[] {
  const from = Math.round((start + HELD.from) * rate);
  const length = Math.round(HELD.lasts * rate);
  return Array.from({ length: Math.floor(Math.min(HIGHEST_HZ, 0.45 * rate) / hz) }, (_, nth) => {
    const turn = (2 * Math.PI * hz * (nth + 1)) / rate;
    let [re, im] = [0, 0];
    for (let i = 0; i < length; i++) {
      const part = (samples[from + i] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / length));
      re += part * Math.cos(turn * i);
      im += part * Math.sin(turn * i);
    }
    return re * re + im * im;
  });
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

/** Least squares of y by x. */
export function straight(points: readonly (readonly [number, number])[]): (x: number) => number {
  const count = points.length;
  const [mx, my] = [0, 1].map(
    (i) => points.reduce((sum, one) => sum + (one[i] ?? 0), 0) / count,
  ) as [number, number];
  const steep =
    points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) /
    points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  return (x) => my + steep * (x - mx);
}
