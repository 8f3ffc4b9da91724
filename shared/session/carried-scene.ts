/** The scenarios that a consort finds: those that come with the game, and the one that an order carried. */
import type { Scenario } from "../scenarios/scenario.ts";
import type { ScenarioLibrary } from "./chosen-scene.ts";

export class CarriedScene<Carried extends Scenario> implements ScenarioLibrary {
  readonly #builtIn: ScenarioLibrary;
  /** Null where the last order carried none. */
  carried: Carried | null = null;

  constructor(builtIn: ScenarioLibrary) {
    this.#builtIn = builtIn;
  }

  find(id: string): Scenario | null {
    return this.carried?.id === id ? this.carried : this.#builtIn.find(id);
  }
}
