import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { MAX_PASSWORD } from "../../../shared/live/commands.ts";
import { Sheet } from "../../components/sheet.tsx";
import { LeadIcon } from "../icons.tsx";
import { useLead, useSession } from "../lead.ts";

/** [Y1] Sets, changes or removes the password of consoles. */
export function Password(): JSX.Element {
  const lead = useLead();
  const { locked } = useSession();
  const says = lead.says.password;
  const open = useSignal(false);
  const typed = useSignal("");
  const set = async (password: string): Promise<void> => {
    if (!(await lead.do({ do: "password", password }))) return;
    lead.keepPassword(password);
    typed.value = "";
    open.value = false;
    lead.tell(password === "" ? says.isOff : says.isSet);
  };
  return (
    <>
      <button type="button" class="pill-button" onClick={() => (open.value = true)}>
        <LeadIcon name="lock" />
        {locked ? says.on : says.off}
      </button>
      {open.value && (
        <Sheet title={says.title} onClose={() => (open.value = false)}>
          <form
            class="password"
            onSubmit={(event) => {
              event.preventDefault();
              if (typed.value !== "") void set(typed.value);
            }}
          >
            <p>{says.what}</p>
            <label>
              {locked ? says.another : says.field}
              <input
                type="password"
                autocomplete="new-password"
                maxLength={MAX_PASSWORD}
                value={typed.value}
                onInput={(event) => (typed.value = event.currentTarget.value)}
              />
            </label>
            <p class="ways">
              <button type="submit" class="pill-button dark" disabled={typed.value === ""}>
                {says.set}
              </button>
              {locked && (
                <button type="button" class="pill-button" onClick={() => void set("")}>
                  {says.take}
                </button>
              )}
            </p>
          </form>
        </Sheet>
      )}
    </>
  );
}
