/** E6: how a healthy quartet keeps time in play, over takes as long as those that were recorded. */
import { playTick, seat } from "../play.ts";
import { autocorrelation, mean, variance } from "../interval.ts";
import { inside } from "../row.ts";
import { column, type Experiment } from "./experiment.ts";

/** Onsets in a take. */
const TAKE = 72;

export const quartetTiming: Experiment = {
  trials: 40,
  short: 6,
  trial(seed) {
    const play = seat(["attuned", "attuned", "attuned", "attuned"], seed, "expert", 240);
    const { world } = play;
    const asynchronies = world.bonds.map((): number[] => []);
    const sizes: number[] = [];
    const lags: number[] = [];
    while (world.playing) {
      playTick(play);
      if (!world.playing || world.tick % world.score.beatTicks !== 0) continue;
      for (const [k, { a, b, rupture }] of world.bonds.entries()) {
        const take = asynchronies[k] as number[];
        // Healthy: a take in which the two are torn is begun again.
        if (rupture !== null) take.length = 0;
        else
          take.push(
            (world.chairs[a]?.onsets[0] as number) - (world.chairs[b]?.onsets[0] as number),
          );
        if (take.length < TAKE) continue;
        sizes.push(Math.sqrt(variance(take)));
        lags.push(autocorrelation(take));
        take.length = 0;
      }
    }
    const lag = mean(lags).measured;
    return [mean(sizes).measured, lag, (1 - lag) / 4];
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
  ],
};
