/** [Z2] [Z3] Sound of pausing, resuming, and changing a movement's length. */
import { batch, signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import { PLAYOUT_MS } from "../../client/sound/beats.ts";
import { createOrchestra } from "../../client/sound/orchestra.ts";
import { ownSeat } from "../../client/sound/own-seat.ts";
import { scoresAtOnce } from "../fixtures/scores.ts";
import { millis, TICK_MS } from "../../shared/model/units.ts";
import { fakeConsort } from "../fixtures/consort.ts";
import { calm } from "../fixtures/perceptions.ts";
import { handContext } from "./hand-context.ts";
import { excerpt, render, rms } from "./rendering.ts";

const CHAIRS = 4;
const STEP_MS = 10;
const TIMER_MS = 40;
const PERCEPTION_MS = 100;
const BEAT_TICKS = 12;
const BEAT_S = (BEAT_TICKS * TICK_MS) / 1000;
const START = 1000;

/** A movement of four players with one of their devices; the world can be paused. */
function movement(planned = 400) {
  let now = START;
  let epoch = START;
  let tick = 0;
  let beats = planned;
  const hand = handContext();
  const timers = new Set<() => void>();
  const orchestra = createOrchestra(() => hand.context, scoresAtOnce, {
    surroundings: {
      now: () => now,
      storage: null,
      every: (_, run) => {
        timers.add(run);
        return () => timers.delete(run);
      },
      onShown: () => () => {},
      announceMusic: () => {},
    },
  });
  const fake = fakeConsort(calm(CHAIRS), CHAIRS);
  fake.movement.value = { piece: "tallis-canon", minutes: 4, pace: "beginner", scene: null };
  const perceive = (): void => {
    const beat = Math.floor(tick / BEAT_TICKS);
    const { music } = calm(CHAIRS);
    fake.perception.value = {
      ...calm(CHAIRS),
      tick,
      music: { ...music, beat, beatTick: beat * BEAT_TICKS, beatTicks: BEAT_TICKS, beats },
    };
  };
  const epochSignal = signal(millis(epoch));
  const show = (): void =>
    batch(() => {
      epochSignal.value = millis(epoch);
      perceive();
    });
  show();
  orchestra.follow(ownSeat({ ...fake, epoch: epochSignal, serverNow: () => millis(now) }));
  orchestra.unlock();
  return {
    hand,
    /** Time of the audio context at which that beat is heard, s. */
    heard: (beat: number): number =>
      (epoch + beat * BEAT_TICKS * TICK_MS + PLAYOUT_MS - START) / 1000,
    beat: (): number => tick / BEAT_TICKS,
    stand(still: boolean): void {
      batch(() => {
        if (!still) epoch = now - tick * TICK_MS;
        fake.still.value = still;
        show();
      });
    },
    lengthen(to: number): void {
      beats = to;
      show();
    },
    pass(ms: number): void {
      for (const end = now + ms; now < end;) {
        now += STEP_MS;
        hand.time += STEP_MS / 1000;
        if (!fake.still.value) tick = Math.floor((now - epoch) / TICK_MS);
        if (now % PERCEPTION_MS === 0 && !fake.still.value) show();
        if (now % TIMER_MS === 0) for (const run of timers) run();
      }
    },
  };
}

describe("[Z2] as all stands still", () => {
  test("nothing more is handed over, and it goes on at the beat where it stood, one onset a chair at most", () => {
    const it = movement();
    it.pass(10_130);
    it.stand(true);
    const stood = it.hand.time;
    const before = it.hand.onsets.length;
    expect(before).toBeGreaterThan(CHAIRS * 10);
    it.pass(20_000);
    expect(it.hand.onsets).toHaveLength(before);
    const beat = it.beat();
    it.stand(false);
    const from = it.hand.time;
    it.pass(5000);
    const after = it.hand.onsets.slice(before);
    expect(from - stood).toBeCloseTo(20, 6);
    // A note that was sounding may restart once; earlier notes are not repeated.
    expect(after.filter(({ time }) => time < from + 0.06).length).toBeLessThanOrEqual(CHAIRS);
    // The next full beat is at its place by the new epoch.
    const next = it.heard(Math.ceil(beat));
    expect(after.some(({ time }) => Math.abs(time - next) < 0.001)).toBe(true);
    for (let second = 0; second < 4; second += 1) {
      const within = after.filter(({ time }) => time >= from + second && time < from + second + 1);
      expect(within.length).toBeLessThanOrEqual((CHAIRS * 2) / BEAT_S);
    }
  });

  test("also a pause shorter than what is handed over ahead leaves no note behind", () => {
    const it = movement();
    it.pass(10_130);
    for (let i = 0; i < 10; i += 1) {
      it.stand(true);
      it.pass(100);
      const from = it.hand.onsets.length;
      it.stand(false);
      it.pass(40);
      expect(it.hand.onsets.length - from).toBeLessThanOrEqual(CHAIRS * 2);
      it.pass(560);
    }
  });

  test("the sound is gone within 150 ms, its reverb too, and comes back when it goes on", async () => {
    const { mono } = await render(["clarinet", "cello"], 2.4, (ensemble) => {
      for (const voice of ensemble.voices) voice.play(220, 0, 2.4);
      ensemble.room.gate(false, 0.8);
      ensemble.room.gate(true, 1.8);
    });
    expect(rms(excerpt(mono, 0.4, 0.8))).toBeGreaterThan(0.01);
    expect(rms(excerpt(mono, 0.95, 1.8))).toBeLessThan(1e-5);
    expect(rms(excerpt(mono, 1.9, 2.3))).toBeGreaterThan(0.01);
  });
});

test("[Z3] made longer or shorter in mid-movement, the music goes on without a break, to its new end", () => {
  const [it, plain] = [movement(24), movement(400)];
  for (const one of [it, plain]) one.pass(10_130);
  it.lengthen(400);
  for (const one of [it, plain]) one.pass(10_000);
  const times = (one: typeof it): number[] => one.hand.onsets.map(({ time }) => time);
  expect(times(it)).toEqual(times(plain));
  expect(Math.max(...times(it))).toBeGreaterThan(it.heard(30));
  it.lengthen(40);
  it.pass(10_000);
  expect(Math.max(...times(it))).toBeLessThan(it.heard(40));
});
