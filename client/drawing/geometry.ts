/**
 * Curves and shapes as flat number arrays (x0, y0, x1, y1 …), the currency of `Pen`. Every function
 * returns a new array and keeps nothing; angles are radians, clockwise on screen from +x.
 */
import type { Path, Pen } from "./pen.ts";
import type { Colour } from "./palette.ts";

export const TAU = Math.PI * 2;

export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;

export const clamp = (value: number, low: number, high: number): number =>
  value < low ? low : value > high ? high : value;

/** 0 below `from`, 1 above `to`, eased between. */
export const smoothstep = (from: number, to: number, value: number): number => {
  const t = clamp((value - from) / (to - from), 0, 1);
  return t * t * (3 - 2 * t);
};

/** A coordinate known to exist: paths are read in pairs, so an index inside the length is safe. */
export const at = (path: Path, index: number): number => path[index] as number;

/** Catmull–Rom through every point, `segments` pieces between two. */
export function spline(points: Path, closed = false, segments = 10): number[] {
  const count = points.length >> 1;
  const spans = closed ? count : count - 1;
  const out: number[] = [];
  for (let i = 0; i < spans; i++) {
    const before = 2 * (closed ? (i - 1 + count) % count : Math.max(0, i - 1));
    const from = 2 * i;
    const to = 2 * ((i + 1) % count);
    const after = 2 * (closed ? (i + 2) % count : Math.min(count - 1, i + 2));
    for (let k = 0; k < segments; k++) {
      const t = k / segments;
      out.push(
        catmullRom(at(points, before), at(points, from), at(points, to), at(points, after), t),
        catmullRom(
          at(points, before + 1),
          at(points, from + 1),
          at(points, to + 1),
          at(points, after + 1),
          t,
        ),
      );
    }
  }
  if (!closed && count > 0) out.push(at(points, 2 * count - 2), at(points, 2 * count - 1));
  return out;
}

function catmullRom(a: number, b: number, c: number, d: number, t: number): number {
  return (
    0.5 *
    (2 * b +
      (c - a) * t +
      (2 * a - 5 * b + 4 * c - d) * t * t +
      (3 * b - a - 3 * c + d) * t * t * t)
  );
}

/** Cubic Bézier in `pieces` pieces. */
export function bezier(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  x3: number,
  y3: number,
  pieces = 18,
): number[] {
  const out: number[] = [];
  for (let i = 0; i <= pieces; i++) {
    const t = i / pieces;
    const u = 1 - t;
    const a = u * u * u;
    const b = 3 * u * u * t;
    const c = 3 * u * t * t;
    const d = t * t * t;
    out.push(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3);
  }
  return out;
}

/** Quadratic Bézier in `pieces` pieces. */
export function quadratic(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  pieces = 14,
): number[] {
  const out: number[] = [];
  for (let i = 0; i <= pieces; i++) {
    const t = i / pieces;
    const u = 1 - t;
    out.push(u * u * x0 + 2 * u * t * x1 + t * t * x2, u * u * y0 + 2 * u * t * y1 + t * t * y2);
  }
  return out;
}

/** A closed ellipse; enough points for its size unless told. */
export function ellipse(
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  turn = 0,
  points = roundness(Math.max(radiusX, radiusY)),
): number[] {
  const out: number[] = [];
  const c = Math.cos(turn);
  const s = Math.sin(turn);
  for (let i = 0; i < points; i++) {
    const angle = (i / points) * TAU;
    const ex = radiusX * Math.cos(angle);
    const ey = radiusY * Math.sin(angle);
    out.push(x + ex * c - ey * s, y + ex * s + ey * c);
  }
  return out;
}

export const circle = (
  x: number,
  y: number,
  radius: number,
  points = roundness(radius),
): number[] => ellipse(x, y, radius, radius, 0, points);

/** Points that make a circle of this radius look round. */
export const roundness = (radius: number): number =>
  clamp(Math.round(6 + 3 * Math.sqrt(Math.abs(radius))), 9, 72);

