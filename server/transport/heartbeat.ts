/**
 * Which lines still answer. All of them are pinged once a round, some at a time, since all at once would
 * hold up every tick that is due meanwhile; who leaves too many unanswered is given up.
 */
import type { Clock } from "../scheduling/clock.ts";
import { Turns } from "../scheduling/round-robin.ts";

/** Milliseconds from ping to ping of one line. */
export const PING_MS = 480;
/** With the third that would be due the line is ended, so that a bot plays on within 2 s of a cut cable. */
const MOST_UNANSWERED = 2;
/** Parts that the lines of the house are pinged in. */
const PARTS = 9;

/** What a line is to whoever pings it. */
export interface Pinged {
  /** Pings it has not answered, which are counted back when it does. */
  pingCount: number;
  /** A ping goes out with whatever is sent next. */
  pingDue: boolean;
  ping(): void;
  terminate(): void;
}

export class Pings {
  readonly #lines = new Turns<Pinged>(PARTS);
  #asked: Iterable<Pinged> = [];
  #askedBefore: Iterable<Pinged> = [];

  add(line: Pinged): void {
    this.#lines.add(line);
  }

  remove(line: Pinged): void {
    this.#lines.remove(line);
  }

  /** Begins; returns the way to stop. */
  start(clock: Clock): () => void {
    let stop = () => {};
    let due = clock.now();
    const turn = () => {
      this.#turn();
      // A turn that begins a little late does not put off the next.
      const now = clock.now();
      due = Math.max(due + PING_MS / PARTS, now);
      stop = clock.after(due - now, turn);
    };
    turn();
    return () => stop();
  }

  #turn(): void {
    // Two turns are longer than from patch to patch of a house at ease: to these little is sent now.
    for (const line of this.#askedBefore) if (line.pingDue) pingNow(line);
    this.#askedBefore = this.#asked;
    this.#asked = this.#lines.next();
    for (const line of this.#asked) {
      if (line.pingCount >= MOST_UNANSWERED) line.terminate();
      else {
        line.pingCount += 1;
        line.pingDue = true;
      }
    }
  }
}

function pingNow(line: Pinged): void {
  line.pingDue = false;
  line.ping();
}
