/** The cost of recording: recorder, log, keyframes, lines for the store, and the thread that writes them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lineOf } from "../../server/store/packing.ts";
import { SqliteBackend } from "../../server/store/sqlite-backend.ts";
import { MovementLogger } from "../../shared/measures/log.ts";
import type { Event } from "../../shared/model/event.ts";
import type { Sent } from "../../shared/model/inbox.ts";
import { KEYFRAME_TICKS, Recorder } from "../../shared/model/replay/recording.ts";
import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { open } from "../../shared/model/world.ts";
import type { World } from "../../shared/model/world.ts";
import { KeyframeWriter } from "../../shared/protocol/keyframes/writer.ts";
import { playQuartet, quartet } from "./quartet.ts";
import { perMs } from "./thread-time.ts";

const SEED = 5;
/** The movement stops here, so that there is a world to look at: ticks. */
const STOPPED_AT = 2400;
/** Worlds of so many seconds before that are looked at in turn, so that keyframes differ as they do in play. */
const SECONDS = 6;
/** Ticks between two lines for the store. */
const LINE_TICKS = 2;
const NOTHING_WRITTEN = { commands: 0, players: 0, hashes: 0, keyframes: 0, noted: 0 };
/** Consorts whose lines are written together, as on a busy server. */
const TOGETHER = 40;

export class RecordingCost {
  readonly #byTick: (readonly Sent[])[] = [];
  readonly #happened: (readonly Event[])[] = [];
  readonly #worlds: readonly World[];
  /** Lines of the whole movement, as they go to the store. */
  readonly #lines: readonly string[];

  constructor() {
    const last = playQuartet(SEED, STOPPED_AT, (before, inbox) => {
      this.#byTick.push([...inbox]);
      // Events of the previous tick.
      this.#happened.push([...open(before).moment.events]);
    });
    const before = Array.from({ length: SECONDS - 1 }, (_, i) =>
      playQuartet(SEED, STOPPED_AT - (i + 1) * KEYFRAME_TICKS),
    );
    this.#worlds = [last, ...before].toReversed();
    this.#lines = this.#record();
  }

  /** Processor ms of the server's own thread for a second of a quartet's music, over at least `ms`. */
  onThread(ms: number): number {
    const ticksPerMs = perMs(() => {
      this.#record();
      return this.#byTick.length;
    }, ms);
    return TICKS_PER_SECOND / ticksPerMs;
  }

  /** Processor ms of the writing thread, and of handing over to it, for a second of a quartet's music. */
  async inStore(): Promise<number> {
    const folder = mkdtempSync(join(tmpdir(), "consort-bench-"));
    const store = new SqliteBackend({ file: join(folder, "consort.sqlite") });
    // The store's thread does not keep the process alive.
    const awake = setInterval(() => {}, 1000);
    const write = async (number: number): Promise<void> => {
      const body = this.#lines[number % this.#lines.length] ?? "";
      const changes = Array.from({ length: TOGETHER }, (_, i) => ({
        add: "lines" as const,
        row: { session: `consort-${i}`, recording: `consort-${i}-0`, body },
      }));
      await store.apply({ writer: "one", number: number + 1, changes });
    };
    const half = Math.floor(this.#lines.length / 2);
    // The first half is for compilation.
    for (let number = 0; number < half; number += 1) await write(number);
    const began = process.cpuUsage();
    for (let number = half; number < this.#lines.length; number += 1) await write(number);
    const { user, system } = process.cpuUsage(began);
    await store.close();
    clearInterval(awake);
    rmSync(folder, { recursive: true });
    const seconds = ((this.#lines.length - half) * LINE_TICKS) / TICKS_PER_SECOND;
    return (user + system) / 1000 / TOGETHER / seconds;
  }

  /** Records the whole movement, looking at its last seconds. */
  #record(): readonly string[] {
    const recorder = new Recorder(quartet(SEED), null, new KeyframeWriter(this.#now(0).n));
    const logger = new MovementLogger(this.#now(0));
    const lines: string[] = [];
    let written = NOTHING_WRITTEN;
    for (const [tick, inbox] of this.#byTick.entries()) {
      const world = this.#now(tick);
      open(world).tick = tick;
      for (const sent of inbox) recorder.take(world, "bot", sent);
      open(world).tick = tick + 1;
      recorder.stepped(world);
      logger.take(world, this.#happened[tick] ?? []);
      if (tick % LINE_TICKS !== 0) continue;
      lines.push(lineOf(recorder, [], written));
      const { commands, players, hashes, keyframes } = recorder;
      written = {
        commands: commands.length,
        players: players.length,
        hashes: hashes.length,
        keyframes: keyframes.length,
        noted: 0,
      };
    }
    return lines;
  }

  #now(tick: number): World {
    const second = Math.floor((tick + 1) / KEYFRAME_TICKS) % this.#worlds.length;
    const world = this.#worlds[second];
    if (world === undefined) throw new Error("there is no world");
    return world;
  }
}
