import type { JSX } from "preact";
import type { DebriefTexts } from "../../shared/i18n/catalogue.ts";

/** Header of the debrief page: title, the sheet to print, and the way back. */
export function Top(props: {
  readonly says: DebriefTexts;
  readonly onPrint: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { says, onPrint, onClose } = props;
  return (
    <header class="top">
      <h1 id="debrief-title">{says.title}</h1>
      <button type="button" class="plain" onClick={onPrint}>
        {says.print}
      </button>
      <button type="button" class="plain" onClick={onClose}>
        {says.close}
      </button>
    </header>
  );
}
