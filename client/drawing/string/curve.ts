import { at, bezier, clamp, lerp, norms, resample } from "../geometry.ts";
import type { Layout } from "../layout.ts";
import type { Path } from "../pen.ts";

/** Where a string hangs, and how large it is drawn there. */
export interface StringCurve {
  /** `samples` + 1 points at equal distances, from the own peg to their bridge. */
  readonly points: Path;
  readonly normals: Path;
  readonly samples: number;
  /** Per sample, how much of the swing fits inside the bend: 1 where straight. */
  readonly room: Path;
  /** Swing at the own end and at theirs, pixels. */
  readonly swing: readonly [number, number];
  /** Width of a strand at the own end and at theirs, pixels. */
  readonly width: readonly [number, number];
  /** Pixels of fibres, barbs, beads against a screen 1280 wide. */
  readonly scale: number;
}

export function curveThrough(
  path: Path,
  samples: number,
  size: Pick<StringCurve, "swing" | "width" | "scale">,
): StringCurve {
  const points = resample(path, samples);
  const normals = norms(points);
  return {
    points,
    normals,
    samples,
    room: roomInBends(points, normals, samples, Math.max(...size.swing)),
    ...size,
  };
}

/** Strands must not swing past the middle of a bend: they would knot. */
function roomInBends(points: Path, normals: Path, samples: number, swing: number): number[] {
  const step = Math.hypot(at(points, 2) - at(points, 0), at(points, 3) - at(points, 1));
  const reach = Math.max(2, Math.round(samples / 26));
  return Array.from({ length: samples + 1 }, (_, i) => {
    let turned = 0;
    const [from, to] = [Math.max(0, i - reach), Math.min(samples, i + reach)];
    for (let k = from; k < to; k++)
      turned += Math.abs(
        at(normals, 2 * k) * at(normals, 2 * k + 3) -
          at(normals, 2 * k + 1) * at(normals, 2 * k + 2),
      );
    const radius = ((to - from) * step) / Math.max(1e-6, turned);
    return Math.max(0.3, Math.min(1, radius / (swing * 2.2)));
  });
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * From the own peg to the focused player's bridge, sagging a little. It always leads onward,
 * wherever that bridge is on its way to the middle: a string that turned back would form a loop.
 */
export function bondCurve(layout: Layout, bridge: Place = layout.bridge): StringCurve {
  const { peg } = layout;
  const phone = layout.shape === "phone";
  const s = layout.focus.scale / (phone ? 0.63 : 0.97);
  const span = bridge.x - peg.x;
  const chord = Math.hypot(span, bridge.y - peg.y) || 1;
  const hold = between(peg, bridge);
  const [first, second] =
    layout.seats !== "arc"
      ? sagging(peg, bridge, (layout.height > layout.width ? SAG : SAG_LITTLE) * chord)
      : [
          { x: peg.x + span * 0.265, y: peg.y + 72 * s },
          { x: peg.x + span * 0.66, y: bridge.y + 86 * s },
        ];
  const [a, b] = [hold(first, 0.12, 0.45), hold(second, 0.55, 0.9)];
  const path = bezier(peg.x, peg.y, a.x, a.y, b.x, b.y, bridge.x, bridge.y, 48);
  // A short string swings less, so that its waves keep their slope.
  const size = phone
    ? { swing: [12, 10], width: [6.8, 5.2], scale: 0.7, full: 240 }
    : { swing: [30, 20], width: [9.5, 7], scale: 1, full: 380 };
  const swing = s * clamp(chord / (size.full * s), 0.3, 1);
  return curveThrough(path, phone ? 130 : 200, {
    swing: [(size.swing[0] as number) * swing, (size.swing[1] as number) * swing],
    width: [(size.width[0] as number) * s, (size.width[1] as number) * s],
    scale: size.scale * s,
  });
}

/** Sag relative to length: of a rising string, and of one close above controls. */
const SAG = 0.3;
const SAG_LITTLE = 0.08;

/** Two points that let a string sag downwards. */
function sagging(from: Place, to: Place, by: number): readonly [Place, Place] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const chord = Math.hypot(dx, dy) || 1;
  // A vertical string does not sag.
  const side = by * clamp(dx / (0.35 * chord), -1, 1);
  const hung = (share: number): Place => ({
    x: from.x + dx * share - (dy / chord) * side,
    y: from.y + dy * share + (dx / chord) * side,
  });
  return [hung(0.3), hung(0.72)];
}

/** Keeps a point within a part of the way between two places, and near the straight line. */
function between(from: Place, to: Place) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const chord = Math.hypot(dx, dy) || 1;
  return ({ x, y }: Place, least: number, most: number): Place => {
    const [px, py] = [(x - from.x) / chord, (y - from.y) / chord];
    const along = clamp((px * dx + py * dy) / chord, least, most);
    const off = clamp((py * dx - px * dy) / chord, -0.5, 0.5);
    return { x: from.x + dx * along - dy * off, y: from.y + dy * along + dx * off };
  };
}

/** Room from which a bend counts as straight. */
const STRAIGHT = 0.85;

/** The index of the sample nearest to `s` (0 … 1). */
export const sampleAt = (curve: StringCurve, s: number): number =>
  Math.max(0, Math.min(curve.samples, Math.round(s * curve.samples)));

/** The sample nearest to `s` where the string runs straight enough to be wrapped. */
export function straightNear(curve: StringCurve, s: number): number {
  const from = sampleAt(curve, s);
  for (let away = 0; away <= curve.samples; away++)
    for (const i of [from - away, from + away])
      if (i > 4 && i < curve.samples - 4 && at(curve.room, i) >= STRAIGHT) return i;
  return from;
}

/** Interpolates between the value at the own end and the one at theirs. */
export const along = (ends: readonly [number, number], s: number): number =>
  lerp(ends[0], ends[1], s);

/** A point moved off the curve: `by` pixels along the normal. */
export function offCurve(curve: StringCurve, i: number, by: number): readonly [number, number] {
  return [
    at(curve.points, 2 * i) + at(curve.normals, 2 * i) * by,
    at(curve.points, 2 * i + 1) + at(curve.normals, 2 * i + 1) * by,
  ];
}
