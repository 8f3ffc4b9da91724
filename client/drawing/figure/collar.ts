import { circle, spline } from "../geometry.ts";
import { PALETTE, mix } from "../palette.ts";
import type { Pen } from "../pen.ts";
import type { Person } from "./person.ts";
import type { Pose } from "./pose.ts";
import { skinDark } from "./shade.ts";

/** What is worn around the neck. */
export function drawCollar(pen: Pen, person: Person, pose: Pose, fine: boolean): void {
  const { collar, trim, main, second } = person.cloth;
  const skin = person.skin;
  const shade = mix(skin, skinDark(skin), 0.55);
  const n = person.build.neck;
  const lift = -8 * pose.shoulders;
  if (collar === "vee") {
    pen.fill(
      [-40 * n, lift, -24 * n, -24, 24 * n, -24, 40 * n, lift, 26, 26, 0, 56, -26, 26],
      skin,
    );
    pen.fill([5, -24, 24 * n, -24, 40 * n, lift, 26, 26, 0, 56, 7, 20], shade, 0.45);
    pen.fill(
      spline(
        [
          -37 * n,
          -4 + lift,
          -22,
          22,
          0,
          46,
          22,
          22,
          37 * n,
          -4 + lift,
          46 * n,
          5 + lift,
          29,
          38,
          0,
          66,
          -29,
          38,
          -46 * n,
          5 + lift,
        ],
        true,
        6,
      ),
      trim,
    );
    if (fine)
      for (const s of [-1, 1])
        pen.line(spline([s * 4, 22, s * 14, 12, s * 26, 8], false, 5), 2, skinDark(skin), 0.3);
  } else if (collar === "crew") {
    pen.fill(
      [-42 * n, -4 + lift, -25 * n, -26, 25 * n, -26, 42 * n, -4 + lift, 26, 20, 0, 28, -26, 20],
      skin,
    );
    pen.fill([6, -26, 25 * n, -26, 42 * n, -4 + lift, 26, 20, 0, 28, 8, 6], shade, 0.45);
    pen.fill(
      spline(
        [
          -40 * n,
          -10 + lift,
          -24,
          14,
          0,
          22,
          24,
          14,
          40 * n,
          -10 + lift,
          48 * n,
          lift,
          30,
          28,
          0,
          38,
          -30,
          28,
          -48 * n,
          lift,
        ],
        true,
        6,
      ),
      trim,
    );
  } else if (collar === "polo") {
    // A rolled high collar.
    pen.fill(
      spline(
        [
          -33 * n,
          -42,
          0,
          -34,
          33 * n,
          -42,
          40 * n,
          -10,
          46 * n,
          8 + lift,
          0,
          30,
          -46 * n,
          8 + lift,
          -40 * n,
          -10,
        ],
        true,
        6,
      ),
      main,
    );
    pen.fill(
      spline([6, -34, 33 * n, -42, 40 * n, -10, 46 * n, 8 + lift, 8, 29], true, 5),
      PALETTE.ink,
      0.22,
    );
    pen.line(
      spline([-39 * n, -14, 0, -3, 39 * n, -14], false, 6),
      2.4,
      mix(main, PALETTE.ink, 0.5),
      0.7,
    );
    pen.line(spline([-33 * n, -41, 0, -33, 33 * n, -41], false, 6), 3, second, 0.8);
  } else if (collar === "shirt") {
    pen.fill(
      [-34 * n, -8 + lift, -26 * n, -22, 26 * n, -22, 34 * n, -8 + lift, 18, 22, 0, 44, -18, 22],
      skin,
    );
    pen.fill([6, -22, 26 * n, -22, 34 * n, -8 + lift, 18, 22, 0, 44, 6, 18], shade, 0.45);
    for (const s of [-1, 1]) {
      const wing = [
        s * 27 * n,
        -32,
        s * 44 * n,
        -6 + lift,
        s * 50,
        22,
        s * 26,
        56,
        s * 1,
        40,
        s * 20,
        12,
      ];
      pen.fill(wing, s < 0 ? trim : mix(trim, PALETTE.ink, 0.16));
      pen.line(wing, 1.6, mix(trim, PALETTE.ink, 0.5), 0.4, true);
    }
  } else if (collar === "shawl") {
    pen.fill(
      spline(
        [
          -36 * n,
          -8 + lift,
          -25 * n,
          -24,
          25 * n,
          -24,
          36 * n,
          -8 + lift,
          30,
          24,
          14,
          62,
          -14,
          62,
          -30,
          24,
        ],
        true,
        5,
      ),
      skin,
    );
    pen.fill([6, -22, 25 * n, -24, 36 * n, -8 + lift, 30, 24, 14, 62, 5, 62], shade, 0.4);
    pen.fill(spline([-24, 26, 0, 36, 24, 26, 14, 92, 0, 112, -14, 92], true, 5), trim);
    for (const s of [-1, 1]) {
      pen.fill(
        spline(
          [
            s * 27 * n,
            -28,
            s * 48 * n,
            -4 + lift,
            s * 54,
            40,
            s * 34,
            110,
            s * 2,
            166,
            s * 4,
            120,
            s * 20,
            60,
            s * 25,
            14,
          ],
          true,
          6,
        ),
        s < 0 ? second : mix(second, PALETTE.ink, 0.16),
      );
      if (fine)
        pen.line(
          spline([s * 45 * n, 6, s * 46, 46, s * 28, 104, s * 6, 148], false, 6),
          2,
          mix(main, PALETTE.ink, 0.4),
          0.5,
        );
    }
    // A brooch where it closes.
    pen.fill(circle(0, 158, 9, 18), mix(0xb9c4c6, PALETTE.ink, 0.3));
    pen.fill(circle(-1, 157, 6, 14), 0xb9c4c6);
  } else if (collar === "embroidered") {
    pen.fill(
      [-44 * n, -2 + lift, -26 * n, -26, 26 * n, -26, 44 * n, -2 + lift, 28, 28, 0, 40, -28, 28],
      skin,
    );
    pen.fill([6, -26, 26 * n, -26, 44 * n, -2 + lift, 28, 28, 0, 40, 8, 14], shade, 0.45);
    pen.fill(
      spline(
        [
          -42 * n,
          -8 + lift,
          -25,
          24,
          0,
          34,
          25,
          24,
          42 * n,
          -8 + lift,
          54 * n,
          4 + lift,
          36,
          46,
          0,
          62,
          -36,
          46,
          -54 * n,
          4 + lift,
        ],
        true,
        6,
      ),
      second,
    );
    if (fine)
      for (let i = -5; i <= 5; i++) pen.fill(circle(i * 8.6, 47 - i * i * 1.35, 2.6, 8), trim, 0.9);
  } else if (person.hairStyle !== "veil") {
    pen.fill(
      spline(
        [
          -46 * n,
          -2 + lift,
          -34,
          26,
          -14,
          50,
          0,
          54,
          14,
          50,
          34,
          26,
          46 * n,
          -2 + lift,
          26 * n,
          -24,
          -26 * n,
          -24,
        ],
        true,
        6,
      ),
      skin,
    );
    pen.fill(
      spline([6, -24, 26 * n, -24, 46 * n, -2 + lift, 34, 26, 14, 50, 4, 53], true, 5),
      shade,
      0.4,
    );
    pen.line(
      spline(
        [-44 * n, 2 + lift, -34, 27, -14, 51, 0, 55, 14, 51, 34, 27, 44 * n, 2 + lift],
        false,
        6,
      ),
      3,
      mix(trim, main, 0.2),
      0.8,
    );
  }
}
