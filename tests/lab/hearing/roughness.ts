import type { Partial } from "./spectrum.ts";

/**
 * Roughness of a spectrum: Vassilakis (2001, "Perceptual and physical properties of amplitude fluctuation and
 * their musical significance", UCLA; 2007, SRA). Each pair of partials adds X^.1 · .5 · Y^3.11 · Z: X is how strong
 * they are, Y how deep they beat, Z how far they are apart within the critical band (after Sethares 1998).
 */
export function roughnessOf(partials: readonly Partial[]): number {
  let sum = 0;
  for (let i = 0; i < partials.length; i++)
    for (let j = i + 1; j < partials.length; j++)
      sum += ofPair(partials[i] as Partial, partials[j] as Partial);
  return sum;
}

function ofPair(a: Partial, b: Partial): number {
  const least = Math.min(a.amplitude, b.amplitude);
  const apart = Math.abs(a.hz - b.hz);
  const s = 0.24 / (0.0207 * Math.min(a.hz, b.hz) + 18.96);
  const x = (a.amplitude * b.amplitude) ** 0.1;
  const y = 0.5 * ((2 * least) / (a.amplitude + b.amplitude)) ** 3.11;
  return x * y * (Math.exp(-3.5 * s * apart) - Math.exp(-5.75 * s * apart));
}
