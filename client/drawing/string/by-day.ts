/** Colours of strings on a light background. */
import { type Colour, PALETTE } from "../palette.ts";
import { BLOT, BLOT_SHINE } from "./gold.ts";

/** Gold stays gold, with a dark edge; dark edges become light. */
const BY_DAY: ReadonlyMap<Colour, Colour> = new Map([
  [PALETTE.you, 0x1f1114],
  [PALETTE.them, 0x0b6e5f],
  [PALETTE.sharp, 0xb5330a],
  [PALETTE.flat, 0x2b4bc4],
  [PALETTE.tornLight, 0x3d4f80],
  [PALETTE.gold, PALETTE.gold],
  [PALETTE.goldHigh, PALETTE.goldHigh],
  [PALETTE.goldLow, 0x6b4700],
  [PALETTE.lamp, 0xfffaf0],
  [PALETTE.ink, 0xfffaf0],
  [BLOT, BLOT],
  [BLOT_SHINE, BLOT_SHINE],
]);

/** Darkens inverted colours, so that the greys of a slack string stand out too. */
const DARKER = 0.72;

/** Any other colour: inverts its lightness and keeps its hue. */
export function stringByDay(colour: Colour): Colour {
  const named = BY_DAY.get(colour);
  if (named !== undefined) return named;
  const [red, green, blue] = [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255];
  const turn = 255 - Math.max(red, green, blue) - Math.min(red, green, blue);
  const turned = (channel: number): number => Math.round((channel + turn) * DARKER);
  return (turned(red) << 16) | (turned(green) << 8) | turned(blue);
}
