/** [O1] The conductor has a lectern with a raised lamp. Drawn in units of a figure, from its own foot. */
import { ellipse, glow } from "./geometry.ts";
import { PALETTE } from "./palette.ts";
import type { Pen } from "./pen.ts";

/** Everything drawn lies in this box around the foot. */
export const LECTERN_BOX = { left: -110, top: -640, right: 110, bottom: 24 } as const;
const WOOD = 0x4a2a1c;
const WOOD_LIT = 0x8a5a34;

export function drawLectern(pen: Pen): void {
  pen.fill(ellipse(0, 4, 62, 16), PALETTE.ink, 0.5);
  for (const side of [-1, 1]) pen.line([0, -70, side * 46, 2], 13, WOOD);
  pen.line([0, -410, 0, -30], 15, WOOD);
  pen.line([-3, -410, -3, -60], 4, WOOD_LIT, 0.8);
  // The desk leans towards the reader, with an open page on it.
  pen.fill([-78, -398, 78, -398, 66, -492, -66, -492], WOOD);
  pen.fill([-68, -408, 68, -408, 58, -484, -58, -484], PALETTE.paper);
  pen.line([0, -408, 0, -484], 3, PALETTE.sepia, 0.5);
  for (const y of [-425, -441, -457, -472])
    for (const [from, to] of [
      [-52, -8],
      [8, 52],
    ] as const)
      pen.line([from, y, to, y], 2.4, PALETTE.sepia, 0.45);
  pen.line([-82, -396, 82, -396], 12, WOOD_LIT);
  // The lamp on its raised arm.
  pen.line([62, -488, 84, -560, 40, -606], 7, PALETTE.brass);
  glow(pen, 10, -548, 100, 92, PALETTE.lamp, 0.42, 14);
  pen.fill([26, -622, 58, -606, 30, -566, -28, -600], 0x2a1a18);
  pen.fill(ellipse(1, -582, 31, 9, 0.5), 0xfff2d2);
}
