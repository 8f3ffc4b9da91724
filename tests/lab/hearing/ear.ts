/**
 * The course of one voice as an ear follows it: how loud, bright and rough it is, its pitch, its place, its onsets.
 */
import { pitchHz } from "../../../client/sound/temperament.ts";
import { roughnessOf } from "./roughness.ts";
import { HEARING_RATE, type Stem } from "./scene.ts";
import { amplitudes, echoes, partials } from "./spectrum.ts";
import { quantile } from "./statistics.ts";

/** s from one look at the spectrum to the next, and samples of each. */
export const FRAME = 0.04;
const SIZE = 2048;
const HOP = Math.round(FRAME * HEARING_RATE);
/** s of the course of loudness from which onsets are read. */
const STEP = 0.005;
/** A rise by so many dB within 40 ms is an onset; the next is at least so many s later. */
const RISE_DB = 5;
const APART = 0.14;
/** dB under its own usual at which a voice does not sound any more. */
export const SOUNDS = 14;
/** Lowest and highest pitch that is read, Hz, and s of sound for it. */
const LOWEST = 60;
const HIGHEST = 1100;
const SPAN = 0.045;
/** A dip below this is a period. */
const PERIODIC = 0.12;
/** Power below which there is nothing to hear a pitch of: 90 dB under full scale. */
const NOTHING = 1e-9;

/** By frame; onsets in s. */
export interface Followed {
  /** dB, weighted as in ITU-R BS.1770. */
  readonly level: readonly number[];
  /** dB, of all that sounds. */
  readonly usual: number;
  /** Octaves over 1 Hz. */
  readonly bright: readonly number[];
  /** Octaves. */
  readonly rough: readonly number[];
  /** Nearest tone of the scale, as a MIDI number, and cents off it; NaN where there is none. */
  readonly midi: readonly number[];
  readonly cents: readonly number[];
  /** The tone that was last heard clearly, as a MIDI number: a rough one is still the same note. */
  readonly height: readonly number[];
  /** dB, left over right. */
  readonly side: readonly number[];
  /** 1 less the interaural coherence: how much of it comes back from the hall, and not straight from the voice. */
  readonly hall: readonly number[];
  readonly onsets: readonly number[];
}

export const dB = (power: number): number => 10 * Math.log10(power + 1e-12);

export function follow({ left, right }: Stem): Followed {
  const both = left.map((sample, i) => (sample + (right[i] ?? 0)) / 2);
  const frames = Math.floor(both.length / HOP);
  const looks = Array.from({ length: frames }, (_, f) => look(both, f * HOP));
  const level = looks.map((one) => one.level);
  const usual = quantile(level, 0.75);
  const tones = looks.map((one, f) =>
    one.level > usual - 1.5 * SOUNDS ? toneAt(both, f * HOP) : NO_TONE,
  );
  return {
    level,
    usual,
    bright: looks.map(({ bright }) => bright),
    rough: looks.map(({ rough }) => rough),
    midi: tones.map(({ midi }) => midi),
    height: lastKnown(tones.map(({ midi }) => midi)),
    cents: tones.map(({ cents }) => cents),
    side: looks.map((_, f) => {
      const [from, to] = [f * HOP, (f + 1) * HOP];
      return dB(powerOf(left, from, to)) - dB(powerOf(right, from, to));
    }),
    hall: looks.map((_, f) => 1 - coherence(left, right, f * HOP, (f + 1) * HOP)),
    onsets: onsetsOf(both),
  };
}

/** Each value, or where there is none the last before it; at the beginning the first. */
export function lastKnown(values: readonly number[]): readonly number[] {
  let known = values.find((value) => !Number.isNaN(value)) ?? Number.NaN;
  return values.map((value) => (known = Number.isNaN(value) ? known : value));
}

/** Correlation of the two sides, −1 … 1: a voice alone reaches both ears alike, louder at one of them. */
function coherence(left: Float32Array, right: Float32Array, from: number, to: number): number {
  let [both, l, r] = [0, 0, 0];
  for (let i = from; i < to; i++) {
    const [a, b] = [left[i] as number, right[i] as number];
    both += a * b;
    l += a * a;
    r += b * b;
  }
  return both / (Math.sqrt(l * r) + 1e-12);
}

