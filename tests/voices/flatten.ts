import { HOP } from "./pitch.ts";

/** Zero crossings of the interpolating kernel on each side. */
const REACH = 24;

/**
 * Plays samples at a varying speed so that their pitch, `pitches` every `HOP` seconds, becomes `hz` throughout, and
 * brings them from `rate` to `toRate`. Band-limited (a Hann-windowed sinc).
 */
export function flattened(
  samples: Float32Array,
  rate: number,
  pitches: readonly number[],
  hz: number,
  toRate: number,
): Float32Array {
  // Where each output sample is read: the time at which as many periods have passed.
  const reads: number[] = [];
  let periods = 0;
  const step = hz / toRate;
  for (let i = 0; i < samples.length; i++) {
    const place = i / rate / HOP;
    const low = Math.min(pitches.length - 1, Math.floor(place));
    const here = pitches[low] ?? hz;
    const now = here + (place - low) * ((pitches[low + 1] ?? here) - here);
    const more = now / rate;
    while (reads.length * step < periods + more)
      reads.push(i + (reads.length * step - periods) / more);
    periods += more;
  }
  const narrow = Math.min(1, toRate / rate) * 0.94;
  const width = REACH / narrow;
  return Float32Array.from(reads, (place) => {
    let sum = 0;
    for (let i = Math.ceil(place - width); i <= place + width; i++) {
      const x = (i - place) * narrow;
      const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
      sum += (samples[i] ?? 0) * sinc * (0.5 + 0.5 * Math.cos((Math.PI * x) / REACH));
    }
    return sum * narrow;
  });
}
