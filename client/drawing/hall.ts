/**
 * The hall is the inside of a string instrument: maple ribs around, the sound post standing in it,
 * light falling through two f-holes. Drawn to a texture once per size and mood.
 */
import { at, circle, ellipse, lerp, norms, spline } from "./geometry.ts";
import { type Colour, mix, PALETTE } from "./palette.ts";
import type { Path, Pen } from "./pen.ts";
import { CEILING, type Eye, project } from "./projection.ts";

/** Half the outline of the instrument, seen from above: x, z. */
const HALF_OUTLINE = [
  3.5, 0.62, 3.75, 1.6, 3.7, 2.6, 3.2, 3.6, 2.5, 4.4, 2.32, 5.1, 2.55, 5.8, 3.02, 6.3, 3.05, 7.2,
  2.6, 8.3, 1.7, 9.1, 0.7, 9.4, 0, 9.45,
];

/** Wood from shade to full light. */
const LIGHT_RAMP: readonly Colour[] = [
  0x170d10, 0x22130f, 0x2f1a13, 0x40231a, 0x553020, 0x6d3f27, 0x86502d, 0xa06436, 0xb97940,
  0xcf8f4c, 0xdfa55f,
];
const TORN_WOOD = 0x1b1c33;

/** Wood colour at `light` 0 … 1; `mood` 0 warm … 1 torn mixes the warmth out of it. */
export function wood(light: number, mood: number): Colour {
  const k = Math.min(0.999, Math.max(0, light)) * 10;
  const i = Math.floor(k);
  const warm = mix(LIGHT_RAMP[i] as Colour, LIGHT_RAMP[i + 1] as Colour, k - i);
  return mood > 0 ? mix(warm, TORN_WOOD, mood * 0.62) : warm;
}

/** The light that falls in from outside. */
const daylight = (mood: number): Colour => mix(0xffe2a6, 0x8593bb, mood);

/** @param mood 0 warm … 1 torn */
export function drawHall(pen: Pen, width: number, height: number, eye: Eye, mood: number): void {
  const right = spline(HALF_OUTLINE, false, 6);
  const plan = outlineAround(right);
  drawBelly(pen, width, eye, plan, mood);
  drawFloor(pen, width, height, eye, plan, mood);
  drawRibs(pen, eye, plan, mood);
  drawLinings(pen, eye, plan, mood);
  drawSoundPost(pen, eye, mood);
  for (const side of [-1, 1]) drawSoundHole(pen, eye, side, mood);
}

/** The shafts under the f-holes and the pool on the floor. @param strength 0 … 1 */
export function drawDaylight(pen: Pen, eye: Eye, mood: number, strength: number): void {
  const light = daylight(mood);
  for (const side of [-1, 1])
    for (let i = 0; i < 5; i++) {
      const spread = 0.2 + 0.15 * i;
      pen.fill(
        onScreen(eye, [
          [side * (1.12 - spread * 0.3), CEILING, 4],
          [side * (1.5 + spread * 0.3), CEILING, 7.4],
          [side * 0.85 + side * spread * 1.4, 0, 5.2],
          [side * 0.3 - side * spread * 1.4, 0, 3],
        ]),
        light,
        0.036 * strength,
      );
    }
  for (let i = 9; i >= 1; i--) {
    const r = 0.29 * i;
    const pool: Point3[] = [];
    for (let a = 0; a < 60; a++) {
      const t = (a / 60) * Math.PI * 2;
      pool.push([r * 1.25 * Math.cos(t), 0, 4 + r * 0.95 * Math.sin(t)]);
    }
    pen.fill(onScreen(eye, pool), light, 0.042 * strength);
  }
}

type Point3 = readonly [number, number, number];

const onScreen = (eye: Eye, points: readonly Point3[]): number[] =>
  points.flatMap(([x, y, z]) => project(eye, x, y, z));

/** The whole outline from left front around the back to right front. */
function outlineAround(right: Path): number[] {
  const out: number[] = [];
  for (let i = 0; i < right.length; i += 2) out.push(-at(right, i), at(right, i + 1));
  for (let i = right.length - 4; i >= 0; i -= 2) out.push(at(right, i), at(right, i + 1));
  return out;
}

const raised = (eye: Eye, plan: Path, y: number): number[] => {
  const out: number[] = [];
  for (let i = 0; i < plan.length; i += 2)
    out.push(...project(eye, at(plan, i), y, at(plan, i + 1)));
  return out;
};

