import { isolated } from "../../components/isolated.ts";
import { texts } from "../../language/texts.ts";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { WaitingChair } from "../../session/kept-chairs.ts";
import type { Preferences } from "../../preferences/preferences.ts";

/** Access to the kept chair of this browser. */
export interface KeptChairs {
  /** A chair that may be kept, as far as the browser knows. */
  waiting(): WaitingChair | null;
  /** The same, if the server confirms it. */
  kept(): Promise<WaitingChair | null>;
  /** The present person is not the one it is kept for. */
  decline(): void;
}

/** [L5] Offers a kept chair by its player's name: on a shared device somebody else may be here now. */
export function KeptChair(props: {
  readonly keptChairs: KeptChairs;
  readonly preferences: Preferences;
  readonly onBack: () => void;
  /** The answer was no: the present person may enter their own name. */
  readonly onNo: () => void;
}): JSX.Element | null {
  const { keptChairs } = props;
  const chair = useSignal<WaitingChair | null>(null);
  useEffect(() => {
    let here = true;
    keptChairs.kept().then(
      (kept) => here && (chair.value = kept),
      () => {},
    );
    return () => {
      here = false;
    };
  }, [keptChairs, chair]);
  const kept = chair.value;
  if (kept === null) return null;
  const says = texts.value.start.kept;
  return (
    <p class="kept" role="group" aria-label={says.askNameless}>
      <span>{kept.name ? says.ask(isolated(kept.name)) : says.askNameless}</span>
      <button type="button" class="plain back" onClick={props.onBack}>
        {says.yes}
      </button>
      <button
        type="button"
        class="plain"
        onClick={() => {
          keptChairs.decline();
          // The next person should not inherit the name.
          props.preferences.name.value = "";
          chair.value = null;
          props.onNo();
        }}
      >
        {says.no}
      </button>
    </p>
  );
}
