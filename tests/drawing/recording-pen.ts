import type { Path, Pen } from "../../client/drawing/pen.ts";
import type { Colour } from "../../client/drawing/palette.ts";

/** Records every stroke in page coordinates, so that drawings can be compared and measured. */
export class RecordingPen implements Pen {
  readonly calls: string[] = [];
  readonly box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  points = 0;
  unfit = 0;
  #frame: readonly [number, number, number, number, number, number] = [1, 0, 0, 1, 0, 0];

  fill(path: Path, colour: Colour, alpha = 1): void {
    this.#note("fill", path, 0, colour, alpha);
  }

  line(path: Path, width: number, colour: Colour, alpha = 1, closed = false): void {
    this.#note(closed ? "ring" : "line", path, width, colour, alpha);
  }

  within(
    x: number,
    y: number,
    scaleX: number,
    scaleY: number,
    turn: number,
    draw: () => void,
  ): void {
    const [a, b, c, d, e, f] = this.#frame;
    const before = this.#frame;
    const cos = Math.cos(turn);
    const sin = Math.sin(turn);
    this.#frame = [
      (a * cos + c * sin) * scaleX,
      (b * cos + d * sin) * scaleX,
      (c * cos - a * sin) * scaleY,
      (d * cos - b * sin) * scaleY,
      a * x + c * y + e,
      b * x + d * y + f,
    ];
    draw();
    this.#frame = before;
  }

  tinted(colour: Colour, share: number, draw: () => void): void {
    this.calls.push(`tint ${colour} ${share}`);
    draw();
  }

  #note(kind: string, path: Path, width: number, colour: Colour, alpha: number): void {
    const [a, b, c, d, e, f] = this.#frame;
    const shown: string[] = [];
    for (let i = 0; i < path.length; i += 2) {
      const px = path[i] as number;
      const py = path[i + 1] as number;
      const x = a * px + c * py + e;
      const y = b * px + d * py + f;
      if (!Number.isFinite(x) || !Number.isFinite(y)) this.unfit++;
      this.box.left = Math.min(this.box.left, x);
      this.box.right = Math.max(this.box.right, x);
      this.box.top = Math.min(this.box.top, y);
      this.box.bottom = Math.max(this.box.bottom, y);
      shown.push(x.toFixed(2), y.toFixed(2));
    }
    if (path.length % 2 !== 0 || !Number.isFinite(width + colour + alpha) || alpha < 0 || alpha > 1)
      this.unfit++;
    this.points += path.length / 2;
    this.calls.push(`${kind} ${width.toFixed(2)} ${colour} ${alpha.toFixed(3)} ${shown.join(" ")}`);
  }
}
