import type { Cuts } from "./cuts.ts";

/** One recorded note, ready to be played at any pitch near its own. */
export interface Sample {
  readonly hz: number;
  readonly buffer: AudioBuffer;
  /** Seconds. */
  readonly loop: readonly [number, number];
  /** As loud as the synthetic voice of the same instrument. */
  readonly gain: number;
}

/**
 * The notes of one instrument from its file: 16-bit mono, little-endian, one after the other. Throws where the file
 * is not as long as it says.
 */
export function samplesOf(
  context: Pick<BaseAudioContext, "createBuffer">,
  { rate, roots }: Cuts,
  file: ArrayBuffer,
): readonly Sample[] {
  const last = roots.at(-1);
  const length = last === undefined ? 0 : last.at + last.length;
  if (file.byteLength !== 2 * length)
    throw new Error(`a recording has ${file.byteLength} bytes, not ${2 * length}`);
  const words = new DataView(file);
  return roots.map(({ hz, at, length: count, loop: [from, to], gain }) => {
    const buffer = context.createBuffer(1, count, rate);
    fill(buffer.getChannelData(0), words, at);
    return { hz, buffer, loop: [from / rate, to / rate], gain };
  });
}

function fill(data: Float32Array, words: DataView, from: number): void {
  for (let i = 0; i < data.length; i++) data[i] = words.getInt16(2 * (from + i), true) / 32_768;
}

/** The one whose pitch is nearest; null where there is none. */
export function nearest(samples: readonly Sample[], hz: number): Sample | null {
  const away = (sample: Sample): number => Math.abs(Math.log2(sample.hz / hz));
  return samples.reduce<Sample | null>(
    (best, one) => (best === null || away(one) < away(best) ? one : best),
    null,
  );
}
