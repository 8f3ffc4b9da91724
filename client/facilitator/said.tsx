import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { useLead } from "./lead.ts";

/** Time for which a sentence is shown, ms; refusals a little longer. */
const STAYS_MS = 4000;
const REFUSED_STAYS_MS = 9000;

/** The outcome of the last action, in a sentence above the foot of the page. */
export function Said(): JSX.Element {
  const { said, says } = useLead();
  const { value } = said;
  useEffect(() => {
    if (value === null) return;
    const timer = setTimeout(
      () => {
        if (said.peek() === value) said.value = null;
      },
      value.refused ? REFUSED_STAYS_MS : STAYS_MS,
    );
    return () => clearTimeout(timer);
  }, [value]);
  return (
    <div class="just-said" role="status">
      {value !== null && (
        <p class={value.refused ? "slip refused" : "slip"}>
          <span>{value.text}</span>
          <button type="button" class="plain" onClick={() => (said.value = null)}>
            {says.dismiss}
          </button>
        </p>
      )}
    </div>
  );
}
