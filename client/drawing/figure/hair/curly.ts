import { circle, quadratic, spline } from "../../geometry.ts";
import { type Colour, mix } from "../../palette.ts";
import { type Hair, lit } from "./hair.ts";

const CURL_BACK = [
  -53, -34, 26, -45, -68, 28, -17, -93, 30, 18, -95, 30, 47, -70, 28, 57, -34, 25, 59, -3, 20, -59,
  -1, 20, -50, 18, 14, 52, 17, 14,
];

const CURL_FRONT = [
  -43, -60, 18, -22, -75, 20, 5, -77, 20, 29, -70, 19, 47, -50, 16, -53, -38, 14, 54, -28, 11, -57,
  -18, 10,
];

export const curls: Hair = {
  back(pen, person, turn) {
    for (let i = 0; i < CURL_BACK.length; i += 3)
      pen.fill(
        circle(
          (CURL_BACK[i] as number) - turn * 8,
          CURL_BACK[i + 1] as number,
          CURL_BACK[i + 2] as number,
        ),
        person.hair,
      );
  },
  front(pen, person, turn, nod, fine) {
    const put = (colour: Colour, dx: number, dy: number, shrink: number): void => {
      for (let i = 0; i < CURL_FRONT.length; i += 3)
        pen.fill(
          circle(
            (CURL_FRONT[i] as number) + turn * 5 + dx,
            (CURL_FRONT[i + 1] as number) + nod * 4 + dy,
            (CURL_FRONT[i + 2] as number) * shrink,
          ),
          colour,
        );
    };
    put(person.hair, 0, 0, 1);
    if (!fine) return;
    const curl = lit(person.hair, 0.26);
    for (const [a, b, r] of [
      [-44, -62, 9],
      [-22, -82, 10],
      [4, -88, 9],
      [27, -80, 10],
      [45, -58, 8],
      [-54, -34, 7],
      [-8, -98, 8],
      [34, -100, 7],
      [-36, -92, 8],
      [57, -22, 6],
    ] as const) {
      const x = a + turn * 5;
      pen.line(
        spline(
          [
            x - r,
            b + r * 0.4,
            x - r * 0.4,
            b - r * 0.6,
            x + r * 0.6,
            b - r * 0.4,
            x + r * 0.5,
            b + r * 0.4,
            x - r * 0.1,
            b + r * 0.3,
          ],
          false,
          5,
        ),
        1.9,
        curl,
        0.5,
      );
    }
  },
};

/** A white halo of close curls. */
export const cloud: Hair = {
  back(pen, person, turn) {
    const x = -turn * 9;
    const shade = mix(person.hair, 0x6d5a5c, 0.4);
    for (let i = 0; i < 15; i++) {
      const angle = Math.PI * (0.9 + (1.2 * i) / 14);
      pen.fill(
        circle(x + 57 * Math.cos(angle), -28 + 58 * Math.sin(angle), i % 2 ? 20 : 23),
        shade,
      );
    }
    for (let i = 0; i < 13; i++) {
      const angle = Math.PI * (0.98 + (1.04 * i) / 12);
      pen.fill(
        circle(x - 2 + 52 * Math.cos(angle), -29 + 54 * Math.sin(angle), i % 2 ? 17 : 20),
        person.hair,
      );
    }
  },
  front(pen, person, turn, nod, fine) {
    const w = person.head.width;
    const x = turn * 10;
    const y = nod * 4;
    pen.fill(
      spline(
        [
          -50 * w,
          -16,
          -49 * w,
          -36 + y,
          -34 + x,
          -52 + y,
          x - 10,
          -60 + y,
          14 + x,
          -60 + y,
          36 + x * 0.6,
          -51 + y,
          50 * w,
          -34 + y,
          52 * w,
          -12,
          60 * w,
          -26,
          58 * w,
          -62,
          30,
          -92,
          -20,
          -95,
          -56 * w,
          -64,
          -60 * w,
          -26,
        ],
        true,
        5,
      ),
      person.hair,
    );
    for (let i = 0; i < 9; i++) {
      const angle = Math.PI * (1.08 + (0.84 * i) / 8);
      pen.fill(
        circle(
          x * 0.6 + 46 * w * Math.cos(angle),
          -24 + y * 0.6 + 36 * Math.sin(angle),
          9 + (i % 2) * 2,
          14,
        ),
        person.hair,
      );
    }
    if (!fine) return;
    for (let i = 0; i < 22; i++) {
      const angle = Math.PI * (1 + ((i * 0.618) % 1));
      const r = 40 + ((i * 37) % 28);
      const cx = x * 0.3 + r * w * Math.cos(angle);
      const cy = -36 + r * 0.86 * Math.sin(angle);
      pen.line(
        quadratic(cx - 5, cy + 3, cx, cy - 5, cx + 5, cy + 2, 5),
        1.7,
        i % 3 ? 0xffffff : 0x8f8085,
        i % 3 ? 0.5 : 0.4,
      );
    }
  },
};
