import { describe, expect, test } from "vitest";
import { beatPosition, bowStroke, onsetLight } from "../../client/scenes/beat.ts";
import { approach } from "../../client/scenes/easing.ts";
import type { EffectPlaces } from "../../client/scenes/effect.ts";
import { Effects } from "../../client/scenes/effects.ts";
import { hallLight } from "../../client/scenes/hall-light.ts";
import { gazeAway, gazeBetween, gazeInward } from "../../client/drawing/gaze.ts";
import { lampStates } from "../../client/drawing/lamps.ts";
import type { Perception } from "../../shared/model/perception.ts";
import { CAUSES } from "../fixtures/ruptures.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import { chairId } from "../../shared/model/units.ts";
import { calm, mending, torn } from "../fixtures/perceptions.ts";
import { broken, markingPen } from "./marks.ts";

describe("time", () => {
  test("the beat goes on between states, on the server's clock", () => {
    const { music } = calm();
    expect(beatPosition(music, 440 * 50, 0)).toBe(44);
    expect(beatPosition(music, 440 * 50 + 250, 0)).toBe(44.5);
    expect(beatPosition({ ...music, beat: -1 }, 0, 0)).toBeNull();
  });

  test("[P1] a late onset lights late", () => {
    expect(onsetLight(12, 0)).toBe(1);
    expect(onsetLight(12.1, 0.1)).toBeCloseTo(1, 6);
    expect(onsetLight(12.05, 0.1)).toBe(0);
  });

  test("the bow turns on the onset and never jumps", () => {
    let before = bowStroke(0, 0);
    for (let at = 0; at < 4; at += 0.01) {
      const now = bowStroke(at, 0);
      expect(Math.abs(now)).toBeLessThanOrEqual(1.0001);
      expect(Math.abs(now - before)).toBeLessThan(0.05);
      before = now;
    }
    expect(bowStroke(1, 0)).toBeCloseTo(1, 6);
    expect(bowStroke(2, 0)).toBeCloseTo(-1, 6);
  });

  test("easing does not depend on the frame rate", () => {
    const once = approach(0, 1, 100, 80);
    let often = 0;
    for (let i = 0; i < 10; i++) often = approach(often, 1, 10, 80);
    expect(often).toBeCloseTo(once, 12);
  });
});

describe("eyes on the screen", () => {
  const here = { x: 400, y: 300 };
  test("[P1] they point to where that chair is drawn, and enough for the corner of the eye to see", () => {
    expect(gazeBetween(here, { x: 900, y: 300 }, 1).x).toBeGreaterThan(0.5);
    expect(gazeBetween(here, { x: 100, y: 300 }, 1).x).toBeLessThan(-0.5);
    expect(Math.abs(gazeBetween(here, { x: 440, y: 300 }, 1).x)).toBeGreaterThanOrEqual(0.5);
  });

  test("inward is down, away is out of the circle", () => {
    expect(gazeInward().y).toBeGreaterThan(0.6);
    expect(gazeAway({ x: 100, y: 0 }, 600).x).toBe(-1);
    expect(gazeAway({ x: 900, y: 0 }, 600).x).toBe(1);
  });
});

describe("light", () => {
  const cold = (perception: Perception, looked: number | null) =>
    hallLight(perception, looked === null ? null : chairId(looked)).mood;

  test("a torn bond cools the hall, most when one looks at it, and mending warms it again", () => {
    expect(cold(calm(), 1)).toBe(0);
    expect(cold(torn(), 1)).toBeGreaterThan(0.6);
    expect(cold(torn(), 2)).toBeGreaterThan(0);
    expect(cold(torn(), 2)).toBeLessThan(cold(torn(), 1));
    expect(cold(mending(), 1)).toBeLessThan(0.1);
  });

  test("inward the hall grows dim, away its light grows", () => {
    const looking = (gaze: "inward" | "away") =>
      hallLight({ ...calm(), self: { ...calm().self, gaze } }, null);
    expect(looking("inward").dim).toBeGreaterThan(looking("away").dim);
    expect(looking("away").daylight).toBeGreaterThan(looking("inward").daylight);
  });
});

