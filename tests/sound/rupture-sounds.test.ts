import { OfflineAudioContext } from "node-web-audio-api";
import { beforeAll, describe, expect, test } from "vitest";
import { AT_EASE, Ensemble } from "../../client/sound/ensemble.ts";
import { RUPTURE_TYPES, type RuptureType } from "../../shared/model/perception.ts";
import { RUPTURES } from "../../shared/model/ruptures/all.ts";
import { TICK_MS } from "../../shared/model/units.ts";
import { hear, FRAME, type Heard } from "./heard.ts";
import { decibels, excerpt, RATE, rms, roughness, samplesOf } from "./rendering.ts";

const SECONDS = 9;
const HZ = 233;
const BEAT_TICKS = 10;
const BEAT = (BEAT_TICKS * TICK_MS) / 1000;
const FIRST = 0.5;
/** [T5] */
const [CENTS, MS] = [50, 120];

interface Case {
  readonly type: RuptureType;
  readonly level: number;
  readonly way: 1 | -1;
}

/** What each of the two hears of the other: the causer, and the hurt one. */
async function rendered({
  type,
  level,
  way,
}: Case): Promise<readonly [Float32Array, Float32Array]> {
  const context = new OfflineAudioContext(2, SECONDS * RATE, RATE);
  const ensemble = new Ensemble(context, 7);
  ensemble.seat(["viola", "viola"]);
  ensemble.room.master.disconnect();
  const apart = context.createChannelMerger(2);
  for (const [i, { out }] of ensemble.voices.entries()) {
    // Otherwise their room is rendered as well, which nobody hears.
    out.disconnect();
    out.connect(apart, 0, i);
  }
  apart.connect(context.destination);
  const kind = RUPTURES[type];
  const timbre = { volume: 1, tone: 0, rough: 0 };
  const between = { cause: 0, hurt: 0 };
  const share = (value: number): number => Math.min(1, Math.max(0, value));
  for (let tick = 0; tick * TICK_MS < SECONDS * 1000; tick++) {
    const now = { ticks: tick, beats: Math.floor(tick / BEAT_TICKS), way, seed: 65 + way };
    for (const [i, listener] of (["cause", "hurt"] as const).entries()) {
      const voice = ensemble.voices[i]!;
      const other = listener === "cause" ? "hurt" : "cause";
      kind.timbre(listener, level, now, timbre);
      kind.cents(now, between);
      const at = (tick * TICK_MS) / 1000;
      voice.stand(
        {
          cents: CENTS * level * between[other],
          volume: share((AT_EASE.volume + 0.1 * level) * timbre.volume),
          tone: share(0.5 + timbre.tone),
          rough: share(timbre.rough),
        },
        at,
      );
      if (tick % BEAT_TICKS !== 0 || at + FIRST + BEAT > SECONDS) continue;
      kind.ms(now, between);
      const late = (MS * level * between[other]) / 1000;
      voice.play(HZ, FIRST + at + late, FIRST + at + late + BEAT - 0.02);
    }
  }
  const buffer = await context.startRendering();
  // Copies: the samples outlive their buffer.
  return [samplesOf(buffer, 0), samplesOf(buffer, 1)];
}

const mean = (x: readonly number[]): number =>
  x.reduce((sum, v) => sum + v, 0) / Math.max(1, x.length);
const spread = (x: readonly number[]): number => {
  const middle = mean(x);
  return Math.sqrt(mean(x.map((v) => (v - middle) ** 2)));
};
/** Means of `size` frames each. */
const slow = (x: readonly number[], size: number): number[] =>
  Array.from({ length: Math.floor(x.length / size) }, (_, i) =>
    mean(x.slice(i * size, (i + 1) * size).filter(Number.isFinite)),
  ).filter(Number.isFinite);
const steps = (x: readonly number[]): number[] =>
  x
    .slice(1)
    .map((v, i) => v - (x[i] as number))
    .filter(Number.isFinite);

