/**
 * What a page really sounds like, without changing it: an init script records which nodes the page
 * connects, and listens beside them. A voice is what goes into a panner (its place in the half
 * circle), the whole is what goes to the loudspeakers.
 */
import type { Page } from "playwright-core";
import { notesFor } from "../../fixtures/scores.ts";
import { pitchHz } from "../../../client/sound/temperament.ts";
import { pieceById } from "../../../shared/pieces/index.ts";
import { centsOff, roughness, strengthAt } from "../../sound/rendering.ts";

interface Ears {
  /** In the order of connection: the last ones are those that play. */
  readonly voices: AudioNode[];
  readonly outputs: AudioNode[];
}
type Heard = typeof globalThis & { ears: Ears };

/** To run in the page before its own scripts. */
export function installAudioProbe(): void {
  const ears: Ears = { voices: [], outputs: [] };
  (globalThis as Heard).ears = ears;
  const join = AudioNode.prototype.connect as (this: AudioNode, ...to: unknown[]) => unknown;
  AudioNode.prototype.connect = function connect(this: AudioNode, ...to: unknown[]): never {
    if (to[0] instanceof StereoPannerNode) ears.voices.push(this);
    if (to[0] instanceof AudioDestinationNode) ears.outputs.push(this);
    return join.apply(this, to) as never;
  };
}

/** Every fourth sample is enough for the harmonics looked at, and four times as quick. */
const THINNED = 4;

export interface Excerpt {
  readonly samples: Float32Array;
  readonly rate: number;
}

/** Listens for `count` stretches of two thirds of a second each: to one chair of `chairs`, or to all. */
export async function listen(
  page: Page,
  to: { readonly chair: number; readonly chairs: number } | "all",
  count: number,
): Promise<readonly Excerpt[]> {
  const heard = await page.evaluate(
    async ({ place, stretches, thinned }) => {
      const { voices, outputs } = (globalThis as Heard).ears;
      const node = place === null ? outputs.at(-1) : voices.at(place);
      if (node === undefined) throw new Error("nothing sounds there");
      const { context } = node;
      const ear = context.createAnalyser();
      ear.fftSize = 32_768;
      node.connect(ear);
      const length = ear.fftSize / context.sampleRate;
      const samples = new Float32Array(ear.fftSize);
      const all: number[][] = [];
      for (let from = context.currentTime; all.length < stretches; from = context.currentTime) {
        while (context.currentTime < from + length) {
          await new Promise((resume) => {
            setTimeout(resume, 20);
          });
        }
        ear.getFloatTimeDomainData(samples);
        all.push(
          Array.from({ length: samples.length / thinned }, (_, i) => {
            let sum = 0;
            for (let k = 0; k < thinned; k++) sum += samples[i * thinned + k] ?? 0;
            return sum / thinned;
          }),
        );
      }
      node.disconnect(ear);
      return { rate: context.sampleRate / thinned, all };
    },
    { place: to === "all" ? null : to.chair - to.chairs, stretches: count, thinned: THINNED },
  );
  return heard.all.map((samples) => ({ samples: Float32Array.from(samples), rate: heard.rate }));
}

/** The state of a voice in one held note. */
export interface Note {
  readonly hz: number;
  /** Relative to `hz`. */
  readonly cents: number;
  /** Strength of the jitter around the tone (20–70 Hz on either side) relative to the tone, in dB. */
  readonly rough: number;
  /** Strength of the tone. */
  readonly level: number;
}

const SLICE = 0.3;
const HOP = 0.06;
/** Softer than this it is an end or a rest. */
const SOUNDS = 0.002;
/** Two halves of one held note agree; of two notes they do not. */
const AGREE = 14;

/** The held notes found in what was heard of a chair, at most one per stretch. */
export function notesOf(heard: readonly Excerpt[], pitches: readonly number[]): readonly Note[] {
  return heard.flatMap((excerpt) => heldNote(excerpt, pitches) ?? []);
}

/** Every pitch in Hz that a chair's part has in a piece. */
export function pitchesOf(piece: string, chairs: number, chair: number): readonly number[] {
  const { bars, beatsPerBar } = pieceById(piece);
  const part = notesFor(pieceById(piece), chairs, bars * beatsPerBar)[chair] ?? [];
  return [...new Set(part.map(({ midi }) => midi))].map(pitchHz);
}

function heldNote({ samples, rate }: Excerpt, pitches: readonly number[]): Note | null {
  let best: { slice: Float32Array; hz: number; level: number } | null = null;
  const size = Math.round(SLICE * rate);
  for (let from = 0; from + size <= samples.length; from += Math.round(HOP * rate)) {
    const halves = [
      samples.subarray(from, from + size / 2),
      samples.subarray(from + size / 2, from + size),
    ].map((half) => loudest(half, rate, pitches));
    const [one, two] = halves;
    if (one === undefined || two === undefined || one.hz !== two.hz) continue;
    const level = Math.min(one.level, two.level);
    if (level < SOUNDS || level < (best?.level ?? 0)) continue;
    best = { slice: samples.subarray(from, from + size), hz: one.hz, level };
  }
  if (best === null) return null;
  const { slice, hz, level } = best;
  const ends = [slice.subarray(0, (2 * size) / 3), slice.subarray(size / 3)];
  const [early = 0, late = 0] = ends.map((end) => centsOff(end, hz, rate));
  if (Math.abs(early - late) > AGREE) return null;
  const cents = centsOff(slice, hz, rate);
  return { hz, level, cents, rough: roughness(slice, hz * 2 ** (cents / 1200), rate) };
}

function loudest(
  samples: Float32Array,
  rate: number,
  pitches: readonly number[],
): { readonly hz: number; readonly level: number } {
  const all = pitches.map((hz) => ({
    hz,
    level: Math.max(...[1, 2, 3].map((harmonic) => strengthAt(samples, hz * harmonic, rate))),
  }));
  return all.reduce((most, one) => (one.level > most.level ? one : most));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
