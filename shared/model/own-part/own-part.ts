/**
 * The own part ([G4]): of what was asked of one chair, how much its person did. Private to that person, and
 * never a rank: only what they did themselves is in it, and what the two of a pair do together. Time in
 * which a bot plays is in no figure; the share that the person played is told beside them.
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

/** Each 0 … 1; null where nothing of the kind was asked. */
export interface OwnFigures {
  /** [N3] Worth of the calls met, by calls: whole in time and unprompted, less late, told, or found by trying. */
  readonly calls: number | null;
  /** [N4] Who had turned to it for space, and was greeted on their return. */
  readonly greeted: number | null;
  /** [T4] Beats in tune and together, over the pairs of this chair. */
  readonly harmony: number | null;
  /** [A4] Ways that it saw, and that led nearer to who showed them, that it bent to. */
  readonly heeded: number | null;
  /** [A4] Others that it saw out of tune or time, and showed the way. */
  readonly showed: number | null;
  /** [A3] Times it was stirred, and breathed. */
  readonly calmed: number | null;
  /** [N5], [N6] Needs of its own that went unseen and that it put in words; minutes in which it asked after somebody. */
  readonly words: number | null;
  /** [M1] Its tears that were mended. */
  readonly mends: number | null;
}

export interface OwnPart {
  readonly figures: OwnFigures;
  /** [N4], [N6] Times it pestered somebody, and intruded on who needed space. */
  readonly pestered: number;
  readonly intruded: number;
  /** Share of the time that its person played. */
  readonly played: number;
  /** 0 … 1: what was asked for, weighed, times the share played. Null when nothing was, but to play along. */
  readonly whole: number | null;
}

const FIGURES = Object.keys(OWN_PART.weighs) as (keyof OwnFigures)[];

/** Gathers the own part of one chair over one movement; to be made as the movement begins. */
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

  /** Takes in the tick that has just been played; `plays`: the person does, and no bot. */
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

  /** So far. */
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

  /** So far, in counts. */
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

/** `pressed`: what pressing takes off a call, and no more than calls are worth. */
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
  // What two do together tells of one only beside what that one was asked for.
  const { harmony } = OWN_PART.weighs;
  return asked === 0 || (asked === harmony && figures.harmony !== null) ? null : done / asked;
}
