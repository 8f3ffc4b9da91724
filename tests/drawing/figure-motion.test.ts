import { describe, expect, test } from "vitest";
import { pose } from "../../client/drawing/figure/body-pose.ts";
import type { Pose } from "../../client/drawing/figure/pose.ts";
import { type Motion, ease, still } from "../../client/drawing/figure/smooth.ts";
import { AT_EASE } from "./moments.ts";

const START = pose(AT_EASE);
const AWAY = pose({
  ...AT_EASE,
  gaze: { x: 1, y: 0.3 },
  body: { ...AT_EASE.body, shoulders: 1, brow: -1, mouth: -1 },
});
const never = () => 1;

const after = (
  ms: number,
  target: Pose,
  step = 16,
  from: Motion = still(START, never),
  reducedMotion = false,
): Motion => {
  let motion = from;
  for (let t = 0; t < ms; t += step)
    motion = ease(motion, target, {
      dt: Math.min(step, ms - t),
      stroke: 0,
      random: never,
      reducedMotion,
    });
  return motion;
};
const way = (
  motion: Motion,
  key: "gazeX" | "turn" | "browInner" | "mouthCurve" | "shoulders",
): number => (motion.pose[key] - START[key]) / (AWAY[key] - START[key]);

describe("a motion", () => {
  test("[P2] eyes land within 250 ms, the head follows behind them", () => {
    const early = after(100, AWAY);
    expect(way(early, "gazeX")).toBeGreaterThan(0.6);
    expect(way(early, "turn")).toBeLessThan(0.3);
    expect(way(after(250, AWAY), "gazeX")).toBeGreaterThan(0.93);
    expect(way(after(600, AWAY), "turn")).toBeGreaterThan(0.95);
  });

  test("brows are quicker than the mouth, the mouth quicker than the shoulders", () => {
    const motion = after(120, AWAY);
    expect(way(motion, "browInner")).toBeGreaterThan(0.9);
    expect(way(motion, "mouthCurve")).toBeLessThan(way(motion, "browInner"));
    expect(way(motion, "shoulders")).toBeLessThan(way(motion, "mouthCurve"));
    expect(way(after(450, AWAY), "shoulders")).toBeGreaterThan(0.93);
  });

  test("is the same at 30 and at 120 frames a second", () => {
    const slow = after(320, AWAY, 32).pose;
    const fast = after(320, AWAY, 8).pose;
    expect(slow.gazeX).toBeCloseTo(fast.gazeX, 6);
    expect(slow.shoulders).toBeCloseTo(fast.shoulders, 6);
  });

  test("leaves the motion it came from as it was", () => {
    const motion = still(START, never);
    const before = structuredClone(motion);
    ease(motion, AWAY, { dt: 16, stroke: 1, random: never, reducedMotion: false });
    expect(motion).toEqual(before);
  });

  test("never overshoots", () => {
    let motion = still(START, never);
    for (let t = 0; t < 1500; t += 16) {
      motion = ease(motion, AWAY, { dt: 16, stroke: 0, random: never, reducedMotion: false });
      expect(way(motion, "shoulders")).toBeLessThanOrEqual(1.0001);
      expect(way(motion, "turn")).toBeLessThanOrEqual(1.0001);
    }
  });

  test("blinks every 3 to 6 s for about 140 ms", () => {
    let motion = still(START, () => 0.5);
    let shut = 0;
    const starts: number[] = [];
    for (let t = 0; t < 20_000; t += 10) {
      motion = ease(motion, START, { dt: 10, stroke: 0, random: () => 0.5, reducedMotion: false });
      const closed = motion.pose.lid < START.lid * 0.9;
      if (closed && shut === 0) starts.push(t);
      shut = closed ? shut + 10 : 0;
      expect(shut).toBeLessThan(BLINK_AT_MOST);
    }
    const gaps = starts.slice(1).map((t, i) => t - (starts[i] as number));
    expect(gaps.length).toBeGreaterThanOrEqual(3);
    for (const gap of gaps) {
      expect(gap).toBeGreaterThan(3000);
      expect(gap).toBeLessThan(6300);
    }
  });

  test("breathes at the body's own rate and depth", () => {
    const target = pose({
      ...AT_EASE,
      body: { ...AT_EASE.body, breathRate: 24, breathDepth: 0.5 },
    });
    let motion = still(target, () => 0);
    let rises = 0;
    let last = motion.pose.breath;
    let falling = false;
    for (let t = 0; t < 60_000; t += 20) {
      motion = ease(motion, target, { dt: 20, stroke: 0, random: () => 0, reducedMotion: false });
      const now = motion.pose.breath;
      expect(Math.abs(now)).toBeLessThanOrEqual(0.5001);
      if (now > last && falling) rises++;
      falling = now < last;
      last = now;
    }
    expect(rises).toBeGreaterThanOrEqual(23);
    expect(rises).toBeLessThanOrEqual(25);
  });

  test("a lowered bow does not move", () => {
    const bowing = (target: Pose) =>
      ease(still(target, never), target, {
        dt: 16,
        stroke: 0.8,
        random: never,
        reducedMotion: false,
      }).pose.stroke;
    expect(bowing(START)).toBe(0.8);
    expect(bowing(pose({ ...AT_EASE, playing: false }))).toBe(0);
  });

  test("with reduced motion nothing trembles and all cross-fades in 200 ms", () => {
    const shaken = pose({ ...AT_EASE, body: { ...AT_EASE.body, shake: 1, hands: 1 } });
    const settled = after(3000, shaken, 16, still(shaken, never), true);
    const next = after(48, shaken, 16, settled, true);
    expect(next.pose.sway).toBe(settled.pose.sway);
    expect(next.pose.fidget).toBe(settled.pose.fidget);
    expect(way(after(220, AWAY, 16, still(START, never), true), "shoulders")).toBeGreaterThan(0.93);
  });
});

const BLINK_AT_MOST = 160;
