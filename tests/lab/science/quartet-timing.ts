/**
 * E6: how a healthy quartet keeps time, over takes as long as the recorded ones; and consorts of
 * other sizes, for which nothing is published.
 */
import { playTick, seat } from "../play.ts";
import { autocorrelation, mean, variance } from "../interval.ts";
import { inside, told } from "../row.ts";
import { column, type Experiment } from "./experiment.ts";

/** Onsets in a take. */
const TAKE = 72;

/** Other sizes shown beside the quartet; each trial plays one of them. */
const OTHER_SIZES = [2, 3, 5, 6, 7, 8] as const;

/** SD (ms) and lag-1 autocorrelation of pairwise asynchronies, mean over takes. */
function timing(chairs: number, seed: number): readonly [sd: number, lag: number] {
  const players = Array.from({ length: chairs }, () => "attuned" as const);
  const play = seat(players, seed, "expert", 240);
  const { world } = play;
  const asynchronies = world.bonds.map((): number[] => []);
  const sizes: number[] = [];
  const lags: number[] = [];
  while (world.playing) {
    playTick(play);
    if (!world.playing || world.tick % world.score.beatTicks !== 0) continue;
    for (const [k, { a, b, rupture }] of world.bonds.entries()) {
      const take = asynchronies[k] as number[];
      // Healthy: a take in which the two are torn is restarted.
      if (rupture !== null) take.length = 0;
      else
        take.push((world.chairs[a]?.onsets[0] as number) - (world.chairs[b]?.onsets[0] as number));
      if (take.length < TAKE) continue;
      sizes.push(Math.sqrt(variance(take)));
      lags.push(autocorrelation(take));
      take.length = 0;
    }
  }
  return [mean(sizes).measured, mean(lags).measured];
}

export const quartetTiming: Experiment = {
  trials: 42,
  short: 42,
  trial(seed) {
    const [sd, lag] = timing(4, seed);
    const size = OTHER_SIZES[seed % OTHER_SIZES.length] as number;
    return [sd, lag, (1 - lag) / 4, size, ...timing(size, seed)];
  },
  rows: (trials) => [
    inside(
      "E6a",
      "healthy quartet: SD of pairwise asynchronies, ms",
      [25, 30],
      mean(column(trials, 0)),
    ),
    inside(
      "E6b",
      "healthy quartet: their lag-1 autocorrelation",
      [0.18, 0.29],
      mean(column(trials, 1)),
    ),
    inside("E6c", "healthy quartet: gain estimated from it", [0.18, 0.2], mean(column(trials, 2))),
    ...OTHER_SIZES.flatMap((size) => {
      const played = trials.filter((figures) => figures[3] === size);
      if (played.length === 0) return [];
      return [
        told(
          `E6n${size}`,
          `${size} chairs: SD of pairwise asynchronies, ms`,
          mean(column(played, 4)),
        ),
        told(`E6l${size}`, `${size} chairs: their lag-1 autocorrelation`, mean(column(played, 5))),
      ];
    }),
  ],
};
