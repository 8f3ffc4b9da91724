/** A room's simulation loop: runs its ticks on the server's clock and publishes what they change. */
import type { Perception } from "../../shared/model/perception.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { AdaptivePatchRate } from "./adaptive-patch-rate.ts";
import type { Clock } from "./clock.ts";
import type { Drain } from "./drain.ts";
import type { TickLag } from "./tick-lag.ts";
import type { TickStagger } from "./tick-stagger.ts";
import { startFixedTimestep } from "../../shared/session/fixed-timestep.ts";
import { offsetOf } from "./tick-stagger.ts";
import { barTicksOf, type ScoreMarks } from "../../shared/model/score.ts";
import { TICK_MS } from "../../shared/model/units.ts";

/** The part of the simulation that is used. */
interface Simulation {
  readonly playing: boolean;
  /** [Z2] */
  readonly still: boolean;
  readonly tickCount: number;
  readonly simulation: { readonly world: { readonly score: ScoreMarks } | null };
  /** Pauses or resumes. `waits`: [H26] until the consort is restored. */
  stand(still: boolean, waits?: boolean): void;
  /** Runs one tick; returns whether a patch is due. Calls `show` before the end of a movement is processed. */
  tick(patchTicks: number, show: () => void): boolean;
  /** Ends the movement at once; calls `show` as `tick` does. */
  endNow(show: () => void): void;
  /** What a chair perceives now; reuses the record `into` if it has the right size. */
  perception(chair: ChairId, into?: Perception): Perception;
}

/** The part of the room that is used. */
interface Room {
  readonly session: Simulation;
  readonly state: { epoch: number };
  readonly clients: ArrayLike<{ readonly userData?: { readonly chair: ChairId | null } }>;
  broadcastPatch(): unknown;
}

/** Services of the process. */
interface Services {
  readonly clock: Clock;
  readonly tickLag: TickLag;
  readonly tickStagger: TickStagger;
  readonly patchRate: AdaptivePatchRate;
  readonly drain: Pick<Drain, "add" | "remove">;
}

/** Encodes perceptions of one tick: the private part of each chair, and the part that all share. */
interface Publisher {
  showOwn(perception: Perception): void;
  showCommon(perception: Perception): void;
}

/** One record per consort size, reused for all perceptions of all rooms: it stays in the processor's cache. */
const records: Perception[] = [];

export class SimulationLoop {
  readonly #room: Room;
  readonly #services: Services;
  readonly #publisher: Publisher;
  readonly #fault: (error: unknown) => void;
  readonly #place: number;
  #stopTimestep: (() => void) | null = null;
  /** Number of chairs at the last perception. */
  #size = 0;
  /** [H26] Since the server stops: until when it may run, ms of the clock, and what to call once it rests. */
  #last: { readonly until: number; readonly rested: () => void } | null = null;

  /** `fault` is called with an unexpected error, after which the loop has stopped. */
  constructor(
    room: Room,
    services: Services,
    publisher: Publisher,
    fault: (error: unknown) => void,
  ) {
    this.#room = room;
    this.#services = services;
    this.#publisher = publisher;
    this.#fault = fault;
    this.#place = services.tickStagger.take();
    services.drain.add(this);
  }

  /** Runs from the current tick on, if a movement is running and not paused. */
  goOn(): void {
    const { session, state } = this.#room;
    const rests = this.#stopTimestep === null && this.#last === null;
    if (!rests || !session.playing || session.still) return;
    this.#stopTimestep = startFixedTimestep(
      this.#services.clock,
      session.tickCount,
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
    this.#last?.rested();
  }

  get barLeftMs(): number | null {
    if (!this.#sounds) return null;
    const bar = this.#barTicks;
    return (bar - (this.#room.session.tickCount % bar)) * TICK_MS;
  }

  restAtBar(until: number, rested: () => void): void {
    this.#last = { until, rested };
    if (!this.#sounds) rested();
  }

  get #sounds(): boolean {
    return this.#stopTimestep !== null && !this.#room.session.still;
  }

  /** Ends the movement, whether the loop is running or not. */
  endNow(): void {
    this.#room.session.endNow(this.#perceive);
    this.rest();
    this.#room.broadcastPatch();
  }

  /** Stops for good and releases its place in the stagger. */
  close(): void {
    this.rest();
    this.#services.drain.remove(this);
    this.#services.tickStagger.release(this.#place);
  }

  /** Publishes to everyone what their chair perceives now. */
  show(): void {
    this.#perceive();
    this.#room.broadcastPatch();
  }

  #tick(): boolean {
    const { session } = this.#room;
    try {
      const patchDue = session.tick(this.#services.patchRate.patchTicks, this.#perceive);
      if (!session.playing) this.rest();
      else if (this.#isLastBarLine) {
        session.stand(session.still, true);
        this.rest();
      }
      if (patchDue) this.#room.broadcastPatch();
      return this.#stopTimestep !== null;
    } catch (error) {
      this.#fault(error);
      return false;
    }
  }

  /** [H26] It is at a bar line, and the next one is too late. */
  get #isLastBarLine(): boolean {
    const bar = this.#barTicks;
    if (this.#last === null || this.#room.session.tickCount % bar !== 0) return false;
    // Ticks are late sometimes.
    return this.#services.clock.now() + (bar - 1) * TICK_MS > this.#last.until;
  }

  get #barTicks(): number {
    const { world } = this.#room.session.simulation;
    return world === null ? 1 : barTicksOf(world.score);
  }

  readonly #perceive = (): void => {
    const { clients, session } = this.#room;
    let record = records[this.#size];
    let seen = false;
    for (let i = 0; i < clients.length; i += 1) {
      const chair = clients[i]?.userData?.chair ?? null;
      if (chair === null) continue;
      record = session.perception(chair, record);
      this.#publisher.showOwn(record);
      seen = true;
    }
    if (record === undefined || !seen) return;
    this.#size = record.chairs;
    records[this.#size] = record;
    this.#publisher.showCommon(record);
  };
}
