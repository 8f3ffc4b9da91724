import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { readProgress } from "../../shared/course/progress.ts";
import type { CourseTexts } from "../../shared/i18n/catalogue.ts";
import { saveJson } from "../components/save-file.ts";
import { siteAddress } from "../session/site-address.ts";
import { texts } from "../language/texts.ts";
import { Sheet } from "../components/sheet.tsx";
import type { CourseLink } from "./course-link.ts";
import type { Keeping } from "./keep-progress.ts";

/** What this browser keeps of the course: saved as a file, taken from one, or erased. */
export function ProgressSheet(props: {
  readonly says: CourseTexts;
  readonly keeping: Keeping;
  readonly link: CourseLink;
  readonly onClose: () => void;
}): JSX.Element {
  const { keeping, link, onClose } = props;
  const says = props.says.progress;
  const asks = useSignal(false);
  const told = useSignal("");
  const save = (): void => saveJson(`${says.file}.json`, keeping.progress.peek());
  const load = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const read = readProgress(await file.text().catch(() => ""));
    if (read !== null) keeping.keep(read);
    told.value = read === null ? says.badFile : says.loaded;
  };
  /** On the server first: what is left there could come back. */
  const erase = async (): Promise<void> => {
    if (!(await link.erase())) return void (told.value = says.link.notErased);
    keeping.erase();
    told.value = says.erased;
  };
  const take = async (): Promise<void> => {
    told.value = (await link.erase()) ? says.link.taken : says.link.notErased;
  };
  const key = link.key.value;
  const address = `${siteAddress()}/#course=${key}`;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      told.value = says.link.copied;
    } catch {
      // Refused, or absent on http.
      told.value = texts.peek().lobby.code.byHand;
    }
  };
  const trouble = link.trouble.value;
  return (
    <Sheet title={says.title} onClose={onClose}>
      <p>{key === null ? says.says : says.link.says}</p>
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
                asks.value = false;
                void erase();
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
      <h3>{says.link.title}</h3>
      <p>{says.link.about}</p>
      {trouble !== null && <p role="status">{says.link.trouble[trouble]}</p>}
      {key === null ? (
        <button type="button" class="plain" onClick={() => void link.make()}>
          {says.link.make}
        </button>
      ) : (
        <>
          <label class="own-link">
            <span>{says.link.label}</span>
            <input
              type="text"
              readonly
              value={address}
              onFocus={(event) => event.currentTarget.select()}
            />
          </label>
          <div class="keeps">
            <button type="button" class="plain" onClick={() => void copy()}>
              {says.link.copy}
            </button>
            <button type="button" class="plain" onClick={() => void take()}>
              {says.link.take}
            </button>
          </div>
        </>
      )}
    </Sheet>
  );
}