describe("lamps", () => {
  test("[M1] steps reached are done, the next one is now, none without a rupture", () => {
    const states = (step: 0 | 1 | 2 | 3 | 4) => lampStates({ type: "benign", step }).join();
    expect(states(0)).toBe("now,off,off,off");
    expect(states(1)).toBe("done,now,off,off");
    expect(states(3)).toBe("done,done,done,now");
    expect(states(4)).toBe("done,done,done,now");
    expect(lampStates({ type: null, step: 0 }).join()).toBe("off,off,off,off");
    expect(lampStates(null).join()).toBe("off,off,off,off");
  });
});

test("[R10] while the whole has come apart the lamps are its own", () => {
  const bond = { type: "benign", step: 3 } as const;
  expect(lampStates(bond, { step: 0 }).join()).toBe("off,off,off,off");
  expect(lampStates(bond, { step: 2 }).join()).toBe("done,now,off,off");
  expect(lampStates(null, { step: 4 }).join()).toBe("done,done,done,now");
});

describe("effects", () => {
  const by = chairId(2);
  const SIGHTINGS: readonly Sighting[] = [
    { see: "cue", by, atMe: true, cue: "warm" },
    { see: "cue", by, atMe: false, cue: null },
    { see: "need", to: by },
    { see: "met", by, timely: true },
    { see: "missed", by },
    { see: "misread", by, answer: "lead" },
    { see: "eased", chair: by },
    { see: "returned", chair: by },
    { see: "torn", with: by, type: "benign", why: CAUSES.benign },
    { see: "step", with: by, step: 2 },
    { see: "slipped", with: by, step: 1 },
    { see: "mended", with: by, type: "benign", seconds: 9 },
    { see: "gather", by },
    { see: "hard", on: true },
    { see: "split" },
    { see: "splitStep", step: 1 },
    { see: "wholeAgain", seconds: 12 },
    { see: "fellApart" },
    { see: "gathering", step: 2, by, slipped: false },
    { see: "gathering", step: 1, by: null, slipped: true },
    { see: "beganAgain", seconds: 30 },
    { see: "proposed", by, terms: { about: "loudness", loudness: "soft" } },
    { see: "agreed", by, terms: { about: "loudness", loudness: "soft" } },
    { see: "lapsed", by, terms: { about: "loudness", loudness: "soft" } },
    { see: "wish", of: by, wish: "slower" },
    { see: "metHalfway", with: by },
    { see: "agreedToDiffer", with: by },
    { see: "noticedReflex", reflex: "fading" },
  ];
  const places = (known: boolean): EffectPlaces => ({
    head: () => (known ? { x: 500, y: 200, scale: 0.5 } : null),
    self: { x: 150, y: 630 },
    crack: [100, 500, 150, 630, 180, 780],
    string: { x: 400, y: 700 },
    lamp: (step) => ({ x: step * 80, y: 30 }),
    width: 1280,
    height: 800,
    floor: { x: 640, y: 640 },
    scale: 1,
  });
  const at = (sighting: Sighting, ms: number, known = true) => {
    const effects = new Effects();
    const pen = markingPen();
    effects.see(sighting, 0);
    effects.draw("under", pen, places(known), ms);
    effects.draw("draw", pen, places(known), ms);
    return { marks: pen.marks, busy: effects.busy };
  };

  test.each(SIGHTINGS)("$see starts, moves and goes out", (sighting) => {
    expect(at(sighting, 200).marks.length).toBeGreaterThan(0);
    expect(at(sighting, 200).marks).not.toEqual(at(sighting, 320).marks);
    for (let ms = 0; ms <= 3000; ms += 40) expect(broken(at(sighting, ms).marks)).toEqual([]);
    expect(at(sighting, 10_000)).toEqual({ marks: [], busy: false });
  });

  test.each(SIGHTINGS)("$see by someone who has left draws nothing that breaks", (sighting) => {
    for (const ms of [0, 300, 900]) expect(broken(at(sighting, ms, false).marks)).toEqual([]);
  });
});
