/**
 * [H7] Reserved seats that are not taken yet: few per caller, and valid for less time while many
 * join.
 */
import { MAX_CHAIRS } from "../../shared/model/units.ts";

/** Validity of a reservation, ms, and while the consort is nearly full. */
const HOLD_MS = 15_000;
const CROWDED_HOLD_MS = 5000;
/** Per caller: a class of twelve, some of whose phones ask twice. */
const MAX_OF_CALLER = 16;
const MAX_OF_ALL = 48;

interface Reservation {
  readonly caller: string | null;
  readonly until: number;
}

export class Reservations {
  /** By number, oldest first. */
  readonly #pending = new Map<number, Reservation>();
  #count = 0;

  /**
   * Reserves a seat; `present` people are here already. When all seats are reserved, the oldest
   * reservation of the caller with most is cancelled: nobody can block a consort by asking.
   */
  reserve(caller: string | null, present: number, now: number): number {
    this.#expire(now);
    const crowded = present + this.#pending.size >= MAX_CHAIRS;
    const own = this.#of(caller);
    if (caller !== null && own.length >= MAX_OF_CALLER) this.#cancelOldest(own);
    if (this.#pending.size >= MAX_OF_ALL) this.#cancelOldest(this.#ofLargestCaller());
    this.#count += 1;
    this.#pending.set(this.#count, {
      caller,
      until: now + (crowded ? CROWDED_HOLD_MS : HOLD_MS),
    });
    return this.#count;
  }

  /** Redeems a reservation; false when it was cancelled or has expired. */
  redeem(reservation: number, now: number): boolean {
    this.#expire(now);
    return this.#pending.delete(reservation);
  }

  /** Whether any reservation is valid at `now`. */
  expects(now: number): boolean {
    this.#expire(now);
    return this.#pending.size > 0;
  }

  #of(caller: string | null): number[] {
    return [...this.#pending].flatMap(([id, { caller: of }]) => (of === caller ? [id] : []));
  }

  #ofLargestCaller(): number[] {
    const callers = new Set([...this.#pending.values()].map(({ caller }) => caller));
    return [...callers]
      .map((caller) => this.#of(caller))
      .reduce((most, each) => (each.length > most.length ? each : most), []);
  }

  #cancelOldest([oldest]: readonly number[]): void {
    if (oldest !== undefined) this.#pending.delete(oldest);
  }

  #expire(now: number): void {
    for (const [id, { until }] of this.#pending) if (until <= now) this.#pending.delete(id);
  }
}