/** Overhead: spruce with its straight fine grain, and the bass bar glued under it. */
function drawBelly(pen: Pen, width: number, eye: Eye, plan: Path, mood: number): void {
  pen.fill([0, 0, width, 0, width, eye.horizon, 0, eye.horizon], wood(0.1, mood));
  pen.fill(raised(eye, plan, CEILING), wood(0.155, mood));
  for (let i = -26; i <= 26; i++) {
    const x = i * 0.145 + 0.02 * Math.sin(i * 2.7);
    const bright = i % 3 === 0;
    pen.line(
      [...project(eye, x, CEILING, 0.6), ...project(eye, x, CEILING, 9.2)],
      bright ? 1.4 : 0.9,
      wood(bright ? 0.27 : 0.05, mood),
      0.32,
    );
  }
  for (const [y, light] of [
    [CEILING - 0.16, 0.13],
    [CEILING - 0.02, 0.2],
  ] as const) {
    const bar: readonly Point3[] = [
      [-0.62, y, 1.2],
      [-0.5, y, 1.2],
      [-0.42, y, 8.6],
      [-0.46, y, 8.6],
    ];
    pen.fill(onScreen(eye, bar), wood(light, mood), 0.9);
  }
}

function drawFloor(
  pen: Pen,
  width: number,
  height: number,
  eye: Eye,
  plan: Path,
  mood: number,
): void {
  pen.fill([0, eye.horizon, width, eye.horizon, width, height, 0, height], wood(0.2, mood));
  pen.fill(raised(eye, plan, 0), wood(0.3, mood));
  // The back is of one piece of maple: boards meet in the middle, flames run across.
  for (let i = -26; i <= 26; i++) {
    const x = i * 0.15;
    const seam = i % 2 !== 0;
    pen.line(
      [...project(eye, x, 0, 0.6), ...project(eye, x, 0, 9.3)],
      1.2,
      seam ? 0x1c0f0e : wood(0.5, mood),
      seam ? 0.22 : 0.1,
    );
  }
  for (let i = 0; i < 34; i++) {
    const z = 1.4 + i * i * 0.0068;
    const wave: Point3[] = [];
    for (let k = 0; k <= 16; k++) {
      const x = -3 + (6 * k) / 16;
      wave.push([x, 0, z + 0.05 * Math.sin(x * 2.1 + i * 1.3)]);
    }
    pen.line(onScreen(eye, wave), Math.max(0.8, 7 / z), wood(i % 2 ? 0.45 : 0.2, mood), 0.075);
  }
}

/** Bands of height in which a rib is lit evenly. */
const BANDS = [0, 0.22, 0.62, 1.05, 1.5, 1.95, 2.35, CEILING] as const;
const BAND_LIGHT = [0.55, 0.84, 0.92, 1, 1.04, 1.06, 0.72] as const;

function drawRibs(pen: Pen, eye: Eye, plan: Path, mood: number): void {
  const spans: { readonly i: number; readonly z: number }[] = [];
  for (let i = 0; i + 3 < plan.length; i += 2)
    spans.push({ i, z: (at(plan, i + 1) + at(plan, i + 3)) / 2 });
  spans.sort((a, b) => b.z - a.z);
  for (const { i } of spans) {
    const [ax, az, bx, bz] = [at(plan, i), at(plan, i + 1), at(plan, i + 2), at(plan, i + 3)];
    const facing = inward(ax, az, bx, bz);
    const pieces = 3;
    for (let s = 0; s < pieces; s++) {
      const x0 = lerp(ax, bx, s / pieces);
      const z0 = lerp(az, bz, s / pieces);
      const x1 = lerp(ax, bx, (s + 1) / pieces);
      const z1 = lerp(az, bz, (s + 1) / pieces);
      const n = i * 1.5 + s;
      // Flamed maple: stripes of two widths that never quite repeat.
      const flame =
        0.024 * Math.sin(n * 1.9) + 0.018 * Math.sin(n * 0.83 + 1) + 0.012 * Math.sin(n * 5.1);
      for (let b = 0; b + 1 < BANDS.length; b++) {
        const low = BANDS[b] as number;
        const high = BANDS[b + 1] as number;
        const direct = lit((ax + bx) / 2, (low + high) / 2, (az + bz) / 2, facing) * 0.62;
        const light = (0.66 * (1 - Math.exp(-direct * 1.7)) + flame) * (BAND_LIGHT[b] as number);
        pen.fill(
          onScreen(eye, [
            [x0, low, z0],
            [x1, low, z1],
            [x1, high + 0.004, z1],
            [x0, high + 0.004, z0],
          ]),
          wood(light, mood),
        );
      }
    }
  }
}

