import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Sheet } from "../../components/sheet.tsx";
import { LeadIcon } from "../icons.tsx";
import { useLead, useSession } from "../lead.ts";

/** [Y8] Barred people, with buttons to let them in again; empty while nobody is barred. */
export function Barred(): JSX.Element | null {
  const lead = useLead();
  const session = useSession();
  const { setup: says } = lead.says;
  const open = useSignal(false);
  const barred = session.people.filter((person) => person.barred);
  if (barred.length === 0) return null;
  return (
    <>
      <button type="button" class="pill-button" onClick={() => (open.value = true)}>
        <LeadIcon name="barred" />
        {says.barred(barred.length)}
      </button>
      {open.value && (
        <Sheet title={says.barred(barred.length)} onClose={() => (open.value = false)}>
          <p>{says.barredSays}</p>
          <p class="barred">
            {barred.map(({ id, name }) => (
              <button
                key={id}
                type="button"
                class="pill-button dark"
                onClick={() => void lead.do({ do: "bar", person: id, on: false })}
              >
                <LeadIcon name="undo" size={18} />
                {says.letIn(name)}
              </button>
            ))}
          </p>
        </Sheet>
      )}
    </>
  );
}
