import { OfflineAudioContext } from "node-web-audio-api";
import { describe, expect, test } from "vitest";
import { beatRate } from "../../client/sound/beats.ts";
import { AT_EASE } from "../../client/sound/ensemble.ts";
import { CUTS, type SampledId } from "../../client/sound/samples/cuts.ts";
import { nearest, samplesOf } from "../../client/sound/samples/sample.ts";
import { fileOf, lendAll, recordingsOf, SAMPLED } from "../fixtures/samples.ts";
import { brightness, partialPowers } from "../voices/brightness.ts";
import { cents, HOP, pitchOver, smoothed, spread } from "../voices/pitch.ts";
import { clicksIn, loudnessOf } from "./loudness.ts";
import {
  centroid,
  decibels,
  envelope,
  excerpt,
  harmonics,
  RATE,
  renderDry,
  rms,
  strengthAt,
  strongest,
} from "./rendering.ts";

/** A note in the middle of each one's part, which none of its recordings has. */
const MIDDLE: Readonly<Record<SampledId, number>> = {
  violin: 466,
  cello: 110,
  flute: 622,
  clarinet: 311,
  horn: 196,
};

type Stand = Partial<typeof AT_EASE>;

/** One held note a stance, dry, with recorded voices. */
const held = (
  instrument: SampledId,
  hz: number,
  seconds: number,
  ...stances: readonly Stand[]
): Promise<Float32Array> =>
  renderDry(
    stances.map(() => instrument),
    seconds,
    (ensemble, context) => {
      lendAll(ensemble, context);
      for (const [i, stance] of stances.entries()) {
        ensemble.voices[i]?.stand({ ...AT_EASE, ...stance }, 0);
        ensemble.voices[i]?.play(hz, 0.1, seconds);
      }
    },
  );

/** RMS over whole periods, every 25 ms or so. */
function levels(samples: Float32Array, hz: number): readonly number[] {
  const size = Math.round((Math.ceil(0.025 * hz) / hz) * RATE);
  return Array.from({ length: Math.floor(samples.length / size) }, (_, i) =>
    rms(samples.subarray(i * size, (i + 1) * size)),
  );
}

describe.each(SAMPLED)("[S9] the recorded %s", (instrument) => {
  test("is in tune within 2 cents on every root, and its vibrato is at most 5", async () => {
    for (const { hz } of CUTS[instrument].roots) {
      const mono = excerpt(await held(instrument, hz, 2.4, {}), 0.5, 2.2);
      const reach = 2 ** (40 / 1200);
      const found = strongest(mono, hz / reach, hz * reach);
      expect(Math.abs(cents(found, hz)), `${hz} Hz`).toBeLessThan(2);
      const { depth } = spread(smoothed(pitchOver(mono, RATE, hz)).slice(20, -20), hz);
      expect(depth, `${hz} Hz`).toBeLessThan(5);
    }
  });

  test("its attack is in tune, too, as soon as it is heard", async () => {
    const hz = MIDDLE[instrument];
    const mono = await held(instrument, hz, 1.2, {});
    const early = smoothed(pitchOver(mono, RATE, hz)).slice(
      Math.round(0.2 / HOP),
      Math.round(0.5 / HOP),
    );
    expect(Math.abs(spread(early, hz).off)).toBeLessThan(6);
  });

  test("holds a note without a seam: no click, and its level stands within a decibel", async () => {
    const hz = MIDDLE[instrument];
    const mono = excerpt(await held(instrument, hz, 4, {}), 1.2, 3.9);
    expect(clicksIn(mono)).toBe(0);
    const loud = levels(mono, hz);
    expect(decibels(Math.max(...loud) / Math.min(...loud))).toBeLessThan(1);
  });

  test("[E8] two of them 10 cents apart beat at their rate and to the ground", async () => {
    const hz = 2 * MIDDLE[instrument];
    const seconds = 1 + 4 / beatRate(10, hz);
    const mono = excerpt(await held(instrument, hz, seconds, {}, { cents: 10 }), 0.8, seconds);
    const step = 0.025;
    const size = Math.round(step * RATE);
    const course = Float32Array.from({ length: Math.floor(mono.length / size) }, (_, i) =>
      strengthAt(mono.subarray(i * size, (i + 1) * size), hz),
    );
    const mean = course.reduce((sum, one) => sum + one, 0) / course.length;
    const rate = strongest(
      course.map((one) => one - mean),
      0.6 * beatRate(10, hz),
      1.6 * beatRate(10, hz),
      1 / step,
    );
    expect(Math.abs(rate / beatRate(10, hz) - 1)).toBeLessThan(0.06);
    expect(Math.min(...course) / Math.max(...course)).toBeLessThan(0.15);
  });

  test("is as loud as the synthetic one, from the bottom of its part to the top", async () => {
    const hz = MIDDLE[instrument];
    for (const each of [0.75 * hz, hz, 1.3 * hz]) {
      const synthetic = await renderDry([instrument], 2, (ensemble) => {
        ensemble.voices[0]?.play(each, 0.1, 1.9);
      });
      const recorded = await held(instrument, each, 2, {});
      const apart =
        loudnessOf([excerpt(recorded, 0, 1.8)]).integrated -
        loudnessOf([excerpt(synthetic, 0, 1.8)]).integrated;
      expect(Math.abs(apart), `${each} Hz`).toBeLessThan(2.5);
    }
  });

  test("[S11] keeps its voice from one recorded note to the next: where they meet, both are as bright", async () => {
    const { roots } = CUTS[instrument];
    for (const [nth, { hz: upper }] of roots.entries()) {
      const lower = roots[nth - 1]?.hz;
      if (lower === undefined) continue;
      const [below, above] = await Promise.all(
        [-1, 1].map(async (side) => {
          const hz = Math.sqrt(lower * upper) * 2 ** (side / 24);
          return brightness(
            partialPowers(await held(instrument, hz, 1, {}), { hz, start: 0.1 }),
            hz,
          );
        }),
      );
      expect(Math.abs(above! - below!), `${lower} and ${upper} Hz`).toBeLessThan(0.5);
    }
  });

  test("shows a stance as the synthetic one does: volume, brightness, roughness ([C3])", async () => {
    const hz = MIDDLE[instrument];
    const [plain, soft, dull, bright, rough] = await Promise.all(
      [{}, { volume: 0.25 }, { tone: 0.1 }, { tone: 0.9 }, { rough: 0.8 }].map(async (stance) =>
        excerpt(await held(instrument, hz, 1.8, stance), 0.6, 1.6),
      ),
    );
    const middle = (samples: Float32Array): number => centroid(harmonics(samples, hz, 14));
    const flutter = (samples: Float32Array): number => {
      const loud = envelope(samples, 0.01);
      const mean = loud.reduce((sum, one) => sum + one, 0) / loud.length;
      return rms(loud.map((one) => one - mean)) / mean;
    };
    expect(decibels(rms(plain!) / rms(soft!))).toBeGreaterThan(6);
    expect(middle(bright!)).toBeGreaterThan(1.06 * middle(dull!));
    expect(flutter(rough!)).toBeGreaterThan(2 * flutter(plain!));
  });
});

