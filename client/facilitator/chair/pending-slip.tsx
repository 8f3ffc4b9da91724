import type { JSX } from "preact";
import { LeadIcon } from "../icons.tsx";
import { useLead } from "../lead.ts";

/** The pending injection, with a button to cancel it. */
export function PendingSlip(): JSX.Element | null {
  const lead = useLead();
  const { chair: says } = lead.says;
  const { value: waiting } = lead.pending.waiting;
  if (waiting === null) return null;
  return (
    <p class="slip pending" role="status">
      <b>{says.waits(waiting.what)}</b>
      <button
        type="button"
        class="pill-button dark"
        onClick={() => {
          lead.pending.undo();
          lead.tell(says.undone);
        }}
      >
        <LeadIcon name="undo" size={18} />
        {says.undo}
      </button>
    </p>
  );
}
