/** [G4] The own part of each chair that has, or had, a person in this movement; bots have none. */
import type { World } from "../model/world.ts";
import type { Event } from "../model/event.ts";
import { OwnPartFold } from "../model/own-part/own-part.ts";
import type { OwnTally } from "../model/own-part/own-tally.ts";
import type { Controller } from "./bot-takeover.ts";
import { chairId } from "../model/units.ts";
import type { ChairId } from "../model/units.ts";

export class OwnParts {
  readonly #folds: (OwnPartFold | null)[];

  /** Create it before the first tick. `people[i]`: a person has chair i. */
  constructor(world: World, people: readonly boolean[]) {
    this.#folds = people.map((person, i) => (person ? new OwnPartFold(world, chairId(i)) : null));
  }

  /**
   * Sets who controls a chair: the same person continues, a newcomer starts afresh; after the end of the movement a
   * newcomer has no own part.
   */
  seat(chair: ChairId, controller: Controller, world: World): void {
    if (controller === "newcomer") this.#folds[chair] = null;
    if (controller === "bot" || controller === "keptFor" || !world.playing) return;
    this.#folds[chair] ??= new OwnPartFold(world, chair);
  }

  /** To be called after each tick; `playsFor`: whether a bot played that chair. */
  take(world: World, events: readonly Event[], playsFor: (chair: number) => boolean): void {
    for (let i = 0; i < this.#folds.length; i += 1)
      this.#folds[i]?.take(world, events, !playsFor(i));
  }

  /** Chairs in which a person has played. */
  get people(): readonly ChairId[] {
    return this.#folds.flatMap((fold, i) => (fold === null ? [] : [chairId(i)]));
  }

  /** The own part for the chair's page; null when no person has played it. */
  of(chair: ChairId): OwnTally | null {
    return this.#folds[chair]?.tally ?? null;
  }
}
