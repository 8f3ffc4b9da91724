/** The cost of one perception and of recording, as shares of a tick: a quartet's, with its bots. */
import { MovementLogger } from "../../shared/measures/log.ts";
import type { Event } from "../../shared/model/event.ts";
import type { Sent } from "../../shared/model/inbox.ts";
import { perceive } from "../../shared/model/perceive.ts";
import { Recorder } from "../../shared/model/replay/recording.ts";
import { chairId } from "../../shared/model/units.ts";
import { open } from "../../shared/model/world.ts";
import { median } from "./median.ts";
import type { Plan } from "./plan.ts";
import { playQuartet, quartet } from "./quartet.ts";
import { row } from "./rows.ts";
import type { Row } from "./rows.ts";
import { perMs } from "./thread-time.ts";

const SEED = 5;
/** The movement stops here, so that there is a world to look at: ticks. */
const STOPPED_AT = 2400;
/** Perceptions in one run. */
const PERCEPTIONS = 1000;

/** Each part and whole ticks, in turn; the median ratio counts. */
export function tickPartRows({ headless: { pairs, ms } }: Plan): Row[] {
  const byTick: (readonly Sent[])[] = [];
  const happened: (readonly Event[])[] = [];
  const world = playQuartet(SEED, STOPPED_AT, (before, inbox) => {
    byTick.push([...inbox]);
    // Events of the previous tick.
    happened.push([...open(before).moment.events]);
  });
  const store = open(world);

  /** The share of recorder and log in a movement, fed with the final world. */
  const record = (): number => {
    const recorder = new Recorder(quartet(SEED), null);
    const logger = new MovementLogger(world);
    byTick.forEach((inbox, tick) => {
      store.tick = tick;
      for (const sent of inbox) recorder.take(world, "bot", sent);
      store.tick = tick + 1;
      recorder.stepped(world);
      logger.take(world, happened[tick] ?? []);
    });
    return byTick.length;
  };
  const views = Array.from({ length: world.n }, (_, i) => perceive(world, chairId(i)));
  const look = (): number => {
    for (let i = 0; i < PERCEPTIONS; i += 1) {
      const chair = i % world.n;
      perceive(world, chairId(chair), views[chair]);
    }
    return PERCEPTIONS;
  };
  const play = (): number => playQuartet(SEED, STOPPED_AT).tick;

  const perceptions: number[] = [];
  const recordings: number[] = [];
  for (let pair = 0; pair <= pairs; pair += 1) {
    const ticks = perMs(play, ms);
    const looks = perMs(look, ms);
    const recorded = perMs(record, ms);
    // The first round is for compilation.
    if (pair === 0) continue;
    perceptions.push(ticks / looks);
    recordings.push(ticks / recorded);
  }
  return [
    row("perception-per-tick", median(perceptions)),
    row("recording-cost", median(recordings)),
  ];
}
