/** Plays a recording again, tick by tick: it can stop at any tick, and be looked at from any chair. */
import { createWorld, goOn } from "../consort.ts";
import { cloneWorld, hashWorld } from "../hash.ts";
import type { World } from "../world.ts";
import type { Sent } from "../inbox.ts";
import { perceive } from "../perceive.ts";
import type { Perception } from "../perception.ts";
import { step, type StepResult } from "../step.ts";
import type { ChairId } from "../units.ts";
import { HASH_TICKS, MODEL_VERSION, type Recording } from "./recording.ts";

/** Ticks between two worlds kept for going back. */
const KEPT_EVERY = 200;

/** Why a recording cannot be played again. */
export type ReplayProblem =
  /** Recorded by another version of the rules. */
  | "otherModel"
  /** It continues another world than the one given, or none. */
  | "otherBefore"
  /** A hash on the way differs from the recorded one. */
  | "diverged";

export class ReplayError extends Error {
  readonly why: ReplayProblem;
  readonly tick: number;

  constructor(why: ReplayProblem, tick: number) {
    super(`replay: ${why} at tick ${tick}`);
    this.why = why;
    this.tick = tick;
  }
}

export class Replayer {
  readonly recording: Recording;
  readonly #start: number;
  #world: World;
  /** Index of the next command. */
  #next = 0;
  /** Snapshots for going back, by ticks since the start / `KEPT_EVERY`. */
  readonly #kept: { readonly world: World; readonly next: number }[] = [];

  /**
   * At the first tick. `before`: the world at the end of the previous movement, if the recording
   * continues one; it is not changed. `from`: a world on its way, to begin with instead. Throws ReplayError.
   */
  constructor(recording: Recording, before?: World, from?: World) {
    const { modelVersion, continues, setup } = recording;
    if (modelVersion !== MODEL_VERSION) throw new ReplayError("otherModel", 0);
    this.recording = recording;
    if (from !== undefined) this.#world = cloneWorld(from);
    else {
      if (continues !== (before === undefined ? null : hashWorld(before)))
        throw new ReplayError("otherBefore", 0);
      this.#world = before === undefined ? createWorld(setup) : goOn(cloneWorld(before), setup);
    }
    this.#start = this.#world.tick;
    this.#keep();
  }

  /** The present world; valid until the next tick is played. */
  get world(): World {
    return this.#world;
  }

  get tick(): number {
    return this.#world.tick;
  }

  /** The first tick that can be shown. */
  get start(): number {
    return this.#start;
  }

  /** Whether everything recorded has been played. */
  get over(): boolean {
    return this.tick >= this.recording.ticks;
  }

  /**
   * Plays one tick; null when nothing more is recorded. Throws ReplayError when the world is not
   * the recorded one.
   */
  next(): StepResult | null {
    if (this.over) return null;
    const { commands, hashes } = this.recording;
    const inbox: Sent[] = [];
    for (let sent = commands[this.#next]; sent?.tick === this.tick; sent = commands[this.#next]) {
      inbox.push(sent);
      this.#next += 1;
    }
    const result = step(this.#world, inbox);
    if (this.tick % HASH_TICKS === 0) {
      const recorded = hashes[this.tick / HASH_TICKS - 1];
      if (recorded !== undefined && recorded !== hashWorld(this.#world))
        throw new ReplayError("diverged", this.tick);
    }
    this.#keep();
    return result;
  }

  /** Goes to `tick`, before or after the present one, or to the end of the recording. */
  seek(tick: number): World {
    const to = Math.min(Math.max(this.#start, Math.trunc(tick)), this.recording.ticks);
    const kept = this.#kept[Math.floor((to - this.#start) / KEPT_EVERY)];
    // A later snapshot is also used for going forward if fewer ticks remain from there.
    if (to < this.tick || (kept !== undefined && kept.world.tick > this.tick)) {
      if (kept === undefined) throw new RangeError(`replay: nothing kept before tick ${to}`);
      this.#world = cloneWorld(kept.world);
      this.#next = kept.next;
    }
    while (this.tick < to) this.next();
    return this.#world;
  }

  /** An independent world at this tick, to be continued in another way. */
  fork(): World {
    return cloneWorld(this.#world);
  }

  /** What that chair perceived at this tick. */
  perception(chair: ChairId): Perception {
    return perceive(this.#world, chair);
  }

  #keep(): void {
    const index = (this.tick - this.#start) / KEPT_EVERY;
    if (!Number.isInteger(index) || this.#kept[index] !== undefined) return;
    this.#kept[index] = { world: cloneWorld(this.#world), next: this.#next };
  }
}

/** The world at the end of the recording, bit for bit. Throws ReplayError. */
export const replay = (recording: Recording, before?: World): World =>
  new Replayer(recording, before).seek(recording.ticks);