function powerOf(samples: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) {
    const sample = samples[i] ?? 0;
    sum += sample * sample;
  }
  return sum / (to - from);
}

/** BS.1770's shelf and high pass at a frequency, by their corners, as a factor on power. */
export function earWeight(hz: number): number {
  const low = (hz / 38) ** 4 / (1 + (hz / 38) ** 4);
  const shelf = (hz / 1500) ** 4;
  return low * (1 + 1.51 * (shelf / (1 + shelf)));
}
const WEIGHTS = Float64Array.from({ length: SIZE / 2 }, (_, k) =>
  earWeight((k * HEARING_RATE) / SIZE),
);
const OCTAVES = Float64Array.from({ length: SIZE / 2 }, (_, k) =>
  Math.log2((Math.max(1, k) * HEARING_RATE) / SIZE),
);

function look(samples: Float32Array, centre: number) {
  const spectrum = amplitudes(samples, centre, SIZE);
  let [all, middle] = [0, 0];
  for (let k = 3; k < spectrum.length; k++) {
    const part = spectrum[k]! * spectrum[k]! * WEIGHTS[k]!;
    all += part;
    middle += part * OCTAVES[k]!;
  }
  const rough = roughnessOf(partials(spectrum, HEARING_RATE));
  return { level: dB(all), bright: middle / (all + 1e-12), rough: Math.log2(rough + 1e-4) };
}

const NO_TONE = { midi: Number.NaN, cents: Number.NaN };

/** The pitch by its period (de Cheveigné & Kawahara 2002). */
function toneAt(samples: Float32Array, centre: number): typeof NO_TONE {
  const longest = Math.ceil(HEARING_RATE / LOWEST);
  const shortest = Math.floor(HEARING_RATE / HIGHEST);
  const span = Math.round(SPAN * HEARING_RATE);
  const from = centre - Math.round((span + longest) / 2);
  if (from < 0 || from + span + longest >= samples.length) return NO_TONE;
  const own = span * powerOf(samples, from, from + span);
  if (own < NOTHING * span) return NO_TONE;
  const products = echoes(samples, from, { span, most: longest });
  const dips = new Float64Array(longest + 1);
  let [sum, later] = [0, own];
  for (let lag = 1; lag <= longest; lag++) {
    const [gone, come] = [samples[from + lag - 1]!, samples[from + lag - 1 + span]!];
    later += come * come - gone * gone;
    const difference = Math.max(0, own + later - 2 * products[lag]!);
    sum += difference;
    dips[lag] = (difference * lag) / (sum + 1e-12);
    const [deeper, before] = [dips[lag - 2] as number, dips[lag - 1] as number];
    if (lag < shortest + 2 || before > PERIODIC || before > deeper || before >= dips[lag]!)
      continue;
    const shift = (0.5 * (deeper - dips[lag]!)) / (deeper - 2 * before + dips[lag]! || 1);
    const hz = HEARING_RATE / (lag - 1 + shift);
    const midi = Math.round(69 + 12 * Math.log2(hz / 440));
    return { midi, cents: 1200 * Math.log2(hz / pitchHz(midi)) };
  }
  return NO_TONE;
}

/** Where the loudness rises most steeply, s. */
function onsetsOf(samples: Float32Array): readonly number[] {
  const size = Math.round(STEP * HEARING_RATE);
  const course = Array.from({ length: Math.floor(samples.length / size) }, (_, i) =>
    powerOf(samples, i * size, (i + 1) * size),
  );
  const loud = quantile(course, 0.9);
  const around = (i: number): number => {
    let sum = 0;
    for (let k = i; k < i + 4; k++) sum += (course[k] ?? 0) / 4;
    return dB(sum + loud * 1e-3);
  };
  const rises = course.map((_, i) => around(i + 2) - around(i - 6));
  const onsets: number[] = [];
  for (const [i, rise] of rises.entries()) {
    if (rise < RISE_DB || dB(course[i + 8] ?? 0) < dB(loud) - 20) continue;
    const highest = rises.slice(Math.max(0, i - 12), i + 13).every((other) => other <= rise);
    if (highest && i * STEP - (onsets.at(-1) ?? -1) > APART) onsets.push(i * STEP);
  }
  return onsets;
}