/** What distinguishes sounds, each in units of about what an ear notices. */
function features({ level, cents, bright, flutter, late }: Heard): readonly number[] {
  const sounding = level.slice(Math.round((FIRST + 0.2) / FRAME));
  const loud = sounding.toSorted((a, b) => a - b)[Math.floor(sounding.length * 0.8)] as number;
  const perBeat = Math.round(BEAT / FRAME);
  const beats = slow(sounding, perBeat);
  const pitches = slow(cents, perBeat);
  return [
    Math.abs(mean(pitches)) / 8,
    spread(pitches) / 6,
    mean(steps(cents).map(Math.abs)) / 6,
    decibels(loud + 1e-6) / 4,
    (sounding.filter((v) => v < 0.04 * loud).length / sounding.length) * 8,
    spread(beats.map((v) => decibels(v / loud + 1e-3))) / 4,
    bright / 1.5,
    flutter / 0.05,
    spread(late) / 20,
    mean(steps(late).map(Math.abs)) / 20,
  ];
}

const CASES: readonly Case[] = RUPTURE_TYPES.flatMap((type) =>
  [0.5, 1].flatMap((level) => ([1, -1] as const).map((way) => ({ type, level, way }))),
);
const sounds: (Case & {
  readonly samples: readonly [Float32Array, Float32Array];
  readonly heard: readonly [Heard, Heard];
  readonly features: readonly number[];
})[] = [];
const sound = (type: RuptureType, level = 1) =>
  sounds.find((each) => each.type === type && each.level === level && each.way === 1)!;

beforeAll(async () => {
  // One after the other: each uses its own thread while it renders.
  for (const each of CASES) {
    const samples = await rendered(each);
    const heard = [hear(samples[0], HZ, BEAT, FIRST), hear(samples[1], HZ, BEAT, FIRST)] as const;
    sounds.push({ ...each, samples, heard, features: heard.flatMap(features) });
  }
});

const apart = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((v, i) => v - (b[i] as number)));

test("[R1]–[R8] from sound alone the nearest other sound is of the same type, nine times in ten", () => {
  const missed = sounds.filter((one) => {
    const nearest = sounds
      .filter((other) => other !== one)
      .toSorted((a, b) => apart(one.features, a.features) - apart(one.features, b.features))[0]!;
    return nearest.type !== one.type;
  });
  expect(missed.length / sounds.length).toBeLessThanOrEqual(0.1);
});

