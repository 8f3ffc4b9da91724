import {
  bezier,
  circle,
  clip,
  lerp,
  part,
  placed,
  quadratic,
  reversed,
  ribbon,
} from "../geometry.ts";
import { type Colour, mix } from "../palette.ts";
import type { Pen } from "../pen.ts";
import type { Facing } from "./facing.ts";
import type { Person } from "./person.ts";
import type { Pose } from "./pose.ts";
import { skinDark } from "./shade.ts";

const LASH: Colour = 0x1c0c10;
const WHITE: Colour = 0xf8ecd6;

/** Eyes and brows: where they look, how wide, how they feel. */
export function drawEyes(pen: Pen, person: Person, pose: Pose, face: Facing, fine: boolean): void {
  for (const s of [-1, 1]) drawEye(pen, person, pose, face, s, fine);
  for (const s of [-1, 1]) drawBrow(pen, person, pose, face, s);
}

function drawEye(
  pen: Pen,
  person: Person,
  pose: Pose,
  face: Facing,
  s: number,
  fine: boolean,
): void {
  const dark = skinDark(person.skin);
  const { size, tilt, fold, lash } = person.eyes;
  const centre = s * 24.5 * person.head.width;
  const half = 16.5 * size;
  const squeeze = face.squeeze(centre);
  const x = face.x(centre);
  const w = half * Math.min(1.05, squeeze);
  const y = face.y(-2);
  const lid = pose.lid;
  const rise = 13 * lid * size;
  const drop = (8.4 - 6.4 * pose.lowerLid) * Math.min(1, 0.25 + lid) * size;
  // Inner corner a, outer corner b.
  const ax = x - s * w;
  const ay = y + 3;
  const bx = x + s * w;
  const by = y - 0.5 - pose.lowerLid * 1.2 - tilt;
  const upper = bezier(
    ax,
    ay,
    x - s * w * 0.55,
    y - rise * 1.26,
    x + s * w * 0.5,
    y - rise * 1.3,
    bx,
    by,
    16,
  );
  const lower = bezier(
    bx,
    by,
    x + s * w * 0.5,
    y + drop * 1.3,
    x - s * w * 0.5,
    y + drop * 1.3,
    ax,
    ay,
    14,
  );
  const opening = [...upper, ...part(lower, 1, 14)];
  // Socket, and the lid itself: skin a shade deeper, so a lowered eye reads as lowered.
  pen.fill(socket(x, y - 4, w + 6), dark, 0.14);
  if (!fold) {
    const crease = bezier(
      ax - s,
      ay - 2,
      x - s * w * 0.6,
      y - 17.5 * size,
      x + s * w * 0.55,
      y - 18 * size,
      bx + s * 3,
      by - 3,
      12,
    );
    pen.fill([...crease, ...reversed(upper)], mix(person.skin, dark, 0.34), 0.85);
    if (fine) pen.line(part(crease, 1, 12), 1.7, dark, 0.55);
  }
  if (lid > 0.16) {
    const white = mix(WHITE, person.skin, s > 0 ? 0.16 : 0.06);
    pen.fill(opening, white);
    const ix = x + pose.gazeX * w * 0.5;
    const iy = y - 1.4 + pose.gazeY * 5.6;
    const r = 9.3 * size;
    pen.fill(clip(circle(ix, iy, r, 22), opening), mix(person.iris, 0x120809, 0.35));
    if (fine) {
      pen.fill(clip(circle(ix, iy, r * 0.86, 20), opening), person.iris);
      pen.fill(clip(crescent(ix, iy, r * 0.78), opening), mix(person.iris, 0xe6994c, 0.46));
    }
    pen.fill(clip(circle(ix, iy, 4.7 * size, 16), opening), 0x120809);
    if (fine) {
      pen.fill(clip(bandUnder(upper, 4.4), opening), 0x2a0f14, 0.3);
      pen.fill(clip(circle(ix - 3, iy - 3.2, 2.7, 10), opening), 0xfffaf0);
      pen.fill(clip(circle(ix + 3.2, iy + 3.3, 1.3, 8), opening), 0xffe2b0, 0.8);
    } else pen.fill(clip(circle(ix - 2.6, iy - 2.8, 2.6, 8), opening), 0xfffaf0);
  }
  pen.fill(
    ribbon(upper, (t) => lash * lerp(2.2, 4.8, Math.sin(Math.PI * Math.min(1, t * 0.8 + 0.12)))),
    LASH,
  );
  // The outer lash.
  const flick = quadratic(
    upper[26] as number,
    upper[27] as number,
    bx,
    by,
    bx + s * 5.5 * lash,
    by - 3.2 * lash + 2 * (1 - lid),
    6,
  );
  pen.fill(
    ribbon(flick, (t) => lash * lerp(4.2, 0.7, t)),
    LASH,
  );
  if (!fine) return;
  pen.line(lower, 1.4, dark, 0.55);
  const bag = 0.34 * pose.lowerLid + 0.42 * person.age;
  if (bag > 0.12)
    pen.line(
      bezier(ax + s * 2, ay + 7, x - s * 2, y + 16, x + s * 4, y + 16, bx - s * 3, by + 9, 10),
      1.6,
      dark,
      0.75 * bag,
    );
  const crow = person.age * 0.5 + 0.3 * Math.max(0, pose.lowerLid - 0.4);
  if (crow > 0.28 && squeeze > 0.5)
    for (const i of [0, 1])
      pen.line(
        quadratic(
          bx + s * 5,
          by + 2 + i * 4,
          bx + s * 8,
          by + 2 + i * 6,
          bx + s * 11,
          by + i * 9,
          5,
        ),
        1.3,
        dark,
        crow * 0.6,
      );
}

