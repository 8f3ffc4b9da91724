/**
 * Loudness of a stereo signal at 48 kHz: integrated loudness (ITU-R BS.1770-4, in LUFS) and loudness
 * range (EBU Tech 3342, in LU).
 */
import { RATE } from "./rendering.ts";

/** Biquads of the K weighting at 48 kHz, from BS.1770: a shelf for the head, and a high-pass. */
const K_WEIGHTING = [
  {
    b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
    a: [-1.69065929318241, 0.73248077421585],
  },
  { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] },
] as const;
const OFFSET = -0.691;
const ABSOLUTE_GATE = -70;
/** Below the mean of what passes the absolute gate: of loudness, and of loudness range. */
const GATE = 10;
const RANGE_GATE = 20;
const HOP = 0.1;

function kWeighted(samples: Float32Array): Float64Array {
  let signal = Float64Array.from(samples);
  for (const { b, a } of K_WEIGHTING) {
    const out = new Float64Array(signal.length);
    let [x1, x2, y1, y2] = [0, 0, 0, 0];
    for (let i = 0; i < signal.length; i++) {
      const x = signal[i] ?? 0;
      const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
      [x2, x1, y2, y1] = [x1, x, y1, y];
      out[i] = y;
    }
    signal = out;
  }
  return signal;
}

const toLoudness = (power: number): number => OFFSET + 10 * Math.log10(power);

/** Power of every window of `seconds`, a tenth of a second apart, summed over the channels. */
function powers(weighted: readonly Float64Array[], seconds: number): readonly number[] {
  const hop = Math.round(HOP * RATE);
  const hops = Math.floor((weighted[0]?.length ?? 0) / hop);
  const each = Array.from({ length: hops }, (_, k) => {
    let sum = 0;
    for (const channel of weighted)
      for (let i = k * hop; i < (k + 1) * hop; i++) sum += (channel[i] ?? 0) ** 2;
    return sum;
  });
  const long = Math.round(seconds / HOP);
  return Array.from({ length: Math.max(0, hops - long + 1) }, (_, k) => {
    let sum = 0;
    for (let i = k; i < k + long; i++) sum += each[i] ?? 0;
    return sum / (long * hop);
  });
}

/** The windows above both gates. */
function gated(all: readonly number[], below: number): readonly number[] {
  const heard = all.filter((power) => toLoudness(power) > ABSOLUTE_GATE);
  const mean = heard.reduce((sum, power) => sum + power, 0) / heard.length;
  return heard.filter((power) => toLoudness(power) > toLoudness(mean) - below);
}

export interface Loudness {
  /** LUFS. */
  readonly integrated: number;
  /** LU. */
  readonly range: number;
}

export function loudnessOf(channels: readonly Float32Array[]): Loudness {
  const weighted = channels.map(kWeighted);
  const blocks = gated(powers(weighted, 0.4), GATE);
  const short = gated(powers(weighted, 3), RANGE_GATE)
    .map(toLoudness)
    .toSorted((a, b) => a - b);
  const at = (share: number): number => short[Math.round(share * (short.length - 1))] ?? 0;
  return {
    integrated: toLoudness(blocks.reduce((sum, power) => sum + power, 0) / blocks.length),
    range: at(0.95) - at(0.1),
  };
}

/** Jumps that an ear hears as clicks: places where the fourth difference stands far out of its surroundings. */
export function clicksIn(samples: Float32Array): number {
  const size = Math.round(0.02 * RATE);
  let clicks = 0;
  let before = 0;
  for (let from = 4; from + size <= samples.length; from += size) {
    let most = 0;
    let power = 0;
    for (let i = from; i < from + size; i++) {
      const sharp =
        (samples[i] ?? 0) -
        4 * (samples[i - 1] ?? 0) +
        6 * (samples[i - 2] ?? 0) -
        4 * (samples[i - 3] ?? 0) +
        (samples[i - 4] ?? 0);
      most = Math.max(most, Math.abs(sharp));
      power += sharp ** 2;
    }
    const usual = Math.sqrt(power / size);
    // A jump is one sample among a thousand: its crest is high, and it is loud enough to hear.
    if (most > AUDIBLE && most > CREST * Math.max(usual, before)) clicks += 1;
    before = usual;
  }
  return clicks;
}

const AUDIBLE = 0.02;
const CREST = 12;
