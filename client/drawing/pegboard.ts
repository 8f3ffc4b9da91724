/** The left edge of the start page: a pegboard, and the darkness behind the text. */
import { ellipse, placed, roundedBox, spline } from "./geometry.ts";
import type { Box } from "./layout.ts";
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

/** All that `drawPegboard` covers. */
export function pegboardBox({ pegs, shape, height }: StartLayout): Box {
  const [first, last] = [pegs[0], pegs.at(-1)];
  if (!first || !last) return { x: 0, y: 0, width: 0, height: 0 };
  const s = shape === "phone" ? 0.5 : height / 800;
  const y = Math.floor(first.y - 104 * s);
  return {
    x: 0,
    y,
    width: Math.ceil(first.x + 30 * s),
    height: Math.ceil(last.y + 56 * s) - y,
  };
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
  pen.fill(board, 0x22120e);
  pen.fill(placed(board, -5 * s, 0), 0x4a2a1b);
  pen.fill(placed(board, -24 * s, 0), PALETTE.rib, 0.55);
  // Straight old wood: the grain runs along the neck, and the lamp catches its edge.
  for (let i = 1; i <= 4; i++)
    pen.line(placed(board, -(9 + 11 * i) * s, 0), 1.3 * s, PALETTE.ink, 0.34 - 0.04 * i);
  pen.line(placed(board, -6 * s, 0), 1.5 * s, PALETTE.lamp, 0.28);
  for (const { x, y } of pegs) {
    pen.fill(roundedBox(x - 22 * s, y - 9 * s, 44 * s, 18 * s, 6 * s), 0x1d1112);
    pen.fill(ellipse(x - 28 * s, y, 15 * s, 19 * s), 0x2b191a);
    pen.fill(ellipse(x - 32 * s, y - 4 * s, 6 * s, 9 * s), 0x6b4a3c, 0.7);
    pen.fill(ellipse(x + 20 * s, y, 3.4 * s, 8 * s), 0x4a2f26);
  }
}
