import { at, bezier, lerp, norms, resample } from "../geometry.ts";
import type { Layout } from "../layout.ts";
import type { Path } from "../pen.ts";

/** Where a string hangs, and how large it is drawn there. */
export interface StringCurve {
  /** `samples` + 1 points at equal distances, from one's own peg to their bridge. */
  readonly points: Path;
  readonly normals: Path;
  readonly samples: number;
  /** Per sample, how much of the swing fits inside the bend there: 1 where it is straight. */
  readonly room: Path;
  /** Swing at one's own end and at theirs, pixels. */
  readonly swing: readonly [number, number];
  /** Width of a strand at one's own end and at theirs, pixels. */
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

/** Strands may not swing past the middle of a bend: they would knot. */
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

/** From the peg down into the half circle and up to the bridge of whom one looks at. */
export function bondCurve(
  layout: Layout,
  bridge: { readonly x: number; readonly y: number } = layout.bridge,
): StringCurve {
  const { peg } = layout;
  if (layout.shape === "phone") {
    const s = layout.focus.scale / 0.63;
    // To a bridge hardly above the peg it goes in a wide bow, or there would be no room to fray in.
    const low = Math.max(0, Math.min(1, 1.4 - (peg.y - bridge.y) / (170 * s)));
    return curveThrough(
      bezier(
        peg.x,
        peg.y,
        peg.x + lerp(140, 255, low) * s,
        peg.y - lerp(26, 40, low) * s,
        bridge.x + lerp(225, 155, low) * s,
        bridge.y - lerp(34, 150, low) * s,
        bridge.x,
        bridge.y,
        40,
      ),
      130,
      { swing: [12 * s, 10 * s], width: [6.8 * s, 5.2 * s], scale: 0.7 * s },
    );
  }
  const s = layout.focus.scale / 0.97;
  const span = bridge.x - peg.x;
  return curveThrough(
    bezier(
      peg.x,
      peg.y,
      peg.x + span * 0.265,
      peg.y + 72 * s,
      peg.x + span * 0.66,
      bridge.y + 86 * s,
      bridge.x,
      bridge.y,
      48,
    ),
    200,
    { swing: [30 * s, 20 * s], width: [9.5 * s, 7 * s], scale: s },
  );
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

/** A value between the one at one's own end and the one at theirs. */
export const along = (ends: readonly [number, number], s: number): number =>
  lerp(ends[0], ends[1], s);

/** A point moved off the curve: `by` pixels along the normal. */
export function offCurve(curve: StringCurve, i: number, by: number): readonly [number, number] {
  return [
    at(curve.points, 2 * i) + at(curve.normals, 2 * i) * by,
    at(curve.points, 2 * i + 1) + at(curve.normals, 2 * i + 1) * by,
  ];
}
