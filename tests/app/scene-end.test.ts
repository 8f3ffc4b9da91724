/** [J13] What is offered at the end of a scene. */
import { expect, test } from "vitest";
import { hasPartsToSwap, sceneAfter } from "../../client/app/scenario/scene-end.tsx";
import type { ToldScenario } from "../../client/app/scenario/told.ts";
import { scenarios } from "../../shared/i18n/en/scenarios/index.ts";
import { DATA } from "../../shared/scenarios/data/index.ts";

const ALL: readonly ToldScenario[] = DATA.map((data) => ({
  data,
  ...scenarios.list[data.id],
  words: scenarios.words[data.id],
})).toSorted((one, other) => one.data.order - other.data.order);
const at = (scenario: string, scene = 0) => ({ scenario, scene, turn: 3 });

test("the next scene of a scenario comes first, then the next scenario, and after the last nothing", () => {
  const { name } = scenarios.words["peek-a-boo"].scenes[1];
  expect(sceneAfter(ALL, at("peek-a-boo"))).toEqual({ choice: at("peek-a-boo", 1), name });
  expect(sceneAfter(ALL, at("peek-a-boo", 1))).toEqual({
    choice: { scenario: "small-signs", scene: 0, turn: 0 },
    name: scenarios.list["small-signs"].title,
  });
  expect(sceneAfter(ALL, at("all-apart"))).toBeNull();
});

test("parts are swapped where people may play more than one; of a scene of one's own that is not known", () => {
  expect(hasPartsToSwap(ALL, at("peek-a-boo"))).toBe(true);
  expect(hasPartsToSwap(ALL, at("of-my-own"))).toBe(true);
  expect(hasPartsToSwap(ALL, at("first-steps"))).toBe(false);
});
