import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { readProgress } from "../../shared/course/progress.ts";
import type { CourseTexts } from "../../shared/i18n/catalogue.ts";
import { Sheet } from "../components/sheet.tsx";
import type { Keeping } from "./keep-progress.ts";

/** What this browser keeps of the course: saved as a file, taken from one, or erased. */
export function ProgressSheet(props: {
  readonly says: CourseTexts;
  readonly keeping: Keeping;
  readonly onClose: () => void;
}): JSX.Element {
  const { keeping, onClose } = props;
  const says = props.says.progress;
  const asks = useSignal(false);
  const told = useSignal("");
  const save = (): void => {
    const text = JSON.stringify(keeping.progress.peek(), null, 2);
    const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = `${says.file}.json`;
    link.click();
    URL.revokeObjectURL(url);
  };
  const load = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const read = readProgress(await file.text().catch(() => ""));
    if (read !== null) keeping.keep(read);
    told.value = read === null ? says.badFile : says.loaded;
  };
  return (
    <Sheet title={says.title} onClose={onClose}>
      <p>{says.says}</p>
      <p role="status">{told.value}</p>
      <div class="keeps">
        <button type="button" class="plain" onClick={save}>
          {says.save}
        </button>
        <label class="plain file">
          {says.load}
          <input
            type="file"
            accept="application/json,.json"
            onChange={(event) => void load(event.currentTarget.files?.[0])}
          />
        </label>
        {asks.value ? (
          <>
            <button
              type="button"
              class="plain"
              onClick={() => {
                keeping.erase();
                asks.value = false;
                told.value = says.erased;
              }}
            >
              {says.eraseSure}
            </button>
            <button type="button" class="plain" onClick={() => (asks.value = false)}>
              {says.keep}
            </button>
          </>
        ) : (
          <button type="button" class="plain" onClick={() => (asks.value = true)}>
            {says.erase}
          </button>
        )}
      </div>
    </Sheet>
  );
}
