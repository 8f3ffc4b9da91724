import {
  at,
  beside,
  clamp,
  ellipse,
  lerp,
  norms,
  part,
  ribbon,
  smoothstep,
  spline,
} from "../geometry.ts";
import { type Colour, PALETTE, mix } from "../palette.ts";
import type { Pen } from "../pen.ts";
import type { Person } from "./person.ts";

const UPPER = 138;
const FORE = 132;

/**
 * Where the elbow hangs between shoulder and wrist. It falls: near the plumb line under the
 * shoulder, a little out to the side, however near the hand is (arms foreshorten towards us), and
 * only leaves it when the hand is out of a forearm's reach. `out` −1 the player's right, 1 the left;
 * `open` −1 … 1 draws it in or out.
 */
export function elbow(
  shoulder: readonly [number, number],
  wristX: number,
  wristY: number,
  out: -1 | 1,
  open: number,
): readonly [number, number] {
  const [sx, sy] = shoulder;
  const hangX = sx + out * (17 + 13 * open);
  // A raised hand pulls the elbow up a little; a low one lets it hang to full length.
  const hangY = sy + clamp(122 + (wristY - sy - 120) * 0.1, 100, UPPER);
  const dx = wristX - hangX;
  const dy = wristY - hangY;
  if (Math.hypot(dx, dy) <= FORE) return [hangX, hangY];
  // Drawn after the hand as far as the forearm asks …
  const reached = Math.hypot(dx, dy);
  const pulledX = wristX - (dx / reached) * FORE;
  const pulledY = wristY - (dy / reached) * FORE;
  // … or, for far hands, the lower of the two places where both bones keep their length.
  const far = Math.hypot(wristX - sx, wristY - sy);
  const d = clamp(far, 20, (UPPER + FORE) * 0.995);
  const towards = Math.atan2(wristY - sy, wristX - sx);
  const bend = Math.acos(clamp((UPPER * UPPER + d * d - FORE * FORE) / (2 * UPPER * d), -1, 1));
  const side = Math.sin(towards + bend) >= Math.sin(towards - bend) ? 1 : -1;
  const share = smoothstep(70, 150, far);
  return [
    lerp(pulledX, sx + UPPER * Math.cos(towards + side * bend), share),
    lerp(pulledY, sy + UPPER * Math.sin(towards + side * bend), share),
  ];
}

/** A sleeve from shoulder to wrist, with its shade, folds and cuff. */
export function drawArm(
  pen: Pen,
  person: Person,
  shoulder: readonly [number, number],
  wristX: number,
  wristY: number,
  out: -1 | 1,
  open: number,
  fine: boolean,
): void {
  const [ex, ey] = elbow(shoulder, wristX, wristY, out, open);
  const [sx, sy] = shoulder;
  // The left arm stands in the trunk's own shade.
  const cloth = out === 1 ? mix(person.cloth.main, PALETTE.ink, 0.13) : person.cloth.main;
  const thick = lerp(1, person.build.shoulders, 0.6);
  const path = spline(
    [
      sx,
      sy,
      lerp(sx, ex, 0.55),
      lerp(sy, ey, 0.55),
      ex,
      ey,
      lerp(ex, wristX, 0.5),
      lerp(ey, wristY, 0.5),
      wristX,
      wristY,
    ],
    false,
    6,
  );
  const width = (t: number): number =>
    thick * (t < 0.5 ? lerp(61, 50, t * 2) : lerp(50, 33, (t - 0.5) * 2));
  pen.fill(
    ribbon(path, (t) => width(t) + 3.4),
    PALETTE.ink,
    0.3,
  );
  pen.fill(ellipse(sx, sy, 31 * thick, 31 * thick, 0, 22), cloth);
  pen.fill(ribbon(path, width), cloth);
  pen.fill(ellipse(ex, ey, 24.5 * thick, 24.5 * thick, 0, 20), cloth);
  if (person.cloth.pattern === "stripes") sleeveRings(pen, person, path, width);
  sleeveShade(pen, path, width, cloth, fine);
  if (out === -1) {
    const upper = part(path, 0, 11);
    const lit = beside(
      upper,
      (t) => (width(t * 0.45) / 2 - 2) * (at(norms(upper), 0) < 0 ? 1 : -1),
    );
    pen.fill(
      ribbon(lit, (t) => 5 * Math.sin(Math.PI * t)),
      mix(PALETTE.lamp, cloth, 0.3),
      0.5,
    );
  }
  const back = Math.atan2(wristY - ey, wristX - ex);
  cuff(pen, person, wristX, wristY, back, fine);
}

