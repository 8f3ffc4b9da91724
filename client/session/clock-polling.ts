/** Asks a server for its time over a line, often at first and then now and again, and keeps its clock. */
import { CLOCK_REQUEST } from "../../shared/protocol/messages.ts";
import { FAST_INTERVAL_MS, FAST_SAMPLES, ServerClock, SLOW_INTERVAL_MS } from "./server-clock.ts";
import type { Timers } from "./reconnection.ts";

/** A line that answers questions; rejects when it does not. */
export interface AskedLine {
  request(question: string): Promise<unknown>;
}

interface ClockPollingHandlers {
  /** An answer came over the line that was started last. */
  answered(): void;
  /** The clock is known; said again with each answer. */
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

  /** Starts, or goes on over another line. */
  start(line: AskedLine): void {
    // Another line may lead to another server, or to one that has begun anew.
    if (line !== this.#line) this.#asked = 0;
    this.#line = line;
    this.#running = true;
    this.#poll();
  }

  /** No more questions; an answer to an earlier one still counts. */
  stop(): void {
    this.#running = false;
    this.#cancelTimer();
  }

  /** One question more, at once. */
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
    // An unanswered question is no news of the clock; a closed line is noticed elsewhere.
    const server: unknown = await line.request(CLOCK_REQUEST).catch(() => null);
    if (typeof server !== "number") return;
    if (line === this.#line) this.#handlers.answered();
    this.#clock.addSample(asked, server, this.#timers.now());
    if (this.#clock.known) this.#handlers.known();
    // Stopped meanwhile, or asked over a line that is gone: then nothing more is asked.
    else if (this.#running && line === this.#line) this.#poll();
  }
}
