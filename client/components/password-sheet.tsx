import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { MAX_PASSWORD } from "../../shared/live/commands.ts";
import { Sheet } from "./sheet.tsx";

/** Modal sheet that asks for a password. */
export function PasswordSheet(props: {
  readonly title: string;
  /** What the password is for, or why the last one was refused. */
  readonly says: string;
  readonly field: string;
  readonly act: string;
  /** Whether it asks for an existing password; else for a new one. */
  readonly known: boolean;
  readonly onPassword: (password: string) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const typed = useSignal("");
  return (
    <Sheet title={props.title} onClose={props.onClose}>
      <form
        class="password"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.value === "") return;
          props.onPassword(typed.value);
          typed.value = "";
        }}
      >
        <p role="status">{props.says}</p>
        <label>
          {props.field}
          <input
            type="password"
            autocomplete={props.known ? "current-password" : "new-password"}
            maxLength={MAX_PASSWORD}
            value={typed.value}
            onInput={(event) => (typed.value = event.currentTarget.value)}
          />
        </label>
        <p>
          <button type="submit" class="plain" disabled={typed.value === ""}>
            {props.act}
          </button>
        </p>
      </form>
    </Sheet>
  );
}
