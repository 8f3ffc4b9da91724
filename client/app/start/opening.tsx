import { texts } from "../../language/texts.ts";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { JoinStep } from "../../session/find-room.ts";
import type { Way } from "../route.ts";

/** Time after which the page says what it is waiting for, ms. */
const LONG_MS = 4000;

/** Shown while joining: the present step, the reason of a long wait, and a way back. */
export function Opening(props: {
  readonly way: Way;
  readonly step: JoinStep | null;
  readonly onBack: () => void;
  /** [O3] Practice need not wait for the server. */
  readonly onHere: () => void;
}): JSX.Element {
  const { start } = texts.value;
  const long = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => (long.value = true), LONG_MS);
    return () => clearTimeout(timer);
  }, [long]);
  // When the server has asked to wait, that is said at once.
  const said = props.step !== null && (long.value || props.step === "turn");
  return (
    <main class="opening">
      <div>
        <p role="status">
          {start.entering[props.way]}
          {said && props.step !== null && <small>{start.waiting[props.step]}</small>}
        </p>
        {long.value && props.way === "alone" && (
          <button type="button" class="plain" onClick={props.onHere}>
            {start.playHere}
          </button>
        )}
        <button type="button" class="plain" onClick={props.onBack}>
          {start.back}
        </button>
      </div>
    </main>
  );
}
