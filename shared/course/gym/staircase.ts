/**
 * The weighted up-down staircase of the reading room. A step easier after a wrong answer is three
 * times a step harder after a right one, so that it settles where 75 % are right: Kaernbach (1991),
 * Simple adaptive testing with the weighted up-down method, Perception & Psychophysics 49, 227–229.
 * The step size moves the real target a little (García-Pérez 1998, Vision Research 38, 1861–1881),
 * so the share of right answers is kept beside the estimate.
 */

/** Share of right answers at which it settles. */
export const TARGET = 0.75;
/** A step harder; easier is `TARGET / (1 − TARGET)` times as far. */
const HARDER = 0.5;
const EASIER = (HARDER * TARGET) / (1 - TARGET);
/** Until so many reversals, steps are twice as long. */
const COARSE = 2;
/** The estimate is the mean of what came after so many. */
const SETTLED = 3;
export const MAX_X = 12;
/** Rounds of one visit. */
export const ROUNDS = 40;
/** Every so many rounds one is easy: it keeps heart, and is not counted. */
const EASY_EVERY = 8;
const EASY_BY = 4;
/** The next day begins so much easier. */
const REST_DAY = 2;

export interface Staircase {
  /** Difficulty, 0 … 12. */
  readonly x: number;
  /** Answers so far, easy ones too. */
  readonly rounds: number;
  /** Of those that count: how many, and how many were right. */
  readonly counted: number;
  readonly right: number;
  readonly reversals: number;
  /** The direction of the last step; 0 before the first. */
  readonly went: -1 | 0 | 1;
  /** Once it had settled: the sum of difficulties, how many there were, and how many right answers. */
  readonly sum: number;
  readonly settled: number;
  readonly held: number;
  /** Rounds in a row at the lowest difficulty: for going back a level. */
  readonly stuck: number;
}

export const beginStaircase = (x = 0): Staircase => ({
  x: clampX(x),
  rounds: 0,
  counted: 0,
  right: 0,
  reversals: 0,
  went: 0,
  sum: 0,
  settled: 0,
  held: 0,
  stuck: 0,
});

/** Where the next visit begins. */
export const beginNextDay = (estimate: number): Staircase => beginStaircase(estimate - REST_DAY);

/** Whether the round to come is an easy one. */
export const isEasy = ({ rounds }: Staircase): boolean => rounds % EASY_EVERY === EASY_EVERY - 1;

/** Difficulty of the round to come. */
export const difficulty = (stairs: Staircase): number =>
  isEasy(stairs) ? clampX(stairs.x - EASY_BY) : stairs.x;

export function answered(stairs: Staircase, right: boolean): Staircase {
  const rounds = stairs.rounds + 1;
  if (isEasy(stairs)) return { ...stairs, rounds };
  const went = right ? 1 : -1;
  const reversals = stairs.reversals + (stairs.went !== 0 && stairs.went !== went ? 1 : 0);
  const far = reversals < COARSE ? 2 : 1;
  const x = clampX(stairs.x + (right ? HARDER : -EASIER) * far);
  const isSettled = reversals >= SETTLED;
  return {
    x,
    rounds,
    counted: stairs.counted + 1,
    right: stairs.right + (right ? 1 : 0),
    reversals,
    went,
    sum: stairs.sum + (isSettled ? stairs.x : 0),
    settled: stairs.settled + (isSettled ? 1 : 0),
    held: stairs.held + (isSettled && right ? 1 : 0),
    stuck: stairs.x === 0 ? stairs.stuck + 1 : 0,
  };
}

/** The difficulty at which three of four are right; null before it has settled. */
export const estimateOf = ({ sum, settled }: Staircase): number | null =>
  settled === 0 ? null : sum / settled;

export const isOver = ({ rounds }: Staircase): boolean => rounds >= ROUNDS;

const clampX = (x: number): number => Math.max(0, Math.min(MAX_X, x));
