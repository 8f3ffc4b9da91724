/**
 * [G4] The own part: of what was asked of one chair, how much its person did. Private to that
 * person, and never a rank: it holds only what they did themselves, and what the two of a pair do
 * together. Time in which a bot played counts in no figure; the share that the person played is
 * shown beside them.
 */
import type { Event } from "../event.ts";
import { OWN_PART } from "../numbers.ts";
import type { ChairId } from "../units.ts";
import type { World } from "../world.ts";
import { Calls } from "./calls.ts";
import { type Now, shareOf } from "./count.ts";
import { Mends } from "./mends.ts";
import { Oneself } from "./oneself.ts";
import type { OwnTally } from "./own-tally.ts";
import { Tuning } from "./tuning.ts";

/** Each 0 … 1; null when nothing of that kind was asked. */
export interface OwnFigures {
  /**
   * [N3] Worth of the calls met, by calls: fully if in time and unprompted; less if late, told, or
   * found by trying.
   */
  readonly calls: number | null;
  /** [N4] Returns of players who had turned to it for space, and how many it greeted. */
  readonly greeted: number | null;
  /** [T4] Beats in tune and together, over the pairs of this chair. */
  readonly harmony: number | null;
  /** [A4] Ways it saw that led nearer to their giver, and how many it followed. */
  readonly heeded: number | null;
  /** [A4] Players it saw out of tune or time, and how many it showed the way. */
  readonly showed: number | null;
  /** [A3] Times it was stirred, and how often it breathed. */
  readonly calmed: number | null;
  /**
   * [N5], [N6] Own needs that went unseen and were put in words; periods in which it asked after
   * somebody.
   */
  readonly words: number | null;
  /** [M1] Its tears, and how many were mended. */
  readonly mends: number | null;
}

export interface OwnPart {
  readonly figures: OwnFigures;
  /** [N4], [N6] Times it pestered somebody, and intruded on somebody who needed space. */
  readonly pestered: number;
  readonly intruded: number;
  /** Share of the time that the person played. */
  readonly played: number;
  /**
   * 0 … 1: the weighted mean of what was asked, times the share played. Null when nothing but
   * playing along was asked.
   */
  readonly whole: number | null;
}

const FIGURES = Object.keys(OWN_PART.weighs) as (keyof OwnFigures)[];

/** Gathers the own part of one chair over one movement; to be created at its start. */
export class OwnPartFold {
  readonly #now: { -readonly [Key in keyof Now]: Now[Key] };
  #ticks = 0;
  readonly #calls = new Calls();
  readonly #tuning = new Tuning();
  readonly #oneself = new Oneself();
  readonly #mends: Mends;

  constructor(world: World, me: ChairId) {
    this.#now = { me, tick: world.tick, plays: true, played: 0 };
    this.#mends = new Mends(world, me);
  }

  /** Takes in the tick just played; `plays`: by the person, not a bot. */
  take(world: World, events: readonly Event[], plays: boolean): void {
    if (plays !== this.#now.plays) {
      this.#calls.changeHands();
      this.#tuning.changeHands();
      this.#oneself.changeHands();
    }
    const now = this.#now;
    now.tick = world.tick;
    now.plays = plays;
    if (plays) now.played += 1;
    this.#ticks += 1;
    for (let k = 0; k < events.length; k += 1) {
      const event = events[k] as Event;
      this.#calls.hear(event, now);
      this.#tuning.hear(event, world, now);
      this.#mends.hear(event, now);
      if (plays) this.#oneself.hear(event, world, now);
    }
    if (!plays) return;
    this.#tuning.pass(world, now);
    this.#oneself.pass(world, now);
  }

  /** The figures so far. */
  get part(): OwnPart {
    const { met, greeted, pestered, intruded } = this.#calls;
    const figures: OwnFigures = {
      calls: shareOf(met),
      greeted: shareOf(greeted),
      harmony: shareOf(this.#tuning.harmony),
      heeded: shareOf(this.#tuning.heeded),
      showed: shareOf(this.#tuning.showed),
      calmed: shareOf(this.#oneself.calmed),
      words: shareOf(this.#oneself.words),
      mends: shareOf(this.#mends.count(this.#now)),
    };
    const played = this.#ticks === 0 ? 0 : this.#now.played / this.#ticks;
    const less = OWN_PART.pestered * pestered + OWN_PART.intruded * intruded;
    const weighed = weigh(figures, met.asked === 0 ? 0 : less / met.asked);
    const whole = weighed === null ? null : weighed * played;
    return { figures, pestered, intruded, played, whole };
  }

  /** The counts so far. */
  get tally(): OwnTally {
    const { met, read, answered, greeted } = this.#calls;
    const { harmony, heeded, showed } = this.#tuning;
    return {
      calls: { asked: met.asked, read, answered },
      mends: { asked: this.#mends.count(this.#now).asked, done: this.#mends.mended },
      harmony: shareOf(harmony),
      heeded: { ...heeded },
      showed: { ...showed },
      calmed: { ...this.#oneself.calmed },
      greeted: { ...greeted },
    };
  }
}

/** `pressed`: what pressing takes off the calls, at most all of their worth. */
function weigh(figures: OwnFigures, pressed: number): number | null {
  let asked = 0;
  let done = 0;
  for (const what of FIGURES) {
    const figure = figures[what];
    if (figure === null) continue;
    const worth = what === "calls" ? Math.max(0, figure - pressed) : figure;
    asked += OWN_PART.weighs[what];
    done += OWN_PART.weighs[what] * worth;
  }
  // What two do together says something about one of them only next to what that one was asked to
  // do.
  const { harmony } = OWN_PART.weighs;
  return asked === 0 || (asked === harmony && figures.harmony !== null) ? null : done / asked;
}
