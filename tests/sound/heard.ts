/** What an ear could measure of one voice: level, pitch, brightness and onsets over time. */
import { decibels, envelope, RATE, rms } from "./rendering.ts";

/** Seconds of one frame. */
export const FRAME = 0.04;
const SIZE = Math.round(FRAME * RATE);

export interface Heard {
  /** RMS per frame. */
  readonly level: readonly number[];
  /** Cents off `hz` per frame; NaN when there is almost nothing to hear. */
  readonly cents: readonly number[];
  /** Energy above the third harmonic relative to all, dB, over the whole. */
  readonly bright: number;
  /** Share by which the loudness flutters within a frame: roughness. */
  readonly flutter: number;
  /** Delay of each onset after its beat, ms; beats without one are left out. */
  readonly late: readonly number[];
}

export function hear(samples: Float32Array, hz: number, beat: number, first: number): Heard {
  const frames = Math.floor(samples.length / SIZE);
  const level = Array.from({ length: frames }, (_, i) =>
    rms(samples.subarray(i * SIZE, (i + 1) * SIZE)),
  );
  const loud = level.toSorted((a, b) => a - b)[Math.floor(frames * 0.75)] as number;
  return {
    level,
    cents: pitch(samples, hz, frames).map((value, i) =>
      (level[i] as number) > 0.2 * loud && (level[i - 1] ?? 0) > 0.2 * loud ? value : Number.NaN,
    ),
    bright: brightness(samples, hz),
    flutter: fluttering(samples, loud),
    late: onsets(samples, beat, first, loud),
  };
}

const WINDOW = Float64Array.from(
  { length: SIZE },
  (_, i) => 1 - Math.cos((2 * Math.PI * i) / SIZE),
);

/** The phase change of the first harmonic from frame to frame. */
function pitch(samples: Float32Array, hz: number, frames: number): number[] {
  const turn = (2 * Math.PI * hz) / RATE;
  // Turned on from sample to sample within a frame, which takes a tenth of the time.
  const [cosTurn, sinTurn] = [Math.cos(turn), Math.sin(turn)];
  let before = 0;
  return Array.from({ length: frames }, (_, f) => {
    let [re, im] = [0, 0];
    let [cos, sin] = [Math.cos(turn * f * SIZE), Math.sin(turn * f * SIZE)];
    for (let i = 0; i < SIZE; i++) {
      const sample = (samples[f * SIZE + i] as number) * (WINDOW[i] as number);
      re += sample * cos;
      im -= sample * sin;
      const next = cos * cosTurn - sin * sinTurn;
      sin = cos * sinTurn + sin * cosTurn;
      cos = next;
    }
    const phase = Math.atan2(im, re);
    const turned = (((phase - before) / (2 * Math.PI) + 1.5) % 1) - 0.5;
    before = phase;
    return 1200 * Math.log2(1 + turned / FRAME / hz);
  });
}

/** A one-pole high pass at the third harmonic separates high from low. */
function brightness(samples: Float32Array, hz: number): number {
  const keep = Math.exp((-2 * Math.PI * 3.5 * hz) / RATE);
  let low = 0;
  let [high, all] = [0, 0];
  for (const sample of samples) {
    low = keep * low + (1 - keep) * sample;
    high += (sample - low) ** 2;
    all += sample ** 2;
  }
  return decibels(Math.sqrt(high / all));
}

const STEP = 0.004;

/** Whole periods are combined, so that the wave itself does not count as flutter. */
function fluttering(samples: Float32Array, loud: number): number {
  const course = envelope(samples, 2 * STEP);
  const changes: number[] = [];
  for (let i = 2; i < course.length; i++) {
    const [before, here, after] = [course[i - 2], course[i - 1], course[i]] as [
      number,
      number,
      number,
    ];
    if (Math.min(before, here, after) > 0.5 * loud)
      changes.push(Math.abs(before - 2 * here + after) / here);
  }
  return changes.toSorted((a, b) => a - b)[Math.floor(changes.length / 2)] ?? 0;
}

/** Where the loudness rises most steeply near a beat. */
function onsets(samples: Float32Array, beat: number, first: number, loud: number): number[] {
  const course = envelope(samples, STEP);
  const late: number[] = [];
  for (let at = first; at + 0.4 * beat < samples.length / RATE; at += beat) {
    let [best, climb] = [0, 0];
    for (let i = Math.round((at - 0.3 * beat) / STEP); i < (at + 0.35 * beat) / STEP; i++) {
      const rise = (course[i + 8] ?? 0) - (course[i - 2] ?? 0);
      if (rise > climb) [best, climb] = [i, rise];
    }
    if (climb > 0.3 * loud) late.push((best * STEP - at) * 1000);
  }
  return late;
}
