import type { ScenarioId } from "../../../scenarios/data/index.ts";

/** What stands in the list of scenes. */
export const list = {
  "peek-a-boo": { title: "Peek-a-boo", idea: "Looking away is a rest, not a goodbye." },
} satisfies Record<ScenarioId, { title: string; idea: string }>;
