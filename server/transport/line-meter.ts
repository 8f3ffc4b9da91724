/**
 * What comes in over a WebSocket, frame by frame, before the library or the framework reads any of it.
 * Every frame is paid for, pings and fragments too. A line that cannot pay is not read from for a
 * moment; one that does not stop is cut, and nothing that it sent is read any more.
 */
import { CLOSED } from "../../shared/protocol/messages.ts";
import type { Clock } from "../scheduling/clock.ts";
import { frameAt } from "./ws-frame.ts";
import { LineBudget } from "./line-budget.ts";

/** Pause before a line that could not pay is read from again, ms. */
const HOLD_MS = 100;
/** A line that has not paid for all it sent within this is cut, ms: a phone that wakes needs one or two seconds. */
const MOST_HELD_MS = 3000;
/** Bytes that may wait to be read by the other side: half a minute of music. */
export const MOST_BACKLOG_BYTES = 256 * 1024;
/** The other side of a cut line has this long to read why, ms. */
const GOODBYE_MS = 1000;

/** What the library calls a line that is neither opening nor closing. */
const OPEN = 1;
const NOTHING = Buffer.alloc(0);

type Done = (error?: Error | null) => void;

/** What is used of the library's WebSocket. */
export interface MeteredLine {
  readonly readyState: number;
  /** Pings it has not answered. */
  pingCount: number;
  /** The stream that reads frames, and what it is written through. */
  readonly _receiver: { _write(chunk: Buffer, encoding: BufferEncoding, done: Done): void };
  pause(): void;
  resume(): void;
  close(code: number, reason: string): void;
  terminate(): void;
}

/** What is used of the socket below it. */
export interface MeteredSocket {
  readonly destroyed: boolean;
  readonly writableLength: number;
  end(): unknown;
}

export class LineMeter {
  readonly #line: MeteredLine;
  readonly #socket: MeteredSocket;
  readonly #clock: Clock;
  readonly #budget: LineBudget;
  readonly #mostPayload: number;
  readonly #read: (frame: Buffer, done: Done) => void;
  /** Came in, and is not read yet. */
  #waiting: Buffer = NOTHING;
  /** Since when something has had to wait all the time. */
  #heldSince: number | null = null;
  #cut = false;

  /** Stands from now on between `line` and what reads its frames. `mostPayload`: bytes of the longest frame. */
  constructor(line: MeteredLine, socket: MeteredSocket, clock: Clock, mostPayload: number) {
    this.#line = line;
    this.#socket = socket;
    this.#clock = clock;
    this.#budget = new LineBudget(clock.now());
    this.#mostPayload = mostPayload;
    const receiver = line._receiver;
    const read = receiver._write.bind(receiver);
    this.#read = (frame, done) => read(frame, "binary", done);
    receiver._write = (chunk, _encoding, done) => {
      this.#waiting = this.#waiting.length === 0 ? chunk : Buffer.concat([this.#waiting, chunk]);
      this.#take(done);
    };
  }

  /** Cuts the line when too much that was sent to it still waits to be read. */
  checkBacklog(): void {
    if (this.#socket.writableLength > MOST_BACKLOG_BYTES) this.#cutOff("notReading");
  }

  /** Reads what is paid for, then calls `done`: at once, or when the rest has been paid for, too. */
  #take(done: Done): void {
    let whole = 0;
    for (;;) {
      const frame = frameAt(this.#waiting);
      if (this.#cut || this.#socket.destroyed) {
        this.#waiting = NOTHING;
        break;
      }
      const complete = frame !== null && frame.length <= this.#waiting.length;
      const tooLong = frame !== null && frame.payload > this.#mostPayload;
      if (!complete && !tooLong) {
        // Frames that come byte by byte cost as much as frames.
        if (whole === 0 && !this.#budget.pay(this.#clock.now(), 0)) return this.#hold(done);
        // A copy, or a few bytes would keep alive all that came with them.
        this.#waiting = Buffer.from(this.#waiting);
        break;
      }
      const length = tooLong ? this.#waiting.length : frame.length;
      if (!this.#budget.pay(this.#clock.now(), tooLong ? 0 : length)) return this.#hold(done);
      whole += 1;
      const bytes = this.#waiting.subarray(0, length);
      this.#waiting = this.#waiting.subarray(length);
      const error = this.#line.readyState === OPEN || frame.closes ? this.#readNow(bytes) : null;
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

  #hold(done: Done): void {
    const now = this.#clock.now();
    this.#heldSince ??= now;
    if (now - this.#heldSince >= MOST_HELD_MS) this.#cutOff("tooFast");
    else this.#line.pause();
    // Its answers to pings wait among the rest, and it is there: that much is known of it.
    this.#line.pingCount = Number.NEGATIVE_INFINITY;
    this.#clock.after(HOLD_MS, () => {
      this.#line.pingCount = 0;
      this.#take(done);
      if (this.#heldSince === null && !this.#cut) this.#line.resume();
    });
  }

  #cutOff(why: "tooFast" | "notReading"): void {
    if (this.#cut) return;
    this.#cut = true;
    this.#line.pause();
    this.#line.close(CLOSED[why], why);
    this.#socket.end();
    this.#clock.after(GOODBYE_MS, () => this.#line.terminate());
  }
}
