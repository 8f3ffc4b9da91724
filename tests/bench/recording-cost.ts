/** The cost of recording on the server's thread: recorder, log, keyframes, and the lines for the store. */
import { lineOf } from "../../server/store/packing.ts";
import { MovementLogger } from "../../shared/measures/log.ts";
import type { Event } from "../../shared/model/event.ts";
import type { Sent } from "../../shared/model/inbox.ts";
import { Recorder } from "../../shared/model/replay/recording.ts";
import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { open } from "../../shared/model/world.ts";
import { KeyframeWriter } from "../../shared/protocol/keyframes/writer.ts";
import { median } from "./median.ts";
import type { Plan } from "./plan.ts";
import { playQuartet, quartet } from "./quartet.ts";
import { perMs } from "./thread-time.ts";

const SEED = 5;
/** The movement stops here, so that there is a world to look at: ticks. */
const STOPPED_AT = 2400;
/** Ticks between two lines for the store. */
const LINE_TICKS = 2;

/** Processor ms per second of music, of a quartet. */
export function recordingMs({ headless: { pairs, ms } }: Pick<Plan, "headless">): number {
  const byTick: (readonly Sent[])[] = [];
  const happened: (readonly Event[])[] = [];
  const world = playQuartet(SEED, STOPPED_AT, (before, inbox) => {
    byTick.push([...inbox]);
    // Events of the previous tick.
    happened.push([...open(before).moment.events]);
  });
  const store = open(world);

  /** Records the whole movement, looking at its final world. */
  const record = (): number => {
    const recorder = new Recorder(quartet(SEED), null, new KeyframeWriter(world.n));
    const logger = new MovementLogger(world);
    let written = { commands: 0, players: 0, hashes: 0, keyframes: 0, noted: 0 };
    byTick.forEach((inbox, tick) => {
      store.tick = tick;
      for (const sent of inbox) recorder.take(world, "bot", sent);
      store.tick = tick + 1;
      recorder.stepped(world);
      logger.take(world, happened[tick] ?? []);
      if (tick % LINE_TICKS !== 0) return;
      lineOf(recorder, [], written);
      const { commands, players, hashes, keyframes } = recorder;
      written = {
        commands: commands.length,
        players: players.length,
        hashes: hashes.length,
        keyframes: keyframes.length,
        noted: 0,
      };
    });
    return byTick.length;
  };
  const costs: number[] = [];
  for (let round = 0; round <= pairs; round += 1) {
    const cost = TICKS_PER_SECOND / perMs(record, ms);
    // The first round is for compilation.
    if (round > 0) costs.push(cost);
  }
  return median(costs);
}
