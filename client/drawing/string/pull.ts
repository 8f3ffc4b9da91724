/** How a type of rupture changes the course of the strands. */
import { at, clamp, lerp, smoothstep, TAU } from "../geometry.ts";
import type { StringCurve } from "./curve.ts";
import { own } from "./fibres.ts";
import type { StringMotion } from "./motion.ts";
import type { RuptureLook } from "./ruptures.ts";

/** Seconds of one swing out and in ([R1]): as slow as it sounds. */
const SWAY_SECONDS = 6;
/** Jerks a second, and bends along the string, of a jagged strand ([R8]). */
const JERKS = 5;
const BENDS = 34;
/** How far before a limit the strands begin to lie still ([R3]). */
const STILL_FROM = 0.2;

/** The side of each strand: the own one and theirs are pulled in opposite directions. */
type Side = -1 | 1;

/** Where along the string the two are furthest apart: the middles of the two eyes ([R1]). */
export const EYES = [0.27, 0.73] as const;

/** 0 where the strands meet … 1 in the middle of an eye. */
const eye = (s: number): number => Math.sin(TAU * clamp(s, 0.02, 0.98)) ** 2;

/** Pixels by which each strand swings out in the middle of an eye now ([R1]). */
export const swayNow = (look: RuptureLook, curve: StringCurve, seconds: number): number =>
  look.sway * curve.scale * (23 + 13 * Math.sin((TAU * seconds) / SWAY_SECONDS));

/** Share left of a strand's own waves at `s`. */
export function swingLeft(
  look: RuptureLook,
  gap: readonly [number, number] | null,
  s: number,
  side: Side,
): number {
  const eyes = 1 - 0.86 * Math.min(1, look.sway * 1.4) * eye(s);
  // Ties and jags are visible against a plain course.
  const plain = 1 - 0.5 * Math.min(1, Math.max(look.slip, look.thorns) * 1.4);
  const taut = side > 0 ? 1 - 0.94 * Math.min(1, look.drag * 1.7) : 1 - 0.35 * look.drag;
  return eyes * plain * taut * lerp(1, stillness(gap, s), look.limit > 0 ? 1 : 0);
}

/** Pixels along the normal by which a strand is pulled off at `s`. */
export function pulledBy(
  look: RuptureLook,
  curve: StringCurve,
  motion: StringMotion,
  s: number,
  side: Side,
): number {
  const sway = look.sway > 0 ? side * swayNow(look, curve, motion.seconds) * eye(s) : 0;
  return sway + (look.thorns > 0 ? jag(look, curve, motion.seconds, s, side) : 0);
}

/** Pixels, right and down, from sample `i` towards the straight line between the ends ([R7]). */
export function tautened(
  look: RuptureLook,
  curve: StringCurve,
  i: number,
): readonly [number, number] {
  const { points, samples } = curve;
  const s = i / samples;
  const share = 0.62 * Math.min(1, look.drag * 1.3) * smoothstep(0, 0.1, Math.min(s, 1 - s));
  const x = lerp(at(points, 0), at(points, 2 * samples), s);
  const y = lerp(at(points, 1), at(points, 2 * samples + 1), s);
  return [(x - at(points, 2 * i)) * share, (y - at(points, 2 * i + 1)) * share];
}

/** 1 far from the gap … 0 at its bars. */
function stillness(gap: readonly [number, number] | null, s: number): number {
  if (!gap) return 1;
  return smoothstep(0, STILL_FROM, s < (gap[0] + gap[1]) / 2 ? gap[0] - s : s - gap[1]);
}

/** A jagged course: straight from bend to bend, different with every jerk. */
function jag(
  look: RuptureLook,
  curve: StringCurve,
  seconds: number,
  s: number,
  side: Side,
): number {
  const jerk = Math.floor(seconds * JERKS);
  const place = s * BENDS;
  const k = Math.floor(place);
  const bend = (n: number): number =>
    own(n * 1.7 + side * 31 + (own(n + side) > 0.55 ? jerk * 7.3 : 0)) - 0.5;
  const ends = smoothstep(0, 0.08, Math.min(s, 1 - s));
  return lerp(bend(k), bend(k + 1), place - k) * 38 * curve.scale * look.thorns * ends;
}
