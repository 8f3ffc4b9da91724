import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { OutcomeCatalogue } from "../../../shared/i18n/phrases/outcome.ts";
import { texts } from "../../language/texts.ts";
import type * as Pages from "./pages.tsx";
import type * as List from "./scene-list.tsx";
import type { Entry, Told } from "./told.ts";

/** Not needed for free play: loaded when first asked for. */
export type Fetched<T> =
  | { readonly state: "loading" | "failed" }
  | ({ readonly state: "there" } & T);

/** The list of scenes, in order. */
export function useSceneList(): Fetched<{
  readonly ui: typeof List;
  readonly all: readonly Entry[];
}> {
  const { scenarioList } = texts.value;
  return useFetched(true, scenarioList, async () => {
    const [ui, { DATA: all }, list] = await Promise.all([
      import("./scene-list.tsx"),
      import("../../../shared/scenarios/data/index.ts"),
      scenarioList(),
    ]);
    return { ui, all: inOrder(all.map((data) => ({ data, ...list[data.id] }))) };
  });
}

/** The pages about a scene, and all scenarios in order. */
export function useScenes(wanted: boolean): Fetched<{
  readonly ui: typeof Pages;
  readonly all: readonly Told[];
  readonly outcomes: OutcomeCatalogue;
}> {
  const { scenarios } = texts.value;
  return useFetched(wanted, scenarios, async () => {
    const [ui, { DATA: all }, { list, words, outcomes }] = await Promise.all([
      import("./pages.tsx"),
      import("../../../shared/scenarios/data/index.ts"),
      scenarios(),
    ]);
    const told = all.map((data) => ({ data, ...list[data.id], words: words[data.id] }));
    return { ui, all: inOrder(told), outcomes };
  });
}

const inOrder = <T extends Entry>(all: readonly T[]): readonly T[] =>
  all.toSorted((one, other) => one.data.order - other.data.order);

/** `of` changes with the language. */
function useFetched<T>(wanted: boolean, of: unknown, fetch: () => Promise<T>): Fetched<T> {
  const part = useSignal<Fetched<T>>({ state: "loading" });
  useEffect(() => {
    if (!wanted) return;
    let here = true;
    fetch().then(
      (fetched) => here && (part.value = { state: "there", ...fetched }),
      () => here && (part.value = { state: "failed" }),
    );
    return () => {
      here = false;
    };
  }, [wanted, of]);
  return part.value;
}
