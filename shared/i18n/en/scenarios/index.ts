/** Words of the scenarios, by their id. Fetched when one is chosen. */
import type { ScenarioId } from "../../../scenarios/data/index.ts";
import { list } from "./list.ts";
import { peekABoo } from "./peek-a-boo.ts";

const words = { "peek-a-boo": peekABoo } satisfies Record<ScenarioId, object>;

export const scenarios = { list, words };