/** An open arc from one angle to another. */
export function arc(x: number, y: number, radius: number, from: number, to: number): number[] {
  const pieces = clamp(Math.round((Math.abs(to - from) * radius) / 6), 6, 64);
  const out: number[] = [];
  for (let i = 0; i <= pieces; i++) {
    const angle = lerp(from, to, i / pieces);
    out.push(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  return out;
}

/** A closed star: `points` tips at `radius`, valleys at `inner` of it, first tip up. */
export function star(x: number, y: number, radius: number, points = 4, inner = 0.2): number[] {
  const out: number[] = [];
  for (let i = 0; i < points * 2; i++) {
    const angle = (i / (points * 2)) * TAU - Math.PI / 2;
    const r = i % 2 ? radius * inner : radius;
    out.push(x + r * Math.cos(angle), y + r * Math.sin(angle));
  }
  return out;
}

/** Unit normals of an open path, left of its direction of travel on paper, one per point. */
export function norms(path: Path): number[] {
  const last = path.length - 2;
  const out: number[] = [];
  for (let i = 0; i <= last; i += 2) {
    const before = Math.max(0, i - 2);
    const after = Math.min(last, i + 2);
    const dx = at(path, after) - at(path, before);
    const dy = at(path, after + 1) - at(path, before + 1);
    const length = Math.hypot(dx, dy) || 1;
    out.push(-dy / length, dx / length);
  }
  return out;
}

/** A path moved sideways along its normals by `offset(t)`, t = 0 … 1 along its points. */
export function beside(path: Path, offset: (t: number) => number): number[] {
  const normals = norms(path);
  const last = Math.max(1, path.length / 2 - 1);
  const out: number[] = [];
  for (let i = 0; i < path.length; i += 2) {
    const d = offset(i / 2 / last);
    out.push(at(path, i) + at(normals, i) * d, at(path, i + 1) + at(normals, i + 1) * d);
  }
  return out;
}

/** The closed outline of a stroke whose width may vary along it. */
export function ribbon(path: Path, width: number | ((t: number) => number)): number[] {
  const normals = norms(path);
  const count = path.length >> 1;
  const last = Math.max(1, count - 1);
  const out: number[] = [];
  const far: number[] = [];
  for (let i = 0; i < count; i++) {
    const half = (typeof width === "number" ? width : width(i / last)) / 2;
    const x = at(path, 2 * i);
    const y = at(path, 2 * i + 1);
    const nx = at(normals, 2 * i) * half;
    const ny = at(normals, 2 * i + 1) * half;
    out.push(x + nx, y + ny);
    far.push(x - nx, y - ny);
  }
  for (let i = far.length - 2; i >= 0; i -= 2) out.push(at(far, i), at(far, i + 1));
  return out;
}

/** Length of an open path. */
export function pathLength(path: Path): number {
  let length = 0;
  for (let i = 2; i < path.length; i += 2)
    length += Math.hypot(at(path, i) - at(path, i - 2), at(path, i + 1) - at(path, i - 1));
  return length;
}

/** The same path with `pieces` + 1 points at equal distances. */
export function resample(path: Path, pieces: number): number[] {
  const step = pathLength(path) / pieces;
  const out: number[] = [at(path, 0), at(path, 1)];
  let i = 2;
  let walked = 0;
  for (let k = 1; k < pieces; k++) {
    const wanted = step * k;
    let piece = Math.hypot(at(path, i) - at(path, i - 2), at(path, i + 1) - at(path, i - 1));
    while (walked + piece < wanted && i < path.length - 2) {
      walked += piece;
      i += 2;
      piece = Math.hypot(at(path, i) - at(path, i - 2), at(path, i + 1) - at(path, i - 1));
    }
    const t = (wanted - walked) / (piece || 1);
    out.push(lerp(at(path, i - 2), at(path, i), t), lerp(at(path, i - 1), at(path, i + 1), t));
  }
  out.push(at(path, path.length - 2), at(path, path.length - 1));
  return out;
}

/** Twice the signed area: the sign tells the winding. */
export function signedArea(path: Path): number {
  let sum = 0;
  for (let i = 0; i < path.length; i += 2) {
    const j = (i + 2) % path.length;
    sum += at(path, i) * at(path, j + 1) - at(path, j) * at(path, i + 1);
  }
  return sum;
}

/** The part of a closed polygon inside a convex one (Sutherland–Hodgman); may be empty. */
export function clip(subject: Path, convex: Path): number[] {
  const sign = Math.sign(signedArea(convex)) || 1;
  let out = subject.slice();
  for (let e = 0; e < convex.length && out.length > 0; e += 2) {
    const ax = at(convex, e);
    const ay = at(convex, e + 1);
    const f = (e + 2) % convex.length;
    const dx = at(convex, f) - ax;
    const dy = at(convex, f + 1) - ay;
    const input = out;
    out = [];
    for (let i = 0; i < input.length; i += 2) {
      const j = (i + 2) % input.length;
      const px = at(input, i);
      const py = at(input, i + 1);
      const qx = at(input, j);
      const qy = at(input, j + 1);
      const p = sign * (dx * (py - ay) - dy * (px - ax));
      const q = sign * (dx * (qy - ay) - dy * (qx - ax));
      if (p >= 0) out.push(px, py);
      if (p >= 0 !== q >= 0) {
        const t = p / (p - q);
        out.push(lerp(px, qx, t), lerp(py, qy, t));
      }
    }
  }
  return out;
}

/** Every point moved and, before that, scaled from the origin. */
export function placed(path: Path, x: number, y: number, scaleX = 1, scaleY = scaleX): number[] {
  const out: number[] = [];
  for (let i = 0; i < path.length; i += 2)
    out.push(at(path, i) * scaleX + x, at(path, i + 1) * scaleY + y);
  return out;
}

/** Left and right swapped about x = 0, order kept. */
export const mirrored = (path: Path): number[] => placed(path, 0, 0, -1, 1);

/** The points in the other order. */
export function reversed(path: Path): number[] {
  const out: number[] = [];
  for (let i = path.length - 2; i >= 0; i -= 2) out.push(at(path, i), at(path, i + 1));
  return out;
}

/** Points `from` … `to` (in points, `to` exclusive). */
export const part = (path: Path, from: number, to = path.length >> 1): number[] =>
  path.slice(from * 2, to * 2);

/** A rectangle with rounded corners, closed. */
export function roundedBox(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): number[] {
  const r = Math.min(radius, width / 2, height / 2);
  const out: number[] = [];
  for (let corner = 0; corner < 4; corner++) {
    const cx = corner === 0 || corner === 3 ? x + width - r : x + r;
    const cy = corner < 2 ? y + height - r : y + r;
    for (let i = 0; i <= 6; i++) {
      const angle = (corner + i / 6) * (Math.PI / 2);
      out.push(cx + r * Math.cos(angle), cy + r * Math.sin(angle));
    }
  }
  return out;
}

/** Light without gradients: nested ellipses of little alpha. */
export function glow(
  pen: Pen,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  colour: Colour,
  alpha: number,
  layers = 6,
): void {
  for (let i = layers; i >= 1; i--) {
    const k = i / layers;
    pen.fill(ellipse(x, y, radiusX * k, radiusY * k), colour, (alpha / layers) * 1.6);
  }
}
