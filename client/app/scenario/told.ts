/** A scenario with its words, as the pages about it take it. */
import type { Catalogue } from "../../../shared/i18n/catalogue.ts";
import type { DATA, ScenarioId } from "../../../shared/scenarios/data/index.ts";

type Loaded<Load extends () => Promise<unknown>> = Awaited<ReturnType<Load>>;
type Listed = Loaded<Catalogue["scenarioList"]>[ScenarioId];

/** A scenario in the list. */
export interface Entry extends Listed {
  readonly data: (typeof DATA)[number];
}

/** A scenario with all its words, in the language of the page. */
export interface Told extends Entry {
  readonly words: Loaded<Catalogue["scenarios"]>["words"][ScenarioId];
}
