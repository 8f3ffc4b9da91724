/** [G6] A played movement as a debrief needs it: the log, and figures of the world that the log lacks. */
import { type MovementLog, MovementLogger } from "../measures/log.ts";
import type { Event } from "../model/event.ts";
import type { Recording } from "../model/replay/recording.ts";
import { Replayer } from "../model/replay/replayer.ts";
import { type ChairId, TICKS_PER_SECOND } from "../model/units.ts";
import type { World } from "../model/world.ts";

/** Severity of an open tear, sampled once a second. */
export interface Depth {
  readonly a: ChairId;
  readonly b: ChairId;
  /** 0 … 1. */
  readonly severity: number;
}

export interface Played {
  readonly log: MovementLog;
  /** [T4] One value per second: share of pairs in tune and together at their beats, 0 … 1. */
  readonly harmony: readonly number[];
  /** One entry per second: all open tears. */
  readonly depths: readonly (readonly Depth[])[];
}

/** Collects a `Played` while the movement runs. Create it before the first tick. */
export class PlayedWriter {
  readonly #logger: MovementLogger;
  readonly #harmony: number[] = [];
  readonly #depths: (readonly Depth[])[] = [];
  #beats = { good: 0, all: 0 };

  constructor(world: World) {
    this.#logger = new MovementLogger(world);
  }

  /** To be called after each tick. */
  take(world: World, events: readonly Event[]): void {
    this.#logger.take(world, events);
    if (world.tick % TICKS_PER_SECOND !== 0) return;
    const { goodPairBeats: good, pairBeats: all } = world.tally;
    const beats = all - this.#beats.all;
    // A second without a beat repeats the value before it.
    this.#harmony.push(
      beats === 0 ? (this.#harmony.at(-1) ?? 0) : (good - this.#beats.good) / beats,
    );
    this.#beats = { good, all };
    this.#depths.push(
      world.bonds.flatMap(({ a, b, rupture }) =>
        rupture === null ? [] : [{ a, b, severity: rupture.severity }],
      ),
    );
  }

  /** The result so far, completed from the recording. */
  played(recording: Pick<Recording, "commands" | "players">): Played {
    return {
      log: this.#logger.log(recording),
      harmony: this.#harmony,
      depths: this.#depths,
    };
  }
}

/** Replays a recorded movement. `before`: the world that it continues, if any. Throws ReplayError. */
export function playedOf(recording: Recording, before?: World): Played {
  const replayer = new Replayer(recording, before);
  const writer = new PlayedWriter(replayer.world);
  for (let step = replayer.next(); step !== null; step = replayer.next())
    writer.take(replayer.world, step.events);
  return writer.played(recording);
}
