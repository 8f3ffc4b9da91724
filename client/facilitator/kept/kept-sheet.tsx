import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { KeptTexts } from "../../../shared/i18n/catalogue.ts";
import { Sheet } from "../../components/sheet.tsx";
import { useLoaded } from "../../components/use-loaded.ts";
import { useLead, useSession } from "../lead.ts";
import { texts } from "../../language/texts.ts";
import { TakeFiles } from "./take-files.tsx";

/** What is stored of this session, and what its facilitator can do with it. */
export function KeptSheet({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { setup } = useLead().says;
  const { days } = useSession().keeping;
  const { kept } = texts.value;
  const says = useLoaded(kept, kept);
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
  /** Why the latest deletion was refused; null: none was. */
  const told = useSignal<string | null>(null);
  const asks = useSignal(false);
  const forget = async (): Promise<void> => {
    const why = (await lead.kept?.forget()) ?? null;
    asks.value = false;
    if (why !== null) told.value = words.refused[why];
  };
  return (
    <section class="kept-acts">
      <p>
        <a href="kept" target="_blank" rel="noopener">
          {words.page}
        </a>
      </p>
      <TakeFiles says={says} />
      {told.value !== null && <p role="alert">{told.value}</p>}
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
