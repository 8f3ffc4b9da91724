/** Plays a recording again, tick by tick: it can stop anywhere, and be looked at from any chair. */
import { createWorld, goOn } from "../consort.ts";
import { cloneWorld, hashWorld } from "../hash.ts";
import type { World } from "../world.ts";
import type { Sent } from "../inbox.ts";
import { perceive } from "../perceive.ts";
import type { Perception } from "../perception.ts";
import { step, type StepResult } from "../step.ts";
import type { ChairId } from "../units.ts";
import { HASH_TICKS, MODEL_VERSION, type Recording } from "./recording.ts";

/** Ticks between two worlds that are kept to go back to. */
const KEPT_EVERY = 600;

/** Why a recording cannot be played again. */
export type ReplayProblem =
  /** Recorded by another version of the rules. */
  | "otherModel"
  /** It goes on from another world than the one given, or from none. */
  | "otherBefore"
  /** A hash on the way is not the recorded one. */
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
  #world: World;
  /** Index of the next command. */
  #next = 0;
  /** Worlds to go back to, by tick / `KEPT_EVERY`. */
  readonly #kept: { readonly world: World; readonly next: number }[] = [];

  /**
   * At the first tick. `before`: the world at the end of the movement before, where the recording goes on
   * from one; it is left as it is. Throws ReplayError.
   */
  constructor(recording: Recording, before?: World) {
    const { modelVersion, continues, setup } = recording;
    if (modelVersion !== MODEL_VERSION) throw new ReplayError("otherModel", 0);
    if (continues !== (before === undefined ? null : hashWorld(before)))
      throw new ReplayError("otherBefore", 0);
    this.recording = recording;
    this.#world = before === undefined ? createWorld(setup) : goOn(cloneWorld(before), setup);
    this.#keep();
  }

  /** As it stands; only until the next tick is played. */
  get world(): World {
    return this.#world;
  }

  get tick(): number {
    return this.#world.tick;
  }

  /** Whether all that was recorded has been played. */
  get over(): boolean {
    return this.tick >= this.recording.ticks;
  }

  /** Plays one tick; null when nothing more was recorded. Throws ReplayError where the world is not the recorded one. */
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

  /** Stops at `tick`, before or after where it stands, or at the end of what was recorded. */
  seek(tick: number): World {
    const to = Math.min(Math.max(0, Math.trunc(tick)), this.recording.ticks);
    if (to < this.tick) {
      const kept = this.#kept[Math.floor(to / KEPT_EVERY)];
      if (kept === undefined) throw new RangeError(`replay: nothing kept before tick ${to}`);
      this.#world = cloneWorld(kept.world);
      this.#next = kept.next;
    }
    while (this.tick < to) this.next();
    return this.#world;
  }

  /** A world of its own at this tick, to be played on in another way. */
  fork(): World {
    return cloneWorld(this.#world);
  }

  /** What that chair perceived at this tick. */
  perception(chair: ChairId): Perception {
    return perceive(this.#world, chair);
  }

  #keep(): void {
    const index = this.tick / KEPT_EVERY;
    if (!Number.isInteger(index) || this.#kept[index] !== undefined) return;
    this.#kept[index] = { world: cloneWorld(this.#world), next: this.#next };
  }
}

/** The world as it was at the end of the recording, bit for bit. Throws ReplayError. */
export const replay = (recording: Recording, before?: World): World =>
  new Replayer(recording, before).seek(recording.ticks);
