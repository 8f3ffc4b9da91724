/** The game's own phase correction (T1), with the game's numbers taken out, for the rows E1–E5. */
import { correctPhases } from "../../shared/model/phases/time.ts";
import { gauss, seedRng } from "../../shared/model/rng.ts";

export interface Ensemble {
  readonly n: number;
  /** Gain of every player towards every other. */
  readonly alpha: number;
  /** ms. */
  readonly timekeeper: number;
  readonly motor: number;
  readonly beats: number;
  readonly seed: number;
}

/** Onsets against the nominal beat, ms: one row per beat. */
export function onsets({ n, alpha, timekeeper, motor, beats, seed }: Ensemble): Float64Array[] {
  const rng = seedRng(seed);
  const gains = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) gains[i * n + j] = i === j ? 0 : alpha;
  const rows: Float64Array[] = [];
  let phase = new Float64Array(n);
  let before = new Float64Array(n);
  for (let beat = 0; beat < beats; beat++) {
    const keeper = new Float64Array(n).map(() => timekeeper * gauss(rng));
    const now = new Float64Array(n).map(() => motor * gauss(rng));
    const next = new Float64Array(n);
    correctPhases(phase, gains, keeper, now, before, next);
    rows.push(next);
    phase = next;
    before = now;
  }
  return rows;
}

/** ms², mean over all pairs and the beats from `from` on. */
export function asynchronyVariance(rows: readonly Float64Array[], from: number): number {
  const n = rows[0]?.length ?? 0;
  let sum = 0;
  let count = 0;
  for (const row of rows.slice(from)) {
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const apart = (row[i] as number) - (row[j] as number);
        sum += apart * apart;
        count += 1;
      }
    }
  }
  return sum / count;
}

/**
 * Each player's gain towards all others, recovered by regressing what it did at the next beat on how
 * far it was from them at this one.
 */
export function recoverGains(rows: readonly Float64Array[]): number[] {
  const n = rows[0]?.length ?? 0;
  return Array.from({ length: n }, (_, i) => {
    let xy = 0;
    let xx = 0;
    for (let beat = 0; beat + 1 < rows.length; beat++) {
      const row = rows[beat] as Float64Array;
      const next = rows[beat + 1] as Float64Array;
      let apart = 0;
      for (let j = 0; j < n; j++) apart += (row[i] as number) - (row[j] as number);
      const moved = (next[i] as number) - (row[i] as number);
      xy -= apart * moved;
      xx += apart * apart;
    }
    return xy / xx;
  });
}
