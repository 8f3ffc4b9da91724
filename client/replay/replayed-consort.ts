import { computed, type Signal, signal } from "@preact/signals";
import type { Perception } from "../../shared/model/perception.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import { type ChairId, millis, type Millis, TICK_MS } from "../../shared/model/units.ts";
import { NOTHING_AGREED } from "../../shared/session/agreement-terms.ts";
import { type Consort, HAND_DOWN, type Link, NOT_TAKEN_OVER } from "../session/consort.ts";
import type { Footage } from "./footage.ts";

/** Playback speeds. */
export type Rate = 1 | 0.5;

/** Ticks between two perceptions, as in play. */
const LOOK_TICKS = 2;
/** Limit of ticks caught up at once; after a longer pause, as on a hidden page, the replay continues where it was. */
const MAX_CATCH_UP = 20;

const nothing = (): void => {};
const unheard = (): (() => void) => nothing;

/** [F7] A replayed movement behind the interface of a played one, for stage and sound. Commands have no effect. */
export class ReplayedConsort implements Consort {
  readonly link = signal<Link>("open");
  readonly disconnectReason = signal(null);
  readonly phase = signal("playing" as const);
  readonly code = signal("");
  readonly secret = signal("");
  readonly me: Signal<ChairId>;
  readonly host = signal(false);
  readonly sharing = signal(false);
  readonly seats: Consort["seats"];
  readonly movement: Consort["movement"];
  readonly accord = signal(NOTHING_AGREED);
  readonly suggestion = signal(null);
  readonly role = signal(null);
  readonly result = signal(null);
  readonly takeover = signal(NOT_TAKEN_OVER);
  readonly ownPart = signal(null);
  readonly part = signal(null);
  readonly outcome = signal(null);
  readonly ownScene = signal(null);
  readonly recorded = signal(null);
  readonly ownPage = signal(null);
  readonly ownTrack = signal(null);
  readonly live = signal(null);
  readonly hand = signal(HAND_DOWN);
  readonly debrief = signal(null);
  readonly epoch = signal(millis(0));
  /** Paused, or slower than the sound can follow. */
  readonly resumes = signal(millis(0));
  readonly renewed = signal(false);
  readonly still = signal(true);
  readonly perception: Signal<Perception | null>;

  readonly #film: Footage;
  readonly #now: () => Millis;
  readonly #sightings = new Set<(sighting: Sighting) => void>();
  #rate: Rate = 1;
  #runs = false;
  /** Movement time at `#since`, ms. */
  #from = 0;
  #since: Millis;

  /**
   * The replay as seen from one chair, paused at the film's tick. `of`: the consort that played it, for names,
   * instruments and piece. `now`: local clock, ms.
   */
  constructor(
    film: Footage,
    of: Pick<Consort, "seats" | "movement">,
    chair: ChairId,
    now: () => Millis,
  ) {
    this.#film = film;
    this.#now = now;
    this.#since = now();
    this.#from = film.tick * TICK_MS;
    this.me = signal(chair);
    this.seats = of.seats;
    // By now the consort may have chosen another piece.
    this.movement = computed(() => ({
      ...of.movement.value,
      piece: film.piece ?? of.movement.value.piece,
    }));
    this.perception = signal(film.perception(chair));
  }

  get runs(): boolean {
    return this.#runs;
  }

  /** Movement time, ms. */
  serverNow(): Millis {
    return this.#runs
      ? millis(this.#from + (this.#now() - this.#since) * this.#rate)
      : millis(this.#from);
  }
  musicNow(): Millis {
    return this.serverNow();
  }

  /** Plays or pauses. */
  run(on: boolean, rate: Rate = this.#rate): void {
    this.#anchor(this.serverNow());
    this.#rate = rate;
    this.#runs = on;
    this.still.value = !on || rate !== 1;
  }

  /** Goes to a tick, forwards or back. */
  seek(tick: number): void {
    this.#film.seek(tick);
    this.#anchor(millis(this.#film.tick * TICK_MS));
    this.#show();
  }

  /** To be called often: shows the ticks that are due. False at the end. */
  advance(): boolean {
    if (!this.#runs) return true;
    const due = Math.floor(this.serverNow() / TICK_MS);
    if (due - this.#film.tick > MAX_CATCH_UP) {
      this.#anchor(millis(this.#film.tick * TICK_MS));
      return true;
    }
    const before = this.#film.tick;
    while (this.#film.tick < due) {
      if (!this.#film.next()) {
        this.run(false);
        this.#show();
        return false;
      }
      for (const sighting of this.#film.sightings(this.me.peek()))
        this.#sightings.forEach((tell) => tell(sighting));
    }
    if (Math.floor(this.#film.tick / LOOK_TICKS) > Math.floor(before / LOOK_TICKS)) this.#show();
    return true;
  }

  #anchor(at: Millis): void {
    this.#from = at;
    this.#since = this.#now();
  }

  #show(): void {
    this.perception.value = this.#film.perception(this.me.peek());
  }

  onSighting(listener: (sighting: Sighting) => void): () => void {
    this.#sightings.add(listener);
    return () => void this.#sightings.delete(listener);
  }

  readonly onRefused = unheard;
  readonly onNotice = unheard;
  readonly command = nothing;
  readonly here = nothing;
  readonly setNoneAtMe = nothing;
  readonly choose = nothing;
  readonly agree = nothing;
  readonly nod = nothing;
  readonly takeRole = nothing;
  readonly rename = nothing;
  readonly free = nothing;
  readonly share = nothing;
  readonly recall = nothing;
  readonly lookBack = nothing;
  readonly lookAgain = nothing;
  readonly swapPart = nothing;
  readonly start = nothing;
  readonly raiseHand = nothing;
  readonly showsStill = nothing;
  readonly briefed = nothing;
  readonly sayInDebrief = nothing;
  readonly leave = nothing;
  readonly disconnect = nothing;
}
