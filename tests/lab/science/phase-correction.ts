/**
 * E1–E5: the game's own step of phase correction, with given numbers: no looking, trust or rupture;
 * equal or given gains, given noises.
 */
import { correctPhases } from "../../../shared/model/phase-correction.ts";
import { gauss, type Rng, seedRng, uniform } from "../../../shared/model/rng.ts";
import { mean } from "../interval.ts";
import { leastSquares } from "../regression.ts";
import { near, type Row } from "../row.ts";
import { column, type Experiment } from "./experiment.ts";

const N = 4;
/** ms, a bar of four half seconds. */
const CYCLE = 2000;

interface Numbers {
  readonly gains: Float64Array;
  /** ms, SD. */
  readonly keeper: number;
  readonly motor: number;
}

const equal = (alpha: number): Float64Array =>
  Float64Array.from({ length: N * N }, (_, k) => (k % (N + 1) === 0 ? 0 : alpha));

/** Plays `beats` beats and presents the onsets of each; the array is reused for the next. */
function keepTime(
  numbers: Numbers,
  beats: number,
  rng: Rng,
  hear: (onsets: Float64Array) => void,
): void {
  let phase = new Float64Array(N);
  let next = new Float64Array(N);
  let motor = new Float64Array(N);
  let motorBefore = new Float64Array(N);
  const keeper = new Float64Array(N);
  for (let beat = 0; beat < beats; beat++) {
    for (let i = 0; i < N; i++) {
      keeper[i] = numbers.keeper * gauss(rng);
      motor[i] = numbers.motor * gauss(rng);
    }
    correctPhases(phase, CYCLE, numbers.gains, keeper, motor, motorBefore, next);
    [phase, next] = [next, phase];
    [motor, motorBefore] = [motorBefore, motor];
    hear(phase);
  }
}

const BURN_IN = 200;

/** ms², mean variance of the asynchronies of all pairs once settled. */
function asynchronyVariance(numbers: Numbers, beats: number, rng: Rng): number {
  let sum = 0;
  let beat = 0;
  keepTime(numbers, BURN_IN + beats, rng, (onsets) => {
    beat += 1;
    if (beat <= BURN_IN) return;
    for (let i = 0; i < N; i++) {
      for (let j = i + 1; j < N; j++) sum += ((onsets[i] as number) - (onsets[j] as number)) ** 2;
    }
  });
  return sum / beats / ((N * (N - 1)) / 2);
}

const CASES = [
  { id: "E1a", alpha: 0.25, keeper: 10, motor: 0, published: 200 },
  { id: "E1b", alpha: 0.1, keeper: 10, motor: 0, published: 312.5 },
  { id: "E1c", alpha: 0.4, keeper: 10, motor: 0, published: 312.5 },
  { id: "E1d", alpha: 0.25, keeper: 10, motor: 5, published: 300 },
] as const;

export const closedForm: Experiment = {
  trials: 24,
  short: 4,
  trial: (seed) =>
    CASES.map(({ alpha, keeper, motor }, k) =>
      asynchronyVariance({ gains: equal(alpha), keeper, motor }, 20_000, seedRng(seed * 16 + k)),
    ),
  rows: (trials) =>
    CASES.map(({ id, alpha, keeper, motor, published }, k) =>
      near(
        id,
        `asynchrony variance, ms², gain ${alpha}, timekeeper ${keeper} ms, motor ${motor} ms`,
        published,
        0.03 * published,
        mean(column(trials, k)),
        "± 3 %",
      ),
    ),
};

/** The gain of least variance: the maximum of the parabola through 1 / variance. */
export const bestGain: Experiment = {
  trials: 12,
  short: 3,
  trial(seed) {
    const gains = Array.from({ length: 13 }, (_, k) => 0.13 + 0.02 * k);
    const inverse = gains.map((alpha) => {
      // The same noise for every gain, so that only the gain differs.
      const rng = seedRng(seed);
      return 1 / asynchronyVariance({ gains: equal(alpha), keeper: 10, motor: 0 }, 10_000, rng);
    });
    const [, along = NaN, square = NaN] = leastSquares(
      gains.map((alpha) => [1, alpha, alpha * alpha]),
      inverse,
      3,
    );
    return [-along / (2 * square)];
  },
  rows: (trials) => [
    near(
      "E2",
      "best equal gain in a quartet without motor noise",
      0.25,
      0.02,
      mean(column(trials, 0)),
    ),
  ],
};

