/**
 * [U9] [U10] The moment on the stage: what showed of its players, the cards of what was, and what might have come
 * instead. Only of people who agreed, and nothing of anybody else.
 */
import type { Body } from "../model/body.ts";
import type { Need } from "../model/cue.ts";
import type { ActivationBand } from "../model/perception.ts";
import type { ChairId } from "../model/units.ts";
import type { Deed } from "../what-if/change.ts";
import type { BondEnd } from "../what-if/run.ts";
import type { Verdict } from "../what-if/summary.ts";

/** More do not fit side by side. */
export const MAX_SEEN = 4;
/** Limit of points of a strand. */
export const MAX_POINTS = 61;
export const MAX_RUNS = 100;

/** One player, at the moment. */
export interface SeenPlayer {
  readonly chair: ChairId;
  /** As it showed. */
  readonly body: Body;
  /** `other`: at somebody who was not in the moment. */
  readonly gaze: ChairId | "inward" | "away" | "other";
  readonly breathing: boolean;
  /** What nobody saw: it stays covered until its card is turned. */
  readonly band: ActivationBand;
  readonly need: Need | null;
}

/** A card that is still covered holds nothing. */
export type StagePlayer = Omit<SeenPlayer, "band" | "need"> & {
  readonly card: Pick<SeenPlayer, "band" | "need"> | null;
};

/** Runs of the same kind, of the bond of the two: counts of how they ended, and the strand in equal steps of time. */
export interface RunsFigure {
  readonly runs: number;
  readonly together: number;
  readonly ends: Readonly<Record<BondEnd, number>>;
  /** How far apart the two were, 0 … 1: the middle of the runs, and the band that holds eight in ten. */
  readonly middle: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** s after the moment, where most runs were mended. */
  readonly mendedAt: number | null;
}

/** [F8] The answer to one question, as a room sees it. */
export interface WhatIfFigure {
  readonly chair: ChairId;
  readonly to: ChairId;
  readonly act: Deed;
  /** s into the movement, and how long it was played on. */
  readonly at: number;
  readonly seconds: number;
  readonly played: {
    readonly end: BondEnd;
    readonly strand: readonly number[];
    readonly mendedAt: number | null;
  };
  readonly unchanged: RunsFigure;
  readonly changed: RunsFigure;
  readonly verdict: Verdict;
}

/** The stored form. */
export interface KeptShown {
  readonly seen: readonly SeenPlayer[];
  readonly turned: number;
  readonly whatIf: WhatIfFigure | null;
}

const NONE: KeptShown = { seen: [], turned: 0, whatIf: null };

export class ShownMoment {
  #id: string | null = null;
  #figures: KeptShown = NONE;

  get id(): string | null {
    return this.#id;
  }

  /** Null: nothing. `of`: the chairs of the moment. Returns false, and changes nothing, for figures of anybody else. */
  show(id: string | null, seen: readonly SeenPlayer[], of: readonly ChairId[]): boolean {
    const isOf = seen.every(
      ({ chair, gaze }) => of.includes(chair) && (typeof gaze !== "number" || of.includes(gaze)),
    );
    if (!isOf) return false;
    this.#id = id;
    this.#figures = { ...NONE, seen };
    return true;
  }

  /** So many cards are turned over. */
  turn(cards: number): void {
    this.#figures = { ...this.#figures, turned: Math.min(cards, this.#figures.seen.length) };
  }

  /** Null: it is taken off. The same as for `show`. */
  ask(whatIf: WhatIfFigure | null, of: readonly ChairId[]): boolean {
    if (whatIf !== null && !(of.includes(whatIf.chair) && of.includes(whatIf.to))) return false;
    this.#figures = { ...this.#figures, whatIf };
    return true;
  }

  /** Cards that can be turned, and those that are. */
  get cards(): { readonly of: number; readonly turned: number } {
    return { of: this.#figures.seen.length, turned: this.#figures.turned };
  }

  get whatIf(): WhatIfFigure | null {
    return this.#figures.whatIf;
  }

  /** For the stage, which is not told what is still covered. */
  get players(): readonly StagePlayer[] {
    const { seen, turned } = this.#figures;
    return seen.map(({ band, need, ...shows }, i) => ({
      ...shows,
      card: i < turned ? { band, need } : null,
    }));
  }

  save(): KeptShown {
    return this.#figures;
  }

  load(id: string | null, figures: KeptShown | undefined): void {
    this.#id = id;
    this.#figures = figures ?? NONE;
  }
}
