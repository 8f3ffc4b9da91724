/** The scenarios that come with the game, in order. */
import { DATA } from "./data/index.ts";
import { type Scenario, scenarioShape } from "./scenario.ts";

export const SCENARIOS: readonly Scenario[] = DATA.map((data) =>
  scenarioShape.parse(data),
).toSorted((one, other) => one.order - other.order);

const byId = new Map(SCENARIOS.map((scenario) => [scenario.id, scenario]));

export const BUILT_IN = {
  find: (id: string): Scenario | null => byId.get(id) ?? null,
};
