import { texts } from "../language/texts.ts";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { MAX_NAME_TYPED } from "../../shared/protocol/messages.ts";

/** One line to write a name on, and a button that names the next step. Takes the focus at once. */
export function NameField(props: {
  readonly first: string;
  readonly done: string;
  readonly onName: (name: string) => void;
  readonly onCancel?: () => void;
}): JSX.Element {
  const says = texts.value.people.name;
  const name = useSignal(props.first);
  const field = useRef<HTMLInputElement>(null);
  // Before anything can be typed: a later selection would overwrite it.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const read = (event: { readonly currentTarget: HTMLInputElement }): void => {
    name.value = event.currentTarget.value;
  };
  return (
    <form
      class="name-field"
      onSubmit={(event) => {
        event.preventDefault();
        props.onName(name.value.trim());
      }}
    >
      <input
        ref={field}
        type="text"
        dir="auto"
        aria-label={says.label}
        placeholder={says.hint}
        maxLength={MAX_NAME_TYPED}
        autocomplete="nickname"
        enterkeyhint="done"
        value={name.value}
        onKeyDown={(event) => {
          if (event.key === "Escape") props.onCancel?.();
        }}
        onInput={read}
        onChange={read}
      />
      <button type="submit" class="plain">
        {props.done}
      </button>
    </form>
  );
}
