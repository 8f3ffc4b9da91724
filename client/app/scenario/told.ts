/** Scenarios with their texts, as the pages about them need them. */
import type { DATA } from "../../../shared/scenarios/data/index.ts";
import type { ScenarioInput } from "../../../shared/scenarios/scenario.ts";
import type { WordsOf } from "../../../shared/scenarios/words.ts";

/** A scenario in the list. */
export interface Entry {
  readonly data: (typeof DATA)[number];
  readonly title: string;
  readonly idea: string;
}

/** A scenario with all its texts, in the current language. */
export interface Told extends Entry {
  readonly words: WordsOf<ScenarioInput>;
}
