import { ellipse, spline } from "../../geometry.ts";
import { mix } from "../../palette.ts";
import { type Hair, lit, skullBack, strands } from "./hair.ts";

export const knot: Hair = {
  back(pen, person, turn, fine) {
    const x = -turn * 16;
    pen.fill(
      spline(
        [x - 31, -116, x - 22, -134, x, -141, x + 22, -134, x + 31, -116, x + 26, -90, x - 26, -90],
        true,
        5,
      ),
      person.hair,
    );
    if (fine)
      strands(
        pen,
        lit(person.hair),
        0.55,
        [x - 20, -112, x - 4, -127, x + 20, -111],
        [x - 23, -104, x, -115, x + 24, -102],
        [x - 10, -132, x + 8, -134, x + 20, -126],
      );
    skullBack(pen, person, turn, 32);
  },
  front(pen, person, turn, nod, fine) {
    const x = turn * 12;
    const y = nod * 4;
    const w = person.head.width;
    pen.fill(
      spline(
        [
          x - 4,
          -70 + y,
          26 + x * 0.4,
          -60 + y,
          46 * w,
          -35 + y,
          53 * w,
          -4,
          59 * w,
          -10,
          60 * w,
          -48,
          43 * w,
          -88,
          0,
          -102,
          -43 * w,
          -88,
          -60 * w,
          -48,
          -60 * w,
          -8,
          -54 * w,
          2,
          -49 * w,
          -30 + y,
          -30 + x,
          -58 + y,
        ],
        true,
        5,
      ),
      person.hair,
    );
    strands(pen, 0xcbbdb4, 0.8, [-4 + x, -74 + y, -30 + x, -62 + y, -50, -30]);
    if (fine)
      strands(
        pen,
        0xcbbdb4,
        0.55,
        [-4 + x, -82, -36 + x * 0.5, -72, -55, -34],
        [-2 + x, -79, -34 + x * 0.7, -66, -53, -26],
      );
    if (fine)
      strands(
        pen,
        lit(person.hair),
        0.4,
        [4 + x, -78 + y, 34, -70, 54, -34],
        [2 + x, -86, 30, -82, 50, -58],
        [10 + x, -72 + y, 36 + x * 0.4, -60, 52, -24],
      );
  },
};

/** A fair braid laid round the head. */
export const crown: Hair = {
  back: (pen, person, turn) => skullBack(pen, person, turn, 26, 1),
  front(pen, person, turn, nod, fine) {
    const x = turn * 12;
    const y = nod * 4;
    const w = person.head.width;
    pen.fill(
      spline(
        [
          x - 6,
          -70 + y,
          22 + x * 0.5,
          -62 + y,
          45 * w,
          -38,
          52 * w,
          -8,
          55 * w,
          16,
          60 * w,
          -4,
          60 * w,
          -46,
          43 * w,
          -86,
          0,
          -97,
          -43 * w,
          -86,
          -60 * w,
          -46,
          -60 * w,
          -4,
          -55 * w,
          16,
          -52 * w,
          -8,
          -46 * w,
          -36,
          -28 + x * 0.6,
          -60 + y,
        ],
        true,
        5,
      ),
      person.hair,
    );
    const shade = mix(person.hair, 0x6b4420, 0.55);
    pen.line([x - 6, -70 + y, x * 0.4 - 4, -92], 1.8, shade, 0.7);
    if (fine)
      strands(
        pen,
        shade,
        0.6,
        [x - 8, -70 + y, -32, -58, -51, -18, -55, 8],
        [x - 4, -70 + y, 30, -60, 51, -20, 55, 8],
        [x - 10, -76 + y, -42, -62, -56, -24],
        [x - 2, -76 + y, 38, -66, 56, -26],
      );
    if (fine)
      strands(
        pen,
        lit(person.hair, 0.5),
        0.6,
        [-14 + x, -74 + y, -40, -56, -54, -14],
        [4 + x, -74 + y, 34, -62, 52, -28],
      );
    // The braid stands up along the crown, strand over strand.
    const beads = 12;
    for (let i = 0; i <= beads; i++) {
      const angle = Math.PI * (1.06 + (0.88 * i) / beads);
      const cx = x * 0.2 + 55 * w * Math.cos(angle);
      const cy = -47 + y * 0.3 + 55 * Math.sin(angle);
      const lean = angle + (i % 2 ? 0.7 : -0.7);
      pen.fill(ellipse(cx, cy, 8.5, 13, lean, 16), shade);
      pen.fill(
        ellipse(cx - 0.8, cy - 0.8, 7, 11.5, lean, 16),
        i % 2 ? mix(person.hair, 0xffe2a8, 0.28) : person.hair,
      );
      if (fine)
        pen.line(
          [
            cx - 5 * Math.sin(lean),
            cy + 5 * Math.cos(lean),
            cx + 6 * Math.sin(lean),
            cy - 6 * Math.cos(lean),
          ],
          1.3,
          shade,
          0.5,
        );
    }
  },
};