/** The side away from the lamp is darker; folds gather inside the elbow. */
function sleeveShade(
  pen: Pen,
  path: readonly number[],
  width: (t: number) => number,
  cloth: Colour,
  fine: boolean,
): void {
  const normals = norms(path);
  const last = path.length / 2 - 1;
  const inner: number[] = [];
  for (let i = 0; i <= last; i++) {
    const nx = at(normals, 2 * i);
    const ny = at(normals, 2 * i + 1);
    // Lamps hang above and to our left.
    const side = nx * 0.75 + ny * 0.65 > 0 ? 1 : -1;
    const w = width(i / last) * 0.27 * side;
    inner.push(at(path, 2 * i) + nx * w, at(path, 2 * i + 1) + ny * w);
  }
  pen.fill(
    ribbon(
      inner,
      (t) => width(t) * 0.44 * Math.sin(Math.PI * clamp(t * 0.94 + 0.03, 0, 1)) ** 0.75,
    ),
    PALETTE.ink,
    0.2,
  );
  if (!fine) return;
  const dark = mix(cloth, PALETTE.ink, 0.5);
  const m = 2 * Math.round(last / 2);
  const mx = at(path, m);
  const my = at(path, m + 1);
  // Towards the bend's inside: the middle between upper arm and forearm.
  const ix = (at(path, m - 10) + at(path, m + 10)) / 2 - mx;
  const iy = (at(path, m - 10 + 1) + at(path, m + 10 + 1)) / 2 - my;
  const depth = Math.hypot(ix, iy);
  if (depth < 6) return;
  const ux = ix / depth;
  const uy = iy / depth;
  for (const k of [-9, 1, 11])
    pen.fill(
      ribbon(
        spline(
          [
            mx + ux * 23 - uy * k * 0.4,
            my + uy * 23 + ux * k * 0.4,
            mx + ux * 8 - uy * k,
            my + uy * 8 + ux * k,
            mx - ux * 6 - uy * k * 1.5,
            my - uy * 6 + ux * k * 1.5,
          ],
          false,
          4,
        ),
        (t) => 4.2 * (1 - t) + 0.4,
      ),
      dark,
      0.34,
    );
}

function sleeveRings(
  pen: Pen,
  person: Person,
  path: readonly number[],
  width: (t: number) => number,
): void {
  const normals = norms(path);
  const last = path.length / 2 - 1;
  for (let i = 4; i < last - 1; i += 4) {
    const half = width(i / last) / 2 - 4;
    const x = at(path, 2 * i);
    const y = at(path, 2 * i + 1);
    pen.line(
      [
        x - at(normals, 2 * i) * half,
        y - at(normals, 2 * i + 1) * half,
        x + at(normals, 2 * i) * half,
        y + at(normals, 2 * i + 1) * half,
      ],
      5,
      person.cloth.second,
      0.6,
    );
  }
}

function cuff(pen: Pen, person: Person, x: number, y: number, angle: number, fine: boolean): void {
  const nx = -Math.sin(angle);
  const ny = Math.cos(angle);
  const bx = x - Math.cos(angle) * 5;
  const by = y - Math.sin(angle) * 5;
  const half = 17.5;
  pen.line([bx - nx * half, by - ny * half, bx + nx * half, by + ny * half], 9, person.cloth.trim);
  if (fine)
    pen.line(
      [bx + nx * half * 0.3, by + ny * half * 0.3, bx + nx * half, by + ny * half],
      9,
      PALETTE.ink,
      0.18,
    );
  // The wrist between cuff and hand.
  pen.line([x, y, x + Math.cos(angle) * 11, y + Math.sin(angle) * 11], 19, person.skin);
}
