import { beforeAll, describe, expect, test } from "vitest";
import { AT_EASE } from "../../client/sound/ensemble.ts";
import { notesFor } from "../fixtures/scores.ts";
import { pitchHz } from "../../client/sound/temperament.ts";
import { loudness } from "../../client/sound/voices/voice.ts";
import { INSTRUMENTS, SEATING, type InstrumentId } from "../../shared/pieces/cast.ts";
import { pieceById } from "../../shared/pieces/index.ts";
import {
  centroid,
  decibels,
  envelope,
  excerpt,
  harmonics,
  peak,
  render,
  renderDry,
  rms,
} from "./rendering.ts";

const HZ = 293.66;
const START = 0.1;
const END = 1.1;

interface Timbre {
  readonly centroid: number;
  /** Even against odd harmonics, dB. */
  readonly even: number;
  /** Second to fourth harmonic against the first, dB. */
  readonly body: number;
  /** ms from a tenth to nine tenths. */
  readonly attack: number;
  /** Late against early loudness, dB. */
  readonly held: number;
}

const spectra = new Map<InstrumentId, readonly number[]>();
const timbres = new Map<InstrumentId, Timbre>();

beforeAll(async () => {
  for (const instrument of INSTRUMENTS) {
    const mono = await renderDry([instrument], 1.5, (ensemble) => {
      ensemble.voices[0]!.play(HZ, START, END);
    });
    const spectrum = harmonics(excerpt(mono, 0.3, 0.9), HZ, 14);
    const loud = envelope(mono);
    const early = Math.max(...loud.slice(0, Math.round(0.35 / 0.002)));
    const at = (share: number): number => loud.findIndex((v) => v > share * early) * 2;
    const sum = (from: number, step: number): number => {
      let energy = 0;
      for (let i = from; i < spectrum.length; i += step) energy += spectrum[i]! ** 2;
      return Math.sqrt(energy);
    };
    spectra.set(instrument, spectrum);
    timbres.set(instrument, {
      centroid: centroid(spectrum),
      even: decibels(sum(1, 2) / sum(2, 2)),
      body: decibels(Math.hypot(...spectrum.slice(1, 4)) / spectrum[0]!),
      attack: at(0.9) - at(0.1),
      held: decibels(rms(excerpt(mono, 0.85, 0.95)) / rms(excerpt(mono, 0.25, 0.35))),
    });
  }
});

const of = (instrument: InstrumentId): Timbre => timbres.get(instrument)!;

describe("each instrument has its own voice", () => {
  test("no two spectra are alike: at least 3 dB apart on the mean of the first ten harmonics", () => {
    const inDb = (instrument: InstrumentId): readonly number[] => {
      const spectrum = spectra.get(instrument)!.slice(0, 10);
      const energy = Math.hypot(...spectrum);
      return spectrum.map((a) => Math.max(-60, decibels(a / energy)));
    };
    for (const [i, a] of INSTRUMENTS.entries()) {
      for (const b of INSTRUMENTS.slice(i + 1)) {
        const [x, y] = [inDb(a), inDb(b)];
        const apart = x.reduce((sum, v, k) => sum + Math.abs(v - y[k]!), 0) / x.length;
        expect(apart, `${a} and ${b}`).toBeGreaterThan(3);
      }
    }
  });

  test("a clarinet lacks even harmonics, a horn is round, an oboe bright, a flute nearly pure", () => {
    const others = INSTRUMENTS.filter((i) => i !== "clarinet");
    expect(of("clarinet").even).toBeLessThan(Math.min(...others.map((i) => of(i).even)) - 6);
    const [dark, bright] = [of("flute").centroid, of("oboe").centroid];
    for (const i of INSTRUMENTS) expect(of(i).centroid).toBeGreaterThanOrEqual(dark);
    for (const i of INSTRUMENTS) expect(of(i).centroid).toBeLessThanOrEqual(bright);
    expect(of("flute").body).toBeLessThan(-4);
    expect(of("horn").centroid).toBeLessThan(of("violin").centroid);
  });

  test("a lute is plucked and dies away, an oboe speaks at once, a horn comes slowly", () => {
    expect(of("lute").attack).toBeLessThan(12);
    expect(of("lute").held).toBeLessThan(-6);
    for (const i of INSTRUMENTS.filter((x) => x !== "lute")) {
      expect(of(i).held, i).toBeGreaterThan(-6);
      expect(of(i).attack, i).toBeGreaterThan(12);
      expect(of(i).attack, i).toBeLessThan(90);
    }
    expect(of("horn").attack).toBeGreaterThan(of("oboe").attack);
  });

  test("the voices are about as loud as each other", async () => {
    const loud = await Promise.all(
      INSTRUMENTS.map(async (instrument) =>
        rms(
          excerpt(await renderDry([instrument], 1, (e) => e.voices[0]!.play(HZ, 0.1, 1)), 0.2, 0.6),
        ),
      ),
    );
    expect(decibels(Math.max(...loud) / Math.min(...loud))).toBeLessThan(9);
  });
});

