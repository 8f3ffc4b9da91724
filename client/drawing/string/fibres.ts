import { at, lerp, spline } from "../geometry.ts";
import { type Colour, PALETTE } from "../palette.ts";
import type { Pen } from "../pen.ts";

/** A number 0 … 1 for `n`, so that each fibre keeps its bend from frame to frame. */
export const own = (n: number): number => {
  const x = Math.sin(n * 127.1 + 11.7) * 43758.5453;
  return x - Math.floor(x);
};

export interface Fray {
  /** Sample the strand ends at, on the flat path. */
  readonly path: readonly number[];
  readonly index: number;
  /** +1: the gap lies further on; −1: before. */
  readonly towards: 1 | -1;
  readonly colour: Colour;
  readonly count: number;
  /** Pixels. */
  readonly length: number;
  /** 0 all around … 1 all one way. */
  readonly combed: number;
  readonly seed: number;
}

/** Fibres of a strand's torn end: they continue along it, spread and curl. */
export function drawFray(
  pen: Pen,
  fray: Fray,
  seconds: number,
  sinceTorn: number,
  scale: number,
): void {
  const { path, index, towards, count } = fray;
  const x = at(path, 2 * index);
  const y = at(path, 2 * index + 1);
  const back = Math.min(path.length / 2 - 1, Math.max(0, index - towards * 5));
  const out = Math.atan2(y - at(path, 2 * back + 1), x - at(path, 2 * back));
  const swing = Math.exp(-sinceTorn * 3.4);
  for (let f = 0; f < count; f++) {
    const r = own(fray.seed + f * 3.7);
    const around = (count > 1 ? f / (count - 1) - 0.5 : 0) * 1.9 + (r - 0.5) * 0.3;
    const spread =
      lerp(around, 0.5 * around - 0.6, fray.combed) +
      swing * Math.sin(sinceTorn * 17 + f * 2.1) * 0.7 +
      0.05 * Math.sin(seconds * 1.3 + f * 1.9 + fray.seed);
    const curl = lerp(spread > 0 ? 1 : -1, -1, fray.combed);
    const length = fray.length * (0.55 + 0.7 * own(fray.seed + f * 1.3 + 0.4));
    const first = out + spread * 0.5;
    const second = out + spread * 1.5 + curl * 0.6 * (1 - 0.8 * fray.combed);
    const mx = x + Math.cos(first) * length * 0.55;
    const my = y + Math.sin(first) * length * 0.55;
    const ex = mx + Math.cos(second) * length * 0.5;
    const ey = my + Math.sin(second) * length * 0.5;
    const stem = spline([x, y, mx, my, ex, ey], false, 4);
    const tip = curled(
      ex,
      ey,
      second,
      curl,
      (2.6 + own(fray.seed + f) * 3.6) * (1 - 0.35 * fray.combed) * scale,
    );
    pen.line(stem.concat(tip), 4.2 * scale, PALETTE.ink, 0.5);
    pen.line(stem, 2.5 * scale, fray.colour);
    pen.line(
      [at(stem, stem.length - 2), at(stem, stem.length - 1), ...tip],
      1.5 * scale,
      fray.colour,
    );
  }
}

/** A small spiral that goes on in the direction it came from. */
function curled(x: number, y: number, heading: number, side: number, radius: number): number[] {
  const out: number[] = [];
  const start = heading - (side * Math.PI) / 2;
  for (let t = 1; t <= 8; t++) {
    const angle = start + ((side * t) / 8) * 4.2;
    const r = radius * (1 - t / 15);
    out.push(
      x - Math.cos(start) * radius + Math.cos(angle) * r,
      y - Math.sin(start) * radius + Math.sin(angle) * r,
    );
  }
  return out;
}

/** A few broken fibres of a strand that still holds. */
export function drawNick(
  pen: Pen,
  x: number,
  y: number,
  heading: number,
  colour: Colour,
  seed: number,
  seconds: number,
  scale: number,
): void {
  for (let f = 0; f < 3; f++) {
    const side = (seed + f) % 2 ? 1 : -1;
    const away =
      heading + side * (0.7 + 0.5 * own(seed + f)) + 0.06 * Math.sin(seconds * 1.6 + f + seed);
    const length = (13 + 13 * own(seed + f * 2.3)) * scale;
    const mx = x + Math.cos(away) * length * 0.6;
    const my = y + Math.sin(away) * length * 0.6;
    const bend = away + side * 0.9;
    const path = spline(
      [x, y, mx, my, mx + Math.cos(bend) * length * 0.6, my + Math.sin(bend) * length * 0.6],
      false,
      4,
    );
    pen.line(path, 3.8 * scale, PALETTE.ink, 0.5);
    pen.line(path, 1.8 * scale, colour);
  }
}
