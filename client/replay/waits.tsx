import type { JSX } from "preact";
import "./replay.css";

/** Shown while a movement is loading, or cannot be shown; has a close button. */
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
