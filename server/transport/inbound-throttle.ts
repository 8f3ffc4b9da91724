/**
 * Throttles incoming WebSocket frames before `ws` or Colyseus parse any of them. Every frame costs
 * budget, pings and fragments too. A connection over its budget is paused for a moment; one that stays
 * over it is closed, and nothing that it sent is read any more. Also closes connections whose outgoing
 * backlog grows too long.
 */
import { CLOSE_CODES } from "../../shared/protocol/messages.ts";
import type { Clock } from "../scheduling/clock.ts";
import { isEmptyPong, readFrameHead } from "./ws-frame.ts";
import { FrameBudget } from "./frame-budget.ts";

/** Pause before a connection over its budget is read from again, ms. */
const HOLD_MS = 100;
/** A connection over its budget for this long is closed, ms: a phone that wakes up needs one or two seconds. */
const MAX_HELD_MS = 3000;
/** Outgoing bytes that may be buffered: half a minute of patches. */
export const MAX_BACKLOG_BYTES = 256 * 1024;
/** From sending the close code to terminating, ms. */
const CLOSE_GRACE_MS = 1000;

/** `WebSocket.OPEN` of `ws`. */
const OPEN = 1;
const NOTHING = Buffer.alloc(0);

type Done = (error?: Error | null) => void;

/** The members used of the WebSocket of `ws`. */
export interface ThrottledConnection {
  readonly readyState: number;
  /** Unanswered pings. */
  pingCount: number;
  /** The stream that parses frames. */
  readonly _receiver: {
    write(chunk: Buffer): boolean;
    _write(chunk: Buffer, encoding: BufferEncoding, done: Done): void;
  };
  pause(): void;
  resume(): void;
  close(code: number, reason: string): void;
  terminate(): void;
}

/** The members used of the TCP socket below it. */
export interface ThrottledSocket {
  readonly destroyed: boolean;
  readonly writableLength: number;
  end(): unknown;
}

export class InboundThrottle {
  readonly #connection: ThrottledConnection;
  readonly #socket: ThrottledSocket;
  readonly #clock: Clock;
  readonly #budget: FrameBudget;
  readonly #maxPayload: number;
  readonly #read: (frame: Buffer, done: Done) => void;
  /** Received and not parsed yet. */
  #unparsed: Buffer = NOTHING;
  /** Since when data has been waiting without a break. */
  #heldSince: number | null = null;
  #cut = false;

  /** Installs itself between `connection` and its frame parser. `maxPayload`: bytes of the longest frame. */
  constructor(
    connection: ThrottledConnection,
    socket: ThrottledSocket,
    clock: Clock,
    maxPayload: number,
  ) {
    this.#connection = connection;
    this.#socket = socket;
    this.#clock = clock;
    this.#budget = new FrameBudget(clock.now());
    this.#maxPayload = maxPayload;
    const receiver = connection._receiver;
    const write = receiver.write.bind(receiver);
    // Four of five frames are pongs, which need neither stream nor parser.
    receiver.write = (chunk) => this.#tookPong(chunk) || write(chunk);
    const read = receiver._write.bind(receiver);
    this.#read = (frame, done) => read(frame, "binary", done);
    receiver._write = (chunk, _encoding, done) => {
      this.#unparsed = this.#unparsed.length === 0 ? chunk : Buffer.concat([this.#unparsed, chunk]);
      this.#parse(done);
    };
  }

  /** Closes the connection when its outgoing backlog is too long. */
  checkBacklog(): void {
    if (this.#socket.writableLength > MAX_BACKLOG_BYTES) this.#cutOff("notReading");
  }

  /** Handles a chunk that is exactly one pong within the budget. Returns whether it did. */
  #tookPong(chunk: Buffer): boolean {
    if (!isEmptyPong(chunk) || this.#unparsed.length > 0 || this.#heldSince !== null) return false;
    if (this.#cut || this.#connection.readyState !== OPEN) return false;
    if (!this.#budget.pay(this.#clock.now(), chunk.length)) return false;
    this.#connection.pingCount = 0;
    this.checkBacklog();
    return true;
  }

  /** Parses what the budget covers, then calls `done`: at once, or when the rest is covered, too. */
  #parse(done: Done): void {
    let whole = 0;
    for (;;) {
      if (this.#cut || this.#socket.destroyed || (whole > 0 && this.#unparsed.length === 0)) {
        this.#unparsed = NOTHING;
        break;
      }
      const frame = readFrameHead(this.#unparsed);
      const complete = frame !== null && frame.length <= this.#unparsed.length;
      const tooLong = frame !== null && frame.payload > this.#maxPayload;
      if (!complete && !tooLong) {
        // Frames sent byte by byte cost as much as whole frames.
        if (whole === 0 && !this.#budget.pay(this.#clock.now(), 0)) return this.#pause(done);
        // A copy: a slice would keep its whole chunk in memory.
        this.#unparsed = Buffer.from(this.#unparsed);
        break;
      }
      const length = tooLong ? this.#unparsed.length : frame.length;
      if (!this.#budget.pay(this.#clock.now(), tooLong ? 0 : length)) return this.#pause(done);
      whole += 1;
      const bytes = this.#unparsed.subarray(0, length);
      this.#unparsed = this.#unparsed.subarray(length);
      const error =
        this.#connection.readyState === OPEN || frame.closes ? this.#readNow(bytes) : null;
      if (error) return done(error);
      this.checkBacklog();
    }
    this.#heldSince = null;
    done();
  }

  #readNow(bytes: Buffer): Error | null {
    let failed: Error | null = null;
    this.#read(bytes, (error) => {
      failed = error ?? null;
    });
    return failed;
  }

  #pause(done: Done): void {
    const now = this.#clock.now();
    this.#heldSince ??= now;
    if (now - this.#heldSince >= MAX_HELD_MS) this.#cutOff("tooFast");
    else this.#connection.pause();
    // Its pongs are held back too, and it is alive: the heartbeat must not end it.
    this.#connection.pingCount = Number.NEGATIVE_INFINITY;
    this.#clock.after(HOLD_MS, () => {
      this.#connection.pingCount = 0;
      this.#parse(done);
      if (this.#heldSince === null && !this.#cut) this.#connection.resume();
    });
  }

  #cutOff(why: "tooFast" | "notReading"): void {
    if (this.#cut) return;
    this.#cut = true;
    this.#connection.pause();
    this.#connection.close(CLOSE_CODES[why], why);
    this.#socket.end();
    this.#clock.after(CLOSE_GRACE_MS, () => this.#connection.terminate());
  }
}
