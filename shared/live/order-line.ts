/** Outgoing orders to one room: numbered, sent one at a time, and sent again when no answer comes. */
import type { ConsortOrder, NumberedOrder, OrderError } from "./consort-orders.ts";

/** Time limit for an answer (ms), and how often an order is sent. */
const ANSWER_MS = 2000;
const TIMES = 3;

export interface OrderPort {
  /** Orders wait until it settles; when it rejects, all of them fail. */
  readonly opening: Promise<unknown>;
  /** Delivers it to the room and resolves to the answer. May reject, or never settle. */
  send(order: NumberedOrder): Promise<OrderError | null>;
  /** Calls back once after `ms`; returns a function that cancels it. */
  after(ms: number, call: () => void): () => void;
  /** An order was given up. */
  unanswered(): void;
}

export class OrderLine {
  readonly #port: OrderPort;
  #numbers = 0;
  #before: Promise<unknown>;
  #isClosed = false;

  constructor(port: OrderPort) {
    this.#port = port;
    this.#before = port.opening.catch(() => this.close());
  }

  /** Resolves to the reason why it was not carried out, or null; never rejects. */
  give(order: ConsortOrder): Promise<OrderError | null> {
    const numbered = { number: (this.#numbers += 1), order };
    const answer = this.#before.then(() => this.#send(numbered));
    this.#before = answer;
    return answer;
  }

  /** Its room is gone: waiting orders are not sent. */
  close(): void {
    this.#isClosed = true;
  }

  async #send(order: NumberedOrder): Promise<OrderError | null> {
    for (let times = 0; times < TIMES && !this.#isClosed; times += 1) {
      const answer = await this.#ask(order);
      if (answer !== undefined) return answer;
    }
    if (this.#isClosed) return "noSuchConsort";
    this.#port.unanswered();
    return "unanswered";
  }

  /** Undefined: no answer in time. */
  async #ask(order: NumberedOrder): Promise<OrderError | null | undefined> {
    const { promise, resolve } = Promise.withResolvers<OrderError | null | undefined>();
    const cancel = this.#port.after(ANSWER_MS, () => resolve(undefined));
    this.#port.send(order).then(resolve, () => resolve(undefined));
    const answer = await promise;
    cancel();
    return answer;
  }
}
