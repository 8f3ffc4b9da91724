/** [H7] Seats that were promised and not taken yet: few a caller, and for a short time while many come in. */
import { MAX_CHAIRS } from "../../shared/model/units.ts";

/** Milliseconds a promise holds, and while the hall is crowded. */
const HOLD_MS = 15_000;
const CROWDED_HOLD_MS = 5000;
/** Of one caller: a class of twelve, some of whose phones ask twice. */
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
   * Promises a seat; `present` people are here already. Where that is one too many, the oldest promise to
   * the caller who has most is broken: nobody can lock a hall by asking.
   */
  reserve(caller: string | null, present: number, now: number): number {
    this.#expire(now);
    const crowded = present + this.#pending.size >= MAX_CHAIRS;
    const own = this.#of(caller);
    if (caller !== null && own.length >= MAX_OF_CALLER) this.#break(own);
    if (this.#pending.size >= MAX_OF_ALL) this.#break(this.#longest());
    this.#count += 1;
    this.#pending.set(this.#count, {
      caller,
      until: now + (crowded ? CROWDED_HOLD_MS : HOLD_MS),
    });
    return this.#count;
  }

  /** Takes up a promise; false when it was broken or has expired. */
  redeem(reservation: number, now: number): boolean {
    this.#expire(now);
    return this.#pending.delete(reservation);
  }

  /** Whether anybody is still expected at `now`. */
  expects(now: number): boolean {
    this.#expire(now);
    return this.#pending.size > 0;
  }

  #of(caller: string | null): number[] {
    return [...this.#pending].flatMap(([id, { caller: of }]) => (of === caller ? [id] : []));
  }

  #longest(): number[] {
    const callers = new Set([...this.#pending.values()].map(({ caller }) => caller));
    return [...callers]
      .map((caller) => this.#of(caller))
      .reduce((most, each) => (each.length > most.length ? each : most), []);
  }

  #break([oldest]: readonly number[]): void {
    if (oldest !== undefined) this.#pending.delete(oldest);
  }

  #expire(now: number): void {
    for (const [id, { until }] of this.#pending) if (until <= now) this.#pending.delete(id);
  }
}
