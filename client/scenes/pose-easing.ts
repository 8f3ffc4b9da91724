import type { Pose } from "../view/figure/pose.ts";
import { approach } from "./easing.ts";

/** [LOOK] How long each part of a body takes to follow, ms until 37 % of the way are left. */
const TAU: { readonly [Channel in keyof Pose]?: number } = {
  gazeX: 70,
  gazeY: 70,
  lid: 45,
  lowerLid: 60,
  browInner: 50,
  browOuter: 50,
  browSkew: 50,
  mouthCurve: 70,
  mouthOpen: 60,
  mouthWidth: 70,
  mouthPress: 70,
  turn: 110,
  nod: 110,
  tilt: 140,
  rightFree: 110,
  leftFree: 110,
  rightX: 90,
  rightY: 90,
  leftX: 90,
  leftY: 90,
  // Breath and bow already run smoothly.
  breath: 0,
  stroke: 0,
};
/** Shoulders, lean and the rest of the trunk. */
const SLOW = 160;

/** A pose on its way from one to the next; shapes of hands change when their turn has come. */
export function easePose(from: Pose, to: Pose, elapsed: number): Pose {
  const next: Record<string, number | string> = {};
  for (const [channel, wanted] of Object.entries(to) as [keyof Pose, number | string][]) {
    const now = from[channel];
    next[channel] =
      typeof wanted === "number" && typeof now === "number"
        ? approach(now, wanted, elapsed, TAU[channel] ?? SLOW)
        : wanted;
  }
  return next as unknown as Pose;
}
