/** Polls a server's clock over a connection, frequently at first and then now and again, and keeps the estimate. */
import { CLOCK_REQUEST } from "../../shared/protocol/messages.ts";
import { FAST_INTERVAL_MS, FAST_SAMPLES, ServerClock, SLOW_INTERVAL_MS } from "./server-clock.ts";
import type { Timers } from "./reconnection.ts";

/** A connection that answers requests; rejects when it does not. */
export interface AskedLine {
  request(question: string): Promise<unknown>;
}

interface ClockPollingHandlers {
  /** An answer arrived over the present connection. */
  answered(): void;
  /** The clock is known; called with each further answer. */
  known(): void;
}

export class ClockPolling {
  readonly #timers: Timers;
  readonly #handlers: ClockPollingHandlers;
  readonly #clock = new ServerClock();
  #line: AskedLine | null = null;
  #asked = 0;
  #running = false;
  #cancelTimer = (): void => {};

  constructor(timers: Timers, handlers: ClockPollingHandlers) {
    this.#timers = timers;
    this.#handlers = handlers;
  }

  get known(): boolean {
    return this.#clock.known;
  }

  /** Server ms now. */
  now(): number {
    return this.#clock.at(this.#timers.now());
  }

  /** Starts, or continues over another connection. */
  start(line: AskedLine): void {
    // Another connection may lead to another server, or to one that was restarted.
    if (line !== this.#line) this.#asked = 0;
    this.#line = line;
    this.#running = true;
    this.#poll();
  }

  /** Stops polling; an outstanding answer still counts. */
  stop(): void {
    this.#running = false;
    this.#cancelTimer();
  }

  /** Sends one more request at once. */
  ask(): void {
    if (this.#line !== null) void this.#ask(this.#line);
  }

  #poll(): void {
    this.#cancelTimer();
    this.ask();
    this.#asked += 1;
    const pause = this.#asked < FAST_SAMPLES ? FAST_INTERVAL_MS : SLOW_INTERVAL_MS;
    this.#cancelTimer = this.#timers.after(pause, () => this.#poll());
  }

  async #ask(line: AskedLine): Promise<void> {
    const asked = this.#timers.now();
    // A request without an answer says nothing about the clock; a closed connection is noticed elsewhere.
    const server: unknown = await line.request(CLOCK_REQUEST).catch(() => null);
    if (typeof server !== "number") return;
    if (line === this.#line) this.#handlers.answered();
    this.#clock.addSample(asked, server, this.#timers.now());
    if (this.#clock.known) this.#handlers.known();
    // Stopped meanwhile, or the connection is an old one: no further request.
    else if (this.#running && line === this.#line) this.#poll();
  }
}
