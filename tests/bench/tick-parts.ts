/** The cost of one perception, as a share of a tick, and of recording: a quartet's, with its bots. */
import { perceive } from "../../shared/model/perceive.ts";
import { chairId } from "../../shared/model/units.ts";
import { median } from "./median.ts";
import type { Plan } from "./plan.ts";
import { playQuartet } from "./quartet.ts";
import { RecordingCost } from "./recording-cost.ts";
import { row } from "./rows.ts";
import type { Row } from "./rows.ts";
import { perMs } from "./thread-time.ts";

const SEED = 5;
/** The movement stops here, so that there is a world to look at: ticks. */
const STOPPED_AT = 2400;
/** Perceptions in one run. */
const PERCEPTIONS = 1000;

/** Perceptions and whole ticks, in turn; the median ratio counts. */
export function tickPartRows(plan: Plan): Row[] {
  const { pairs, ms } = plan.headless;
  const world = playQuartet(SEED, STOPPED_AT);
  const views = Array.from({ length: world.n }, (_, i) => perceive(world, chairId(i)));
  const look = (): number => {
    for (let i = 0; i < PERCEPTIONS; i += 1) {
      const chair = i % world.n;
      perceive(world, chairId(chair), views[chair]);
    }
    return PERCEPTIONS;
  };
  const play = (): number => playQuartet(SEED, STOPPED_AT).tick;

  const recording = new RecordingCost();

  const perceptions: number[] = [];
  const recordings: number[] = [];
  for (let pair = 0; pair <= pairs; pair += 1) {
    const ticks = perMs(play, ms);
    const looks = perMs(look, ms);
    const recorded = recording.onThread(ms);
    // The first round is for compilation.
    if (pair === 0) continue;
    perceptions.push(ticks / looks);
    recordings.push(recorded);
  }
  return [row("perception-per-tick", median(perceptions)), row("recording-ms", median(recordings))];
}
