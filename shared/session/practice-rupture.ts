/**
 * For somebody to whom mending is new: once, early on, a bot misreads them, so that something small tears
 * and there is something to mend. It is led by the hand, by ordinary commands, when their need has turned
 * to it.
 */
import { type Answer, FITTING_ANSWER, type Need } from "../model/cue.ts";
import type { Sent } from "../model/inbox.ts";
import type { Perception } from "../model/perception.ts";
import type { ChairId } from "../model/units.ts";
import { TICKS_PER_SECOND } from "../model/units.ts";

/** Not before the first lessons have had their time. */
const FROM = 35 * TICKS_PER_SECOND;
/** Ticks from the look to the wrong answer: the eyes must land, and somebody must have seemed to think. */
const THINKS = 30;
/** Ticks between two tries, and tries before it is left for another need. */
const AGAIN = 25;
const TRIES = 4;

interface Hand {
  readonly chair: ChairId;
  readonly wrong: Answer;
  readonly since: number;
}

/** A chair that does not act for itself this tick, and what it does, if anything. */
export interface Led {
  readonly chair: ChairId;
  readonly command: Sent["command"] | null;
}

export class PracticeRupture {
  #hand: Hand | null = null;
  #done = false;

  /** Whether it may still want to see what the pupil perceives at this tick. */
  watches(tick: number): boolean {
    return !this.#done && tick >= FROM;
  }

  /** What to do about it, given what the pupil perceives now; null when every bot is its own. */
  lead(pupil: Perception): Led | null {
    if (!this.watches(pupil.tick)) return null;
    if (pupil.bonds.some((bond) => bond !== null && (bond.type !== null || bond.seams > 0))) {
      // Something is torn, or was and is mended: that will do.
      this.#done = true;
      return null;
    }
    const { bidTo, need } = pupil.self;
    if (this.#hand !== null && this.#hand.chair !== bidTo) this.#hand = null;
    if (bidTo === null || need === null || need === "space") return null;
    this.#hand ??= { chair: bidTo, wrong: unfitting(need), since: pupil.tick };
    const { chair, since } = this.#hand;
    return { chair, command: this.#deed(pupil.tick - since, pupil.me) };
  }

  #deed(age: number, pupil: ChairId): Led["command"] {
    if (age === 0) return { do: "breathe", on: false };
    if (age === 1) return { do: "look", at: pupil };
    const late = age - THINKS;
    if (late < 0 || late % AGAIN !== 0 || late >= TRIES * AGAIN || this.#hand === null) return null;
    return { do: "cue", cue: this.#hand.wrong };
  }
}

/** An answer that anybody might give, and that does not fit. */
const unfitting = (need: Need): Answer => (FITTING_ANSWER[need] === "steady" ? "warm" : "steady");
