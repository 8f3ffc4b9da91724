import { type AudioBuffer, OfflineAudioContext } from "node-web-audio-api";
import { Ensemble } from "../../client/sound/ensemble.ts";
import type { InstrumentId } from "../../shared/pieces/cast.ts";

export const RATE = 48_000;

/** Renders `seconds` of what `play` has the seated instruments do; left and right. */
export async function render(
  instruments: readonly InstrumentId[],
  seconds: number,
  play: (ensemble: Ensemble, context: BaseAudioContext) => void,
): Promise<{
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly mono: Float32Array;
}> {
  const context = new OfflineAudioContext(2, Math.round(seconds * RATE), RATE);
  const ensemble = new Ensemble(context, 7);
  ensemble.seat(instruments);
  play(ensemble, context);
  const buffer = await context.startRendering();
  const [left, right] = [samplesOf(buffer, 0), samplesOf(buffer, 1)];
  return { left, right, mono: left.map((sample, i) => (sample + (right[i] ?? 0)) / 2) };
}

/** Renders the instruments without their room, mixed down. */
export async function renderDry(
  instruments: readonly InstrumentId[],
  seconds: number,
  play: (ensemble: Ensemble, context: BaseAudioContext) => void,
): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, Math.round(seconds * RATE), RATE);
  const ensemble = new Ensemble(context, 7);
  ensemble.seat(instruments);
  ensemble.room.master.disconnect();
  for (const voice of ensemble.voices) voice.out.connect(context.destination);
  play(ensemble, context);
  return samplesOf(await context.startRendering(), 0);
}

/** A copy: the array that `getChannelData` gives is freed with its buffer, and reading it later crashes Node. */
export function samplesOf(buffer: AudioBuffer, channel: number): Float32Array {
  const samples = new Float32Array(buffer.length);
  buffer.copyFromChannel(samples, channel);
  return samples;
}

export function peak(samples: Float32Array): number {
  let most = 0;
  for (let i = 0; i < samples.length; i++) most = Math.max(most, Math.abs(samples[i] as number));
  return most;
}

export function rms(samples: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < samples.length; i++) sum += (samples[i] as number) ** 2;
  return Math.sqrt(sum / samples.length);
}

export function decibels(ratio: number): number {
  return 20 * Math.log10(ratio);
}

/** Seconds `from` … `to`. */
export function excerpt(samples: Float32Array, from: number, to: number): Float32Array {
  return samples.subarray(Math.round(from * RATE), Math.round(to * RATE));
}

/** Strength of the component at `hz`: a Hann-windowed correlation, accurate to about 2/length Hz. */
export function strengthAt(samples: Float32Array, hz: number, rate = RATE): number {
  return component(windowed(samples), hz, rate);
}

/** Samples for which a phase is turned on from the last one, which takes a tenth of the time, before it is worked out anew. */
const STRETCH = 512;

/** The samples under a Hann window with a mean of 1. */
function windowed(samples: Float32Array): Float64Array {
  const found = new Float64Array(samples.length);
  const turn = (2 * Math.PI) / samples.length;
  const [cosTurn, sinTurn] = [Math.cos(turn), Math.sin(turn)];
  for (let from = 0; from < samples.length; from += STRETCH) {
    let [cos, sin] = [Math.cos(turn * from), Math.sin(turn * from)];
    const to = Math.min(from + STRETCH, samples.length);
    for (let i = from; i < to; i++) {
      found[i] = (samples[i] as number) * (1 - cos);
      const next = cos * cosTurn - sin * sinTurn;
      sin = cos * sinTurn + sin * cosTurn;
      cos = next;
    }
  }
  return found;
}

