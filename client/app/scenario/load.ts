import type { OutcomeCatalogue } from "../../../shared/i18n/phrases/outcome.ts";
import { texts } from "../../language/texts.ts";
import { type Loaded, useLoaded } from "../../components/use-loaded.ts";
import type * as Pages from "./pages.tsx";
import type * as List from "./scene-list.tsx";
import type { ListedScenario, PrebriefTexts, ToldScenario } from "./told.ts";

/** Files of the list of scenes, in the current language. */
const listFiles = () =>
  Promise.all([
    import("./scene-list.tsx"),
    import("../../../shared/scenarios/data/index.ts"),
    texts.peek().scenarioList(),
  ]);

/** Fetches the list of scenes, so that it is there when it is opened. Resolves in any case. */
export const fetchSceneList = (): Promise<void> =>
  listFiles().then(
    () => {},
    () => {},
  );

/** The list of scenes, in order. */
export function useSceneList(): Loaded<{
  readonly ui: typeof List;
  readonly all: readonly ListedScenario[];
}> {
  const { scenarioList } = texts.value;
  return useLoaded(scenarioList, async () => {
    const [ui, { DATA: all }, list] = await listFiles();
    return { ui, all: inOrder(all.map((data) => ({ data, ...list[data.id] }))) };
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
      const [ui, { DATA: all }, { list, words, outcomes, prebrief }] = await Promise.all([
        import("./pages.tsx"),
        import("../../../shared/scenarios/data/index.ts"),
        scenarios(),
      ]);
      const told = all.map((data) => ({ data, ...list[data.id], words: words[data.id] }));
      return { ui, all: inOrder(told), outcomes, prebrief };
    },
    wanted,
  );
}

const inOrder = <T extends ListedScenario>(all: readonly T[]): readonly T[] =>
  all.toSorted((one, other) => one.data.order - other.data.order);
