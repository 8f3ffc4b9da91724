/** The game's icon: an instrument's outline in lamplight, and two strings that meet. */
import { circle, spline } from "./geometry.ts";
import { mix, PALETTE } from "./palette.ts";
import type { Path, Pen } from "./pen.ts";

/** Right half of the body's outline, from the top, in units of which the icon is 100 wide. */
const RIB = [
  0, -26, 10, -26, 17, -21, 18, -13, 14, -7, 11, -1, 12, 6, 18, 11, 22, 18, 22, 27, 14, 34, 0, 35,
];
const STRING = [-37, 2, -27.75, -7, -18.5, 2, -9.25, 11, 0, 2, 9.25, -7, 18.5, 2, 27.75, 11, 37, 2];
const NECK = [0, -27, 0, -42];
const PEGS = [-5.5, -39, 5.5, -36];

const mirrored = (path: Path): number[] => {
  const points: number[] = [];
  for (let i = path.length - 2; i >= 0; i -= 2) points.push(-(path[i] ?? 0), path[i + 1] ?? 0);
  return points;
};

/**
 * Draws it into a square of that side, from the top left. `maskable`: up to the edges, with everything that matters in
 * the inner circle, since systems cut such icons into their own shapes. Otherwise a round sign.
 */
export function drawIcon(pen: Pen, side: number, maskable: boolean): void {
  const unit = side / 100;
  const size = maskable ? 0.8 : 1;
  pen.within(side / 2, side / 2, unit, unit, 0, () => {
    if (maskable) pen.fill([-50, -50, 50, -50, 50, 50, -50, 50], PALETTE.ink);
    pen.fill(circle(0, 0, 50, 96), PALETTE.ink);
    // Lamplight, brighter towards the middle.
    for (let ring = 0; ring < 12; ring += 1)
      pen.fill(circle(0, 0, 48 - ring * 3.4, 96), mix(PALETTE.night, PALETTE.rib, ring / 11), 0.5);
    pen.within(0, 0, size, size, 0, drawEmblem.bind(null, pen));
  });
}

function drawEmblem(pen: Pen): void {
  const body = spline([...RIB, ...mirrored(RIB).slice(2, -2)], true, 12);
  pen.line(PEGS, 3, PALETTE.lamp);
  pen.line(NECK, 5.5, PALETTE.lamp);
  pen.fill(body, PALETTE.maple, 0.55);
  pen.line(body, 6.5, PALETTE.lamp, 0.22, true);
  pen.line(body, 3, PALETTE.lamp, 1, true);
  const mine = spline(STRING, false, 14);
  const theirs = mine.map((value, i) => (i % 2 === 0 ? value : 4 - value));
  for (const [path, colour] of [
    [theirs, PALETTE.them],
    [mine, PALETTE.bone],
  ] as const) {
    pen.line(path, 8, PALETTE.ink, 0.55);
    pen.line(path, 4.4, colour);
  }
}