/** Strength of the component at `hz` of samples that have been windowed. */
function component(samples: Float64Array, hz: number, rate: number): number {
  const turn = (2 * Math.PI * hz) / rate;
  const [cosTurn, sinTurn] = [Math.cos(turn), Math.sin(turn)];
  let re = 0;
  let im = 0;
  for (let from = 0; from < samples.length; from += STRETCH) {
    let [cos, sin] = [Math.cos(turn * from), Math.sin(turn * from)];
    const to = Math.min(from + STRETCH, samples.length);
    for (let i = from; i < to; i++) {
      const sample = samples[i] as number;
      re += sample * cos;
      im += sample * sin;
      const next = cos * cosTurn - sin * sinTurn;
      sin = cos * sinTurn + sin * cosTurn;
      cos = next;
    }
  }
  return (2 * Math.hypot(re, im)) / samples.length;
}

/** The frequency between `from` and `to` at which the samples are strongest, by golden section. */
export function strongest(samples: Float32Array, from: number, to: number, rate = RATE): number {
  return strongestOf(windowed(samples), from, to, rate);
}

function strongestOf(samples: Float64Array, from: number, to: number, rate: number): number {
  const steps = 60;
  let best = from;
  let most = -1;
  for (let i = 0; i <= steps; i++) {
    const hz = from + ((to - from) * i) / steps;
    const strength = component(samples, hz, rate);
    if (strength > most) [most, best] = [strength, hz];
  }
  let low = best - (to - from) / steps;
  let high = best + (to - from) / steps;
  const golden = (Math.sqrt(5) - 1) / 2;
  while (high - low > 1e-4) {
    const a = high - golden * (high - low);
    const b = low + golden * (high - low);
    if (component(samples, a, rate) > component(samples, b, rate)) high = b;
    else low = a;
  }
  return (low + high) / 2;
}

/**
 * How many cents samples that hold one note are off `hz`: read at the strongest of the first four
 * harmonics, within ±90 cents. A third of a second is enough for about 3 cents.
 */
export function centsOff(samples: Float32Array, hz: number, rate = RATE): number {
  const reach = 2 ** (90 / 1200);
  const within = windowed(samples);
  let best = { hz: 0, harmonic: 1, strength: -1 };
  for (const harmonic of [1, 2, 3, 4]) {
    const found = strongestOf(within, (hz * harmonic) / reach, hz * harmonic * reach, rate);
    const strength = component(within, found, rate);
    if (strength > best.strength) best = { hz: found, harmonic, strength };
  }
  return 1200 * Math.log2(best.hz / (hz * best.harmonic));
}

/**
 * Jitter around a held note of `hz`, 20–70 Hz on either side of its strongest harmonic, relative to
 * that, in dB.
 */
export function roughness(samples: Float32Array, hz: number, rate = RATE): number {
  const within = windowed(samples);
  const tone = [1, 2, 3, 4]
    .map((harmonic) => ({ hz: hz * harmonic, level: component(within, hz * harmonic, rate) }))
    .reduce((most, one) => (one.level > most.level ? one : most));
  let beside = 0;
  for (let off = 20; off <= 70; off += 5) {
    for (const side of [-1, 1]) beside += component(within, tone.hz + side * off, rate) ** 2;
  }
  return 10 * Math.log10(beside / tone.level ** 2);
}

/** Loudness over time: peak of every `step` seconds. */
export function envelope(samples: Float32Array, step = 0.002): Float32Array {
  const size = Math.round(step * RATE);
  return Float32Array.from({ length: Math.floor(samples.length / size) }, (_, i) =>
    peak(samples.subarray(i * size, (i + 1) * size)),
  );
}

/** Strengths of the first `count` harmonics of `hz`. */
export function harmonics(samples: Float32Array, hz: number, count: number): readonly number[] {
  const within = windowed(samples);
  return Array.from({ length: count }, (_, i) => component(within, hz * (i + 1), RATE));
}

/** Middle of the spectrum in harmonics, by energy. */
export function centroid(strengths: readonly number[]): number {
  const energy = strengths.reduce((sum, a) => sum + a * a, 0);
  return strengths.reduce((sum, a, i) => sum + a * a * (i + 1), 0) / energy;
}
