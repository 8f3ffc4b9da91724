import type { JSX } from "preact";
import "./replay.css";

/** While a movement is fetched, or why it cannot be seen; with a way out. */
export const Waits = (props: {
  readonly says: string;
  readonly close: string;
  readonly onClose: () => void;
}): JSX.Element => (
  <main class="replay waits">
    <p role="status">{props.says}</p>
    <button type="button" class="plain" onClick={props.onClose}>
      {props.close}
    </button>
  </main>
);
