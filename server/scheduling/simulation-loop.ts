/** The music of a room as it runs: its ticks in the house's time, and what they show sent to everyone. */
import type { Perception } from "../../shared/model/perception.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { Thrift } from "./adaptive-patch-rate.ts";
import type { Clock } from "./clock.ts";
import type { Lateness } from "./tick-lag.ts";
import type { Rota } from "./tick-stagger.ts";
import { startMetronome } from "./fixed-timestep.ts";
import { offsetOf } from "./tick-stagger.ts";

/** The music, as far as it is played and shown. */
interface Music {
  readonly playing: boolean;
  readonly tickCount: number;
  /** Plays one tick; returns whether a patch is due. */
  tick(patchTicks: number): boolean;
  /** What a chair perceives now, written into `into` where that fits, else into a new record. */
  perception(chair: ChairId, into?: Perception): Perception;
}

/** The room the music is shown to. */
interface Room {
  readonly play: Music;
  readonly state: { epoch: number };
  readonly clients: Iterable<{ readonly userData?: { readonly chair: ChairId | null } }>;
  broadcastPatch(): unknown;
}

/** What rooms share that their loops need. */
interface Services {
  readonly clock: Clock;
  readonly lateness: Lateness;
  readonly rota: Rota;
  readonly thrift: Thrift;
}

/** Where perceptions go before they are encoded. */
interface Publisher {
  show(perceptions: readonly Perception[]): void;
}

/** What a room does when its music ends, by itself or by a fault of ours. */
export interface Endings {
  ended(): void;
  fault(error: unknown): void;
}

export class Running {
  readonly #room: Room;
  readonly #house: Services;
  readonly #desks: Publisher;
  readonly #endings: Endings;
  readonly #place: number;
  /** Used again by every patch: those that go out, and a record for each chair. */
  readonly #perceptions: Perception[] = [];
  readonly #records: (Perception | undefined)[] = [];
  #stopBeating: (() => void) | null = null;

  constructor(room: Room, house: Services, desks: Publisher, endings: Endings) {
    this.#room = room;
    this.#house = house;
    this.#desks = desks;
    this.#endings = endings;
    this.#place = house.rota.take();
  }

  /** Lets the metronome run from the tick the music has come to. */
  goOn(): void {
    const { play, state } = this.#room;
    if (this.#stopBeating !== null || !play.playing) return;
    this.#stopBeating = startMetronome(this.#house.clock, play.tickCount, offsetOf(this.#place), {
      tick: () => this.#tick(),
      epochMoved: (epoch) => {
        state.epoch = epoch;
      },
      late: (ms) => this.#house.lateness.add(ms),
    });
  }

  rest(): void {
    this.#stopBeating?.();
    this.#stopBeating = null;
  }

  /** Rests for good: another room may have its place in the house's round. */
  close(): void {
    this.rest();
    this.#house.rota.giveBack(this.#place);
  }

  /** Shows everyone what their chair perceives now. */
  show(): void {
    this.#perceive();
    this.#room.broadcastPatch();
  }

  #tick(): boolean {
    const { play } = this.#room;
    try {
      const patchDue = play.tick(this.#house.thrift.patchTicks);
      if (patchDue) this.#perceive();
      // What the end settles stands over what was last perceived.
      if (!play.playing) this.#endings.ended();
      if (patchDue) this.#room.broadcastPatch();
      return play.playing;
    } catch (error) {
      this.#endings.fault(error);
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
    this.#desks.show(perceptions);
  }
}
