/**
 * The part of the player's own instrument that fills the lower left: wood, purfling, the rose and a
 * peg.
 */
import type { InstrumentId } from "../../shared/pieces/cast.ts";
import { at, circle, placed, spline } from "./geometry.ts";
import type { Layout } from "./layout.ts";
import { type Colour, mix, PALETTE } from "./palette.ts";
import type { Path, Pen } from "./pen.ts";
import { drawRose } from "./rose.ts";

/** Varnish of the own instrument: strings are warm, winds darker. Never gold. */
const VARNISH: Readonly<Record<InstrumentId, Colour>> = {
  violin: 0x8e4f22,
  viola: 0x843f1e,
  cello: 0x8a4a20,
  viol: 0x84491f,
  lute: 0x96602e,
  flute: 0x6b4530,
  clarinet: 0x4a2d26,
  oboe: 0x54302a,
  horn: 0x86592a,
};

/** Outline in the frame of the 1280 × 800 picture, x from the left, y from the bottom (negative up). */
const WIDE = [
  -60, -370, 40, -348, 160, -338, 262, -300, 318, -230, 322, -160, 300, -100, 312, -30, 330, 40,
  -60, 60,
];
/** The same on a phone 360 wide. */
const PHONE = [-40, -172, 24, -174, 82, -170, 124, -148, 138, -104, 128, -56, 136, 20, -40, 40];

export function drawInstrumentBody(pen: Pen, layout: Layout, instrument: InstrumentId): void {
  const phone = layout.shape === "phone";
  const s = phone ? 1 : layout.focus.scale / 0.97;
  const outline = spline(placed(phone ? PHONE : WIDE, 0, layout.height, s), false, 10);
  const varnish = VARNISH[instrument];
  const k = phone ? 0.6 : s;
  for (const [grow, alpha] of [
    [26, 0.1],
    [16, 0.16],
    [9, 0.4],
  ] as const)
    pen.fill(placed(outline, grow * k, -grow * 0.5 * k), PALETTE.ink, alpha);
  pen.fill(outline, mix(varnish, PALETTE.ink, 0.62));
  pen.fill(placed(outline, -7 * k, 8 * k), varnish);
  pen.fill(placed(outline, -30 * k, 24 * k), mix(varnish, PALETTE.varnish, 0.16), 0.7);
  pen.fill(placed(outline, -70 * k, 44 * k), mix(varnish, PALETTE.varnish, 0.3), 0.55);
  pen.fill(placed(outline, -128 * k, 74 * k), mix(varnish, PALETTE.varnish, 0.48), 0.42);
  drawGrain(pen, outline, layout, varnish, k);
  // Purfling: two dark lines with a pale one between.
  const inner = placed(outline, -19 * k, 20 * k).slice(0, -8);
  pen.line(inner, 5 * k, 0x2a120c, 0.85);
  pen.line(inner, 1.8 * k, PALETTE.brass, 0.5);
  // Lamplight along the edge.
  const lit = placed(outline, -2.5 * k, 3 * k).slice(0, Math.floor(outline.length * 0.3) * 2);
  pen.line(lit, 2.4 * k, PALETTE.lamp, 0.4);
  pen.within(layout.rose.x, layout.rose.y, 1, 1, 0, () => drawRose(pen, layout.rose.radius));
}

/** Straight grain of the belly, bending a little with the bout. */
function drawGrain(pen: Pen, outline: Path, layout: Layout, varnish: Colour, k: number): void {
  let right = 0;
  for (let i = 0; i < outline.length; i += 2) right = Math.max(right, at(outline, i));
  for (let i = 0; i < 26; i++) {
    const x = right * (i / 26) * 0.93;
    const top = topAt(outline, x) + (26 + (i % 3) * 9) * k;
    const path = spline(
      [
        x,
        top,
        x + 5 * k * Math.sin(i * 2.2),
        (top + layout.height) / 2,
        x - 3 * k,
        layout.height + 4,
      ],
      false,
      8,
    );
    pen.line(
      path,
      i % 3 === 0 ? 1.6 * k : k,
      i % 2 ? mix(varnish, PALETTE.ink, 0.5) : mix(varnish, PALETTE.lamp, 0.4),
      0.16,
    );
  }
}

/** Height of the outline's upper edge over x. */
function topAt(outline: Path, x: number): number {
  let top = Infinity;
  for (let i = 0; i + 3 < outline.length; i += 2) {
    const [ax, ay, bx, by] = [
      at(outline, i),
      at(outline, i + 1),
      at(outline, i + 2),
      at(outline, i + 3),
    ];
    if ((ax <= x && bx >= x) || (bx <= x && ax >= x))
      top = Math.min(top, ay + ((by - ay) * (x - ax)) / (bx - ax || 1));
  }
  return Number.isFinite(top) ? top : at(outline, 1);
}

/** Where the near end of the string is held: drawn over the string. */
export function drawPeg(pen: Pen, x: number, y: number, s: number): void {
  pen.fill(circle(x + 2 * s, y + 3 * s, 15 * s), PALETTE.ink, 0.45);
  pen.fill(circle(x, y, 13.5 * s), 0x2a1410);
  pen.fill(circle(x, y, 9 * s), PALETTE.brass);
  pen.fill(circle(x - 2 * s, y - 2.6 * s, 4 * s), 0xf6dcb4, 0.8);
}
