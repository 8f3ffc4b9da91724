/** Orders on their way to one room: one after another, numbered, and sent again where no answer comes. */
import type { ConsortOrder, NumberedOrder, OrderError } from "./consort-orders.ts";

/** ms after which an answer is not waited for any more, and how often an order is sent. */
const ANSWER_MS = 2000;
const TIMES = 3;

export interface OrderPort {
  /** Orders wait until it is settled; where it rejects, they all come to nothing. */
  readonly opening: Promise<unknown>;
  /** Carries it to the room, and its answer back. May reject, or never settle. */
  send(order: NumberedOrder): Promise<OrderError | null>;
  /** Calls back once after `ms`; returns a function that cancels it. */
  after(ms: number, call: () => void): () => void;
  /** One was given up. */
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

  /** Resolves to why it was not carried out; never rejects. */
  give(order: ConsortOrder): Promise<OrderError | null> {
    const numbered = { number: (this.#numbers += 1), order };
    const answer = this.#before.then(() => this.#send(numbered));
    this.#before = answer;
    return answer;
  }

  /** Its room is no more: what still waits is not sent. */
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

  /** Undefined: no answer. */
  async #ask(order: NumberedOrder): Promise<OrderError | null | undefined> {
    const { promise, resolve } = Promise.withResolvers<OrderError | null | undefined>();
    const cancel = this.#port.after(ANSWER_MS, () => resolve(undefined));
    this.#port.send(order).then(resolve, () => resolve(undefined));
    const answer = await promise;
    cancel();
    return answer;
  }
}
