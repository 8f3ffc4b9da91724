/**
 * Serves pipelined requests of one connection one at a time and at a limited rate: browsers wait for an
 * answer before the next request, and a client that does not could fill a turn of the event loop with
 * thousands. Requests over the rate wait; a connection that queues too many is cut.
 */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Clock } from "../scheduling/clock.ts";
import { TokenBucket } from "../transport/token-bucket.ts";

/** A proxy may send the requests of a whole class over one connection. */
const REQUEST_BURST = 300;
const REQUESTS_PER_S = 100;
/** Requests that may wait for the previous answer. */
const MAX_QUEUED_REQUESTS = 8;
/** Pause before a connection over its rate is answered again, ms. */
const HOLD_MS = 50;
/** From rejecting a connection to destroying it, ms: sooner, it would only be back sooner. */
const CUT_DELAY_MS = 1000;

/** Bytes parsed between two checks of the queue: a few requests. */
const SLICE_BYTES = 512;

type Exchange = readonly [request: IncomingMessage, response: ServerResponse];

/** Passes requests on to the present listeners of `http`, in order and at a limited rate. */
export function paceRequests(http: Server, clock: Clock): void {
  const listeners = http.listeners("request");
  http.removeAllListeners("request");
  const answer = (exchange: Exchange): void => {
    for (const listener of listeners) listener.apply(http, exchange);
  };
  const connections = new WeakMap<Socket, Connection>();
  http.on("connection", (socket: Socket) => {
    connections.set(socket, new Connection(socket, clock, answer));
  });
  http.on("request", (req: IncomingMessage, res: ServerResponse) => {
    connections.get(req.socket)?.add([req, res]);
  });
  http.prependListener("upgrade", ({ socket }: IncomingMessage) => {
    connections.get(socket)?.detach();
  });
}

class Connection {
  readonly #socket: Socket;
  readonly #clock: Clock;
  readonly #answer: (exchange: Exchange) => void;
  readonly #bucket: TokenBucket;
  readonly #waiting: Exchange[] = [];
  readonly #read: (chunk: Buffer) => void;
  /** Whether a request is being answered, or the next has to wait. */
  #busy = false;
  #cut = false;
  #detached = false;

  constructor(socket: Socket, clock: Clock, answer: (exchange: Exchange) => void) {
    this.#socket = socket;
    this.#clock = clock;
    this.#answer = answer;
    this.#bucket = new TokenBucket(REQUEST_BURST, REQUESTS_PER_S, clock.now());
    // Node parses a whole chunk in one go: it is given smaller ones.
    const parse = socket.listeners("data");
    socket.removeAllListeners("data");
    this.#read = (chunk) => {
      // Node resumes the socket after every answer.
      if (this.#cut) socket.pause();
      let rest = chunk;
      // After a rejection or an upgrade the rest is not parsed as requests.
      const goesOn = () => !this.#cut && !this.#detached && socket.writable;
      while (rest.length > 0 && goesOn()) {
        for (const listener of parse) listener.call(socket, rest.subarray(0, SLICE_BYTES));
        rest = rest.subarray(SLICE_BYTES);
      }
    };
    socket.on("data", this.#read);
  }

  /** The connection was upgraded: it carries no requests any more. */
  detach(): void {
    this.#detached = true;
    this.#socket.off("data", this.#read);
  }

  add(exchange: Exchange): void {
    if (this.#cut) return;
    this.#waiting.push(exchange);
    if (this.#waiting.length > MAX_QUEUED_REQUESTS) this.#cutOff();
    else if (!this.#busy) this.#next();
  }

  #next(): void {
    const [exchange] = this.#waiting;
    this.#busy = exchange !== undefined && !this.#socket.destroyed;
    if (!this.#busy || exchange === undefined) return;
    if (this.#bucket.has(this.#clock.now(), 1)) {
      this.#bucket.take(1);
      this.#waiting.shift();
      exchange[1].once("close", () => this.#next());
      this.#answer(exchange);
    } else this.#clock.after(HOLD_MS, () => this.#next());
  }

  #cutOff(): void {
    this.#cut = true;
    this.#waiting.length = 0;
    this.#socket.pause();
    this.#clock.after(CUT_DELAY_MS, () => this.#socket.destroy());
  }
}
