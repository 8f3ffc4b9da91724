import type { Scene, Textures } from "phaser";
import { CanvasPen } from "../drawing/canvas-pen.ts";
import type { Pen } from "../drawing/pen.ts";

/** A drawing kept as a texture. */
export interface Surface {
  readonly key: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Texture pixels for one CSS pixel. */
  readonly ratio: number;
  /**
   * Clears and redraws; coordinates are CSS pixels from the surface's top left corner. `draw` may
   * be called again later, when the graphics card has lost the drawing.
   */
  redraw(draw: (pen: Pen) => void): void;
  destroy(): void;
}

let made = 0;

/** A texture of this size; draw on it with `redraw`. */
export function createSurface(scene: Scene, width: number, height: number, ratio: number): Surface {
  const key = `surface-${made++}`;
  const pixels = (length: number): number => Math.max(1, Math.ceil(length * ratio));
  const texture = scene.textures.createCanvas(
    key,
    pixels(width),
    pixels(height),
  ) as Textures.CanvasTexture;
  const { canvas, context: on } = texture;
  const pen = new CanvasPen(on);
  let drawn: ((pen: Pen) => void) | null = null;
  const paint = (): void => {
    on.setTransform(1, 0, 0, 1, 0, 0);
    on.clearRect(0, 0, texture.width, texture.height);
    on.setTransform(ratio, 0, 0, ratio, 0, 0);
    on.lineCap = "round";
    on.lineJoin = "round";
    drawn?.(pen);
    texture.refresh();
  };
  // A failing graphics card loses what was drawn here, and returns an empty canvas.
  canvas.addEventListener("contextrestored", paint);
  return {
    key,
    width,
    height,
    ratio,
    redraw(draw) {
      drawn = draw;
      paint();
    },
    destroy() {
      canvas.removeEventListener("contextrestored", paint);
      scene.textures.remove(key);
    },
  };
}
