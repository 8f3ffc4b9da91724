/** From a recorded note to a short sample that can be held: its own attack, then a loop of its own partials and noise. */
import { brighter } from "./brighter.ts";
import { flattened } from "./flatten.ts";
import { type Partial, partialsOf, residualOf, STEP } from "./partials.ts";
import { HOP, pitchOver, smoothed, spread } from "./pitch.ts";

export interface Cut {
  /** Its pitch, exactly: a whole number of periods lies in the loop. */
  readonly hz: number;
  /** Crest 1, at the rate asked for; some samples of the loop's beginning follow its end. */
  readonly samples: Float32Array;
  /** Where the loop begins and ends, in samples. */
  readonly loop: readonly [number, number];
  /** The recording, before: how far off, and how deep its vibrato, cents. */
  readonly before: { readonly off: number; readonly depth: number };
  /** Noise in the recording's steady part against its partials, dB; in the loop there is at most `MOST_NOISE`. */
  readonly noise: number;
}

/** A noise that comes again with every round of the loop must not be heard as a beat. */
export const MOST_NOISE = -30;

/** Seconds of the loop; of the attack that is kept as it is; of the fade from there into the loop. */
const LOOP = 0.5;
const KEPT = 0.1;
const FADE = 0.12;
/** Between these the note has the level that its loop gets; the attack is at most so many times as loud. */
const EARLY = [0.12, 0.3] as const;
const ACCENT = 1.1;
/** Seconds over which the ends of the noise are faded into each other. */
const SEAM = 0.1;
/** Samples after the loop, for players that read past its end. */
const AFTER = 8;
/** What comes later in a recording has begun to die away. Seconds. */
const LONGEST = 5;
/** The steady part lies after the onset by this, and before the end. */
const SETTLED = 0.3;
const ENDS = 0.15;
/** Where a note begins: this share of its steady level, and at most so long before it has half of it. */
const BEGUN = 0.03;

/**
 * `nominal` Hz; `rise`: the longest time from its beginning to half its level, s; `tilt`: dB an octave that it becomes
 * brighter.
 */
export function cut(
  recorded: Float32Array,
  rate: number,
  toRate: number,
  nominal: number,
  rise: number,
  tilt: number,
): Cut {
  const pitches = pitchOver(recorded, rate, nominal);
  const held = pitches.slice(pitches.findIndex((hz) => hz > 0) + Math.round(0.2 / HOP));
  const before = spread(held.slice(0, Math.round(2 / HOP)), nominal);
  const length = Math.round((Math.round(nominal * LOOP) / nominal) * toRate);
  const hz = (Math.round(nominal * LOOP) * toRate) / length;
  const plain = flattened(
    recorded.subarray(0, LONGEST * rate),
    rate,
    smoothed(pitches),
    hz,
    toRate,
  );
  const flat = brighter(plain, toRate, hz, tilt);
  const from = beginning(flat, toRate, rise);
  const note = flat.subarray(from);

  const partials = partialsOf(note, toRate, hz);
  const left = residualOf(note, toRate, hz, partials);
  const steady = steadiest(note, toRate, partials);
  const at = Math.round(steady * toRate);
  const noise = circle(left.subarray(at), length, Math.round(SEAM * toRate));
  const tone = toneOf(partials, hz, toRate, steady, length);
  const ratio = 10 * Math.log10(power(noise) / power(tone));
  const less = 10 ** (Math.min(0, MOST_NOISE - ratio) / 20);
  const attack = evened(note.subarray(0, Math.round(EARLY[1] * toRate)), toRate);
  const early = attack.subarray(Math.round(EARLY[0] * toRate));
  const scale = Math.sqrt(power(early) / early.length / (power(tone) / tone.length));

  const start = Math.round((KEPT + FADE) * toRate);
  const fades = Math.round(KEPT * toRate);
  const samples = new Float32Array(start + length + AFTER);
  for (let i = 0; i < samples.length; i++) {
    const loop =
      scale * ((tone[i % length] ?? 0) + less * (noise[(i - start + 2 * length) % length] ?? 0));
    const share = Math.min(1, Math.max(0, (i - fades) / (start - fades)));
    const into = 0.5 - 0.5 * Math.cos(Math.PI * share);
    samples[i] = (1 - into) * (attack[i] ?? 0) + into * loop;
  }
  // The first samples from nothing: the recording was cut here.
  const edge = Math.round(0.004 * toRate);
  for (let i = 0; i < edge; i++) samples[i] = (samples[i] ?? 0) * (i / edge);
  const crest = samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  return {
    hz,
    samples: samples.map((one) => one / crest),
    loop: [start, start + length],
    before,
    noise: ratio,
  };
}

