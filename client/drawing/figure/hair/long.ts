import { quadratic, spline } from "../../geometry.ts";
import { mix } from "../../palette.ts";
import { type Hair, lit, skullBack, strands } from "./hair.ts";

export const waves: Hair = {
  back(pen, person, turn, fine) {
    const x = -turn * 9;
    pen.fill(
      spline(
        [
          x - 62,
          -34,
          x - 50,
          -88,
          x,
          -106,
          x + 52,
          -88,
          x + 64,
          -34,
          x + 66,
          10,
          x + 80,
          54,
          x + 72,
          96,
          x + 78,
          132,
          x + 50,
          138,
          x + 36,
          70,
          x - 36,
          70,
          x - 52,
          134,
          x - 80,
          128,
          x - 72,
          92,
          x - 82,
          52,
          x - 67,
          10,
        ],
        true,
        6,
      ),
      person.hair,
    );
    if (fine)
      strands(
        pen,
        mix(person.hair, 0x2a0d0c, 0.5),
        0.6,
        [x - 58, 30, x - 64, 70, x - 56, 122],
        [x + 60, 30, x + 64, 72, x + 58, 124],
      );
  },
  front(pen, person, turn, nod, fine) {
    const x = turn * 12;
    const y = nod * 4;
    pen.fill(
      spline(
        [
          x - 18,
          -66 + y,
          12 + x,
          -62 + y,
          38 + x * 0.5,
          -40 + y,
          52,
          -4,
          55,
          30,
          64,
          34,
          66,
          -38,
          46,
          -92,
          0,
          -105,
          -47,
          -92,
          -66,
          -38,
          -66,
          34,
          -57,
          28,
          -54,
          -4,
          -50,
          -32 + y,
          -36 + x * 0.5,
          -54 + y,
        ],
        true,
        6,
      ),
      person.hair,
    );
    if (fine)
      strands(
        pen,
        mix(person.hair, 0xffb070, 0.5),
        0.55,
        [x - 14, -76 + y, -44, -58, -60, -10, -60, 26],
        [x - 8, -84, 34, -74, 58, -20, 60, 24],
        [x - 16, -70 + y, -40, -48, -54, -14],
        [x + 4, -92, 40, -82, 61, -40],
      );
  },
};

export const braid: Hair = {
  back(pen, person, turn, fine) {
    skullBack(pen, person, turn, 46, 2);
    // The braid comes forward over the player's right shoulder.
    const hair = person.hair;
    const x = -turn * 6 - 50;
    for (let i = 7; i >= 0; i--) {
      const y = 48 + i * 21;
      const r = 15 - i * 0.9;
      pen.fill(
        spline(
          [
            x - r - i * 1.6,
            y - 6,
            x - i * 1.6,
            y - 14,
            x + r - i * 1.6,
            y - 4,
            x - i * 1.6 + 2,
            y + 13,
          ],
          true,
          5,
        ),
        i % 2 ? mix(hair, 0x4a3238, 0.35) : hair,
      );
      if (fine)
        pen.line(
          quadratic(
            x - r * 0.6 - i * 1.6,
            y - 5,
            x - i * 1.6,
            y - 9,
            x + r * 0.6 - i * 1.6,
            y - 1,
            5,
          ),
          1.6,
          lit(hair),
          0.4,
        );
    }
    pen.fill(spline([x - 22, 202, x - 6, 202, x - 8, 232, x - 18, 236], true, 4), hair);
    pen.fill([x - 22, 198, x - 6, 198, x - 6, 207, x - 22, 207], 0xb3474f);
  },
  front(pen, person, turn, nod, fine) {
    const x = turn * 12;
    const y = nod * 4;
    pen.fill(
      spline(
        [
          x,
          -70 + y,
          28 + x * 0.6,
          -54 + y,
          45,
          -26,
          54,
          8,
          58,
          20,
          62,
          -20,
          59,
          -54,
          40,
          -90,
          0,
          -103,
          -40,
          -90,
          -59,
          -54,
          -62,
          -20,
          -58,
          22,
          -54,
          8,
          -45,
          -26,
          -28 + x * 0.6,
          -54 + y,
        ],
        true,
        5,
      ),
      person.hair,
    );
    pen.line([x, -69 + y, x * 0.6, -100], 1.8, mix(person.skin, person.hair, 0.45), 0.9);
    if (fine)
      strands(
        pen,
        lit(person.hair, 0.36),
        0.42,
        [x - 4, -80, -34, -62, -54, -14],
        [x + 4, -80, 34, -62, 54, -14],
        [x - 6, -92, -38, -78, -58, -34],
        [x + 6, -92, 38, -78, 58, -34],
      );
  },
};
