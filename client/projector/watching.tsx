import type { JSX } from "preact";
import type { StageTexts } from "../../shared/i18n/catalogue.ts";
import type { LiveLine } from "../session/live-line.ts";
import type { StageSound } from "./stage-help.tsx";
import { Stage } from "./stage.tsx";

/** [Y2] For somebody without a chair: the projector's view, and a note that a chair may become free. */
export function Watching(props: {
  readonly line: LiveLine;
  readonly says: StageTexts;
  readonly origin: string;
  readonly sound: StageSound;
}): JSX.Element {
  return (
    <>
      <p class="watching" role="status">
        {props.says.watching}
      </p>
      <Stage {...props} />
    </>
  );
}
