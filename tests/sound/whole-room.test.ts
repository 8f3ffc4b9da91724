/** [Y6] The room's sound is made only of what a stage receives. */
import { signal } from "@preact/signals";
import { OfflineAudioContext } from "node-web-audio-api";
import { describe, expect, test } from "vitest";
import type { LiveLink } from "../../client/session/live-line.ts";
import { beatRate } from "../../client/sound/beats.ts";
import type { Context } from "../../client/sound/output.ts";
import { createOrchestra } from "../../client/sound/orchestra.ts";
import { roomParts, TOGETHER, togethernessOf } from "../../client/sound/room-parts.ts";
import { scoresAtOnce } from "../fixtures/scores.ts";
import { TickEpoch } from "../../client/sound/tick-epoch.ts";
import { wholeRoom } from "../../client/sound/whole-room.ts";
import type { StageConsort, StageView } from "../../shared/live/views.ts";
import { TICK_MS } from "../../shared/model/units.ts";
import { pieceById } from "../../shared/pieces/index.ts";
import { consort, stageView } from "../projector/views.ts";
import {
  decibels,
  envelope,
  excerpt,
  RATE,
  render,
  rms,
  roughness,
  samplesOf,
} from "./rendering.ts";
import { strengthAt } from "./rendering.ts";

const { beatTicks } = pieceById("tallis-canon");
const BEATS = 320;
const START = 1000;
/** Time between two runs of the page's timers, and between two messages of the server, s. */
const STEP = 0.04;
const EACH = 0.25;

/** A consort with constant harmony `near`, at that second. */
function at(seconds: number, near: number, change: Partial<StageConsort> = {}): StageConsort {
  const one = consort(0, 0, 0);
  const { shown } = one;
  if (shown === null || shown.measures === null) throw new Error("nothing is shown");
  const tick = Math.floor((seconds * 1000) / TICK_MS);
  const measures = { ...shown.measures, course: Array.from({ length: 16 }, () => near) };
  return {
    ...one,
    music: { piece: "tallis-canon", beats: BEATS },
    shown: { ...shown, tick, measures },
    ...change,
  };
}

