/**
 * Heartbeat: every connection is pinged once a period, in groups, since all at once would delay ticks
 * that are due meanwhile; a connection that leaves too many pings unanswered is terminated.
 */
import type { Clock } from "../scheduling/clock.ts";
import { RoundRobin } from "../scheduling/round-robin.ts";

/** Milliseconds from ping to ping of one connection. */
export const PING_MS = 950;
/**
 * When the next is due the connection is terminated, so that a bot takes over within 2 s of a cut cable. Pings that
 * overlap would give a slow answer no more time, and each answer costs as much as a patch.
 */
const MAX_UNANSWERED_PINGS = 1;
/** Groups that the connections are pinged in. */
const PING_GROUPS = 18;
/**
 * Runs that a ping waits for a message to travel with: 160 ms. Patches come every 100 ms, and a ping of its own
 * costs a write and a wake-up, so a patch that is some ms late must still be in time.
 */
const WAITING_RUNS = 3;
/**
 * A run later than this means that the process stood still, ms: answers may wait that it has not read yet, so nobody
 * is ended for as long again.
 */
const STALLED_MS = 200;

/** A connection, as far as it is pinged. */
export interface PingTarget {
  /** Unanswered pings; an answer resets it. */
  pingCount: number;
  /** A ping is appended to the next message. */
  pingDue: boolean;
  ping(): void;
  terminate(): void;
}

export class Heartbeat {
  readonly #targets = new RoundRobin<PingTarget>(PING_GROUPS);
  /** The groups pinged last, the oldest first. */
  readonly #pinged: Iterable<PingTarget>[] = [];

  add(target: PingTarget): void {
    this.#targets.add(target);
  }

  remove(target: PingTarget): void {
    this.#targets.remove(target);
  }

  /** Returns a function that stops it. */
  start(clock: Clock): () => void {
    let stop = () => {};
    let due = clock.now();
    let endsFrom = due;
    const run = () => {
      const at = clock.now();
      if (at - due > STALLED_MS) endsFrom = at + STALLED_MS;
      this.#pingNextGroup(at >= endsFrom);
      // A late run does not delay the next one.
      const now = clock.now();
      due = Math.max(due + PING_MS / PING_GROUPS, now);
      stop = clock.after(due - now, run);
    };
    run();
    return () => stop();
  }

  #pingNextGroup(ends: boolean): void {
    // These connections are sent little now.
    if (this.#pinged.length === WAITING_RUNS)
      for (const target of this.#pinged.shift() ?? []) if (target.pingDue) pingNow(target);
    const group = this.#targets.next();
    this.#pinged.push(group);
    for (const target of group) {
      if (ends && target.pingCount >= MAX_UNANSWERED_PINGS) target.terminate();
      else {
        target.pingCount += 1;
        target.pingDue = true;
      }
    }
  }
}

function pingNow(target: PingTarget): void {
  target.pingDue = false;
  target.ping();
}
