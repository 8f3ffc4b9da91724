import type { JSX } from "preact";
import type { SceneEditorTexts } from "../../../shared/i18n/catalogue.ts";
import { Sheet } from "../../components/sheet.tsx";
import { faultText } from "./fault-text.ts";
import type { FileFault } from "./file.ts";

export interface Broken {
  readonly name: string;
  readonly faults: readonly FileFault[];
}

/** Maximum number of errors shown; further ones appear once these are fixed. */
const SHOWN = 12;

/** Errors of a file that was not loaded, by line. */
export function BrokenFile(props: {
  readonly says: SceneEditorTexts;
  readonly broken: Broken;
  readonly onClose: () => void;
}): JSX.Element {
  const { says, broken } = props;
  const { broken: words } = says;
  const more = broken.faults.length - SHOWN;
  const text = ({ why }: FileFault): string =>
    typeof why === "string" ? words[why] : faultText(why, says);
  return (
    <Sheet title={words.title(broken.name)} onClose={props.onClose}>
      <ul class="file-faults">
        {broken.faults.slice(0, SHOWN).map((fault) => (
          <li key={JSON.stringify(fault)}>
            {fault.line !== null && <b>{words.line(fault.line)}</b>} {text(fault)}
            {fault.where !== "" && <code translate={false}>{fault.where}</code>}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{words.more(more)}</p>}
    </Sheet>
  );
}
