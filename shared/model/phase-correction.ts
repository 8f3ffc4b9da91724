/**
 * [T1] Phase correction: linear when near (Vorberg & Schulze 2002; Wing et al. 2014), periodic when
 * far (Kuramoto 1975).
 */
import { cosTurn, sinTurn } from "./turn.ts";
import { at } from "./world.ts";

/** Reused by every call: each chair's place on the cycle. */
let sines = new Float64Array(0);
let cosines = new Float64Array(0);

/**
 * [T1] One step of phase correction, all arrays by chair, ms:
 * next_i = t_i + T_i − Σ_j α_ij·C/2π·sin(2π(t_i − t_j)/C) + M_i(n+1) − M_i(n).
 * Asynchronies small beside the cycle C make it the linear model; with C = 2π it is Kuramoto's.
 * `gains` is α, row i: how much i corrects towards j; `keeper` is T_i less the nominal beat.
 */
export function correctPhases(
  phase: Float64Array,
  cycle: number,
  gains: Float64Array,
  keeper: Float64Array,
  motor: Float64Array,
  motorBefore: Float64Array,
  next: Float64Array,
): void {
  const n = phase.length;
  if (sines.length < n) [sines, cosines] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    const turns = at(phase, i) / cycle;
    sines[i] = sinTurn(turns);
    cosines[i] = cosTurn(turns);
  }
  const radian = cycle / (2 * Math.PI);
  for (let i = 0; i < n; i++) {
    // sin(x − y) = sin x·cos y − cos x·sin y: one sine per chair instead of one per pair.
    let x = 0;
    let y = 0;
    for (let j = 0; j < n; j++) {
      const gain = at(gains, i * n + j);
      x += gain * at(cosines, j);
      y += gain * at(sines, j);
    }
    const correction = radian * (at(sines, i) * x - at(cosines, i) * y);
    next[i] = at(phase, i) + at(keeper, i) - correction + at(motor, i) - at(motorBefore, i);
  }
}
