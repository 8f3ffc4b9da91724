/** E15: how long a chair that turned away stays away, depending on its partner. */
import { mean, ratio } from "../interval.ts";
import { playTick, seat } from "../play.ts";
import { atLeast } from "../row.ts";
import { column, type Experiment } from "./experiment.ts";

/** s, mean length of the breaks of an attuned chair beside this partner. */
function breaksBeside(partner: "attuned" | "intruding", seed: number): number {
  const play = seat(["attuned", partner], seed, "expert", 1200);
  const lengths: number[] = [];
  while (play.world.playing) {
    for (const event of playTick(play)) {
      if (event.event === "returned" && event.chair === 0) lengths.push(event.seconds);
    }
  }
  return mean(lengths).measured;
}

export const breaks: Experiment = {
  trials: 24,
  short: 6,
  trial: (seed) => [breaksBeside("intruding", seed), breaksBeside("attuned", seed)],
  rows(trials) {
    // In some seeds nobody needed space beside one of the partners.
    const both = trials.filter((lengths) => lengths.every(Number.isFinite));
    return [
      atLeast(
        "E15",
        "a break lasts longer when pressed than when waited for, times",
        2,
        ratio(column(both, 0), column(both, 1)),
      ),
    ];
  },
};
