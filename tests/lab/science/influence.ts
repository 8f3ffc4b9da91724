/**
 * E13: the effect of one partner's affect on the other's next (Gottman, Murray et al. 2002), fitted
 * by their method, in blocks of six seconds. Affect is what each shows: kind acts minus unkind
 * ones, minus how stirred it is, the two with equal weight. Where the partner is neutral, inertia
 * and own level are estimated; the remainder is influence; and influence is fitted by a line for a
 * negative and one for a positive partner, with a jump where negativity is deep. Repair is a jump
 * upwards.
 */
import { CUE_GROUPS, type Cue } from "../../../shared/model/cue.ts";
import type { Event } from "../../../shared/model/event.ts";
import { mean, variance } from "../interval.ts";
import { playTick, seat, TICKS_PER_SECOND } from "../play.ts";
import { leastSquares } from "../regression.ts";
import { clearlyAbove, told } from "../row.ts";
import { column, type Experiment, share } from "./experiment.ts";

const BLOCK = 6 * TICKS_PER_SECOND;
/** s for which a pair is observed. */
const WATCHED = 1800;
/** SDs about the middle that count as neutral. */
const NEUTRAL = 0.5;
/**
 * Shares of blocks that may be deep in negativity: the threshold is found in one half of the pairs,
 * and the jump measured in the other, and the other way round.
 */
const DEEP = [0.05, 0.075, 0.1, 0.125, 0.15] as const;

const isOf = (cue: Cue, group: readonly string[]): boolean => group.includes(cue);

/**
 * What an event says of the affect of one chair; showing the way is about the music, not the other
 * player.
 */
function scored(event: Event): { readonly by: number; readonly score: number } | null {
  switch (event.event) {
    case "cue":
      if (isOf(event.cue, CUE_GROUPS.way)) return null;
      return { by: event.by, score: isOf(event.cue, CUE_GROUPS.edge) ? -1 : 1 };
    case "missed":
    case "misread":
      return { by: event.by, score: -1 };
    default:
      return null;
  }
}

/** Affect of both, block by block, in SDs around the middle. */
function affects(seed: number): readonly [number[], number[]] {
  const play = seat(["attuned", "attuned"], seed, "expert", WATCHED);
  const { world } = play;
  const acts: number[][] = [[], []];
  const stirs: number[][] = [[], []];
  const now = { acts: [0, 0], stirs: [0, 0] };
  while (world.playing) {
    for (const event of playTick(play)) {
      const found = scored(event);
      if (found !== null) now.acts[found.by] = (now.acts[found.by] ?? 0) + found.score;
    }
    for (const { id, activation } of world.chairs)
      now.stirs[id] = (now.stirs[id] ?? 0) + activation;
    if (world.tick % BLOCK !== 0) continue;
    for (const i of [0, 1]) {
      acts[i]?.push(now.acts[i] ?? 0);
      stirs[i]?.push(now.stirs[i] ?? 0);
    }
    now.acts.fill(0);
    now.stirs.fill(0);
  }
  const of = (i: number): number[] => {
    const kind = standard(acts[i] ?? []);
    const stir = standard(stirs[i] ?? []);
    return standard(kind.map((value, k) => value - (stir[k] ?? 0)));
  };
  return [of(0), of(1)];
}

function standard(values: readonly number[]): number[] {
  const middle = mean(values).measured;
  const spread = Math.sqrt(variance(values));
  return values.map((value) => (value - middle) / spread);
}

/** Jump of the influence of one partner on the other below the threshold of negativity. */
function repairJump(mine: readonly number[], theirs: readonly number[], deep: number): number {
  const blocks = mine.slice(0, -1).map((score, k) => ({
    score,
    partner: theirs[k] ?? 0,
    next: mine[k + 1] ?? 0,
  }));
  const neutral = blocks.filter(({ partner }) => Math.abs(partner) < NEUTRAL);
  const [level = NaN, inertia = NaN] = leastSquares(
    neutral.map(({ score }) => [1, score]),
    neutral.map(({ next }) => next),
    2,
  );
  const threshold = theirs.toSorted((a, b) => a - b)[Math.floor(deep * theirs.length)] ?? NaN;
  const [, , , jump = NaN] = leastSquares(
    blocks.map(({ partner }) => [
      1,
      Math.min(0, partner),
      Math.max(0, partner),
      partner < threshold ? 1 : 0,
    ]),
    blocks.map(({ score, next }) => next - level - inertia * score),
    4,
  );
  return jump;
}

/** Measures the jumps in each half of the trials at the threshold that shows most clearly in the other half. */
function jumpsFound(trials: readonly (readonly number[])[]): readonly number[] {
  const half = (odd: 0 | 1) => trials.filter((_, k) => k % 2 === odd);
  return ([0, 1] as const).flatMap((odd) => {
    const found = DEEP.map((_, at) => mean(column(half(odd === 0 ? 1 : 0), at)).measured);
    return column(half(odd), found.indexOf(Math.max(...found)));
  });
}

export const influence: Experiment = {
  trials: 240,
  short: 120,
  trial(seed) {
    const [one, other] = affects(seed);
    return DEEP.map((deep) => (repairJump(one, other, deep) + repairJump(other, one, deep)) / 2);
  },
  rows(trials) {
    const jumps = jumpsFound(trials);
    return [
      clearlyAbove(
        "E13",
        "influence of a partner jumps up where negativity is deep, SDs",
        0,
        mean(jumps),
      ),
      told(
        "E13s",
        "share of seeds in which it does",
        share(jumps, (jump) => jump > 0),
      ),
    ];
  },
};
