import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { type Errand, errandsOf } from "./errands.ts";
import { type Hall, useHall } from "./hall.tsx";

/** What waits for oneself, most pressing first. */
export function useErrands(hall: Hall): ReadonlySignal<readonly Errand[]> {
  const { consort, table } = hall;
  /** The proposal one has nodded to: who made it, and what about. */
  const nodded = useSignal("");
  const standing = useComputed(() => {
    const open = consort.perception.value?.accord.proposal;
    return open ? JSON.stringify([open.by, open.terms]) : "";
  });
  useSignalEffect(() => {
    const now = consort.perception.value;
    const open = now?.accord.proposal;
    if (open && now.self.cue === "nod" && now.self.gaze === open.by) nodded.value = standing.value;
    else if (!open) nodded.value = "";
  });
  return useComputed(() => {
    const now = consort.perception.value;
    if (now === null) return [];
    return errandsOf(now, nodded.value !== "" && nodded.value === standing.value, table.nameOf);
  });
}

/** Strips of paper with what waits, and a button for each that can be done at once. Y does the first. */
export function Errands(props: {
  readonly errands: readonly Errand[];
  readonly most: number;
}): JSX.Element {
  const { hands } = useHall();
  const shown = props.errands.slice(0, props.most);
  const first = firstAct(props.errands);
  return (
    <div class="errands" role="status">
      {shown.map(({ id, say, act }) => (
        <div key={id} class={`errand ${id}`} data-coach={id}>
          <p>{say}</p>
          {act && (
            <button
              type="button"
              onClick={() => hands.give(act.deed)}
              {...(act === first && { "aria-keyshortcuts": "Y" })}
            >
              {act.name}
              {act === first && <kbd aria-hidden="true">Y</kbd>}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}

/** What the key Y does now. */
export const firstAct = (errands: readonly Errand[]): Errand["act"] =>
  errands.find(({ act }) => act !== null)?.act ?? null;
