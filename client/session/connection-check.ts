/** Tests the connection as a game would use it: whether it opens, how long it stays open, and its round trip. */
import { signal, type Signal } from "@preact/signals";
import { CHECK_ROOM_NAME, CHECK_SECONDS } from "../../shared/protocol/check.ts";
import { CLOCK_REQUEST, PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import { JoinError, type JoinTrouble } from "./join-error.ts";
import type { ClientEnvironment } from "./kept-chairs.ts";
import type { AskedLine } from "./clock-polling.ts";
import { connect } from "./matchmaking.ts";
import type { Timers } from "./reconnection.ts";

/** A connection under test. */
export interface TriedLine extends AskedLine {
  onLeave(listener: () => void): unknown;
  leave(): unknown;
}

export type Opening = "asking" | "open" | JoinTrouble;
/** `cut`: closed, or silent, before the time was over. */
export type Staying = "waiting" | "going" | "stayed" | "cut";

/** At first requests follow each other at once, so that results come soon; then one a second. */
const FIRST_QUESTIONS = 12;
/** Minimum number of answers for a reliable result. */
const MIN_ANSWERS = 8;
const PAUSE_MS = 1000;
const FIRST_PAUSE_MS = 60;
/** Silence after which a connection counts as dead, whatever the browser says, ms. */
const SILENT_MS = 8000;

export class ConnectionCheck {
  readonly opening: Signal<Opening> = signal("asking");
  readonly staying: Signal<Staying> = signal("waiting");
  /** Seconds for which it has been open. */
  readonly seconds: Signal<number> = signal(0);
  /** Median round trip, ms; null until known. */
  readonly roundTrip: Signal<number | null> = signal(null);
  /** Uncertainty of the server's time, ms; null until known. */
  readonly clockWithin: Signal<number | null> = signal(null);

  readonly #join: () => Promise<TriedLine>;
  readonly #timers: Timers;
  readonly #trips: number[] = [];
  #line: TriedLine | null = null;
  #openedAt = 0;
  #heardAt = 0;
  #cancel = (): void => {};
  /** Increases whenever a test starts or ends, so that a connection that opens too late is dropped. */
  #run = 0;

  /** @param join opens the connection; throws JoinError */
  constructor(join: () => Promise<TriedLine>, timers: Timers) {
    this.#join = join;
    this.#timers = timers;
  }

  /** Starts the test, or restarts it. */
  async start(): Promise<void> {
    this.stop();
    this.opening.value = "asking";
    this.staying.value = "waiting";
    this.seconds.value = 0;
    this.roundTrip.value = null;
    this.clockWithin.value = null;
    this.#trips.length = 0;
    const run = this.#run;
    let line: TriedLine;
    try {
      line = await this.#join();
      if (run !== this.#run) return void line.leave();
    } catch (error) {
      if (run !== this.#run) return;
      this.opening.value = error instanceof JoinError ? error.why : "unreachable";
      return;
    }
    this.#line = line;
    this.#openedAt = this.#timers.now();
    this.#heardAt = this.#openedAt;
    this.opening.value = "open";
    this.staying.value = "going";
    line.onLeave(() => {
      if (line === this.#line) this.#end("cut");
    });
    this.#next();
  }

  /** Disconnects; results stay. */
  stop(): void {
    this.#run += 1;
    this.#cancel();
    const line = this.#line;
    this.#line = null;
    line?.leave();
  }

  #end(how: "stayed" | "cut"): void {
    this.staying.value = how;
    this.stop();
  }

  #next(): void {
    const now = this.#timers.now();
    this.seconds.value = Math.min(CHECK_SECONDS, Math.floor((now - this.#openedAt) / 1000));
    // Checked first: a connection that was silent has not stayed open.
    if (now - this.#heardAt >= SILENT_MS) return this.#end("cut");
    if (this.seconds.peek() >= CHECK_SECONDS) return this.#end("stayed");
    void this.#ask();
    const pause = this.#trips.length < FIRST_QUESTIONS ? FIRST_PAUSE_MS : PAUSE_MS;
    this.#cancel = this.#timers.after(pause, () => this.#next());
  }

  async #ask(): Promise<void> {
    const line = this.#line;
    const asked = this.#timers.now();
    const server: unknown = await line?.request(CLOCK_REQUEST).catch(() => null);
    if (line !== this.#line || typeof server !== "number") return;
    this.#heardAt = this.#timers.now();
    this.#trips.push(this.#heardAt - asked);
    if (this.#trips.length < MIN_ANSWERS) return;
    const sorted = this.#trips.toSorted((one, other) => one - other);
    this.roundTrip.value = sorted[Math.floor(sorted.length / 2)] ?? null;
    // The server's time was read somewhere between request and answer, so the error is at most half the round trip.
    this.clockWithin.value = (sorted[0] ?? 0) / 2;
  }
}

/** Joins the check room in the same way as a game. Throws JoinError. */
export async function joinCheck(environment: ClientEnvironment): Promise<TriedLine> {
  const room = await connect<unknown>(
    { ...environment, onStep: () => {} },
    {
      origin: environment.origin,
      room: CHECK_ROOM_NAME,
      joinOptions: { version: PROTOCOL_VERSION },
      whenFull: "tooManyAtOnce",
    },
  );
  // Dropping is what the test looks for.
  room.reconnection.enabled = false;
  return room;
}
