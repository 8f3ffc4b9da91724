/**
 * Limits the drawing work: frames are spaced so that the page stays responsive, and a slow machine
 * gets less to draw. Time comes in as milliseconds; nothing here reads a clock.
 */

export interface Quality {
  /** Frames a second, at most. */
  readonly rate: number;
  /** Share of the screen's resolution. */
  readonly sharpness: number;
  readonly dust: boolean;
}

/** From full quality downwards. */
export const QUALITIES = [
  { rate: 60, sharpness: 1, dust: true },
  { rate: 30, sharpness: 1, dust: true },
  { rate: 30, sharpness: 0.75, dust: true },
  { rate: 20, sharpness: 0.75, dust: false },
] as const satisfies readonly Quality[];
export type Level = 0 | 1 | 2 | 3;

/** Share of the time between two frames that drawing may use; the rest is for input. */
const MAX_BUSY = 0.6;
/** Quality rises only if this much less work than allowed there would be used. */
const EASY = 0.4;
const COVERED_RATE = 10;
/** For what a frame does beside drawing: it follows the size of the window. */
const UNSEEN_RATE = 1;
/** Judged over this long, and over this many frames at least. */
const WINDOW_MS = 2000;
const LEAST_FRAMES = 5;
const TOO_SLOW_MS = 40;
/** Longer pauses are a hidden page or a machine asleep. */
const AWAY_MS = 4000;
/** The screen's own rate is never exactly the wanted one. */
const SLACK_MS = 4;

export class Pace {
  readonly #best: Level;
  readonly #worst: Level;
  #level: Level;
  /** Frames a second that the scene asks for. */
  #wanted = 60;
  #covered = false;
  #seen = true;
  #began = -Infinity;
  #busy = 0;
  #windowFrom: number | null = null;
  #intervals: number[] = [];
  #context: number[] = [];
  /** The last full window had room for a higher quality. */
  #easy = false;

  /**
   * @param best where it begins, and its upper limit
   * @param worst its lower limit
   */
  constructor(best: Level, worst: Level) {
    this.#best = best;
    this.#worst = worst;
    this.#level = best;
  }

  get quality(): Quality {
    return QUALITIES[this.#level];
  }

  /** Whether a frame may begin at `now`. `isSeen`, whether anything of it would be, is asked only where that decides. */
  due(now: number, isSeen: () => boolean = () => true): boolean {
    const asked = this.#covered ? COVERED_RATE : this.#wanted;
    if (!this.#dueAt(asked, now)) return false;
    this.#seen = isSeen();
    return this.#seen || this.#dueAt(UNSEEN_RATE, now);
  }

  #dueAt(asked: number, now: number): boolean {
    const rate = Math.min(asked, this.quality.rate);
    return now - this.#began >= Math.max(1000 / rate - SLACK_MS, this.#busy / MAX_BUSY);
  }

  /** A frame kept the page busy from `began` to `ended`. Returns whether the quality has changed. */
  drawn(began: number, ended: number): boolean {
    const interval = began - this.#began;
    this.#began = began;
    this.#busy = ended - began;
    if (this.#covered || !this.#seen || this.#windowFrom === null || interval > AWAY_MS) {
      this.#open(began);
      return false;
    }
    this.#intervals.push(interval);
    this.#context.push(this.#busy);
    if (began - this.#windowFrom < WINDOW_MS || this.#intervals.length < LEAST_FRAMES) return false;
    const slow = median(this.#intervals) > TOO_SLOW_MS;
    this.#easy = median(this.#context) <= EASY * (1000 / QUALITIES[above(this.#level)].rate);
    this.#open(began);
    if (!slow || this.#level === this.#worst) return false;
    this.#level = below(this.#level);
    this.#easy = false;
    return true;
  }

  /**
   * Another scene begins: the only moment at which quality rises, so that nothing changes visibly.
   * Returns whether it has.
   */
  begin(wanted: number): boolean {
    this.#wanted = wanted;
    this.#windowFrom = null;
    if (!this.#easy || this.#level === this.#best) return false;
    this.#level = above(this.#level);
    this.#easy = false;
    return true;
  }

  /** Something covers the canvas: few frames are enough. */
  cover(covered: boolean): void {
    this.#covered = covered;
    this.#windowFrom = null;
  }

  /** Everything was redrawn: that work says nothing about later frames. */
  pause(): void {
    this.#windowFrom = null;
  }

  #open(at: number): void {
    this.#windowFrom = at;
    this.#intervals = [];
    this.#context = [];
  }
}

const above = (level: Level): Level => Math.max(0, level - 1) as Level;
const below = (level: Level): Level => Math.min(3, level + 1) as Level;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
