/** Library of the built-in scenarios and the one that came with an order. */
import type { Scenario } from "../scenarios/scenario.ts";
import type { ScenarioLibrary } from "./chosen-scene.ts";

export class CarriedScene<Carried extends Scenario> implements ScenarioLibrary {
  readonly #builtIn: ScenarioLibrary;
  /** Null when the last order brought none. */
  carried: Carried | null = null;

  constructor(builtIn: ScenarioLibrary) {
    this.#builtIn = builtIn;
  }

  find(id: string): Scenario | null {
    return this.carried?.id === id ? this.carried : this.#builtIn.find(id);
  }
}
