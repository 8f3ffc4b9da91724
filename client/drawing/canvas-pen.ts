import { type Colour, css } from "./palette.ts";
import type { Path, Pen } from "./pen.ts";
import { Tint } from "./tint.ts";

/** Draws on a canvas: for textures that are redrawn rarely, and for still pictures. */
export class CanvasPen implements Pen {
  readonly #on: CanvasRenderingContext2D;
  readonly #tint = new Tint();
  readonly #names = new Map<Colour, string>();

  constructor(on: CanvasRenderingContext2D) {
    this.#on = on;
    on.lineCap = "round";
    on.lineJoin = "round";
  }

  fill(path: Path, colour: Colour, alpha = 1): void {
    if (path.length < 6) return;
    this.#trace(path, true);
    this.#on.globalAlpha = alpha;
    this.#on.fillStyle = this.#name(colour);
    this.#on.fill();
  }

  line(path: Path, width: number, colour: Colour, alpha = 1, closed = false): void {
    if (path.length < 4) return;
    this.#trace(path, closed);
    this.#on.globalAlpha = alpha;
    this.#on.strokeStyle = this.#name(colour);
    this.#on.lineWidth = width;
    this.#on.stroke();
  }

  within(
    x: number,
    y: number,
    scaleX: number,
    scaleY: number,
    turn: number,
    draw: () => void,
  ): void {
    const on = this.#on;
    on.save();
    on.translate(x, y);
    if (turn !== 0) on.rotate(turn);
    if (scaleX !== 1 || scaleY !== 1) on.scale(scaleX, scaleY);
    draw();
    on.restore();
  }

  tinted(colour: Colour, share: number, draw: () => void): void {
    this.#tint.during(colour, share, draw);
  }

  #trace(path: Path, closed: boolean): void {
    const on = this.#on;
    on.beginPath();
    on.moveTo(path[0] as number, path[1] as number);
    for (let i = 2; i < path.length; i += 2) on.lineTo(path[i] as number, path[i + 1] as number);
    if (closed) on.closePath();
  }

  /** CSS names are remembered: making thousands of strings a second would stutter. */
  #name(colour: Colour): string {
    const shown = this.#tint.of(colour);
    let name = this.#names.get(shown);
    if (name === undefined) {
      name = css(shown);
      this.#names.set(shown, name);
    }
    return name;
  }
}
