/**
 * A tone of fixed pitch as its partials over time and what is left: sinusoids and a residual (Serra & Smith, Computer
 * Music Journal 14 (1990), doi:10.2307/3680788).
 */
export interface Partial {
  /** Complex strength, one pair every `STEP` seconds. */
  readonly re: Float64Array;
  readonly im: Float64Array;
}

export const STEP = 0.002;
/** Seconds of the window in which a partial is measured, and periods at least. */
const WINDOW = 0.06;
const PERIODS = 4;
/** Partials up to this share of the rate. */
const HIGHEST = 0.46;

export function partialsOf(samples: Float32Array, rate: number, hz: number): readonly Partial[] {
  const count = Math.floor((HIGHEST * rate) / hz);
  const hop = Math.round(STEP * rate);
  const half = Math.round((Math.max(WINDOW, PERIODS / hz) * rate) / 2);
  const window = Float64Array.from(
    { length: 2 * half + 1 },
    (_, i) => (0.5 - 0.5 * Math.cos((Math.PI * (i + 0.5)) / (half + 0.5))) / (half + 0.5),
  );
  const frames = Math.floor(samples.length / hop);
  return Array.from({ length: count }, (_, nth) => {
    const turn = (2 * Math.PI * hz * (nth + 1)) / rate;
    const cos = new Float64Array(samples.length);
    const sin = new Float64Array(samples.length);
    for (const [i, sample] of samples.entries()) {
      cos[i] = sample * Math.cos(turn * i);
      sin[i] = -sample * Math.sin(turn * i);
    }
    const re = new Float64Array(frames);
    const im = new Float64Array(frames);
    for (let frame = 0; frame < frames; frame++) {
      const from = frame * hop - half;
      for (let k = 0; k <= 2 * half; k++) {
        re[frame] = (re[frame] ?? 0) + (window[k] ?? 0) * (cos[from + k] ?? 0);
        im[frame] = (im[frame] ?? 0) + (window[k] ?? 0) * (sin[from + k] ?? 0);
      }
    }
    return { re, im };
  });
}

/** What the partials leave of the samples: breath, bow, keys. */
export function residualOf(
  samples: Float32Array,
  rate: number,
  hz: number,
  partials: readonly Partial[],
): Float32Array {
  const left = Float64Array.from(samples);
  const hop = Math.round(STEP * rate);
  for (const [nth, { re, im }] of partials.entries()) {
    const turn = (2 * Math.PI * hz * (nth + 1)) / rate;
    for (let i = 0; i < left.length; i++) {
      const [low, share] = [Math.floor(i / hop), (i % hop) / hop];
      const a = (re[low] ?? 0) + share * ((re[low + 1] ?? 0) - (re[low] ?? 0));
      const b = (im[low] ?? 0) + share * ((im[low + 1] ?? 0) - (im[low] ?? 0));
      left[i] = (left[i] ?? 0) - 2 * (a * Math.cos(turn * i) - b * Math.sin(turn * i));
    }
  }
  return Float32Array.from(left);
}
