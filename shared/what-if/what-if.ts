/**
 * [F8], [F9] What if one player had done one thing differently? Simulates continuations from a moment of a recorded
 * movement several times: with that change, and without it from the same random numbers, so that luck is not mistaken
 * for an effect. It predicts the model, never what people would have done.
 */
import type { Recording } from "../model/replay/recording.ts";
import { replay } from "../model/replay/replayer.ts";
import { step } from "../model/step.ts";
import { cloneWorld } from "../model/hash.ts";
import { type ChairId, TICKS_PER_SECOND } from "../model/units.ts";
import type { World } from "../model/world.ts";
import type { Change } from "./change.ts";
import { Minds } from "./minds.ts";
import { offers } from "./offers.ts";
import { type Fork, playOn, type Run, RUN_SECONDS, Watch } from "./run.ts";

/** Number of runs with the change, and of runs without. */
export const RUNS = 20;
/** Closer to the end of the movement than so many ticks, no effect could be seen. */
const LEAST_TICKS = 5 * TICKS_PER_SECOND;

export interface WhatIfOffers {
  readonly tick: number;
  /** By chair; empty where no change was possible. */
  readonly changes: readonly (readonly Change[])[];
}

/** Answers for one movement. Asking for an earlier moment replays it from the start. */
export class WhatIf {
  readonly #recording: Recording;
  readonly #before: World | undefined;
  #minds: Minds;
  /** Cached runs of the present moment. */
  #unchanged: Run[] = [];

  /**
   * `recordings`: all of one session, the movement in question last. Throws ReplayError where the rules have changed
   * since, RangeError when the list is empty.
   */
  constructor(recordings: readonly Recording[]) {
    const last = recordings.at(-1);
    if (last === undefined) throw new RangeError("no movement was recorded");
    let before: World | undefined;
    for (const recording of recordings.slice(0, -1)) before = replay(recording, before);
    this.#recording = last;
    this.#before = before;
    this.#minds = new Minds(last, before);
  }

  /** The changes that each chair could have made at that tick. */
  offers(tick: number): WhatIfOffers {
    const { world, faithful } = this.#at(tick);
    const later = this.#recording.commands.filter((sent) => sent.tick >= tick);
    const hasRest = this.#recording.ticks - tick >= LEAST_TICKS;
    return {
      tick,
      changes: world.chairs.map(({ id }) =>
        hasRest && faithful && !this.#minds.isLed(id) ? offers(world, id, later) : [],
      ),
    };
  }

  /** What was really played from that tick on, for the length of a run. */
  played(tick: number): Run {
    const world = cloneWorld(this.#at(tick).world);
    const watch = new Watch(world);
    const { commands } = this.#recording;
    let next = commands.findIndex((sent) => sent.tick >= tick);
    const end = tick + this.#ticksFrom(tick);
    while (world.tick < end) {
      const inbox = [];
      for (let sent = commands[next]; sent?.tick === world.tick; sent = commands[next]) {
        inbox.push(sent);
        next += 1;
      }
      const { events } = step(world, inbox);
      watch.take(world, events);
    }
    return { seed: world.tick, ...watch.ended(world), commands: [] };
  }

  /** Run `k` (0, 1, …) without a change; shared by all changes of one moment. */
  unchanged(tick: number, k: number): Run {
    const fork = this.#fork(tick);
    return (this.#unchanged[k] ??= playOn(fork, this.#seed(tick, k), null));
  }

  /** Run `k` with the change, from the same random numbers as run `k` without it. */
  changed(tick: number, k: number, change: Change): Run {
    return playOn(this.#fork(tick), this.#seed(tick, k), change);
  }

  #at(tick: number): Minds {
    if (tick !== this.#minds.world.tick) this.#unchanged = [];
    if (tick < this.#minds.world.tick) this.#minds = new Minds(this.#recording, this.#before);
    this.#minds.goTo(tick);
    return this.#minds;
  }

  #fork(tick: number): Fork {
    const minds = this.#at(tick);
    const { commands } = this.#recording;
    return {
      world: minds.world,
      players: (seed) => minds.players(seed),
      directed: commands.filter((sent) => sent.by === "direction" && sent.tick >= tick),
      isLed: (chair, at) => this.#isLed(chair, at),
      ticks: this.#ticksFrom(tick),
    };
  }

  #ticksFrom(tick: number): number {
    return Math.min(RUN_SECONDS * TICKS_PER_SECOND, Math.max(0, this.#recording.ticks - tick));
  }

  #isLed(chair: ChairId, tick: number): boolean {
    const last = this.#recording.players.findLast(
      (one) => one.chair === chair && one.tick <= tick && (one.by === "led" || one.by === "itself"),
    );
    return last?.by === "led";
  }

  #seed(tick: number, k: number): number {
    return (this.#recording.setup.seed ^ Math.imul(tick + 1, 0x9e3779b1)) + 101 * k;
  }
}
