import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { MAX_PASSWORD, type PasswordRefusal } from "../../shared/live/commands.ts";
import { texts } from "../language/texts.ts";
import { PasswordSheet } from "../components/password-sheet.tsx";
import { type Lead, useLead } from "./lead.ts";

/** [Y1] Asks for the password when the link is right and the session has one. */
export function PasswordAsked(props: {
  readonly lead: Lead;
  readonly why: PasswordRefusal;
}): JSX.Element {
  const { lead, why } = props;
  const says = lead.says.password;
  const typed = useSignal("");
  return (
    <main class="opening">
      <form
        class="password"
        onSubmit={(event) => {
          event.preventDefault();
          lead.keepPassword(typed.value);
          location.reload();
        }}
      >
        <p role="alert">{texts.value.trouble.join[why]}</p>
        <label>
          {says.field}
          <input
            type="password"
            autocomplete="current-password"
            maxLength={MAX_PASSWORD}
            value={typed.value}
            onInput={(event) => (typed.value = event.currentTarget.value)}
          />
        </label>
        <p class="ways">
          <button type="submit" class="plain" disabled={typed.value === ""}>
            {says.goIn}
          </button>
        </p>
      </form>
    </main>
  );
}

/** [Y1] Asks for a password that was set while this page was open, when a command needs it. */
export function PasswordWanted(): JSX.Element | null {
  const { passwordWanted, says } = useLead();
  const { value: wanted } = passwordWanted;
  if (wanted === null) return null;
  return (
    <PasswordSheet
      title={says.password.title}
      says={says.refused[wanted.why]}
      field={says.password.field}
      act={says.password.goOn}
      known
      onPassword={(password) => wanted.give(password)}
      onClose={() => wanted.give(null)}
    />
  );
}
