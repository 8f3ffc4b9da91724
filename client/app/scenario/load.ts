import type { OutcomeCatalogue } from "../../../shared/i18n/phrases/outcome.ts";
import { DATA } from "../../../shared/scenarios/data/index.ts";
import { texts } from "../../language/texts.ts";
import { type Loaded, useLoaded } from "../../components/use-loaded.ts";
import type * as Pages from "./pages.tsx";
import type { ListedScenario, PrebriefTexts, ToldScenario } from "./told.ts";

/** The list of scenes, in order, in the current language. */
export const sceneList = (): readonly ListedScenario[] => {
  const { scenarioList } = texts.value;
  return inOrder(DATA.map((data) => ({ data, ...scenarioList[data.id] })));
};

/** The pages about a scene, and all scenarios in order. */
export function useScenes(wanted: boolean): Loaded<{
  readonly ui: typeof Pages;
  readonly all: readonly ToldScenario[];
  readonly outcomes: OutcomeCatalogue;
  readonly prebrief: PrebriefTexts;
}> {
  const { scenarios } = texts.value;
  return useLoaded(
    scenarios,
    async () => {
      const [ui, { list, words, outcomes, prebrief }] = await Promise.all([
        import("./pages.tsx"),
        scenarios(),
      ]);
      const told = DATA.map((data) => ({ data, ...list[data.id], words: words[data.id] }));
      return { ui, all: inOrder(told), outcomes, prebrief };
    },
    wanted,
  );
}

const inOrder = <T extends ListedScenario>(all: readonly T[]): readonly T[] =>
  all.toSorted((one, other) => one.data.order - other.data.order);
