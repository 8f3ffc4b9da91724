import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { standingTerms } from "../../shared/i18n/phrases/agreement.ts";
import { usePlayContext } from "./play-context.tsx";

/** [O2] The present agreements in one line under the corner; nothing while all is left open. */
export function Agreed(): JSX.Element | null {
  const { consort, selectors } = usePlayContext();
  const words = useComputed(() => {
    const accord = consort.perception.value?.accord;
    return accord ? standingTerms(accord, selectors.reader).join(" · ") : "";
  }).value;
  return words ? <p class="agreed">{words}</p> : null;
}