const power = (samples: Float32Array): number => samples.reduce((sum, one) => sum + one * one, 0);

/** RMS of every 5 ms. */
function levels(samples: Float32Array, rate: number): readonly number[] {
  const size = Math.round(HOP * rate);
  return Array.from({ length: Math.floor(samples.length / size) }, (_, i) => {
    const part = samples.subarray(i * size, (i + 1) * size);
    return Math.sqrt(power(part) / size);
  });
}

/** What is louder than the accent that a note may have, brought down to it; the game makes its own dynamics. */
function evened(attack: Float32Array, rate: number): Float32Array {
  const half = Math.round(0.015 * rate);
  const loud = Float64Array.from(attack, (_, i) => {
    const part = attack.subarray(Math.max(0, i - half), i + half);
    return Math.sqrt(power(part) / part.length);
  });
  const early = attack.subarray(Math.round(EARLY[0] * rate));
  const usual = Math.sqrt(power(early) / early.length);
  return attack.map((one, i) => one * Math.min(1, (ACCENT * usual) / (loud[i] ?? usual)));
}

function beginning(samples: Float32Array, rate: number, rise: number): number {
  const loud = levels(samples, rate);
  const usual = loud.toSorted((a, b) => a - b)[Math.floor(0.6 * loud.length)] ?? 0;
  const half = loud.findIndex((one) => one > 0.5 * usual);
  let first = half;
  while (first > 0 && (loud[first - 1] ?? 0) > BEGUN * usual) first--;
  return Math.round(Math.max(first, half - rise / HOP) * HOP * rate);
}

/** When the loop's length of note changes least, by the strengths of its partials. */
function steadiest(note: Float32Array, rate: number, partials: readonly Partial[]): number {
  const strong = partials
    .slice(0, 12)
    .map(({ re, im }) => Float64Array.from(re, (a, i) => Math.hypot(a, im[i] ?? 0)));
  const frames = Math.round((LOOP + SEAM) / STEP);
  const last = note.length / rate - LOOP - SEAM - ENDS;
  let best = { at: SETTLED, change: Infinity };
  for (let at = SETTLED; at < last; at += 0.02) {
    const from = Math.round(at / STEP);
    let change = 0;
    let weights = 0;
    for (const strength of strong) {
      const part = strength.subarray(from, from + frames);
      const mean = part.reduce((sum, one) => sum + one, 0) / part.length;
      const varies = part.reduce((sum, one) => sum + (one - mean) ** 2, 0) / part.length;
      change += varies;
      weights += mean ** 2;
    }
    if (weights > 0 && change / weights < best.change) best = { at, change: change / weights };
  }
  return best.at;
}

/** `length` samples of noise whose end leads into their beginning. */
function circle(noise: Float32Array, length: number, seam: number): Float32Array {
  const round = Float32Array.from(noise.subarray(0, length));
  for (let i = 0; i < seam; i++) {
    const turn = ((i + 0.5) / seam) * (Math.PI / 2);
    // Noise does not add in phase: so its power stays the same.
    round[i] = (noise[i] ?? 0) * Math.sin(turn) + (noise[length + i] ?? 0) * Math.cos(turn);
  }
  return round;
}

/** The partials at the strength they have in the steady part, and in the phase in which the attack leaves them. */
function toneOf(
  partials: readonly Partial[],
  hz: number,
  rate: number,
  steady: number,
  length: number,
): Float32Array {
  const frames = (from: number, seconds: number): readonly number[] =>
    Array.from({ length: Math.round(seconds / STEP) }, (_, i) => Math.round(from / STEP) + i);
  const tone = new Float32Array(length);
  for (const [nth, { re, im }] of partials.entries()) {
    const all = frames(steady, LOOP);
    const strength = Math.sqrt(
      all.reduce((sum, i) => sum + (re[i] ?? 0) ** 2 + (im[i] ?? 0) ** 2, 0) / all.length,
    );
    const near = frames(KEPT + FADE / 4, FADE / 2);
    const phase = Math.atan2(
      near.reduce((sum, i) => sum + (im[i] ?? 0), 0),
      near.reduce((sum, i) => sum + (re[i] ?? 0), 0),
    );
    const turn = (2 * Math.PI * hz * (nth + 1)) / rate;
    for (let i = 0; i < length; i++)
      tone[i] = (tone[i] ?? 0) + 2 * strength * Math.cos(turn * i + phase);
  }
  return tone;
}
