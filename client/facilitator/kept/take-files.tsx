import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { KeptTexts } from "../../../shared/i18n/catalogue.ts";
import { KEPT_FORMS } from "../../../shared/protocol/kept.ts";
import type { KeptForm } from "../../../shared/protocol/kept.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { texts } from "../../language/texts.ts";
import { useLead } from "../lead.ts";
import { saveFile } from "../../components/save-file.ts";

/** [F16] The files that a facilitator may take along. */
export function TakeFiles({ says: { leads: words } }: { readonly says: KeptTexts }): JSX.Element {
  const lead = useLead();
  /** Status of the latest request; null: none was made. */
  const told = useSignal<string | null>(null);
  const making = useSignal(false);
  const take = async (as: KeptForm): Promise<void> => {
    if (lead.kept === null || making.value) return;
    making.value = true;
    told.value = words.making;
    const file = await lead.kept.take(as);
    making.value = false;
    if (typeof file === "string") told.value = words.refused[file];
    else {
      saveFile(file);
      told.value = words.made(file.name);
    }
  };
  return (
    <>
      <h3>{words.take}</h3>
      <ul>
        {KEPT_FORMS.map((form) => (
          <li key={form}>
            <button
              type="button"
              class="plain"
              disabled={making.value}
              onClick={() => void take(form)}
            >
              {words[form].name}
            </button>
            <small>{words[form].says}</small>
          </li>
        ))}
      </ul>
      <p class="fine">{words.over}</p>
      <p role="status">{told.value}</p>
    </>
  );
}

/** The same on the page of a class. */
export function TakeClass(): JSX.Element | null {
  const { kept } = texts.value;
  const says = useLoaded(kept, kept);
  return says.state === "there" ? (
    <section class="kept-acts">
      <TakeFiles says={says.value} />
    </section>
  ) : null;
}
