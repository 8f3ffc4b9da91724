/** Building blocks of effects: flying cue icons, widening rings, rising warmth. */
import { type Cue, CUE_GROUPS, type CueGroup } from "../../shared/model/cue.ts";
import { circle, ellipse, glow, lerp, star } from "../drawing/geometry.ts";
import { type Colour, PALETTE } from "../drawing/palette.ts";
import type { Pen } from "../drawing/pen.ts";
import { easeInOut, easeOut } from "./easing.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const GROUP_COLOUR: Readonly<Record<CueGroup, Colour>> = {
  way: PALETTE.way,
  answer: PALETTE.answer,
  mend: PALETTE.mend,
  edge: PALETTE.edge,
};

export const groupOf = (cue: Cue): CueGroup =>
  (Object.keys(CUE_GROUPS) as CueGroup[]).find((group) =>
    (CUE_GROUPS[group] as readonly Cue[]).includes(cue),
  ) ?? "answer";

/** The outline of a group's icon: square, circle, hexagon, star. */
export function token(group: CueGroup, x: number, y: number, r: number): number[] {
  if (group === "answer") return circle(x, y, r);
  if (group === "edge") return star(x, y, r * 1.2, 8, 0.74);
  const corners = group === "way" ? 4 : 6;
  const out: number[] = [];
  for (let i = 0; i < corners; i++) {
    const a = (i / corners) * Math.PI * 2 + Math.PI / 4;
    out.push(x + Math.cos(a) * r * 1.15, y + Math.sin(a) * r * 1.15);
  }
  return out;
}

export const fading = (t: number): number =>
  t < 0.15 ? t / 0.15 : 1 - easeInOut((t - 0.15) / 0.85);

/**
 * Stays bright while it is looked at, and fades at the end: for gold that is shown only for this
 * moment.
 */
export const lasting = (t: number): number =>
  Math.min(1, t / 0.08) * (1 - easeInOut((t - 0.65) / 0.35));

/** A ring of light that widens from a head. */
export function ringAt(
  pen: Pen,
  at: Point & { readonly scale: number },
  t: number,
  colour: Colour,
  strength = 1,
): void {
  const k = easeOut(t);
  const r = (70 + 90 * k) * at.scale;
  pen.line(
    ellipse(at.x, at.y, r, r * 1.16),
    (5 - 3.6 * k) * Math.max(0.6, at.scale),
    colour,
    0.8 * (1 - t) * strength,
    true,
  );
}

/** A cue icon that flies from one point to another on an arc, with a tail. */
export function flight(
  pen: Pen,
  from: Point,
  to: Point,
  group: CueGroup,
  t: number,
  scale: number,
): void {
  const colour = GROUP_COLOUR[group];
  const at = (k: number): readonly [number, number] => [
    lerp(from.x, to.x, k),
    lerp(from.y, to.y, k) - Math.sin(Math.PI * k) * 70 * scale,
  ];
  const head = easeInOut(Math.min(1, t * 1.35));
  for (let n = 7; n >= 0; n--) {
    const k = head - n * 0.035;
    if (k <= 0) continue;
    const [x, y] = at(k);
    const alpha = (1 - n / 8) * (t > 0.74 ? (1 - t) / 0.26 : 1);
    pen.fill(token(group, x, y, (13 - n * 1.1) * scale), colour, alpha * (n === 0 ? 0.95 : 0.3));
  }
}

/** Warmth that rises from a chest. */
export function warmth(pen: Pen, at: Point & { readonly scale: number }, t: number): void {
  const a = fading(t);
  glow(
    pen,
    at.x,
    at.y + 130 * at.scale * (1 - 0.4 * t),
    150 * at.scale,
    190 * at.scale,
    PALETTE.lamp,
    0.34 * a,
    7,
  );
}
