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

  /** To be made as the movement begins. `people[i]`: a person sits in chair i. */
  constructor(world: World, people: readonly boolean[]) {
    this.#folds = people.map((person, i) => (person ? new OwnPartFold(world, chairId(i)) : null));
  }

  /** Whose the chair is from now on: an owner goes on, a newcomer begins anew, and after the end has no part. */
  seat(chair: ChairId, controller: Controller, world: World): void {
    if (controller === "newcomer") this.#folds[chair] = null;
    if (controller === "bot" || controller === "keptFor" || !world.playing) return;
    this.#folds[chair] ??= new OwnPartFold(world, chair);
  }

  /** Takes in the tick that has just been played; `playsFor`: whether a bot played that chair. */
  take(world: World, events: readonly Event[], playsFor: (chair: number) => boolean): void {
    for (let i = 0; i < this.#folds.length; i += 1)
      this.#folds[i]?.take(world, events, !playsFor(i));
  }

  /** Chairs of which a person has played. */
  get people(): readonly ChairId[] {
    return this.#folds.flatMap((fold, i) => (fold === null ? [] : [chairId(i)]));
  }

  /** As the chair's own page is told; null where no person of it has played. */
  of(chair: ChairId): OwnTally | null {
    return this.#folds[chair]?.tally ?? null;
  }
}
