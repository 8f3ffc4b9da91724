import { type Colour, mix } from "./palette.ts";

/**
 * Mixes `colour` towards `tint`, light colours less than dark ones: a figure sinks into the dusk
 * but its face, hands and eyes stay readable on a washed-out projector.
 */
export function tint(colour: Colour, towards: Colour, share: number): Colour {
  const light =
    (0.3 * ((colour >> 16) & 255) + 0.59 * ((colour >> 8) & 255) + 0.11 * (colour & 255)) / 255;
  return mix(colour, towards, share * (1.12 - 0.42 * light));
}