/** ms: so small that even after growing for hundreds of beats it is small beside the cycle. */
const FAINT = 1e-8;

/** Growth of the asynchronies per beat, from their size early and late in a run. */
function growth(alpha: number, seed: number): number {
  const span = 400;
  const window = 50;
  let beat = 0;
  let early = 0;
  let late = 0;
  keepTime(
    { gains: equal(alpha), keeper: FAINT, motor: 0 },
    span + 2 * window,
    seedRng(seed),
    (onsets) => {
      const square = ((onsets[0] as number) - (onsets[1] as number)) ** 2;
      if (beat >= window && beat < 2 * window) early += square;
      else if (beat >= span + window) late += square;
      beat += 1;
    },
  );
  return (late / early) ** (0.5 / span);
}

export const stability: Experiment = {
  trials: 24,
  short: 8,
  trial: (seed) => [growth(0.51, seed), growth(0.49, seed)],
  rows(trials): Row[] {
    const beyond = mean(column(trials, 0));
    const within = mean(column(trials, 1));
    const claim = "asynchronies grow per beat by";
    return [
      {
        id: "E3a",
        claim: `${claim}, gain .51: diverges`,
        published: "> 1",
        ...beyond,
        tolerance: "> 1.02",
        pass: beyond.low > 1.02,
      },
      {
        id: "E3b",
        claim: `${claim}, gain .49: does not`,
        published: "1",
        ...within,
        tolerance: "± .005",
        pass: Math.abs(within.measured - 1) <= 0.005,
      },
    ];
  },
};

/** Variance over many runs at once, beat by beat; its slope by least squares. */
export const randomWalk: Experiment = {
  trials: 24,
  short: 8,
  trial(seed) {
    const runs = 300;
    const beats = 100;
    const squares = new Float64Array(beats);
    for (let run = 0; run < runs; run++) {
      let beat = 0;
      keepTime(
        { gains: equal(0), keeper: 10, motor: 0 },
        beats,
        seedRng(seed * 1000 + run),
        (onsets) => {
          for (let i = 0; i < N; i += 2) {
            const apart = (onsets[i] as number) - (onsets[i + 1] as number);
            squares[beat] = (squares[beat] as number) + (apart * apart) / (2 * runs);
          }
          beat += 1;
        },
      );
    }
    const [, slope = NaN] = leastSquares(
      Array.from(squares, (_, beat) => [1, beat]),
      [...squares],
      2,
    );
    return [slope];
  },
  rows: (trials) => [
    near(
      "E4",
      "without coupling the asynchrony variance grows per beat by, ms²",
      200,
      10,
      mean(column(trials, 0)),
      "± 5 %",
    ),
  ],
};

/** E5: unequal gains go in; lag-1 regression of onsets on asynchronies must recover them. */
export const recovered: Experiment = {
  trials: 12,
  short: 2,
  trial(seed) {
    const rng = seedRng(seed);
    const gains = equal(0);
    for (let i = 0; i < N; i++) {
      for (let j = 0; j < N; j++) if (i !== j) gains[i * N + j] = 0.05 + 0.25 * uniform(rng);
    }
    const heard: Float64Array[] = [];
    keepTime({ gains, keeper: 10, motor: 0 }, 20_000, rng, (onsets) => heard.push(onsets.slice()));
    let worst = 0;
    for (let i = 0; i < N; i++) {
      const others = [0, 1, 2, 3].filter((j) => j !== i);
      const before = heard.slice(0, -1);
      const steps = before.map(
        (onsets, k) => ((heard[k + 1] as Float64Array)[i] as number) - (onsets[i] as number),
      );
      const rows = before.map((onsets) =>
        others.map((j) => (onsets[i] as number) - (onsets[j] as number)),
      );
      const found = leastSquares(rows, steps, others.length);
      for (const [k, j] of others.entries()) {
        worst = Math.max(worst, Math.abs(-(found[k] as number) - (gains[i * N + j] as number)));
      }
    }
    return [worst];
  },
  rows: (trials) => [
    near(
      "E5",
      "gains recovered by lag-1 regression from 20,000 beats: largest error of the twelve",
      0,
      0.03,
      mean(column(trials, 0)),
    ),
  ],
};
