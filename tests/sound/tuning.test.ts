import { describe, expect, test } from "vitest";
import { beatPhase, beatRate, heardAt, heardBeat, PLAYOUT_MS } from "../../client/sound/beats.ts";
import { AT_EASE } from "../../client/sound/ensemble.ts";
import { pitchHz } from "../../client/sound/temperament.ts";
import { millis } from "../../shared/model/units.ts";
import { calm } from "../fixtures/perceptions.ts";
import { centsOff, envelope, excerpt, renderDry, strongest } from "./rendering.ts";

/** Beats per second of two voices of one instrument on A, the second `cents` off. */
async function renderedBeats(
  instrument: "flute" | "horn" | "clarinet",
  cents: number,
): Promise<number> {
  const mono = await renderDry([instrument, instrument], 7, (ensemble) => {
    ensemble.voices[1]!.stand({ ...AT_EASE, cents }, 0);
    for (const voice of ensemble.voices) voice.play(440, 0.3, 7);
  });
  const step = 0.002;
  const loudness = envelope(excerpt(mono, 1, 6.8), step);
  const mean = loudness.reduce((sum, v) => sum + v, 0) / loudness.length;
  return strongest(
    loudness.map((v) => v - mean),
    1,
    15,
    1 / step,
  );
}

describe("[E8] beats", () => {
  test("the formula gives 6.400 Hz for 25 cents at A440", () => {
    expect(beatRate(25)).toBeCloseTo(6.4, 3);
    expect(beatRate(-25, 440)).toBeCloseTo(6.308, 3);
    expect(beatRate(0)).toBe(0);
  });

  test.each(["flute", "horn"] as const)(
    "a rendered %s 25 cents sharp of another beats 6.40 times a second",
    async (instrument) => {
      expect(Math.abs((await renderedBeats(instrument, 25)) - 6.4)).toBeLessThan(0.05);
    },
  );

  test("half the offset beats half as often", async () => {
    expect(Math.abs((await renderedBeats("clarinet", 12.5)) - beatRate(12.5))).toBeLessThan(0.05);
  });

  test("a bend reaches a note that already sounds", async () => {
    const mono = await renderDry(["flute"], 4, (ensemble) => {
      const voice = ensemble.voices[0]!;
      voice.play(440, 0.2, 4);
      voice.stand({ ...AT_EASE, cents: 0 }, 0);
      voice.stand({ ...AT_EASE, cents: 40 }, 2);
    });
    expect(strongest(excerpt(mono, 0.8, 1.9), 420, 470)).toBeCloseTo(440, 1);
    expect(strongest(excerpt(mono, 2.4, 3.8), 420, 470)).toBeCloseTo(440 * 2 ** (40 / 1200), 1);
    expect(Math.abs(centsOff(excerpt(mono, 2.4, 2.7), 440) - 40)).toBeLessThan(3);
  });
});

describe("temperament", () => {
  test("A is 440 Hz and octaves are pure", () => {
    expect(pitchHz(69)).toBe(440);
    expect(pitchHz(57)).toBeCloseTo(220, 9);
    expect(pitchHz(50) * 4).toBeCloseTo(pitchHz(74), 9);
  });

  test.each([
    ["C–E", 60, 64],
    ["G–B", 55, 59],
    ["A–C♯", 57, 61],
    ["E–G♯", 52, 56],
    ["D–F♯", 62, 66],
  ])("the major third %s is pure, so that a chord in tune stands still", (_, low, high) => {
    expect(pitchHz(high) / pitchHz(low)).toBeCloseTo(5 / 4, 9);
  });
});

describe("the heard beat", () => {
  const { music } = calm();

  test("is the server's beat, one fixed delay later", () => {
    expect(heardAt(music, millis(1000), 44)).toBe(1000 + 440 * 50 + PLAYOUT_MS);
    expect(heardAt(music, millis(1000), 46) - heardAt(music, millis(1000), 44)).toBe(1000);
  });

  test("runs evenly, with its phase", () => {
    const now = heardAt(music, millis(1000), 44) + 125;
    expect(heardBeat(music, millis(1000), now)).toBeCloseTo(44.25, 9);
    expect(beatPhase(music, millis(1000), now)).toBeCloseTo(0.25, 9);
    expect(beatPhase(music, millis(1000), now - 500)).toBeCloseTo(0.25, 9);
  });
});
