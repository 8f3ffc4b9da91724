/** Scenes in one line, for tests. */
import { list } from "../../shared/i18n/en/scenarios/list.ts";
import { peekABoo } from "../../shared/i18n/en/scenarios/peek-a-boo.ts";
import {
  type Scenario,
  type ScenarioInput,
  scenarioShape,
  type Scene,
} from "../../shared/scenarios/scenario.ts";

/** The smallest possible scenario. */
export const PLAIN = {
  id: "peek-a-boo",
  order: 1,
  competences: ["selfManagement"],
  audience: ["class"],
  chairs: { min: 2, max: 4, ideal: 2 },
  scenes: [
    {
      minutes: 2,
      piece: "tallis-canon",
      hand: ["wait", "warm", "nod", "ask", "showNeed", "gather"],
      chairs: [{ slot: 0 }, { slot: 1 }],
      events: [{ at: 15, deed: { do: "need", chair: 0, need: "space", to: 1 } }],
    },
  ],
} satisfies ScenarioInput;

/** The same, as a file with texts. */
export const FILE = {
  ...PLAIN,
  language: "en",
  words: { ...list["peek-a-boo"], ...peekABoo, scenes: peekABoo.scenes.slice(0, 1) },
};

/** That scenario, changed. */
export const scenarioOf = (over: Record<string, unknown>): Scenario =>
  scenarioShape.parse({ ...PLAIN, ...over });

/** Its scene, changed. */
export const sceneOf = (
  over: (scene: Record<string, unknown>) => Record<string, unknown>,
): Scene => {
  const [scene] = scenarioOf({ scenes: [over({ ...PLAIN.scenes[0] })] }).scenes;
  if (scene === undefined) throw new Error("no scene");
  return scene;
};
export const need = (kind: string, leak = 1) => ({
  at: 15,
  deed: { do: "need", chair: 0, need: kind, to: 1, leak },
});
