/** Where the notes lie in the files beside this one. Made by `npm run voices`: do not edit. */
import type { InstrumentId } from "../../../shared/pieces/cast.ts";

export type SampledId = Extract<InstrumentId, "violin" | "cello" | "flute" | "clarinet" | "horn">;

export interface Cuts {
  /** Samples a second. */
  readonly rate: number;
  readonly roots: readonly {
    readonly hz: number;
    /** Where it begins in its file, how long it is, and its loop from its beginning; in samples. */
    readonly at: number;
    readonly length: number;
    readonly loop: readonly [number, number];
    /** As loud as the synthetic voice. */
    readonly gain: number;
  }[];
}

export const CUTS: Readonly<Record<SampledId, Cuts>> = {
  violin: {
    rate: 24000,
    roots: [
      { hz: 261.6294, at: 0, length: 17305, loop: [5280, 17297], gain: 1.0666 },
      { hz: 392.0, at: 17305, length: 17288, loop: [5280, 17280], gain: 1.0041 },
      { hz: 523.2587, at: 34593, length: 17305, loop: [5280, 17297], gain: 1.301 },
      { hz: 784.0, at: 51898, length: 17288, loop: [5280, 17280], gain: 1.0677 },
    ],
  },
  cello: {
    rate: 16000,
    roots: [
      { hz: 73.4127, at: 0, length: 11592, loop: [3520, 11584], gain: 1.2687 },
      { hz: 98.0, at: 11592, length: 11528, loop: [3520, 11520], gain: 1.2832 },
      { hz: 130.8176, at: 23120, length: 11478, loop: [3520, 11470], gain: 1.1936 },
      { hz: 184.9943, at: 34598, length: 11485, loop: [3520, 11477], gain: 1.3068 },
    ],
  },
  flute: {
    rate: 24000,
    roots: [
      { hz: 440.0, at: 0, length: 17288, loop: [5280, 17280], gain: 1.4254 },
      { hz: 659.2309, at: 17288, length: 17302, loop: [5280, 17294], gain: 1.0772 },
      { hz: 880.0, at: 34590, length: 17288, loop: [5280, 17280], gain: 1.3011 },
      { hz: 1318.5494, at: 51878, length: 17283, loop: [5280, 17275], gain: 1.3295 },
    ],
  },
  clarinet: {
    rate: 16000,
    roots: [
      { hz: 233.0677, at: 0, length: 11560, loop: [3520, 11552], gain: 0.862 },
      { hz: 293.6696, at: 11560, length: 11537, loop: [3520, 11529], gain: 1.2292 },
      { hz: 349.2143, at: 23097, length: 11546, loop: [3520, 11538], gain: 0.9339 },
      { hz: 466.1748, at: 34643, length: 11525, loop: [3520, 11517], gain: 0.8741 },
      { hz: 698.4365, at: 46168, length: 11523, loop: [3520, 11515], gain: 0.9219 },
    ],
  },
  horn: {
    rate: 16000,
    roots: [
      { hz: 146.8259, at: 0, length: 11483, loop: [3520, 11475], gain: 1.2534 },
      { hz: 220.0, at: 11483, length: 11528, loop: [3520, 11520], gain: 1.5449 },
      { hz: 261.6402, at: 23011, length: 11539, loop: [3520, 11531], gain: 1.1936 },
      { hz: 587.3392, at: 34550, length: 11537, loop: [3520, 11529], gain: 1.3467 },
    ],
  },
};
