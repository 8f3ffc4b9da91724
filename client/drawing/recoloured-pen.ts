import type { Colour } from "./palette.ts";
import type { Path, Pen } from "./pen.ts";

/** A pen that maps the colours of whatever is drawn with it. */
export class RecolouredPen implements Pen {
  readonly #pen: Pen;
  readonly #of: (colour: Colour) => Colour;

  constructor(pen: Pen, of: (colour: Colour) => Colour) {
    this.#pen = pen;
    this.#of = of;
  }

  fill(path: Path, colour: Colour, alpha?: number): void {
    this.#pen.fill(path, this.#of(colour), alpha);
  }

  line(path: Path, width: number, colour: Colour, alpha?: number, closed?: boolean): void {
    this.#pen.line(path, width, this.#of(colour), alpha, closed);
  }

  within(...[x, y, scaleX, scaleY, turn, draw]: Parameters<Pen["within"]>): void {
    this.#pen.within(x, y, scaleX, scaleY, turn, draw);
  }

  tinted(...[colour, share, draw]: Parameters<Pen["tinted"]>): void {
    this.#pen.tinted(this.#of(colour), share, draw);
  }
}
