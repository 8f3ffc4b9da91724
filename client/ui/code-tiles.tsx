import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { CODE_LABEL } from "../../shared/content/code-words.ts";
import { JOIN_CODE_LENGTH } from "../../shared/protocol/join-code.ts";
import { codeOf } from "./place.ts";

/** A code on paper tiles, in two groups: one real text field, so that pasting, voice and screen readers work. */
export function CodeTiles(props: { readonly onCode: (code: string) => void }): JSX.Element {
  const code = useSignal("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="tiles"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.value.length === JOIN_CODE_LENGTH) props.onCode(code.value);
        else field.current?.focus();
      }}
    >
      <input
        ref={field}
        class="typed"
        aria-label={CODE_LABEL}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        enterkeyhint="go"
        value={code.value}
        onInput={(event) => {
          code.value = codeOf(event.currentTarget.value);
          // The field shows what was understood, even when that did not change.
          event.currentTarget.value = code.value;
          if (code.value.length === JOIN_CODE_LENGTH) props.onCode(code.value);
        }}
      />
      {Array.from({ length: JOIN_CODE_LENGTH }, (_, i) => (
        <span class={`tile ${i === code.value.length ? "next" : ""}`} aria-hidden="true">
          {code.value.charAt(i)}
        </span>
      ))}
    </form>
  );
}
