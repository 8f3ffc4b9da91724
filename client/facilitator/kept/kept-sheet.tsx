import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { KeptTexts } from "../../../shared/i18n/catalogue.ts";
import { KEPT_FORMS } from "../../../shared/protocol/kept.ts";
import type { KeptForm } from "../../../shared/protocol/kept.ts";
import { Sheet } from "../../components/sheet.tsx";
import { useLoaded } from "../../components/use-loaded.ts";
import { texts } from "../../language/texts.ts";
import { useLead, useSession } from "../lead.ts";
import { saveFile } from "./save-file.ts";

const loadTexts = (): Promise<KeptTexts> => texts.value.kept();

/** What is stored of this session, and what its facilitator can do with it. */
export function KeptSheet({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { setup } = useLead().says;
  const { days } = useSession().keeping;
  const says = useLoaded(loadTexts, loadTexts);
  return (
    <Sheet title={setup.kept} onClose={onClose}>
      <ul class="kept-list">
        {setup.keptSays.map((words) => (
          <li key={words}>{words}</li>
        ))}
        {says.state === "there" && (
          <li>{days === 0 ? says.value.long.nothing : says.value.long.days(days)}</li>
        )}
      </ul>
      {says.state === "there" && <TakeAndDelete says={says.value} />}
    </Sheet>
  );
}

function TakeAndDelete({ says }: { readonly says: KeptTexts }): JSX.Element {
  const lead = useLead();
  const { people, marks } = useSession();
  const words = says.leads;
  /** Status of the latest request; null: none was made. */
  const told = useSignal<string | null>(null);
  const making = useSignal(false);
  const asks = useSignal(false);
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
  const forget = async (): Promise<void> => {
    const why = (await lead.kept?.forget()) ?? null;
    asks.value = false;
    if (why !== null) told.value = words.refused[why];
  };
  return (
    <section class="kept-acts">
      <p>
        <a href="/kept" target="_blank" rel="noopener">
          {words.page}
        </a>
      </p>
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
      {asks.value ? (
        <div class="sure" role="group" aria-label={words.sure}>
          <b>{words.sure}</b>
          <p>{words.goes(people.length, marks.length)}</p>
          <p class="ways">
            <button
              ref={(button) => button?.focus()}
              type="button"
              class="plain"
              onClick={() => (asks.value = false)}
            >
              {words.no}
            </button>
            <button type="button" class="plain delete" onClick={() => void forget()}>
              {words.yes}
            </button>
          </p>
        </div>
      ) : (
        <button type="button" class="plain" onClick={() => (asks.value = true)}>
          {words.delete}
        </button>
      )}
    </section>
  );
}
