import { at, mirrored, reversed, ribbon, spline } from "../geometry.ts";
import { PALETTE, mix } from "../palette.ts";
import type { Pen } from "../pen.ts";
import { drawCollar } from "./collar.ts";
import { drawPattern } from "./pattern.ts";
import type { Person } from "./person.ts";
import type { Pose } from "./pose.ts";
import type { Trunk } from "./trunk.ts";

/** Clothes on the trunk, down to the seat. */
export function drawTorso(pen: Pen, person: Person, pose: Pose, trunk: Trunk, fine: boolean): void {
  const { halfWidth: w, shoulderY: y, chest, waist } = trunk;
  const rise = pose.shoulders;
  const neck = 40 * person.build.neck;
  const half = [
    0,
    -6,
    26,
    -9,
    neck + 4,
    0 - 8 * rise,
    72,
    13 - 28 * rise,
    w - 22,
    y - 9,
    w - 2,
    y + 14,
    w - 3,
    y + 60,
    chest + 4,
    132,
    waist,
    218,
    waist + 5,
    276,
    waist + 10,
    308,
    waist - 3,
    322,
    40,
    328,
    0,
    325,
  ];
  const right = spline(half, false, 4);
  const outline = [...right, ...reversed(mirrored(right))];
  const cloth = person.cloth;
  pen.fill(outline, cloth.main);
  drawPattern(pen, person, trunk, fine);
  // The half in shade, with the chest's edge.
  const shade: number[] = [];
  for (let i = 0; i < right.length; i += 2)
    if (at(right, i) > 30) shade.push(at(right, i), at(right, i + 1));
  pen.fill([...shade, 48, 300, 46, 220, 36, 120, 26, 60], PALETTE.ink, 0.2);
  if (fine) {
    // Folds: from the armpits, and where the waist bends.
    const dark = mix(cloth.main, PALETTE.ink, 0.5);
    for (const s of [-1, 1]) {
      pen.fill(
        ribbon(
          spline([s * (chest - 6), 112, s * (chest - 26), 128, s * (chest - 44), 134], false, 5),
          (t) => 5 * (1 - t),
        ),
        dark,
        0.4,
      );
      pen.fill(
        ribbon(
          spline([s * (waist + 4), 248, s * (waist - 26), 262, s * (waist - 58), 264], false, 5),
          (t) => 6 * (1 - t),
        ),
        dark,
        0.38,
      );
      pen.fill(
        ribbon(
          spline([s * (waist + 6), 276, s * (waist - 18), 288, s * (waist - 40), 290], false, 5),
          (t) => 5 * (1 - t),
        ),
        dark,
        0.3,
      );
    }
  }
  drawCollar(pen, person, pose, fine);
  pen.line(
    spline([-waist - 5, 316, -40, 323, 0, 320, 40, 323, waist + 5, 316], false, 5),
    2,
    mix(cloth.main, PALETTE.ink, 0.55),
    0.5,
  );
  const edge = mix(PALETTE.lamp, cloth.main, 0.25);
  pen.fill(
    ribbon(
      spline(
        [
          -neck - 4,
          2 - 8 * rise,
          -72,
          15 - 28 * rise,
          -(w - 22),
          y - 7,
          -(w - 3),
          y + 15,
          -(w - 3),
          y + 60,
        ],
        false,
        7,
      ),
      (t) => 4.5 * Math.sin(Math.PI * t),
    ),
    edge,
    0.34,
  );
  pen.fill(
    ribbon(
      spline(
        [neck + 12, 6 - 12 * rise, 72, 15 - 28 * rise, w - 22, y - 7, w - 2, y + 16],
        false,
        6,
      ),
      (t) => 3.5 * Math.sin(Math.PI * t),
    ),
    edge,
    0.32,
  );
}
