import { clamp } from "./geometry.ts";

/** Where eyes point on the viewer's screen: −1 … 1 right and down; (0, 0) is at the viewer. */
export interface GazeDirection {
  readonly x: number;
  readonly y: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export const AT_VIEWER: GazeDirection = { x: 0, y: 0 };
/** Eyes lowered to the player's own hands. */
const INWARD: GazeDirection = { x: 0.06, y: 0.85 };

/** Heads nearer than this many pixels (on a screen 1280 wide) are looked at half turned. */
const FAR = 420;

/** From one head to another; faces keep some turn even between neighbours, so that it is visible. */
export function gazeBetween(from: Point, to: Point, scale: number): GazeDirection {
  const dx = (to.x - from.x) / (FAR * scale);
  const dy = (to.y - from.y) / (FAR * scale);
  const side = Math.sign(dx) || 1;
  return { x: side * clamp(0.5 + 0.5 * Math.abs(dx), 0, 1), y: clamp(dy * 0.9, -0.5, 0.6) };
}

/** Away: down and out of the half circle, past everyone, on the side of the player's own chair. */
export const gazeAway = (home: Point, middle: number): GazeDirection => ({
  x: home.x < middle ? -1 : 1,
  y: 0.52,
});

export const gazeInward = (): GazeDirection => INWARD;
