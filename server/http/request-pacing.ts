/**
 * Requests over one connection, one after the other: browsers wait for an answer before they ask for
 * the next thing, and whoever does not could fill one turn of the process with thousands. What comes
 * faster than any page waits; a connection that piles up requests is cut.
 */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Clock } from "../scheduling/clock.ts";
import { TokenBucket } from "../transport/token-bucket.ts";

/** A proxy may send the requests of a whole class over one connection. */
const REQUESTS_AT_ONCE = 300;
const REQUESTS_PER_S = 100;
/** Requests that may wait for the answer to the one before. */
const MOST_WAITING = 8;
/** Pause before a connection that asked too fast is answered again, ms. */
const HOLD_MS = 50;
/** A connection that piled up requests is left alone for this, ms, then cut: sooner, it would only be back sooner. */
const SHUNNED_MS = 1000;

/** Bytes that are parsed before it is looked whether too many wait: a few requests. */
const SLICE_BYTES = 512;

type Exchange = readonly [request: IncomingMessage, response: ServerResponse];

/** Lets requests through to those who listen to `http` now, in turn and at a pace. */
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
    connections.get(socket)?.letGo();
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
  #shunned = false;
  #letGo = false;

  constructor(socket: Socket, clock: Clock, answer: (exchange: Exchange) => void) {
    this.#socket = socket;
    this.#clock = clock;
    this.#answer = answer;
    this.#bucket = new TokenBucket(REQUESTS_AT_ONCE, REQUESTS_PER_S, clock.now());
    // Node parses all that comes at once in one go: it is given less at once.
    const parse = socket.listeners("data");
    socket.removeAllListeners("data");
    this.#read = (chunk) => {
      // Node lets it flow again after every answer.
      if (this.#shunned) socket.pause();
      let rest = chunk;
      // Once it is refused, or no longer speaks of requests, the rest is nobody's.
      const goesOn = () => !this.#shunned && !this.#letGo && socket.writable;
      while (rest.length > 0 && goesOn()) {
        for (const listener of parse) listener.call(socket, rest.subarray(0, SLICE_BYTES));
        rest = rest.subarray(SLICE_BYTES);
      }
    };
    socket.on("data", this.#read);
  }

  /** The connection is no longer one of requests. */
  letGo(): void {
    this.#letGo = true;
    this.#socket.off("data", this.#read);
  }

  add(exchange: Exchange): void {
    if (this.#shunned) return;
    this.#waiting.push(exchange);
    if (this.#waiting.length > MOST_WAITING) this.#shun();
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

  #shun(): void {
    this.#shunned = true;
    this.#waiting.length = 0;
    this.#socket.pause();
    this.#clock.after(SHUNNED_MS, () => this.#socket.destroy());
  }
}
