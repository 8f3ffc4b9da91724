/** The bots of a movement: one for each chair without a person, or whose person has gone quiet. */
import type { Command } from "../../shared/model/command.ts";
import type { Perception } from "../../shared/model/perception.ts";
import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { createBot } from "../../shared/players/bot.ts";
import type { Bot } from "../../shared/players/bot.ts";

/** A chair that does nothing for this long is played for until its person acts. */
const QUIET_TICKS = 20 * TICKS_PER_SECOND;

interface Desk {
  bot: Bot | null;
  person: boolean;
  actedAt: number;
}

export class Understudies {
  readonly #seed: number;
  readonly #desks: Desk[];

  /** `people[i]`: a person sits in chair i. */
  constructor(seed: number, people: readonly boolean[]) {
    this.#seed = seed;
    this.#desks = people.map((person) => ({ bot: null, person, actedAt: 0 }));
  }

  /** A person took or left the chair. */
  seat(chair: ChairId, person: boolean, tick: number): void {
    const desk = this.#desks[chair];
    if (desk === undefined) return;
    desk.person = person;
    desk.actedAt = tick;
    desk.bot = null;
  }

  /** The person in the chair did something. Returns whether a bot had to be stopped for it. */
  acted(chair: ChairId, tick: number): boolean {
    const desk = this.#desks[chair];
    if (desk === undefined) return false;
    const interrupted = desk.bot !== null;
    desk.bot = null;
    desk.actedAt = tick;
    return interrupted;
  }

  /** Whether a bot plays this chair now. */
  playsFor(chair: ChairId, tick: number): boolean {
    const desk = this.#desks[chair];
    return desk !== undefined && (!desk.person || tick - desk.actedAt >= QUIET_TICKS);
  }

  /** Whether a bot wants a look at the world now, to act for this chair. */
  thinksFor(chair: ChairId, tick: number): boolean {
    return this.playsFor(chair, tick) && this.#botAt(chair).thinksAt(tick);
  }

  act(chair: ChairId, perception: Perception): Command | null {
    return this.#botAt(chair).act(perception);
  }

  #botAt(chair: ChairId): Bot {
    const desk = this.#desks[chair];
    if (desk === undefined) throw new RangeError(`no chair ${chair}`);
    desk.bot ??= createBot("companion", this.#seed + chair, chair);
    return desk.bot;
  }
}
