import { bridgeOf } from "./figure/figure.ts";
import { type Box, isLow, type Spot } from "./layout.ts";

/** The start page, in CSS pixels: three players, and a string from a peg under every choice. Pure. */
export interface StartLayout {
  readonly width: number;
  readonly height: number;
  readonly shape: "phone" | "wide";
  readonly hall: { readonly x: number; readonly horizon: number; readonly focal: number };
  /** Title and the lines under it. */
  readonly title: Box;
  /** Text of each choice: its string runs just below. */
  readonly choices: readonly Box[];
  /** Pegs, one for each choice. */
  readonly pegs: readonly { readonly x: number; readonly y: number }[];
  /** Neck pits of the three players: left, middle (nearest), right. */
  readonly players: readonly [Spot, Spot, Spot];
  /** Where the string meets the middle player's instrument. */
  readonly bridge: { readonly x: number; readonly y: number };
}

/** @param choices 1 … 5 */
export const startLayout = (width: number, height: number, choices: number): StartLayout =>
  !isLow(width, height) && (width < 600 || width < height * 0.9)
    ? phone(width, height, choices)
    : wide(width, height, choices);

function wide(width: number, height: number, count: number): StartLayout {
  // Drawn at 1280 × 800: everything scales alike, the players keep to the right edge.
  const s = Math.min(width / 1280, height / 800);
  const right = width - 318 * s;
  const low = isLow(width, height);
  // On a low screen only the title and the name are above, and choices stay finger-sized.
  const top = low ? 132 : height - 440 * s;
  const step = low ? (height - 136) / count : Math.min(114, 416 / count) * s;
  const rows = Array.from({ length: count }, (_, i) => top + i * step);
  return {
    width,
    height,
    shape: "wide",
    hall: { x: right - 10 * s, horizon: height * 0.375, focal: 700 * s },
    title: low
      ? { x: 84 * s, y: 10, width: 620 * s, height: 116 }
      : { x: 84 * s, y: Math.max(40 * s, height * 0.09), width: 620 * s, height: 230 * s },
    choices: rows.map((y) => ({ x: 82 * s, y, width: 560 * s, height: step - 34 * s })),
    pegs: rows.map((y) => ({ x: 62 * s, y: y + step - (low ? 12 : 28 * s) })),
    players: [
      { x: right - 175 * s, y: height - 420 * s, scale: 0.66 * s },
      { x: right, y: height - 420 * s, scale: 0.9 * s },
      { x: right + 175 * s, y: height - 424 * s, scale: 0.66 * s },
    ],
    bridge: bridgeAt(right, height - 420 * s, 0.9 * s),
  };
}

/** The player in the middle has the cello. */
function bridgeAt(x: number, y: number, scale: number): { readonly x: number; readonly y: number } {
  const on = bridgeOf("cello", "arc");
  return { x: x + on.x * scale, y: y + on.y * scale };
}

function phone(width: number, height: number, count: number): StartLayout {
  const s = Math.min(width / 360, 1.6);
  const step = Math.min(96, (height * 0.45) / count);
  const top = height - 20 - step * count;
  const rows = Array.from({ length: count }, (_, i) => top + i * step);
  const x = width / 2;
  const floor = top - 112 * s;
  return {
    width,
    height,
    shape: "phone",
    hall: { x, horizon: floor - 10 * s, focal: 300 * s },
    title: { x: 20, y: 20, width: width - 40, height: 124 },
    choices: rows.map((y) => ({ x: 44, y, width: width - 60, height: step - 22 })),
    pegs: rows.map((y) => ({ x: 24, y: y + step - 15 })),
    players: [
      { x: x - 84 * s, y: floor - 6 * s, scale: 0.27 * s },
      { x, y: floor + 4 * s, scale: 0.35 * s },
      { x: x + 84 * s, y: floor - 6 * s, scale: 0.27 * s },
    ],
    bridge: bridgeAt(x, floor + 4 * s, 0.35 * s),
  };
}
