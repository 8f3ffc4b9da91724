import type { Colour } from "./palette.ts";

/** Points as x0, y0, x1, y1 …: flat, so that a figure can be redrawn every frame without garbage. */
export type Path = readonly number[];

/**
 * All that a drawing may ask of its surface, so that the same figure goes to a texture (canvas) or
 * is drawn live (Phaser graphics). Flat fills, strokes and alpha: no gradient, no blur, no mask.
 */
export interface Pen {
  /** Fills a closed polygon. */
  fill(path: Path, colour: Colour, alpha?: number): void;
  /** Strokes with round joins and ends. */
  line(path: Path, width: number, colour: Colour, alpha?: number, closed?: boolean): void;
  /** Draws inside a moved, turned (radians), scaled frame. */
  within(
    x: number,
    y: number,
    scaleX: number,
    scaleY: number,
    turn: number,
    draw: () => void,
  ): void;
  /** Mixes every colour drawn inside towards `colour`: 0 not at all, 1 fully. */
  tinted(colour: Colour, share: number, draw: () => void): void;
}