describe("how a part stands can be heard ([C3])", () => {
  const held = (stance: Partial<typeof AT_EASE>): Promise<Float32Array> =>
    renderDry(["viola"], 2, (ensemble) => {
      ensemble.voices[0]!.stand({ ...AT_EASE, ...stance }, 0);
      ensemble.voices[0]!.play(HZ, 0.3, 2);
    });

  test("volume", async () => {
    const [soft, plain, loud] = await Promise.all([
      held({ volume: 0.2 }),
      held({}),
      held({ volume: 1 }),
    ]);
    expect(decibels(rms(plain) / rms(soft))).toBeCloseTo(decibels(1 / loudness(0.2)), 0);
    expect(decibels(rms(loud) / rms(plain))).toBeCloseTo(decibels(2), 0);
  });

  test("tone: dull has weaker high harmonics than bright", async () => {
    const [dull, bright] = await Promise.all([held({ tone: 0.05 }), held({ tone: 0.95 })]);
    const middle = (x: Float32Array): number => centroid(harmonics(excerpt(x, 0.6, 1.6), HZ, 14));
    expect(middle(bright)).toBeGreaterThan(1.2 * middle(dull));
  });

  test("roughness: a rough tone flutters, a smooth one stands", async () => {
    const flutter = (x: Float32Array): number => {
      const loud = envelope(excerpt(x, 0.8, 1.6), 0.01);
      const mean = loud.reduce((sum, v) => sum + v, 0) / loud.length;
      return rms(loud.map((v) => v - mean)) / mean;
    };
    const [smooth, rough] = await Promise.all([held({}), held({ rough: 0.8 })]);
    expect(flutter(rough)).toBeGreaterThan(4 * flutter(smooth));
  });
});

/** Of every kind one: the other pieces are measured in the lab (`npm run lab -- sound`). */
const LOUD = ["tallis-canon", "lachrimae", "pachelbel-canon"].map(pieceById);

describe.each(LOUD)("$id", (piece) => {
  test("twelve at their loudest do not clip, and a quartet keeps 3 dB in hand", async () => {
    const seconds = 8;
    const play = async (chairs: number, volume: number): Promise<Float32Array> => {
      const instruments = SEATING.slice(0, chairs).map(({ instrument }) => instrument);
      const { left } = await render(instruments, seconds, (ensemble) => {
        const beat = (piece.beatTicks * 50) / 1000;
        for (const [chair, notes] of notesFor(piece, chairs, 14).entries()) {
          const voice = ensemble.voices[chair]!;
          voice.stand({ ...AT_EASE, volume }, 0);
          for (const note of notes) {
            voice.play(
              pitchHz(note.midi),
              0.1 + note.beat * beat,
              0.1 + (note.beat + note.length) * beat,
            );
          }
        }
      });
      return left;
    };
    const [tutti, quartet] = await Promise.all([play(12, 1), play(4, 0.5)]);
    expect(peak(tutti)).toBeLessThan(0.96);
    expect(peak(quartet)).toBeLessThan(0.71);
    expect(decibels(rms(quartet))).toBeGreaterThan(-26);
    expect(quartet.every(Number.isFinite)).toBe(true);
  });
});

test("notes begin and end without a click: nothing above 9 kHz stands out at their edges", async () => {
  const mono = await renderDry(["flute"], 2.6, (ensemble) => {
    ensemble.voices[0]!.play(392, 0.5, 1.2);
    ensemble.voices[0]!.play(440, 1.2, 2);
  });
  const highs = (at: number): number => {
    // A second difference, twice: rises 24 dB an octave, so that only a jump is loud in it.
    const piece = excerpt(mono, at - 0.02, at + 0.02);
    const sharp = piece.map((v, i) =>
      i < 4 ? 0 : v - 4 * piece[i - 1]! + 6 * piece[i - 2]! - 4 * piece[i - 3]! + piece[i - 4]!,
    );
    return peak(sharp);
  };
  const within = highs(0.9);
  for (const edge of [0.5, 1.14, 1.2, 1.94]) expect(highs(edge)).toBeLessThan(4 * within);
});