/** Renders the stage's sound while it receives `told(second)` every quarter of a second. */
async function stage(
  seconds: number,
  told: (second: number) => Partial<StageView> | "dropped",
  /** Offset of the device's clock from the server's, ms. */
  ahead = 0,
): Promise<Float32Array> {
  const context = new OfflineAudioContext(2, Math.round(seconds * RATE), RATE);
  const timers = new Set<() => void>();
  let now = START;
  const link = signal<LiveLink>("open");
  const view = signal<StageView | null>(null);
  const line = { link, stage: view, serverNow: () => now };
  const tell = (second: number): void => {
    const word = told(second);
    link.value = word === "dropped" ? "reconnecting" : "open";
    if (word !== "dropped") view.value = stageView(word);
  };
  const running = new Proxy(context, {
    get(target, name) {
      if (name === "state") return "running";
      if (name === "currentTime") return (now - START) / 1000;
      if (name === "resume") return () => Promise.resolve();
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  }) as unknown as Context;
  const orchestra = createOrchestra(() => running, scoresAtOnce, {
    surroundings: {
      now: () => now + ahead,
      storage: null,
      every: (_, run) => {
        timers.add(run);
        return () => timers.delete(run);
      },
      onShown: () => () => {},
      announceMusic: () => {},
    },
  });
  tell(0);
  orchestra.follow(wholeRoom(line));
  // Everything is scheduled as in real time, and then rendered at once.
  for (let step = 1, toldAt = 0; step * STEP < seconds; step += 1) {
    now = START + step * STEP * 1000;
    if (step * STEP - toldAt >= EACH - 1e-6) {
      toldAt += EACH;
      tell(toldAt);
    }
    for (const run of timers) run();
  }
  const buffer = await context.startRendering();
  const [left, right] = [samplesOf(buffer, 0), samplesOf(buffer, 1)];
  return left.map((sample, i) => (sample + (right[i] ?? 0)) / 2);
}

describe("of what is shown", () => {
  const shownOf = (near: number, tick = 1000) => {
    const { shown } = at((tick * TICK_MS) / 1000, near);
    if (shown === null) throw new Error("nothing is shown");
    return shown;
  };

  test("a consort is as near as its newest part of the course says, the sooner the more of it has been", () => {
    const length = { beats: BEATS, beatTicks };
    expect(togethernessOf(shownOf(0.6), length)).toEqual({ near: 0.6, torn: 0 });
    const shown = shownOf(1, 10 * beatTicks);
    const measures = shown.measures && { ...shown.measures, course: [0.2, 0, 0] };
    const { near } = togethernessOf({ ...shown, measures }, { beats: 60, beatTicks });
    expect(near).toBeCloseTo(0.5 * 0.2 + 0.5, 9);
  });

  test("of two who play alone nothing is heard but the music", () => {
    const alone = { ...shownOf(0.1), measures: null, strands: [] };
    expect(togethernessOf(alone, { beats: BEATS, beatTicks })).toEqual(TOGETHER);
  });

  test("together every voice stands at the centre; apart none is the one that is off for long", () => {
    for (const { cents, ms } of roomParts([TOGETHER, TOGETHER, TOGETHER, TOGETHER], 3, 0.5))
      expect([Math.abs(cents), Math.abs(ms)]).toEqual([0, 0]);
    const far = Array.from({ length: 4 }, () => ({ near: 0, torn: 0 }));
    const worst = Array.from({ length: 4 }, (_, bar) => {
      const sizes = roomParts(far, bar, 0.5).map(({ ms }) => Math.abs(ms));
      return sizes.indexOf(Math.max(...sizes));
    });
    expect(new Set(worst).size).toBeGreaterThan(1);
    const off = Array.from({ length: 4 }, (_, voice) =>
      [0, 1, 2, 3].reduce((sum, bar) => sum + (roomParts(far, bar, 0.5)[voice]?.cents ?? 0), 0),
    );
    for (const sum of off) expect(sum).toBeCloseTo(0, 9);
  });
});

describe("as it sounds", () => {
  const HZ = 440;
  const chord = (near: number, torn = 0) =>
    render(["viol", "violin"], 5, (ensemble) => {
      const parts = roomParts(
        [
          { near, torn },
          { near, torn },
        ],
        0,
        0.5,
      );
      for (const [i, voice] of ensemble.voices.entries()) {
        voice.stand(parts[i] as (typeof parts)[number], 0);
        voice.play(HZ, 0, 5);
      }
    });
  /** Share of the loudness that is modulated at `hz`. */
  const beating = (samples: Float32Array, hz: number): number => {
    const shape = envelope(excerpt(samples, 1, 4.5), 0.005);
    const mean = shape.reduce((sum, one) => sum + one, 0) / shape.length;
    return (
      strengthAt(
        shape.map((one) => one - mean),
        hz,
        200,
      ) / mean
    );
  };

  test("together a chord is clean; apart it beats as often a second as its voices are apart", async () => {
    const [a, b] = roomParts(
      [
        { near: 0.4, torn: 0 },
        { near: 0.4, torn: 0 },
      ],
      0,
      0.5,
    );
    const hz = beatRate((a?.cents ?? 0) - (b?.cents ?? 0), HZ);
    expect(hz).toBeGreaterThan(2);
    expect(hz).toBeLessThan(12);
    const clean = beating((await chord(1)).mono, hz);
    const apart = beating((await chord(0.4)).mono, hz);
    expect(clean).toBeLessThan(0.03);
    expect(apart).toBeGreaterThan(5 * clean);
    expect(apart).toBeGreaterThan(0.1);
  });

  test("an open tear is rough", async () => {
    const plain = roughness(excerpt((await chord(1)).mono, 1, 4.5), HZ);
    const torn = roughness(excerpt((await chord(1, 0.7)).mono, 1, 4.5), HZ);
    expect(torn).toBeGreaterThan(plain + 10);
  });
});

describe("over the line of a stage", () => {
  const one =
    (near: number, change: Partial<StageConsort> = {}) =>
    (second: number) => ({
      consorts: [at(second, near, change)],
    });

  test("what plays is heard from the bar where it stands", async () => {
    const heard = await stage(2.5, (second) => ({ consorts: [at(second + 40, 1)] }));
    expect(rms(excerpt(heard, 1, 2.4))).toBeGreaterThan(0.01);
  });

  test("between movements, with the sound switched off, and of a consort out of focus nothing is heard", async () => {
    const setting = { ...stageView().setting };
    const words = [
      one(1, { music: null }),
      (second: number) => ({ consorts: [at(second, 1)], setting: { ...setting, sound: false } }),
      (second: number) => ({ consorts: [at(second, 1)], setting: { ...setting, focus: 3 } }),
    ];
    for (const word of words) expect(rms(await stage(1.5, word))).toBeLessThan(1e-5);
  });

  test("[Z2] as all stands still it is silent within 300 ms, and goes on when the world does", async () => {
    const stood = { from: 2, to: 4 };
    const heard = await stage(6, (second) => {
      const still = second >= stood.from && second < stood.to;
      const tick = second < stood.from ? second : Math.max(stood.from, second - 2);
      return { consorts: [at(tick, 1, { still })] };
    });
    const loud = rms(excerpt(heard, 1, 2));
    expect(loud).toBeGreaterThan(0.01);
    expect(decibels(rms(excerpt(heard, 2.3, 4)) / loud)).toBeLessThan(-60);
    expect(rms(excerpt(heard, 4.8, 5.9))).toBeGreaterThan(0.3 * loud);
  });

  test("a line that is lost is silent: nobody knows what plays", async () => {
    const heard = await stage(4, (second) => (second < 2 ? one(1)(second) : "dropped"));
    expect(rms(excerpt(heard, 1, 2))).toBeGreaterThan(0.01);
    expect(rms(excerpt(heard, 2.4, 4))).toBeLessThan(1e-4);
  });

  test("many are heard softer than one, and by few voices", async () => {
    const many = (second: number) => ({
      consorts: Array.from({ length: 15 }, (_, place) => at(second, 1, { consort: place })),
    });
    const [all, alone] = [await stage(3, many), await stage(3, one(1))];
    const gain = decibels(rms(excerpt(all, 1, 2.9)) / rms(excerpt(alone, 1, 2.9)));
    expect(gain).toBeLessThan(-2);
    expect(gain).toBeGreaterThan(-8);
  });

  test("the same words on another device give the same sound, whatever its clock says", async () => {
    const near = (second: number) => one(0.4)(second);
    const [here, there] = [await stage(2, near), await stage(2, near, 86_400_000)];
    expect(there).toEqual(here);
  });
});

describe("the clock of a movement", () => {
  test("is that of the word that was least late; a pause moves it, and a new movement begins anew", () => {
    const clock = new TickEpoch();
    const late = [180, 40, 90, 30, 250];
    for (const [i, by] of late.entries()) clock.hear(20 * (i + 1), 5000 + (i + 1) * 1000 + by);
    expect(clock.value).toBe(5040);
    clock.stand();
    clock.hear(100, 20_000);
    expect(clock.value).toBeNull();
    clock.hear(120, 21_050);
    expect(clock.value).toBe(21_050 - 120 * TICK_MS);
    clock.hear(10, 60_000);
    expect(clock.value).toBe(60_000 - 10 * TICK_MS);
  });
});