/** Unit normal (x, z) of a rib, pointing into the hall. */
function inward(ax: number, az: number, bx: number, bz: number): readonly [number, number] {
  const length = Math.hypot(bx - ax, bz - az) || 1;
  const nx = -(bz - az) / length;
  const nz = (bx - ax) / length;
  const towardsMiddle = nx * -((ax + bx) / 2) + nz * (4.6 - (az + bz) / 2);
  return towardsMiddle < 0 ? [-nx, -nz] : [nx, nz];
}

/** Light of both f-holes on a surface at (x, y, z) facing (nx, nz), slightly upwards. */
function lit(x: number, y: number, z: number, [nx, nz]: readonly [number, number]): number {
  let sum = 0.05;
  for (const side of [-1.25, 1.25]) {
    const dx = side - x;
    const dy = CEILING - y;
    const dz = 5.4 - z;
    const distance = Math.hypot(dx, dy, dz);
    const towards = Math.max(0, (nx * dx + 0.25 * dy + nz * dz) / distance);
    sum += (towards * 2) / (1 + distance * distance * 0.42);
  }
  return sum;
}

/** Willow linings where ribs meet back and belly. */
function drawLinings(pen: Pen, eye: Eye, plan: Path, mood: number): void {
  for (const y of [0.22, CEILING - 0.4]) {
    pen.line(raised(eye, plan, y - 0.02), 2.2, PALETTE.ink, 0.35);
    pen.line(raised(eye, plan, y), 1.6, wood(0.66, mood), 0.34);
  }
  pen.line(raised(eye, plan, 0), 2.5, 0x120a0b, 0.5);
}

/** The sound post, which luthiers call the soul. */
function drawSoundPost(pen: Pen, eye: Eye, mood: number): void {
  const [x, z] = [1.02, 6.6];
  const [footX, footY] = project(eye, x, 0, z);
  const [headX, headY] = project(eye, x, CEILING, z);
  const w = (eye.focal * 0.052) / z;
  pen.fill(ellipse(footX + w, footY + 1, w * 3.2, w * 0.9), PALETTE.ink, 0.4);
  const side = (from: number, to: number, light: number): void =>
    pen.fill(
      [footX + from, footY, footX + to, footY, headX + to, headY, headX + from, headY],
      wood(light, mood),
    );
  side(-w, w, 0.5);
  side(-w, -w * 0.15, 0.8);
  side(w * 0.62, w, 0.34);
}

/** Spine of an f-hole: across −1 … 1, along −1 (near the eye) … 1. Curls both ends, straight between. */
const F_SPINE = spline(
  [
    0.62, -0.8, 0.66, -0.93, 0.42, -1.02, 0.08, -0.96, -0.08, -0.74, -0.05, -0.35, 0.03, 0.05, 0.1,
    0.45, 0.06, 0.82, -0.22, 1.02, -0.62, 0.99, -0.78, 0.84,
  ],
  false,
  8,
);
const F_MIDDLE = 5.5;
const F_HALF = 1.8;

function drawSoundHole(pen: Pen, eye: Eye, side: number, mood: number): void {
  const light = daylight(mood);
  const depthOf = (along: number): number => F_MIDDLE + F_HALF * along;
  // Sound holes lean outwards away from the eye, which perspective makes nearly upright.
  const place = (across: number, along: number): readonly [number, number] =>
    project(eye, side * (1.5 + 0.1 * F_HALF * along - 0.3 * across), CEILING, depthOf(along));
  const spine: number[] = [];
  for (let i = 0; i < F_SPINE.length; i += 2)
    spine.push(...place(at(F_SPINE, i), at(F_SPINE, i + 1)));
  const hole = swollen(spine, (t) => {
    const along = at(F_SPINE, 2 * Math.round(t * (F_SPINE.length / 2 - 1)) + 1);
    return (eye.focal / depthOf(along)) * (0.03 + 0.105 * Math.sin(Math.PI * t) ** 2.6);
  });
  const eyes = [place(0.5, -0.76), place(-0.62, 0.76)] as const;
  const radii = [(eye.focal * 0.1) / 4.1, (eye.focal * 0.12) / 7] as const;
  const nick = [-1, 1].map((d) =>
    [place(d * 0.14, -0.05), place(d * 0.5, 0.02), place(d * 0.14, 0.08)].flat(),
  );
  for (const [grow, alpha] of [
    [30, 0.022],
    [18, 0.035],
    [9, 0.06],
    [4, 0.1],
  ] as const) {
    pen.line(spine, grow + eye.focal * 0.014, mix(PALETTE.lamp, light, mood), alpha);
    eyes.forEach(([x, y], i) =>
      pen.fill(
        ellipse(x, y, (radii[i] as number) + grow / 2, (radii[i] as number) * 0.55 + grow / 2),
        light,
        alpha * 0.8,
      ),
    );
  }
  // The cut edge of the wood, seen from below, catches the light first.
  pen.line(hole, 2.2, wood(0.62, mood), 0.9, true);
  pen.fill(hole, light);
  for (const tip of nick) pen.fill(tip, light);
  eyes.forEach(([x, y], i) => {
    const r = radii[i] as number;
    pen.fill(ellipse(x, y, r, r * 0.55), light);
    pen.fill(ellipse(x, y - r * 0.05, r * 0.78, r * 0.4), mix(light, 0xffffff, 0.35), 0.6);
  });
}

