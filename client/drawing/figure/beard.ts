import { lerp, quadratic, spline } from "../geometry.ts";
import { mix } from "../palette.ts";
import type { Pen } from "../pen.ts";
import type { Facing } from "./facing.ts";
import type { MouthAt } from "./mouth.ts";
import type { Beard, Person } from "./person.ts";

/** Beards leave the lips free: the mouth's curve must stay readable. */
export function drawBeard(
  pen: Pen,
  person: Person,
  beard: Beard,
  face: Facing,
  mouth: MouthAt,
  fine: boolean,
): void {
  const { x, y, halfWidth, gap } = mouth;
  const line = mix(beard.colour, beard.shape === "full" ? 0x6b5a4a : 0xb08a74, 0.55);
  const d = face.turn * 9;
  const w = person.head.width;
  const long = person.head.length;
  const nod = face.nod * 6;
  if (beard.shape !== "moustache") {
    const full = beard.shape === "full";
    const low = (full ? 104 : 88) + long + gap * 0.8 + nod;
    const wide = full ? 1.02 : 0.99;
    const m = halfWidth + 5;
    // Outer edge down one side and up the other, then round the lips.
    const outer = spline(
      [
        -53 * w * wide - face.turn * 2,
        full ? 8 : 18,
        -51 * w * wide + d * 0.4,
        36 + nod * 0.6,
        (full ? -43 : -41) * w + d * 0.7,
        62 + nod,
        -24 * w + d,
        low - 9,
        d,
        low,
        24 * w + d,
        low - 9,
        (full ? 43 : 41) * w + d * 0.7,
        62 + nod,
        51 * w * wide + d * 0.4,
        36 + nod * 0.6,
        53 * w * wide - face.turn * 2,
        full ? 8 : 18,
      ],
      false,
      5,
    );
    const cheekV = full ? 34 : 44;
    const inner = spline(
      [
        47 * w + d * 0.4,
        full ? 20 : 28,
        38 * w + d * 0.5,
        cheekV + nod,
        x + m,
        y - 9,
        x + m + 1,
        y + 3,
        x + 11,
        y + 15 + gap,
        x - 11,
        y + 15 + gap,
        x - m - 1,
        y + 3,
        x - m,
        y - 9,
        -38 * w + d * 0.5,
        cheekV + nod,
        -47 * w + d * 0.4,
        full ? 20 : 28,
      ],
      false,
      5,
    );
    pen.fill([...outer, ...inner], beard.colour, full ? 1 : 0.92);
    if (fine && full)
      for (const [a, b] of [
        [-30, 44],
        [-18, 66],
        [0, 72],
        [18, 66],
        [30, 44],
      ] as const)
        pen.line(
          quadratic(
            x + a * 0.8,
            y + 12 + Math.abs(a) * 0.1 + gap * 0.7,
            x + a * 0.9,
            lerp(y + 20, low, 0.3),
            d + a * 0.9,
            Math.min(low - 12, y + b * 0.6),
            6,
          ),
          2,
          line,
          0.5,
        );
  }
  // Moustache: two wings above the lip.
  const thick = beard.shape === "moustache" ? 1.35 : beard.shape === "full" ? 1 : 0.55;
  const reach = halfWidth + (beard.shape === "moustache" ? 17 : 6);
  for (const s of [-1, 1]) {
    const k = 1 - 0.14 * s * face.turn;
    pen.fill(
      spline(
        [
          x,
          y - 15,
          x + s * 10 * k,
          y - 16 - thick,
          x + s * reach * 0.72 * k,
          y - 9,
          x + s * reach * k,
          y + 2 * thick,
          x + s * reach * 0.62 * k,
          y - 3 + 2 * thick,
          x + s * 8 * k,
          y - 8.5 + 2.2 * thick,
          x,
          y - 9 + thick,
        ],
        true,
        5,
      ),
      beard.colour,
    );
    if (fine && thick > 0.9)
      pen.line(
        quadratic(
          x + s * 5,
          y - 12,
          x + s * reach * 0.5 * k,
          y - 10,
          x + s * reach * 0.85 * k,
          y - 1,
          6,
        ),
        1.7,
        line,
        0.5,
      );
  }
}
