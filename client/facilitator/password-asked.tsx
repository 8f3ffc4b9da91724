import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { MAX_PASSWORD } from "../../shared/live/commands.ts";
import { texts } from "../language/texts.ts";
import type { Lead } from "./lead.ts";

export const PASSWORD_REFUSALS = ["passwordNeeded", "wrongPassword", "tooManyTries"] as const;
type PasswordRefusal = (typeof PASSWORD_REFUSALS)[number];

/** [Y1] The link is right; the facilitator set a password beside it. */
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
