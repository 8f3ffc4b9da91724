import type { GameObjects } from "phaser";
import type { Colour } from "../drawing/palette.ts";
import type { Path, Pen } from "../drawing/pen.ts";
import { Tint } from "../drawing/tint.ts";

/** Thinner strokes show no end; thicker ones get half discs, because Phaser has no round caps. */
const CAP_FROM = 2.6;

/** Draws live on Phaser graphics; the owner clears it before each frame. */
export class GraphicsPen implements Pen {
  readonly #on: GameObjects.Graphics;
  readonly #tint = new Tint();

  constructor(on: GameObjects.Graphics) {
    this.#on = on;
  }

  fill(path: Path, colour: Colour, alpha = 1): void {
    if (path.length < 6) return;
    this.#on.fillStyle(this.#tint.of(colour), alpha);
    this.#trace(path);
    this.#on.fillPath();
  }

  line(path: Path, width: number, colour: Colour, alpha = 1, closed = false): void {
    if (path.length < 4) return;
    const shown = this.#tint.of(colour);
    this.#on.lineStyle(width, shown, alpha);
    const points = this.#trace(path);
    if (points < 2) return;
    if (closed) this.#on.closePath();
    this.#on.strokePath();
    if (closed || width < CAP_FROM) return;
    this.#on.fillStyle(shown, alpha);
    const n = path.length;
    this.#cap(path, 0, 2, width / 2);
    this.#cap(path, n - 2, n - 4, width / 2);
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
    on.translateCanvas(x, y);
    if (turn !== 0) on.rotateCanvas(turn);
    if (scaleX !== 1 || scaleY !== 1) on.scaleCanvas(scaleX, scaleY);
    draw();
    on.restore();
  }

  tinted(colour: Colour, share: number, draw: () => void): void {
    this.#tint.during(colour, share, draw);
  }

  /** Repeated points are left out: Phaser divides by the length of every piece. */
  #trace(path: Path): number {
    const on = this.#on;
    let x = path[0] as number;
    let y = path[1] as number;
    let points = 1;
    on.beginPath();
    on.moveTo(x, y);
    for (let i = 2; i < path.length; i += 2) {
      const nextX = path[i] as number;
      const nextY = path[i + 1] as number;
      if (Math.abs(nextX - x) < 1e-4 && Math.abs(nextY - y) < 1e-4) continue;
      x = nextX;
      y = nextY;
      on.lineTo(x, y);
      points++;
    }
    return points;
  }

  /** A half disc beyond the end, so that translucent strokes do not darken under their own cap. */
  #cap(path: Path, end: number, before: number, radius: number): void {
    const x = path[end] as number;
    const y = path[end + 1] as number;
    const out = Math.atan2(y - (path[before + 1] as number), x - (path[before] as number));
    const on = this.#on;
    const pieces = radius < 4 ? 4 : 7;
    on.beginPath();
    for (let i = 0; i <= pieces; i++) {
      const angle = out - Math.PI / 2 + (i / pieces) * Math.PI;
      const px = x + radius * Math.cos(angle);
      const py = y + radius * Math.sin(angle);
      if (i === 0) on.moveTo(px, py);
      else on.lineTo(px, py);
    }
    on.fillPath();
  }
}
