/** [X1] Shapes in time made of sums only: the same on every engine. */

/** −1 … 1, starting at 0 and rising; `t` and `period` in the same unit. */
export function sway(t: number, period: number): number {
  const x = t / period + 0.25;
  const part = x - Math.floor(x);
  return part < 0.5 ? 4 * part - 1 : 3 - 4 * part;
}

/** 0 … 1, rising over `period` and falling back at once. */
export function slip(t: number, period: number): number {
  const x = t / period;
  return x - Math.floor(x);
}

/** −1 … 1, a different number for every whole `k`, without memory: an integer hash. */
export function jitter(seed: number, k: number): number {
  let z = (Math.imul(seed + 1, 0x9e3779b1) + Math.imul(k + 1, 0x85ebca6b)) | 0;
  z = Math.imul(z ^ (z >>> 15), 0x2c1b3c6d);
  z = Math.imul(z ^ (z >>> 12), 0x297a2d39);
  return (z ^ (z >>> 15)) / 2147483648;
}