function socket(x: number, y: number, w: number): number[] {
  return placed(UNIT_CIRCLE, x, y, w, 15.5);
}

const UNIT_CIRCLE = circle(0, 0, 1, 24);

/** The lower half of an iris catches light. */
function crescent(x: number, y: number, r: number): number[] {
  const out: number[] = [];
  for (let i = 0; i <= 10; i++) {
    const angle = (i / 10) * Math.PI;
    out.push(x + r * Math.cos(angle), y + r * Math.sin(angle));
  }
  return out;
}

function bandUnder(upper: readonly number[], depth: number): number[] {
  return [...upper, ...reversed(placed(upper, 0, depth))];
}

function drawBrow(pen: Pen, person: Person, pose: Pose, face: Facing, s: number): void {
  const skew = pose.browSkew * s;
  const inner = pose.browInner + 0.25 * skew;
  const outer = pose.browOuter + 0.8 * skew;
  const centre = s * 24.5 * person.head.width;
  const y = -27 - pose.lowerLid * 1.5 - 1.5 * Math.max(0, pose.lid - 0.85) * 10;
  const knit = Math.max(0, -inner);
  const x0 = face.x(centre - s * (15.5 + 3.5 * knit), 3);
  const x1 = face.x(centre + s * 3, 3);
  const x2 = face.x(centre + s * 21, 0);
  const y0 = face.y(y + 1 - 11 * inner, 3);
  const y1 = face.y(y - 6 - 6 * (inner * 0.5 + outer * 0.85), 3);
  const y2 = face.y(y + 6 - 9.5 * outer, 0);
  const curve = quadratic(x0, y0, 2 * x1 - (x0 + x2) / 2, 2 * y1 - (y0 + y2) / 2, x2, y2, 12);
  const w = 7.4 * person.browWidth;
  pen.fill(
    ribbon(
      curve,
      (t) => w * (t < 0.12 ? lerp(0.72, 1, t / 0.12) : lerp(1, 0.22, ((t - 0.12) / 0.88) ** 1.3)),
    ),
    person.brow,
  );
}
