import { at, lerp, placed, quadratic, reversed, spline } from "../../geometry.ts";
import { PALETTE, mix } from "../../palette.ts";
import type { Pen } from "../../pen.ts";
import type { Person } from "../person.ts";
import type { Hair } from "./hair.ts";

export const veil: Hair = { back: drawVeilBack, front: drawVeilFront };
export const cap: Hair = { back: drawCapBack, front: drawCapFront };

/** The veil behind head and shoulders. */
function drawVeilBack(pen: Pen, person: Person, turn: number, fine: boolean): void {
  const x = -turn * 9;
  pen.fill(
    spline(
      [
        x - 70,
        -30,
        x - 55,
        -88,
        x,
        -107,
        x + 55,
        -88,
        x + 70,
        -30,
        x + 72,
        30,
        92,
        92,
        70,
        136,
        -70,
        136,
        -92,
        92,
        x - 72,
        30,
      ],
      true,
      7,
    ),
    mix(person.hair, PALETTE.ink, 0.22),
  );
  if (fine)
    pen.line(
      spline([x - 60, 34, -74, 84, -62, 128], false, 6),
      2.4,
      mix(person.hair, 0xffffff, 0.3),
      0.3,
    );
}

/** The veil round the face: a ring with the face's opening in it, drawn as two halves. */
function drawVeilFront(pen: Pen, person: Person, turn: number, nod: number, fine: boolean): void {
  const x = turn * 12;
  const y = nod * 5;
  for (const s of [-1, 1]) {
    const outer = spline(
      [
        0,
        -100,
        s * 32 - turn * 3,
        -94,
        s * 56 - turn * 4,
        -74,
        s * 67 - turn * 5,
        -24,
        s * 67 - turn * 4,
        28,
        s * 58,
        70,
        s * 62,
        104,
        s * 30,
        128,
        0,
        132,
      ],
      false,
      6,
    );
    const inner = spline(
      [
        x,
        72 + y * 1.3,
        s * 20 + x,
        68 + y * 1.2,
        s * 40 + x * 0.9,
        40 + y,
        s * 47 + x * 0.6,
        -6 + y * 0.6,
        s * 35 + x * 0.8,
        -47 + y * 0.6,
        x,
        -62 + y * 0.6,
      ],
      false,
      6,
    );
    pen.fill([...outer, ...inner], person.hair);
    pen.fill(
      [...inner, ...reversed(placed(inner, s * 5, 1))],
      mix(person.hair, PALETTE.ink, 0.5),
      0.35,
    );
  }
  const light = mix(person.hair, 0xffffff, 0.4);
  const dark = mix(person.hair, PALETTE.ink, 0.5);
  pen.line(quadratic(-42 + x, -60, x - 4, -88, 40 + x, -62, 12), 2.3, light, 0.5);
  if (!fine) return;
  pen.line(quadratic(-52 + x * 0.6, -46, x - 6, -102, 50 + x * 0.6, -50, 12), 2, light, 0.28);
  pen.line(spline([-60, 20, -46 + x * 0.4, 70, -8 + x, 96, 34, 116], false, 6), 2.3, dark, 0.5);
  pen.line(spline([60, 16, 48 + x * 0.4, 70, 16 + x, 92, -24, 120], false, 6), 2.3, dark, 0.5);
  pen.line(spline([56, 60, 34, 98, -6, 124], false, 6), 2, light, 0.28);
}

function drawCapBack(pen: Pen, person: Person, turn: number): void {
  const x = -turn * 8;
  pen.fill(
    spline([x - 58, -30, x - 50, -66, x + 50, -66, x + 58, -30, x + 54, 6, x - 54, 6], true, 5),
    person.hair,
  );
}

/** A round woven cap over close-cropped hair. */
function drawCapFront(pen: Pen, person: Person, turn: number, nod: number, fine: boolean): void {
  const w = person.head.width;
  const x = turn * 7;
  const y = nod * 4;
  const cloth = person.cloth.second;
  const band = mix(cloth, PALETTE.ink, 0.3);
  for (const s of [-1, 1])
    if (s * turn < 0.7)
      pen.fill(
        spline(
          [
            s * 48 * w,
            -52,
            s * 57 * w - turn * 2,
            -48,
            s * 57 * w - turn * 2,
            -26,
            s * 54 * w,
            -8,
            s * 51 * w,
            -24,
          ],
          true,
          5,
        ),
        person.hair,
      );
  // The lower rim bows with the head's tilt towards us.
  const rim = (v: number, spread: number): number[] =>
    quadratic(-spread * w, v, x * 1.6, v + 7 + y, spread * w, v, 14);
  const low = rim(-50, 60);
  const high = rim(-74, 58);
  pen.fill(
    spline(
      [
        -58 * w,
        -72,
        -55 * w,
        -100,
        -38 * w,
        -114,
        x * 0.3,
        -119,
        38 * w,
        -114,
        55 * w,
        -100,
        58 * w,
        -72,
        x * 1.6,
        -62 + y,
      ],
      true,
      6,
    ),
    cloth,
  );
  pen.fill([...high, ...reversed(low)], band);
  pen.line(high, 2.2, person.cloth.trim, 0.7);
  pen.line(low, 2.2, person.cloth.trim, 0.55);
  const marks = fine ? 11 : 7;
  for (let i = 0; i < marks; i++) {
    const t = (i + 0.5) / marks;
    const k = Math.floor(t * 14) * 2;
    const mx = lerp(at(high, k), at(low, k), 0.5);
    const my = lerp(at(high, k + 1), at(low, k + 1), 0.5);
    const size = 6.5 * Math.sin(Math.PI * (0.12 + 0.76 * t));
    pen.fill([mx, my - 6.5, mx + size, my, mx, my + 6.5, mx - size, my], person.cloth.trim, 0.85);
  }
  pen.fill(
    spline([8, -116, 38 * w, -112, 54 * w, -98, 57 * w, -74, 40 * w, -68, 30, -92], true, 5),
    PALETTE.ink,
    0.16,
  );
  if (fine)
    pen.line(quadratic(-46 * w, -92, -24, -113, 6, -114, 8), 2.4, mix(cloth, 0xffe2b0, 0.5), 0.5);
}
