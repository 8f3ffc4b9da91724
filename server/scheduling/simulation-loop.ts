/** A room's simulation loop: runs its ticks on the server's clock and publishes what they change. */
import type { Perception } from "../../shared/model/perception.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { AdaptivePatchRate } from "./adaptive-patch-rate.ts";
import type { Clock } from "./clock.ts";
import type { TickLag } from "./tick-lag.ts";
import type { TickStagger } from "./tick-stagger.ts";
import { startFixedTimestep } from "./fixed-timestep.ts";
import { offsetOf } from "./tick-stagger.ts";

/** The members used of the simulation. */
interface Simulation {
  readonly playing: boolean;
  readonly tickCount: number;
  /** Runs one tick; returns whether a patch is due. */
  tick(patchTicks: number): boolean;
  /** What a chair perceives now, written into `into` where that fits, else into a new record. */
  perception(chair: ChairId, into?: Perception): Perception;
}

/** The members used of the room. */
interface Room {
  readonly play: Simulation;
  readonly state: { epoch: number };
  readonly clients: Iterable<{ readonly userData?: { readonly chair: ChairId | null } }>;
  broadcastPatch(): unknown;
}

/** Services of the process that loops need. */
interface Services {
  readonly clock: Clock;
  readonly tickLag: TickLag;
  readonly tickStagger: TickStagger;
  readonly patchRate: AdaptivePatchRate;
}

/** Takes perceptions before they are encoded. */
interface Publisher {
  show(perceptions: readonly Perception[]): void;
}

/** Called when the movement ends, by itself or by an unexpected error. */
export interface LoopEvents {
  ended(): void;
  fault(error: unknown): void;
}

export class SimulationLoop {
  readonly #room: Room;
  readonly #services: Services;
  readonly #publisher: Publisher;
  readonly #events: LoopEvents;
  readonly #place: number;
  /** Reused by every patch: the perceptions sent, and one record per chair. */
  readonly #perceptions: Perception[] = [];
  readonly #records: (Perception | undefined)[] = [];
  #stopTimestep: (() => void) | null = null;

  constructor(room: Room, services: Services, publisher: Publisher, events: LoopEvents) {
    this.#room = room;
    this.#services = services;
    this.#publisher = publisher;
    this.#events = events;
    this.#place = services.tickStagger.take();
  }

  /** Runs from the current tick on. */
  goOn(): void {
    const { play, state } = this.#room;
    if (this.#stopTimestep !== null || !play.playing) return;
    this.#stopTimestep = startFixedTimestep(
      this.#services.clock,
      play.tickCount,
      offsetOf(this.#place),
      {
        tick: () => this.#tick(),
        epochMoved: (epoch) => {
          state.epoch = epoch;
        },
        lag: (ms) => this.#services.tickLag.add(ms),
      },
    );
  }

  rest(): void {
    this.#stopTimestep?.();
    this.#stopTimestep = null;
  }

  /** Stops for good and releases its place in the stagger. */
  close(): void {
    this.rest();
    this.#services.tickStagger.release(this.#place);
  }

  /** Publishes to everyone what their chair perceives now. */
  show(): void {
    this.#perceive();
    this.#room.broadcastPatch();
  }

  #tick(): boolean {
    const { play } = this.#room;
    try {
      const patchDue = play.tick(this.#services.patchRate.patchTicks);
      if (patchDue) this.#perceive();
      // State set at the end overrides what was last perceived.
      if (!play.playing) this.#events.ended();
      if (patchDue) this.#room.broadcastPatch();
      return play.playing;
    } catch (error) {
      this.#events.fault(error);
      return false;
    }
  }

  #perceive(): void {
    const { clients, play } = this.#room;
    const perceptions = this.#perceptions;
    perceptions.length = 0;
    for (const { userData } of clients) {
      const chair = userData?.chair ?? null;
      if (chair === null) continue;
      const perception = play.perception(chair, this.#records[chair]);
      this.#records[chair] = perception;
      perceptions.push(perception);
    }
    this.#publisher.show(perceptions);
  }
}