test("[S9] a recording that arrives leaves what sounds alone, and takes the next note without a gap", async () => {
  const course = (lends: boolean): Promise<Float32Array> =>
    renderDry(["clarinet"], 3, (ensemble, context) => {
      const [voice] = ensemble.voices;
      voice?.play(311, 0.1, 1.5);
      if (lends) lendAll(ensemble, context);
      voice?.play(311, 1.5, 2.9);
    });
  const [before, after] = await Promise.all([course(false), course(true)]);
  const same = excerpt(before, 0.1, 1.45).map((one, i) => one - (after[i + 0.1 * RATE] ?? 0));
  expect(Math.max(...same.map(Math.abs))).toBeLessThan(1e-6);
  expect(clicksIn(after)).toBe(0);
  const [one, other] = [before, after].map((all) => harmonics(excerpt(all, 1.8, 2.6), 311, 8));
  expect(Math.hypot(...one!.map((a, i) => a - other![i]!))).toBeGreaterThan(
    0.1 * Math.hypot(...one!),
  );
  const quiet = Math.min(...levels(excerpt(after, 1.58, 2.8), 311));
  expect(decibels(quiet / rms(excerpt(after, 0.5, 1.3)))).toBeGreaterThan(-6);
});

test("[S9] notes that are taken back or hushed fall silent, and others follow", async () => {
  const mono = await renderDry(["horn"], 3, (ensemble, context) => {
    lendAll(ensemble, context);
    const [voice] = ensemble.voices;
    voice?.play(196, 0.1, 2);
    voice?.play(262, 0.9, 1.4);
    voice?.hush(0.6);
    voice?.play(220, 1.5, 2.5);
    // Back to the synthetic voice while that sounds.
    ensemble.lend("horn", []);
    voice?.play(165, 2.5, 3);
  });
  expect(rms(excerpt(mono, 0.3, 0.55))).toBeGreaterThan(0.02);
  expect(rms(excerpt(mono, 0.8, 1.45))).toBeLessThan(1e-4);
  expect(rms(excerpt(mono, 1.7, 2.4))).toBeGreaterThan(0.02);
  expect(rms(excerpt(mono, 2.65, 2.85))).toBeGreaterThan(0.02);
  expect(clicksIn(mono)).toBe(0);
});

test("[S9] a recording is the nearest one, all of them take at most 1.5 MB, and a damaged file says so", () => {
  const context = new OfflineAudioContext(1, 1, RATE);
  const all = SAMPLED.flatMap((instrument) => recordingsOf(context, instrument));
  const bytes = all.reduce((sum, { buffer }) => sum + 4 * buffer.length, 0);
  expect(bytes).toBeLessThan(1_500_000);
  expect(nearest(all, 442)?.hz).toBeCloseTo(440, 0);
  expect(nearest([], 440)).toBeNull();
  expect(() => samplesOf(context, CUTS.horn, fileOf("horn").slice(2))).toThrow(/bytes, not/u);
});

test("[S9] where a browser cannot bend a recording, the voice stays synthetic", async () => {
  const play = (able: boolean): Promise<Float32Array> =>
    renderDry(["horn"], 1, (ensemble, context) => {
      if (!able)
        Object.defineProperty(context, "createBufferSource", {
          value: () => ({}),
          configurable: true,
        });
      const samples = recordingsOf(new OfflineAudioContext(1, 1, RATE), "horn");
      ensemble.lend("horn", able ? [] : samples);
      ensemble.voices[0]?.play(196, 0.1, 0.9);
    });
  expect(await play(false)).toEqual(await play(true));
});
