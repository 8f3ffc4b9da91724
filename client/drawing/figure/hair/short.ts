import { spline } from "../../geometry.ts";
import { type Hair, lit, skullBack, strands } from "./hair.ts";

export const crop: Hair = {
  back: (pen, person, turn) => skullBack(pen, person, turn, 14),
  front(pen, person, turn, nod, fine) {
    const x = turn * 11;
    const y = nod * 4;
    const w = person.head.width;
    pen.fill(
      spline(
        [
          x - 32,
          -54 + y,
          x - 8,
          -58 + y,
          x + 12,
          -53 + y,
          38 + x * 0.4,
          -58 + y,
          50 * w,
          -36,
          55 * w,
          -8,
          59 * w,
          -14,
          61 * w,
          -48,
          43 * w,
          -90,
          -4,
          -101,
          -46 * w,
          -88,
          -61 * w,
          -46,
          -58 * w,
          -12,
          -54 * w,
          -8,
          -50 * w,
          -34,
        ],
        true,
        5,
      ),
      person.hair,
    );
    const grey = 0xa89a96;
    for (const s of [-1, 1])
      strands(pen, grey, 0.7, [s * 58 * w, -14, s * 58 * w, -34, s * 52 * w, -54]);
    if (fine) {
      for (const s of [-1, 1])
        strands(
          pen,
          grey,
          0.6,
          [s * 56 * w, -10, s * 55 * w, -28, s * 49 * w, -46],
          [s * 60 * w, -22, s * 59 * w, -44, s * 52 * w, -64],
        );
      strands(
        pen,
        lit(person.hair),
        0.42,
        [-42, -66, -10, -84, 26, -78],
        [-32, -78, 0, -93, 34, -82],
        [-26, -62 + y, 6 + x, -72, 36, -66],
      );
    }
  },
};

export const bald: Hair = {
  back() {},
  front(pen, person, turn, nod, fine) {
    for (const s of [-1, 1]) {
      if (s * turn > 0.6) continue;
      const x = -turn * 5;
      pen.fill(
        spline(
          [
            s * 55 + x,
            -34,
            s * 62 + x,
            -20,
            s * 63 + x,
            2,
            s * 58 + x,
            20,
            s * 50 + x,
            12,
            s * 52 + x,
            -10,
            s * 49 + x,
            -26,
          ],
          true,
          5,
        ),
        person.hair,
      );
    }
    pen.fill(
      spline(
        [
          turn * 10 - 36,
          -58 + nod * 4,
          turn * 10 - 16,
          -71 + nod * 3,
          turn * 10 + 4,
          -71 + nod * 3,
          turn * 10 - 12,
          -63 + nod * 3,
        ],
        true,
        5,
      ),
      0xfff0cf,
      fine ? 0.26 : 0.2,
    );
  },
};

export const receding: Hair = {
  back: (pen, person, turn) => skullBack(pen, person, turn, 22),
  front(pen, person, turn, nod, fine) {
    const x = turn * 11;
    const y = nod * 4;
    const w = person.head.width;
    for (const s of [-1, 1]) {
      if (s * turn > 0.75) continue;
      pen.fill(
        spline(
          [
            x * 0.6 + s * 20,
            -84,
            s * 33 * w + x * 0.4,
            -66 + y,
            s * 44 * w + x * 0.2,
            -48 + y,
            s * 50 * w,
            -24,
            s * 53 * w,
            12,
            s * 60 * w,
            6,
            s * 63 * w,
            -36,
            s * 52 * w,
            -78,
            s * 26,
            -99,
            x * 0.4,
            -99,
          ],
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
          [s * 38 * w, -76, s * 52 * w, -52, s * 57 * w, -6],
          [s * 46 * w, -76, s * 57 * w, -50, s * 60 * w, -14],
        );
    }
    pen.fill(
      spline([x - 24, -86, x, -79 + y, x + 24, -86, x + 20, -100, x - 20, -100], true, 5),
      person.hair,
    );
    pen.fill(
      spline([x - 30, -56 + y, x - 12, -67 + y, x + 2, -66 + y, x - 12, -60 + y], true, 5),
      0xfff0cf,
      0.2,
    );
  },
};

export const tousled: Hair = {
  back: (pen, person, turn) => skullBack(pen, person, turn, 18, 3),
  front(pen, person, turn, nod, fine) {
    const x = turn * 12;
    const y = nod * 4;
    const w = person.head.width;
    pen.fill(
      [
        ...spline(
          [
            -56 * w,
            2,
            -62 * w,
            -30,
            -62 * w,
            -66,
            -40 * w,
            -94,
            -14,
            -104,
            10,
            -108,
            34,
            -98,
            54 * w,
            -76,
            63 * w,
            -40,
            57 * w,
            0,
          ],
          false,
          6,
        ),
        52 * w,
        -26,
        46 * w + x * 0.3,
        -44 + y,
        40 + x * 0.5,
        -34 + y,
        30 + x * 0.6,
        -52 + y,
        20 + x * 0.7,
        -36 + y,
        6 + x,
        -50 + y,
        -8 + x,
        -33 + y,
        -16 + x,
        -50 + y,
        -32 + x * 0.6,
        -36 + y,
        -38 + x * 0.6,
        -50 + y,
        -50 * w,
        -24,
      ],
      person.hair,
    );
    for (const [ax, ay, bx, by] of [
      [-12, -100, -24, -116],
      [10, -104, 18, -118],
      [32, -98, 46, -106],
      [-36, -92, -52, -98],
    ] as const)
      pen.fill([ax - 10, ay + 6, bx - turn * 4, by, ax + 12, ay + 5], person.hair);
    if (fine)
      strands(
        pen,
        lit(person.hair, 0.34),
        0.45,
        [-6, -98, -28, -78, -36 + x * 0.6, -54 + y],
        [0, -98, 8 + x, -76, 8 + x, -54 + y],
        [10, -98, 34, -80, 42, -52 + y],
        [-20, -96, -46, -74, -54, -36],
        [24, -96, 48, -72, 57, -32],
      );
  },
};
