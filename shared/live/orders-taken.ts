/** Orders of a live session on arrival: each is carried out once or not at all, in the order of their numbers. */
import type { ConsortOrder, NumberedOrder, OrderError } from "./consort-orders.ts";

/** Answers that are kept for orders sent again; the sender waits for each before the next. */
const ANSWERS_KEPT = 32;

export class OrdersTaken {
  #last = 0;
  readonly #answers = new Map<number, OrderError | null>();

  /** `carryOut` is called for what is new alone. What was carried out before gets the same answer again. */
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
