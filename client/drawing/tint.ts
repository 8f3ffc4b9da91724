import { type Colour, mix } from "./palette.ts";

/**
 * Mixes `colour` towards `tint`, light colours less than dark ones: a figure gets darker but its
 * face, hands and eyes stay readable on a washed-out projector.
 */
function tint(colour: Colour, towards: Colour, share: number): Colour {
  const light =
    (0.3 * ((colour >> 16) & 255) + 0.59 * ((colour >> 8) & 255) + 0.11 * (colour & 255)) / 255;
  return mix(colour, towards, share * (1.12 - 0.42 * light));
}

/** The tint a pen draws under. */
export class Tint {
  #towards: Colour = 0;
  #share = 0;

  /** The colour as it is shown now. */
  of(colour: Colour): Colour {
    return this.#share > 0 ? tint(colour, this.#towards, this.#share) : colour;
  }

  /** Tints all that `draw` draws. */
  during(towards: Colour, share: number, draw: () => void): void {
    const [before, beforeShare] = [this.#towards, this.#share];
    this.#towards = towards;
    this.#share = share;
    draw();
    this.#towards = before;
    this.#share = beforeShare;
  }
}