describe("each is recognisable by what it is", () => {
  const voices = (type: RuptureType) => sound(type).heard;
  const beatwise = ({ cents }: Heard) =>
    slow(cents.slice(Math.round(FIRST / FRAME)), Math.round(BEAT / FRAME));
  const jitter = ({ cents }: Heard) => mean(steps(cents).map(Math.abs));
  const types = (...left: readonly RuptureType[]) =>
    RUPTURE_TYPES.filter((type) => !left.includes(type));

  test("[R1] a slow sway, the two in opposite directions", () => {
    const [a, b] = voices("oscillating").map(beatwise) as [number[], number[]];
    const [ma, mb] = [mean(a), mean(b)];
    const opposite = mean(a.map((v, i) => (v - ma) * ((b[i] as number) - mb)));
    expect(opposite / spread(a) / spread(b)).toBeLessThan(-0.9);
    for (const type of types("oscillating"))
      expect(spread(a), type).toBeGreaterThan(
        1.3 * Math.max(...voices(type).map((v) => spread(beatwise(v)))),
      );
  });

  test("[R2] a small steady offset, and nothing else", () => {
    for (const each of voices("benign")) {
      expect(Math.abs(mean(beatwise(each)))).toBeGreaterThan(15);
      expect(spread(each.late)).toBeLessThan(10);
      expect(each.flutter).toBeLessThan(0.02);
    }
  });

  test("[R3] both cut out, to silence and without a click, and come in again", () => {
    for (const [i, { level }] of voices("limitSetting").entries()) {
      const loud = Math.max(...level);
      expect(level.filter((v) => v < 0.02 * loud).length * FRAME).toBeGreaterThan(2);
      expect(level.filter((v) => v > 0.4 * loud).length * FRAME).toBeGreaterThan(2);
      const at = level.findIndex((v, k) => k > 60 && v < 0.3 * loud) * FRAME;
      const samples = sound("limitSetting").samples[i]!;
      const within = sharpness(samples, 2.1, 2.4);
      expect(sharpness(samples, at - 0.12, at + 0.06)).toBeLessThan(2 * within);
    }
  });

  test("[R4] pitch and tone stay; one slips off the beat and is caught again", () => {
    const [cause, hurt] = [voices("contractual")[1], voices("contractual")[0]];
    expect(spread(cause.late)).toBeGreaterThan(30);
    expect(spread(hurt.late)).toBeLessThan(8);
    expect(Math.max(jitter(cause), jitter(hurt))).toBeLessThan(3);
  });

  test("[R4] who slips surges ahead, more and more; to them the other sinks away, and is there again", () => {
    const beats = ({ level }: Heard) =>
      slow(level.slice(Math.round((FIRST + 0.2) / FRAME)), Math.round(BEAT / FRAME));
    const [cause, hurt] = [voices("contractual")[1], voices("contractual")[0]];
    const rise = (x: readonly number[]) => decibels(x[4]! / x[0]!);
    expect(rise(beats(cause))).toBeGreaterThan(5);
    expect(rise(beats(hurt))).toBeLessThan(-3);
  });

  test("[R5] the dismissed one thins and fades, for the other", () => {
    const [fading, there] = voices("dismissive");
    expect(decibels(mean(there.level) / mean(fading.level))).toBeGreaterThan(10);
    expect(there.bright - fading.bright).toBeGreaterThan(2);
  });

  test("[R6] a stab, and whoever struck is gone; a rough clash rings away until the next", () => {
    const [, struck] = voices("hitAndRun");
    const [stab, gone, returns] = [4.02, 4.6, 7.4].map((from) =>
      rms(excerpt(sound("hitAndRun").samples[1], from, from + 0.3)),
    );
    expect(stab!).toBeGreaterThan(3 * gone!);
    expect(returns!).toBeGreaterThan(2 * gone!);
    expect(struck.flutter).toBeGreaterThan(3 * voices("benign")[1].flutter);
  });

  test("[R6] the clash is rough in every note, half torn and half rung away as well", () => {
    const notes = (one: {
      readonly samples: readonly Float32Array[];
      readonly heard: readonly Heard[];
    }) =>
      one.samples.flatMap((samples, i) =>
        Array.from({ length: 14 }, (_, n) => {
          const from = FIRST + 0.15 + n * BEAT + mean(one.heard[i]!.late) / 1000;
          const cents = mean(beatwise(one.heard[i]!));
          return roughness(excerpt(samples, from, from + 0.3), HZ * 2 ** (cents / 1200));
        }),
      );
    for (const each of sounds.filter(({ type }) => type === "hitAndRun"))
      expect(Math.min(...notes(each))).toBeGreaterThan(-33);
    expect(Math.min(...notes(sound("benign")))).toBeLessThan(-45);
  });

  test("[R7] one is dragged far sharp and forward, strained, without wavering", () => {
    const [dragged] = voices("powerAssertive");
    const pitch = beatwise(dragged);
    expect(mean(pitch)).toBeGreaterThan(45);
    expect(spread(pitch)).toBeLessThan(4);
    expect(mean(dragged.late)).toBeLessThan(mean(voices("benign")[0].late) - 60);
    const [plain] = voices("benign");
    expect(decibels(mean(dragged.level) / mean(plain.level))).toBeGreaterThan(3);
    expect(dragged.bright - plain.bright).toBeGreaterThan(0.3);
    expect(dragged.flutter).toBeLessThan(2 * plain.flutter);
  });

  test("[R8] pitch jerks and the tone catches, in both, more than in any other", () => {
    for (const each of voices("toxic"))
      for (const type of types("toxic"))
        for (const other of voices(type))
          expect(jitter(each), type).toBeGreaterThan(1.5 * jitter(other));
  });
});

/** The strongest fourth difference: rises 24 dB an octave, so that only a jump is loud in it. */
function sharpness(samples: Float32Array, from: number, to: number): number {
  const x = excerpt(samples, from, to);
  let most = 0;
  for (let i = 4; i < x.length; i++)
    most = Math.max(
      most,
      Math.abs(x[i]! - 4 * x[i - 1]! + 6 * x[i - 2]! - 4 * x[i - 3]! + x[i - 4]!),
    );
  return most;
}
