/** Pitch over time by YIN: de Cheveigné & Kawahara, J. Acoust. Soc. Am. 111 (2002), doi:10.1121/1.1458024. */

/** Seconds from one estimate to the next. */
export const HOP = 0.005;
/** Within this of the nominal pitch, in cents. */
const REACH = 150;
/** Above this share of aperiodic power an estimate counts for nothing. */
const UNCLEAR = 0.25;

/** Hz every `HOP` seconds, near `nominal`; NaN where no pitch is clear. */
export function pitchOver(samples: Float32Array, rate: number, nominal: number): readonly number[] {
  const longest = Math.ceil((rate / nominal) * 2 ** (REACH / 1200)) + 2;
  const shortest = Math.floor((rate / nominal) * 2 ** (-REACH / 1200)) - 2;
  // Two periods at least, so that the lowest notes are as sure as the highest.
  const window = Math.max(Math.round(0.02 * rate), 2 * longest);
  const half = Math.round((window + longest) / 2);
  const found: number[] = [];
  for (let nth = 0; nth * HOP * rate < samples.length; nth++) {
    const from = Math.round(nth * HOP * rate) - half;
    found.push(from < 0 ? Number.NaN : estimate(samples, from, window, shortest, longest, rate));
  }
  return found;
}

function estimate(
  samples: Float32Array,
  from: number,
  window: number,
  shortest: number,
  longest: number,
  rate: number,
): number {
  if (from + window + longest >= samples.length) return Number.NaN;
  const differences = new Float64Array(longest + 1);
  let power = 0;
  for (let i = 0; i < window; i++) power += (samples[from + i] ?? 0) ** 2;
  for (let lag = shortest; lag <= longest; lag++) {
    let sum = 0;
    for (let i = 0; i < window; i++)
      sum += ((samples[from + i] ?? 0) - (samples[from + i + lag] ?? 0)) ** 2;
    differences[lag] = sum;
  }
  let best = shortest + 1;
  for (let lag = shortest + 1; lag < longest; lag++)
    if ((differences[lag] ?? 0) < (differences[best] ?? 0)) best = lag;
  const [before, here, after] = [best - 1, best, best + 1].map((lag) => differences[lag] ?? 0) as [
    number,
    number,
    number,
  ];
  if (power === 0 || here / (2 * power) > UNCLEAR) return Number.NaN;
  const bend = before - 2 * here + after;
  return rate / (best + (bend === 0 ? 0 : (before - after) / (2 * bend)));
}

/** Gaps filled from their nearest neighbours, single outliers dropped, and smoothed over about 20 ms. */
export function smoothed(pitches: readonly number[]): readonly number[] {
  const filled = pitches.map((hz, i) => {
    for (let away = 0; Number.isNaN(hz) && away < pitches.length; away++) {
      const near = [pitches[i + away], pitches[i - away]].find(
        (one) => one !== undefined && one > 0,
      );
      if (near !== undefined) return near;
    }
    return hz;
  });
  const at = (list: readonly number[], i: number): number =>
    list[Math.min(list.length - 1, Math.max(0, i))] ?? 0;
  const median = filled.map(
    (_, i) => [-2, -1, 0, 1, 2].map((k) => at(filled, i + k)).toSorted((a, b) => a - b)[2] ?? 0,
  );
  const weights = [1, 3, 4, 3, 1];
  return median.map(
    (_, i) => weights.reduce((sum, weight, k) => sum + weight * at(median, i + k - 2), 0) / 12,
  );
}

export const cents = (hz: number, of: number): number => 1200 * Math.log2(hz / of);

/** The mean offset, and the depth: half of what nine tenths of the time span. Cents. */
export interface Offset {
  readonly off: number;
  readonly depth: number;
}

export function spread(pitches: readonly number[], hz: number): Offset {
  const all = pitches
    .filter((one) => !Number.isNaN(one))
    .map((one) => cents(one, hz))
    .toSorted((a, b) => a - b);
  const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
  const at = (share: number): number => all[Math.round(share * (all.length - 1))] ?? 0;
  return { off: mean, depth: (at(0.95) - at(0.05)) / 2 };
}
