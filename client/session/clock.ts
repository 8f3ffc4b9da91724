/**
 * The server's clock, estimated from questions and answers. An answer was written between asking and
 * hearing, so each sets two bounds to how far the server is ahead; the tightest of either side count,
 * since one quick way there and another quick way back are as good as a quick round trip.
 */

const REMEMBERED = 40;
/** The first questions are asked as soon as the one before is answered: with these the time is known. */
export const FIRST_QUESTIONS = 10;
/** Then a run of quick questions, then a slow one for as long as the consort lasts. */
export const QUICK_QUESTIONS = 24;
export const QUICK_MS = 60;
export const SLOW_MS = 2000;
/** Bounds crossed by more show that one clock ran on without the other, or runs faster. */
const CROSSED_MS = 3;
/** The estimate moves by at most this share of elapsed time, so that no beat is heard twice. */
const SLEW = 0.02;
/** Beyond this many ms slewing would take too long. */
const JUMP_MS = 100;

/** What one answer tells: the server is at least and at most so many ms ahead. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

export class ServerClock {
  readonly #answers: Bounds[] = [];
  #heard = 0;
  #target = 0;
  #offset = 0;
  #readAt = 0;

  /** Whether it was heard often enough to be read. */
  get known(): boolean {
    return this.#heard >= FIRST_QUESTIONS;
  }

  /** All three in ms: own clock at asking, the server's at answering, own clock at hearing. */
  heard(asked: number, server: number, heard: number): void {
    this.#heard += 1;
    this.#answers.push({ least: server - heard, most: server - asked });
    if (this.#answers.length > REMEMBERED) this.#answers.shift();
    let { least, most } = tightest(this.#answers);
    // What was true of the oldest is not any more.
    for (; least - most > CROSSED_MS; { least, most } = tightest(this.#answers))
      this.#answers.shift();
    this.#target = (least + most) / 2;
    if (this.#heard <= QUICK_QUESTIONS || Math.abs(this.#target - this.#offset) > JUMP_MS)
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

const tightest = (answers: readonly Bounds[]): Bounds => ({
  least: Math.max(...answers.map(({ least }) => least)),
  most: Math.min(...answers.map(({ most }) => most)),
});
