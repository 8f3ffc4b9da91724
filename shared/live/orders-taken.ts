/** Incoming orders of a live session: each is carried out at most once, in the order of their numbers. */
import type { ConsortOrder, NumberedOrder, OrderError } from "./consort-orders.ts";

/** Number of answers kept for orders that are sent again; the sender waits for each answer before the next order. */
const ANSWERS_KEPT = 32;

export class OrdersTaken {
  #last = 0;
  readonly #answers = new Map<number, OrderError | null>();

  /** `carryOut` is called for new orders only. A repeated order gets its former answer. */
  take(
    { number, order }: NumberedOrder,
    carryOut: (order: ConsortOrder) => OrderError | null,
  ): OrderError | null {
    const answered = this.#answers.get(number);
    if (answered !== undefined) return answered;
    if (number <= this.#last) return "late";
    this.#last = number;
    const why = carryOut(order);
    this.#answers.set(number, why);
    this.#answers.delete(number - ANSWERS_KEPT);
    return why;
  }
}
