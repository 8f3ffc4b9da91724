import type { OutcomeCatalogue } from "../../../shared/i18n/phrases/outcome.ts";
import { DATA } from "../../../shared/scenarios/data/index.ts";
import { texts } from "../../language/texts.ts";
import { type Loaded, useLoaded } from "../../components/use-loaded.ts";
import type * as Pages from "./pages.tsx";
import type { ListedScenario, PrebriefTexts, ToldScenario } from "./told.ts";

/** Fetches the words of the list of scenes, so that they are there when it is opened. Resolves in any case. */
export const fetchSceneList = (): Promise<void> =>
  texts
    .peek()
    .scenarioList()
    .then(
      () => {},
      () => {},
    );

/** The list of scenes, in order. */
export function useSceneList(): Loaded<readonly ListedScenario[]> {
  const { scenarioList } = texts.value;
  return useLoaded(scenarioList, async () => {
    const list = await scenarioList();
    return inOrder(DATA.map((data) => ({ data, ...list[data.id] })));
  });
}

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
