/**
 * The server's clock, estimated from questions and answers. Of the latest answers only the quarter with
 * the shortest round trips counts: a short trip had little room to be lopsided.
 */

const REMEMBERED = 40;
const BEST = 4;
/** A first run of quick questions, then a slow one for as long as the consort lasts. */
export const QUICK_QUESTIONS = 16;
export const QUICK_MS = 60;
export const SLOW_MS = 2000;
/** The estimate moves by at most this share of elapsed time, so that no beat is heard twice. */
const SLEW = 0.02;
/** Beyond this many ms slewing would take too long. */
const JUMP_MS = 100;

interface Answer {
  readonly roundTrip: number;
  readonly offset: number;
}

export class ServerClock {
  readonly #answers: Answer[] = [];
  #target = 0;
  #offset = 0;
  #readAt = 0;

  /** All three in ms: own clock at asking, the server's at answering, own clock at hearing. */
  heard(asked: number, server: number, heard: number): void {
    this.#answers.push({ roundTrip: heard - asked, offset: server - (asked + heard) / 2 });
    if (this.#answers.length > REMEMBERED) this.#answers.shift();
    const best = this.#answers
      .toSorted((a, b) => a.roundTrip - b.roundTrip)
      .slice(0, Math.ceil(this.#answers.length / BEST));
    this.#target = best.reduce((sum, { offset }) => sum + offset, 0) / best.length;
    if (this.#answers.length <= QUICK_QUESTIONS || Math.abs(this.#target - this.#offset) > JUMP_MS)
      this.#offset = this.#target;
  }

  /** Server ms at `now` of the own clock. */
  at(now: number): number {
    const most = Math.max(0, now - this.#readAt) * SLEW;
    this.#readAt = now;
    this.#offset += Math.max(-most, Math.min(most, this.#target - this.#offset));
    return now + this.#offset;
  }
}
