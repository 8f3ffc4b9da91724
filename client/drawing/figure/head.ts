import { at, ellipse, lerp, ribbon, spline } from "../geometry.ts";
import { type Colour, PALETTE, mix } from "../palette.ts";
import type { Pen } from "../pen.ts";
import type { Facing } from "./facing.ts";
import type { Person } from "./person.ts";
import { skinDark, skinLine } from "./shade.ts";

/** Outline of skull, cheek, jaw and chin, clockwise from the crown; turned heads show the far cheek. */
export function headOutline(person: Person, face: Facing): number[] {
  const { width, crown, cheek, jaw, chin, length } = person.head;
  const t = face.turn;
  const d = t * 8;
  const bow = face.nod * 5;
  const low = 79 + length + bow;
  const points: number[] = [t * 2, -80 * crown];
  const side = (s: number): number[] => {
    const far = Math.max(0, s * t);
    const near = Math.max(0, -s * t);
    return [
      t * 2 + s * 33 * width,
      -73 * crown,
      s * (52 + 2 * near) * width,
      -45,
      s * (55 + 1.5 * far + 1.5 * near) * width - t * 1.5,
      -24 + bow * 0.4,
      s * (54.5 - 3.5 * far) * width * lerp(1, cheek, 0.5) - t,
      -4 + bow * 0.6,
      s * (53 + 1.5 * far) * width * cheek - t,
      16 + bow * 0.8,
      s * (48.5 - 1.5 * far + 2 * near) * width * lerp(cheek, jaw, 0.6) + d * 0.3,
      36 + bow,
      s * (36 - 1 * far + 2 * near) * width * jaw + d * 0.7,
      58 + length * 0.6 + bow,
      s * 16 * chin + d,
      low - 4,
    ];
  };
  const right = side(1);
  points.push(...right, d, low);
  const left = side(-1);
  for (let i = left.length - 2; i >= 0; i -= 2) points.push(at(left, i), at(left, i + 1));
  return spline(points, true, 4);
}

/** The ears, then the face's ground with its half in shade. Features go on top. */
export function drawSkull(
  pen: Pen,
  person: Person,
  face: Facing,
  flush: number,
  fine: boolean,
): number[] {
  const skin = person.skin;
  const outline = headOutline(person, face);
  if (person.hairStyle !== "veil") for (const s of [-1, 1]) drawEar(pen, person, face, s, fine);
  pen.fill(outline, skin);
  const nose = face.x(0, 14) + 3;
  // The shade falls along brow, nose and chin: light comes from the player's right, our left.
  const edge: number[] = [];
  for (let i = outline.length - 2; i >= 0; i -= 2) {
    const x = at(outline, i);
    if (x > face.x(0) * 0.5 && at(outline, i + 1) > -76) edge.push(x, at(outline, i + 1));
  }
  // The outline runs clockwise from the crown, so `edge`, read backwards, climbs from chin to crown.
  const middle = [
    face.x(5),
    -79,
    face.x(6),
    face.y(-48),
    face.x(4),
    face.y(-22),
    face.x(3, 4),
    face.y(-6),
    nose - 2,
    face.y(20, 10),
    nose,
    face.y(33, 10),
    face.x(2, 3),
    face.y(41),
    face.x(4, 3),
    face.y(52),
    face.x(2),
    face.y(64),
    face.x(3) * 0.6 + face.turn * 4,
    79 + person.head.length + face.nod * 5,
  ];
  pen.fill([...middle, ...edge], mix(skin, 0x4b1a2c, 0.8), skin > 0xe00000 ? 0.17 : 0.21);
  if (fine) {
    pen.fill(face.path(ellipse(-18, -46, 27, 19, -0.3, 22)), 0xfff0cf, 0.1);
    pen.fill(face.path(ellipse(-29, 12, 13, 9, 0.35, 18)), 0xfff0cf, 0.1);
  }
  const blush = mix(0xd9603f, skin, 0.1);
  pen.fill(face.path(ellipse(-29, 27, 15, 10, -0.15, 20)), blush, 0.13 + 0.36 * flush);
  pen.fill(face.path(ellipse(30, 27, 14, 10, 0.15, 20)), blush, 0.13 + 0.32 * flush);
  return outline;
}

/** A thin edge of lamplight on the far side; drawn after the hair would hide it. */
export function drawRim(pen: Pen, outline: readonly number[]): void {
  const rim: number[] = [];
  for (let i = 0; i < outline.length; i += 2)
    if (at(outline, i) > 18 && at(outline, i + 1) > -52 && at(outline, i + 1) < 68)
      rim.push(at(outline, i) - 1.6, at(outline, i + 1));
  if (rim.length > 8)
    pen.fill(
      ribbon(rim, (t) => 3.4 * Math.sin(Math.PI * t)),
      PALETTE.lamp,
      0.5,
    );
}

function drawEar(pen: Pen, person: Person, face: Facing, s: number, fine: boolean): void {
  const seen = 1 - s * face.turn;
  if (seen < 0.22) return;
  const w = person.head.width;
  const x = s * 54 * w - face.turn * 13;
  const y = 4 - face.nod * 6;
  const size = Math.min(1.15, 0.35 + 0.65 * seen);
  pen.fill(
    ellipse(x, y, 9.5 * size, 17, s * 0.12, 20),
    mix(person.skin, skinDark(person.skin), s > 0 ? 0.42 : 0.2),
  );
  pen.fill(
    ellipse(x - s * 1.5, y + 1, 5.2 * size, 11, s * 0.12, 16),
    mix(person.skin, skinDark(person.skin), 0.6),
  );
  if (fine)
    pen.line(
      spline([x + s * 3, y - 9, x - s * 2, y - 5, x, y + 5]),
      1.6,
      skinLine(person.skin),
      0.5,
    );
  if (person.earrings !== null) drawEarring(pen, person.earrings, x + s * 1, y + 19);
}

function drawEarring(pen: Pen, colour: Colour, x: number, y: number): void {
  pen.fill(ellipse(x, y + 4, 4.4, 6.4, 0, 16), mix(colour, PALETTE.ink, 0.35));
  pen.fill(ellipse(x - 0.8, y + 3.4, 3.2, 5, 0, 14), colour);
}

/** Neck with the chin's shadow; drawn in the trunk's frame before the clothes. */
export function drawNeck(pen: Pen, person: Person, headX: number, headY: number): void {
  const w = person.build.neck;
  const dark = mix(person.skin, 0x3b1420, 0.45);
  const top = headY + 50;
  const lean = headX * 0.5;
  pen.fill(
    spline(
      [
        -26 * w + lean,
        top,
        26 * w + lean,
        top,
        24 * w,
        -16,
        37 * w,
        -1,
        44 * w,
        8,
        0,
        30,
        -44 * w,
        8,
        -37 * w,
        -1,
        -24 * w,
        -16,
      ],
      true,
      5,
    ),
    person.skin,
  );
  pen.fill(
    spline(
      [3 + lean, top + 10, 26 * w + lean, top, 24 * w, -16, 37 * w, -1, 44 * w, 8, 10, 20, 4, -12],
      true,
      5,
    ),
    dark,
    0.3,
  );
  pen.fill(
    spline(
      [
        -27 * w + headX * 0.7,
        top + 4,
        headX * 0.8,
        top + 26,
        28 * w + headX * 0.7,
        top + 4,
        25 * w + lean,
        top + 32,
        headX * 0.4 - 4,
        top + 42,
        -25 * w + lean,
        top + 26,
      ],
      true,
      5,
    ),
    dark,
    0.42,
  );
}
