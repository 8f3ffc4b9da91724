/**
 * Reconnection with retries and jitter. An attempt over a dead network path may hang for minutes, so each
 * has a time limit, and the next one starts beside it; but not beside one that the server has answered, since a
 * server that is busy with its restart would only have more to do. Beside those that hang, one asks over a WebSocket.
 */
import { KEPT_MS } from "../../shared/session/occupant.ts";
import { TRANSIENT_ERRORS } from "./find-room.ts";
import { JoinError } from "./join-error.ts";
import type { After } from "./time-limit.ts";
import { withTimeLimit } from "./time-limit.ts";

/** Pause before the first attempt, ms. */
const FIRST_PAUSE_MS = 200;
/** Pause after an attempt that failed, ms: a server that is back is noticed soon. */
const FAILED_PAUSE_MS = 400;
/** Time after which another attempt starts beside one that hangs, ms. */
const BESIDE_MS = 1000;
/** After a minute there are fewer of both. */
const LATER_PAUSE_MS = 2000;
const LATER_AFTER_MS = 60_000;
/** Jitter of the pauses, so that a room full of players does not reconnect at the same moment. */
const JITTER = 0.2;
/** One attempt: two requests and a connection over a slow network. */
const ATTEMPT_MS = 5000;
/** How long a new connection is tried for beside one that still works, ms. */
const RENEW_MS = 10_000;

export interface Attempt {
  readonly signal: AbortSignal;
  /** To be called when the server has answered, before the connection opens. */
  answered(): void;
  /** Whether to ask for the seat over a WebSocket: requests hang. */
  readonly bySocket: boolean;
}

/** `Line`: the result of a successful attempt. */
export interface ReconnectionHandlers<Line> {
  /** Throws JoinError. */
  rejoin(attempt: Attempt): Promise<Line>;
  /** The attempt succeeded. */
  rejoined(line: Line): void;
  /** The chair is gone: no further attempts. */
  failed(why: JoinError["why"]): void;
}

export interface Timers {
  /** Monotonic ms. */
  now(): number;
  readonly after: After;
  /** 0 … 1 */
  random(): number;
}

export class Reconnection<Line> {
  readonly #timers: Timers;
  readonly #handlers: ReconnectionHandlers<Line>;
  readonly #keptMs: number;
  /** Attempts that have neither succeeded nor failed. */
  readonly #pending = new Set<AbortController>();
  /** The last attempt that asked over a WebSocket; browsers open one after the other. */
  #asking: AbortController | null = null;
  /** The attempt before. */
  #last: AbortController | null = null;
  #since: number | null = null;
  #renewing = false;
  #cancelTimer = (): void => {};

  /** @param keptMs how long the chair is kept, and attempts make sense; Infinity: no limit */
  constructor(timers: Timers, handlers: ReconnectionHandlers<Line>, keptMs: number = KEPT_MS) {
    this.#timers = timers;
    this.#handlers = handlers;
    this.#keptMs = keptMs;
  }

  /** Whether a new connection is tried for beside one that still works. */
  get renewing(): boolean {
    return this.#renewing;
  }

  start(): void {
    if (this.#since !== null && !this.#renewing) return;
    this.#renewing = false;
    this.#since = this.#timers.now();
    this.#next(FIRST_PAUSE_MS);
  }

  /**
   * The network changed: a new connection is joined before the present one is given up. One that does not come
   * changes nothing.
   */
  renew(): void {
    if (this.#since === null) {
      this.start();
      this.#renewing = true;
      this.#timers.after(RENEW_MS, () => this.#renewing && this.stop());
    }
    this.retryNow();
  }

  /** The network is back: retries at once. */
  retryNow(): void {
    if (this.#since === null) return;
    this.#cancelTimer();
    void this.#attempt();
  }

  /** No more attempts; pending ones are aborted. */
  stop(): void {
    this.#since = null;
    this.#renewing = false;
    this.#cancelTimer();
    for (const one of this.#pending) one.abort();
  }

  #next(soon: number): void {
    this.#cancelTimer();
    const trying = this.#timers.now() - (this.#since ?? 0);
    const pause = trying < LATER_AFTER_MS ? soon : LATER_PAUSE_MS;
    const jitter = 1 + JITTER * (2 * this.#timers.random() - 1);
    this.#cancelTimer = this.#timers.after(pause * jitter, () => void this.#attempt());
  }

  async #attempt(): Promise<void> {
    if (this.#since === null) return;
    if (this.#timers.now() - this.#since > this.#keptMs) return this.#fail("gone");
    this.#next(BESIDE_MS);
    const own = new AbortController();
    // One that failed at once is followed by a request: some networks let no WebSocket through.
    const bySocket = this.#pending.size > 0 && !this.#isAsking() && this.#last !== this.#asking;
    if (bySocket) this.#asking = own;
    this.#last = own;
    this.#pending.add(own);
    // An aborted attempt may still get the chair: until it is over, nobody else has it.
    const attempt = withTimeLimit(ATTEMPT_MS, this.#timers.after, own.signal, (signal) => {
      const answered = () => this.#answered(own);
      const entering = this.#handlers.rejoin({ signal, answered, bySocket });
      const settled = () => this.#pending.delete(own);
      entering.then(settled, settled);
      entering.then(
        (line) => this.#rejoined(line),
        () => {},
      );
      return entering;
    });
    try {
      await attempt;
    } catch (error) {
      if (this.#since === null) return;
      if (error instanceof JoinError && !TRANSIENT_ERRORS.has(error.why)) this.#fail(error.why);
      else if (!this.#triesBeside(own)) this.#next(FAILED_PAUSE_MS);
    }
  }

  /** Whether another attempt than that one goes on; those that were called off do not. */
  #triesBeside(own: AbortController): boolean {
    return [...this.#pending].some((one) => one !== own && !one.signal.aborted);
  }

  #isAsking(): boolean {
    return this.#asking !== null && this.#pending.has(this.#asking);
  }

  /** That attempt will get the chair: the others stand back until it ends. */
  #answered(own: AbortController): void {
    if (this.#since === null || own.signal.aborted) return;
    this.#next(ATTEMPT_MS);
    for (const one of this.#pending) if (one !== own) one.abort();
  }

  #rejoined(line: Line): void {
    this.stop();
    this.#handlers.rejoined(line);
  }

  #fail(why: JoinError["why"]): void {
    const { renewing } = this;
    this.stop();
    if (!renewing) this.#handlers.failed(why);
  }
}
