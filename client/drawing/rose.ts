/** The rose of the own instrument: carved tracery, and the bow pad. */
import { arc, circle, lerp, TAU } from "./geometry.ts";
import { PALETTE } from "./palette.ts";
import type { Pen } from "./pen.ts";

const CARVED = 0x9c5d30;
const CARVED_LIGHT = 0xd69a5c;
const DEPTH = 0x170c0e;
/** Share of the radius at which the handle stands when bent fully. */
export const ROSE_REACH = 0.8;

/** The carving: drawn once. Centre (0, 0). */
export function drawRose(pen: Pen, radius: number): void {
  const r = radius;
  const thin = Math.max(1, r / 62);
  pen.fill(circle(0, 0, r + 0.145 * r, 72), 0x2a1410);
  pen.line(circle(0, 0, r + 0.13 * r, 72), 2 * thin, PALETTE.brass, 0.75, true);
  pen.line(circle(0, 0, r + 0.065 * r, 72), 4 * thin, 0x5d3217, 1, true);
  for (let i = 1; i < 72; i += 2) {
    const a = (i / 72) * TAU;
    const [c, s] = [Math.cos(a), Math.sin(a)];
    pen.line(
      [c * r * 1.037, s * r * 1.037, c * r * 1.096, s * r * 1.096],
      1.6 * thin,
      PALETTE.brass,
      0.7,
    );
  }
  pen.fill(circle(0, 0, r, 72), DEPTH);
  // Twelve interlaced rings, each with its shadow below and its lit edge above.
  for (const [width, colour, alpha, dy] of [
    [4.4, 0x3a2013, 0.9, 1.2],
    [2.7, CARVED, 0.85, 0],
    [1, CARVED_LIGHT, 0.5, -0.8],
  ] as const)
    for (let i = 0; i < 12; i++) {
      const a = (i / 12) * TAU;
      pen.line(
        circle(Math.cos(a) * r * 0.5, Math.sin(a) * r * 0.5 + dy, r * 0.485, 48),
        width * thin,
        colour,
        alpha,
        true,
      );
    }
  for (let i = 0; i < 12; i++) {
    const a = ((i + 0.5) / 12) * TAU;
    pen.fill(circle(Math.cos(a) * r * 0.9, Math.sin(a) * r * 0.9, r * 0.034), CARVED_LIGHT, 0.7);
  }
  pen.line(circle(0, 0, r * 0.5, 48), 2 * thin, CARVED, 0.7, true);
  pen.fill(circle(0, 0, r * 0.3, 36), DEPTH, 0.85);
  pen.line([0, -r * 0.86, 0, r * 0.86], 1.6 * thin, PALETTE.bone, 0.42);
  pen.line([-r * 0.86, 0, r * 0.86, 0], 1.6 * thin, PALETTE.bone, 0.42);
  for (const [x, y] of [
    [0, -1],
    [0, 1],
    [-1, 0],
    [1, 0],
  ] as const)
    pen.fill(circle(x * r * 0.86, y * r * 0.86, r * 0.03), PALETTE.bone, 0.6);
}

export interface Handle {
  /** −1 … 1: hold back … push on; down … up. */
  readonly x: number;
  readonly y: number;
  /** 0 … 1. */
  readonly volume: number;
  readonly held: boolean;
}

/** The handle, the line that pulls it home, and the arc of loudness: drawn every frame. Centre (0, 0). */
export function drawHandle(pen: Pen, radius: number, { x, y, volume, held }: Handle): void {
  const r = radius;
  const k = r / 94;
  const [from, to] = [-Math.PI * 0.94, -Math.PI * 0.06];
  pen.line(arc(0, 0, r * 1.235, from, to), 8 * k, 0x2a1410, 0.9);
  pen.line(
    arc(0, 0, r * 1.235, from, lerp(from, to, Math.max(0.01, volume))),
    4.4 * k,
    0xf0a650,
    0.95,
  );
  const far = Math.max(1, Math.hypot(x, y));
  const px = (x / far) * r * ROSE_REACH;
  const py = (-y / far) * r * ROSE_REACH;
  pen.line([0, 0, px, py], 5 * k, PALETTE.ink, 0.6);
  pen.line([0, 0, px, py], 2.6 * k, PALETTE.bone, 0.75);
  const knob = Math.max(10, 17 * k) * (held ? 1.14 : 1);
  if (held) pen.fill(circle(px, py, knob * 1.9), PALETTE.lamp, 0.16);
  pen.fill(circle(px + 1.5 * k, py + 3 * k, knob * 1.22), PALETTE.ink, 0.55);
  pen.fill(circle(px, py, knob), PALETTE.you);
  pen.fill(circle(px - knob * 0.18, py - knob * 0.26, knob * 0.52), 0xfffdf4, 0.75);
  pen.line(circle(px, py, knob), 2 * k, 0x7c5a34, 0.85, true);
}
