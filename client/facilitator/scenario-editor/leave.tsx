import type { JSX } from "preact";
import type { SceneEditorTexts } from "../../../shared/i18n/catalogue.ts";
import { Sheet } from "../../components/sheet.tsx";

/** Confirmation before unsaved text is lost. */
export function Leave(props: {
  readonly says: SceneEditorTexts;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const { leave } = props.says;
  return (
    <Sheet title={leave.ask} onClose={props.onStay}>
      <p>{leave.says}</p>
      <footer>
        <button type="button" class="begin" onClick={props.onStay}>
          {leave.no}
        </button>
        <button type="button" class="plain" onClick={props.onLeave}>
          {leave.yes}
        </button>
      </footer>
    </Sheet>
  );
}
