import type { JSX } from "preact";
import type { Keeping } from "../../../shared/live/views.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { texts } from "../../language/texts.ts";
import { useSession } from "../lead.ts";

/** [F18] A notice above the console while storing fails, or after something was lost. */
export function KeepingLine(): JSX.Element | null {
  const { keeping } = useSession();
  return keeping.state === "ok" && !keeping.lost ? null : <Trouble keeping={keeping} />;
}

function Trouble({ keeping }: { readonly keeping: Keeping }): JSX.Element | null {
  const { kept } = texts.value;
  const says = useLoaded(kept, kept);
  if (says.state !== "there") return null;
  const { trouble } = says.value;
  const { state, lost } = keeping;
  const now = state === "ok" ? "" : trouble[state];
  return (
    <p class="keeping" role="status">
      {now} {lost ? trouble.lost : trouble.waits}
    </p>
  );
}
