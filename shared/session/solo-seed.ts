/** [O4] Draws of a solo consort, from a seed that its browser has chosen: so that the browser can repeat them. */
import { below, seedRng } from "../model/rng.ts";
import type { Randomness } from "./randomness.ts";

/** Seeds are whole numbers below it. */
export const MAX_SOLO_SEED = 2 ** 31;
/** Spreads the numbers of movements over all seeds (the golden ratio's share of 2³²). */
const SPREAD = 0x9e37_79b1;

/** Each movement draws anew, whatever was drawn before it. Secrets stay those of `base`. */
export function drawsOfSeed(base: Pick<Randomness, "secret">, seed: number): Randomness {
  const rngOf = (movement: number) => seedRng((seed ^ Math.imul(movement + 1, SPREAD)) >>> 0);
  let rng = rngOf(0);
  return {
    secret: () => base.secret(),
    below: (n) => below(rng, n),
    atMovement(number) {
      rng = rngOf(number);
    },
  };
}
