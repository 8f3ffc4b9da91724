/**
 * Randomness is data: the generator's whole state is four integers inside the world, so that the
 * same seed and commands give the same world, bit for bit ([X1]). Integer arithmetic and sums only.
 */
import { foresee } from "./shapes.ts";

export interface Rng {
  a: number;
  b: number;
  c: number;
  d: number;
}

/** sfc32 (Chris Doty-Humphrey, PractRand), seeded by splitmix32. `seed` is taken modulo 2³². */
export function seedRng(seed: number): Rng {
  let state = seed | 0;
  const split = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return z ^ (z >>> 15);
  };
  const rng = { a: split(), b: split(), c: split(), d: 1 };
  for (let i = 0; i < 12; i++) draw(rng);
  return rng;
}

foresee(seedRng(0));

/** 32 random bits, as a signed integer. */
function draw(rng: Rng): number {
  const sum = (((rng.a + rng.b) | 0) + rng.d) | 0;
  rng.d = (rng.d + 1) | 0;
  rng.a = rng.b ^ (rng.b >>> 9);
  rng.b = (rng.c + (rng.c << 3)) | 0;
  rng.c = (((rng.c << 21) | (rng.c >>> 11)) + sum) | 0;
  return sum;
}

/** Uniform in [0, 1). */
export function uniform(rng: Rng): number {
  return (draw(rng) >>> 0) / 4294967296;
}

/** Uniform integer in 0 … n − 1. */
export function below(rng: Rng, n: number): number {
  return Math.floor(uniform(rng) * n);
}

const HALF = 0xffff;
/** Standard deviation of the sum of four uniform 16-bit integers: 65536·√(4/12). */
const FOUR_HALVES_SD = 65536 * Math.sqrt(1 / 3);

/**
 * Mean 0, variance 1, bell-shaped to ±3.46: the sum of four uniforms, because Math.log and Math.cos
 * are not bit-identical across engines.
 */
export function gauss(rng: Rng): number {
  const x = draw(rng);
  const y = draw(rng);
  return ((x >>> 16) + (x & HALF) + (y >>> 16) + (y & HALF) - 2 * HALF) / FOUR_HALVES_SD;
}
