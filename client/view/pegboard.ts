/** The left edge of the start page: a pegboard with a mended crack, and the dusk that text stands on. */
import { ellipse, placed, roundedBox, spline, star } from "./geometry.ts";
import { PALETTE } from "./palette.ts";
import type { Pen } from "./pen.ts";
import type { StartLayout } from "./start-layout.ts";

export function drawStartShade(pen: Pen, { width, height, shape, choices }: StartLayout): void {
  if (shape === "phone") {
    const top = (choices[0]?.y ?? height * 0.5) - 20;
    for (let i = 0; i < 7; i++)
      pen.fill(
        [0, height, width, height, width, top - 26 + i * 12, 0, top - 26 + i * 12],
        PALETTE.ink,
        0.17,
      );
    for (let i = 0; i < 6; i++)
      pen.fill([0, 0, width, 0, width, 150 - i * 20, 0, 150 - i * 20], PALETTE.ink, 0.14);
    return;
  }
  for (let i = 0; i < 9; i++) {
    const reach = width * (0.54 - i * 0.048);
    pen.fill([0, 0, reach, 0, reach - width * 0.0625, height, 0, height], PALETTE.ink, 0.13);
  }
  for (let i = 0; i < 8; i++) {
    const top = height * (0.75 + i * 0.03);
    pen.fill([0, height, width, height, width, top, 0, top], PALETTE.ink, 0.12);
  }
}

export function drawPegboard(pen: Pen, layout: StartLayout): void {
  const { pegs, shape, height } = layout;
  const [first, last] = [pegs[0], pegs.at(-1)];
  if (!first || !last) return;
  const s = shape === "phone" ? 0.5 : height / 800;
  const right = first.x + 4 * s;
  const [top, bottom] = [first.y - 92 * s, last.y + 40 * s];
  const board = spline(
    [
      -30,
      top - 6 * s,
      right * 0.5,
      top - 4 * s,
      right * 0.88,
      top + 26 * s,
      right,
      top + 0.28 * (bottom - top),
      right,
      bottom - 0.3 * (bottom - top),
      right * 0.92,
      bottom - 40 * s,
      right * 0.6,
      bottom,
      -30,
      bottom + 4 * s,
    ],
    false,
    8,
  );
  pen.fill(placed(board, 8 * s, 5 * s), PALETTE.ink, 0.5);
  pen.fill(board, 0x3b1c12);
  pen.fill(placed(board, -5 * s, 0), 0x84491f);
  pen.fill(placed(board, -24 * s, 0), 0x955628, 0.7);
  pen.line(placed(board, -13 * s, 0), 1.6 * s, 0x2a120c, 0.8);
  drawMendedCrack(pen, right, top, bottom, s);
  for (const { x, y } of pegs) {
    pen.fill(roundedBox(x - 22 * s, y - 9 * s, 44 * s, 18 * s, 6 * s), 0x1d1112);
    pen.fill(ellipse(x - 28 * s, y, 15 * s, 19 * s), 0x2b191a);
    pen.fill(ellipse(x - 32 * s, y - 4 * s, 6 * s, 9 * s), 0x6b4a3c, 0.7);
    pen.fill(ellipse(x + 20 * s, y, 3.4 * s, 8 * s), 0x4a2f26);
  }
}

/** What was broken is shown, and holds: a crack filled with gold. */
function drawMendedCrack(pen: Pen, right: number, top: number, bottom: number, s: number): void {
  const tall = bottom - top;
  const at = (points: readonly number[]): number[] =>
    points.map((value, i) => (i % 2 ? top + value * tall : right * value));
  const crack = at([
    0.88, 0.05, 0.66, 0.12, 0.76, 0.19, 0.45, 0.29, 0.58, 0.38, 0.3, 0.52, 0.46, 0.63, 0.15, 0.74,
  ]);
  const branches = [
    at([0.66, 0.12, 0.3, 0.14, 0.06, 0.13]),
    at([0.58, 0.38, 0.85, 0.42, 0.97, 0.47]),
    at([0.3, 0.52, 0.06, 0.55, -0.06, 0.54]),
  ];
  for (const [width, thin, colour] of [
    [5, 3.6, PALETTE.goldLow],
    [3, 2.1, PALETTE.gold],
  ] as const) {
    pen.line(crack, width * s, colour);
    for (const branch of branches) pen.line(branch, thin * s, colour);
  }
  pen.line(crack, 1.1 * s, PALETTE.goldHigh);
  pen.fill(star(right * 0.76, top + 0.19 * tall, 9 * s), PALETTE.goldHigh);
}