/** A closed outline around a path whose half width depends on the position along it. */
function swollen(path: Path, half: (t: number) => number): number[] {
  const normals = norms(path);
  const there: number[] = [];
  const back: number[] = [];
  const last = path.length / 2 - 1;
  for (let i = 0; i <= last; i++) {
    const h = half(i / last) / 2;
    there.push(
      at(path, 2 * i) + at(normals, 2 * i) * h,
      at(path, 2 * i + 1) + at(normals, 2 * i + 1) * h,
    );
    back.unshift(
      at(path, 2 * i) - at(normals, 2 * i) * h,
      at(path, 2 * i + 1) - at(normals, 2 * i + 1) * h,
    );
  }
  return there.concat(back);
}

/** Places for dust in the shafts: x, y on screen and how near (bigger), from a source of randomness. */
export function dustPlaces(eye: Eye, count: number, random: () => number): readonly Mote[] {
  return Array.from({ length: count }, () => {
    const side = random() < 0.5 ? -1 : 1;
    const y = random() * CEILING;
    const t = y / CEILING;
    const x = side * lerp(0.5, 1.25, t) + (random() - 0.5) * 0.9;
    const z = lerp(4, 5.2, t) + (random() - 0.5) * 1.4;
    const [sx, sy] = project(eye, x, y, z);
    return {
      x: sx,
      y: sy,
      size: 0.7 + random() * 1.5,
      alpha: 0.16 + 0.4 * random(),
      phase: random() * 6.28,
    };
  });
}

export interface Mote {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly alpha: number;
  readonly phase: number;
}

/** Both sides of the hall are dark, so that controls stand out. */
export function drawSideShade(pen: Pen, width: number, height: number): void {
  for (let i = 0; i < 5; i++) {
    const reach = width * (0.11 - i * 0.016);
    pen.fill([0, 0, reach, 0, reach * 0.35, height, 0, height], PALETTE.ink, 0.06);
    pen.fill(
      [width, 0, width - reach, 0, width - reach * 0.35, height, width, height],
      PALETTE.ink,
      0.05,
    );
  }
}

/** Where the darkness over the lower edge begins, as a share of the scene's height. */
export const LOWER_SHADE = 0.79;

/** Dark towards the lower edge, over feet and floor, so that the string stands out in front. */
export function drawLowerShade(pen: Pen, width: number, height: number, sceneHeight: number): void {
  for (let i = 0; i < 8; i++) {
    const top = sceneHeight * (LOWER_SHADE + i * 0.028);
    pen.fill([0, height, width, height, width, top, 0, top], PALETTE.ink, 0.085);
  }
}

/** The lamp light around the focused player. */
export function drawFocusGlow(pen: Pen, x: number, y: number, scale: number, mood: number): void {
  for (let i = 7; i >= 1; i--)
    pen.fill(
      ellipse(x, y, (60 + i * 46) * scale, (76 + i * 52) * scale),
      mix(PALETTE.lamp, PALETTE.tornLight, mood),
      0.02 * (1 - mood * 0.4),
    );
}

/** A speck of dust as a small texture's content, centred at `r`. */
export function drawMote(pen: Pen, r: number): void {
  pen.fill(circle(r, r, r, 16), PALETTE.lamp, 0.25);
  pen.fill(circle(r, r, r * 0.55, 14), PALETTE.lamp, 0.8);
}
