/**
 * [R10] The hall while the whole consort is apart, and while it gathers: light on the floor and
 * from the sound holes.
 */
import { mix, PALETTE } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { CEILING, type Eye, project } from "./projection.ts";
import { glow, lerp, ribbon, TAU } from "./geometry.ts";

/** What the light does; each 0 … 1. */
export interface GatheringLight {
  /** The sections of light stray from their places, and each sound hole flickers by itself. */
  readonly apart: number;
  /** How far the sections have closed into a ring. */
  readonly closed: number;
  /** Cold … warm. */
  readonly warm: number;
  /** The ring widens and narrows as one breath. */
  readonly breath: number;
}

const SECTIONS = 8;
/** The ring around which the consort sits, hall units. */
const RING = { x: 2.3, z: 1.25, middle: 3.9 } as const;
const BREATH_SECONDS = 5;

/** Uneven like a torch: no two sides alike. −1 … 1. */
const flicker = (seconds: number, seed: number): number =>
  0.5 * Math.sin(seconds * 7.1 + seed * 2.3) +
  0.3 * Math.sin(seconds * 11.7 + seed * 5.1) +
  0.2 * Math.sin(seconds * 2.3 + seed);

export function drawGathering(pen: Pen, eye: Eye, light: GatheringLight, seconds: number): void {
  const colour = mix(PALETTE.tornLight, PALETTE.lamp, light.warm);
  for (const side of [-1, 1]) drawShaft(pen, eye, light, seconds, side, colour);
  for (let n = 0; n < SECTIONS; n++) drawSection(pen, eye, light, seconds, n, colour);
}

/** The light under one sound hole: when apart, each swings to its own side and flickers in its own time. */
function drawShaft(
  pen: Pen,
  eye: Eye,
  { apart, closed }: GatheringLight,
  seconds: number,
  side: number,
  colour: number,
): void {
  const shine = 0.55 + 0.45 * flicker(seconds + side * 1.9, side * 3) * apart;
  const swing = side * apart * (1.5 + 0.35 * Math.sin(seconds * 0.7 + side));
  for (let i = 1; i <= 4; i++) {
    const w = 0.12 + 0.13 * i;
    const foot = side * lerp(0.7, 0.25, closed) + swing;
    pen.fill(
      [
        ...project(eye, side * 1.34 - w * 0.3, CEILING, 4.2),
        ...project(eye, side * 1.5 + w * 0.3, CEILING, 7),
        ...project(eye, foot + w * 1.6, 0, 4.6),
        ...project(eye, foot - w * 1.6, 0, 3.2),
      ],
      colour,
      0.05 * shine * Math.max(apart, 0.7 * closed),
    );
  }
  const [x, y] = project(eye, side * 1.5, CEILING, 5.2);
  const reach = eye.focal * 0.16;
  glow(pen, x, y, reach * 0.8, reach * 0.66, colour, 0.26 * shine * apart, 12);
  // Between flickers it almost goes out.
  const out = Math.max(0, -flicker(seconds + side * 1.9, side * 3)) * apart;
  if (out > 0.02) glow(pen, x, y, reach * 0.8, reach * 0.66, PALETTE.ink, 0.5 * out, 10);
}

/** One section's light on the floor: an arc of the ring, or a patch that has strayed from it. */
function drawSection(
  pen: Pen,
  eye: Eye,
  { apart, closed, breath }: GatheringLight,
  seconds: number,
  n: number,
  colour: number,
): void {
  const stray = apart * (0.34 * Math.sin(seconds * 0.41 + n * 2.4) + (n % 2 ? 0.34 : -0.22));
  const wide = 1 + stray + 0.05 * breath * Math.sin((TAU * seconds) / BREATH_SECONDS);
  const turn = (TAU * n) / SECTIONS + apart * 0.42 * Math.sin(seconds * 0.33 + n * 1.7);
  // An arc that has strayed no longer follows the ring.
  const skew = apart * 0.5 * Math.sin(n * 3.1);
  const half = (Math.PI / SECTIONS) * lerp(0.55, 0.995, closed);
  const path: number[] = [];
  for (let k = 0; k <= 10; k++) {
    const along = k / 5 - 1;
    const a = turn + half * along;
    const r = wide + skew * along * 0.35;
    path.push(...project(eye, RING.x * r * Math.cos(a), 0, RING.middle + RING.z * r * Math.sin(a)));
  }
  const shine = 1 - 0.5 * apart * (0.5 + 0.5 * flicker(seconds, n));
  const weight = eye.focal / 700;
  // A strayed section is a patch with soft ends; in the ring it meets its neighbours.
  const taper = (t: number): number => lerp(Math.sin(Math.PI * t) ** 0.7, 1, closed ** 2);
  const broad = lerp(1.5, 1, closed);
  for (const [width, alpha] of [
    [58, 0.035],
    [44, 0.045],
    [31, 0.06],
    [19, 0.09],
    [9, 0.15],
    [3.6, 0.34],
  ] as const)
    pen.fill(
      ribbon(path, (t) => width * broad * weight * taper(t)),
      colour,
      alpha * shine * lerp(1, 1.25, closed),
    );
}
