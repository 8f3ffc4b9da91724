/**
 * E10: how often two competent partners are in the same affective state, and how often a mismatch is
 * mended at the next step (Tronick & Gianino 1986). States are read from what the two do and feel in
 * play; a step is 4 s, its state the one that held longest.
 */
import type { World } from "../../../shared/model/consort.ts";
import { NEEDS } from "../../../shared/model/cue.ts";
import { ACTIVATION } from "../../../shared/model/numbers.ts";
import { mean } from "../interval.ts";
import { playTick, seat, TICKS_PER_SECOND } from "../play.ts";
import { near } from "../row.ts";
import { column, type Experiment } from "./experiment.ts";

const STEP = 4 * TICKS_PER_SECOND;
/** Calm attention ends half-way from rest to stirred; alert attention where one is stirred. */
const ALERT = (ACTIVATION.rest + ACTIVATION.stirred) / 2;

const STATES = [...NEEDS, "self-regulating", "cueing", "calm", "alert", "stirred"] as const;
type State = (typeof STATES)[number];

function stateOf({ bid, breathing, gaze, cue, activation }: World["chairs"][number]): State {
  if (bid !== null) return bid.need;
  if (breathing || typeof gaze === "string") return "self-regulating";
  if (cue !== null) return "cueing";
  if (activation >= ACTIVATION.stirred) return "stirred";
  return activation >= ALERT ? "alert" : "calm";
}

/** The state of most ticks; the earlier in the list where two held equally long. */
function majority(counts: Map<State, number>): State {
  return STATES.reduce((best, state) =>
    (counts.get(state) ?? 0) > (counts.get(best) ?? 0) ? state : best,
  );
}

export const matching: Experiment = {
  trials: 60,
  short: 10,
  trial(seed) {
    const play = seat(["attuned", "attuned"], seed, "expert", 240);
    const { world } = play;
    const matched: boolean[] = [];
    let counts = world.chairs.map(() => new Map<State, number>());
    while (world.playing) {
      playTick(play);
      for (const [i, chair] of world.chairs.entries()) {
        const state = stateOf(chair);
        counts[i]?.set(state, (counts[i].get(state) ?? 0) + 1);
      }
      if (world.tick % STEP !== 0) continue;
      const [one, other] = counts.map(majority);
      matched.push(one === other);
      counts = world.chairs.map(() => new Map<State, number>());
    }
    const mismatched = matched
      .slice(0, -1)
      .flatMap((match, k) => (match ? [] : [matched[k + 1] === true]));
    const share = (of: readonly boolean[]): number => of.filter(Boolean).length / of.length;
    return [share(matched), share(mismatched)];
  },
  rows: (trials) => [
    near(
      "E10a",
      "two partners are matched, share of 4 s steps",
      0.3,
      0.07,
      mean(column(trials, 0)),
    ),
    near(
      "E10b",
      "a mismatch is mended at the next step, share",
      0.34,
      0.07,
      mean(column(trials, 1)),
    ),
  ],
};
