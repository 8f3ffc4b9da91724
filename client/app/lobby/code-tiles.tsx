import { texts } from "../../language/texts.ts";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { JOIN_CODE_LENGTH } from "../../../shared/protocol/join-code.ts";
import { typedCode } from "../route.ts";
import "./code-tiles.css";

/**
 * A code on paper tiles, in two groups: one real text field, so that pasting, dictation and screen
 * readers work. A code that failed stays, its first character selected: typing overwrites it
 * character by character.
 */
export function CodeTiles(props: {
  /** The last code tried; "" for none. */
  readonly first: string;
  /** What is wrong with it. */
  readonly trouble: string;
  readonly onCode: (code: string) => void;
}): JSX.Element {
  const says = texts.value.lobby.code;
  const code = useSignal(props.first);
  /** Index of the next character. */
  const at = useSignal(0);
  const field = useRef<HTMLInputElement>(null);
  const trouble = useId();
  const whole = (): boolean => code.value.length === JOIN_CODE_LENGTH;
  /** A complete code is overwritten, an incomplete one is filled up. */
  const place = (to: number): void => {
    at.value = Math.min(Math.max(to, 0), code.value.length);
    field.current?.setSelectionRange(at.value, at.value + (whole() ? 1 : 0));
  };
  // Before anything can be typed: placed later, the caret would jump into the middle of it.
  useLayoutEffect(() => {
    field.current?.focus();
    place(0);
  }, []);
  return (
    <form
      class="tiles"
      onSubmit={(event) => {
        event.preventDefault();
        if (whole()) props.onCode(code.value);
        else field.current?.focus();
      }}
    >
      <input
        ref={field}
        class="typed"
        aria-label={says.field}
        aria-invalid={props.trouble !== ""}
        aria-describedby={trouble}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        enterkeyhint="go"
        value={code.value}
        onInput={({ currentTarget: typed }) => {
          const wasWhole = whole();
          const now = typedCode(typed.value, typed.selectionStart ?? typed.value.length);
          code.value = now.code;
          // The field shows the normalised code, even when the code did not change.
          typed.value = now.code;
          place(now.at);
          if (whole() && (!wasWhole || now.at === JOIN_CODE_LENGTH)) props.onCode(now.code);
        }}
        onKeyDown={(event) => {
          const by = { ArrowLeft: -1, ArrowRight: 1, Home: -9, End: 9 }[event.key];
          if (by === undefined || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey)
            return;
          event.preventDefault();
          place(at.value + by);
        }}
        onClick={(event) => {
          const tiles = Array.from(event.currentTarget.form?.querySelectorAll(".tile") ?? []);
          const touched = tiles.findIndex(
            (tile) => event.clientX < tile.getBoundingClientRect().right,
          );
          place(touched < 0 ? JOIN_CODE_LENGTH : touched);
        }}
      />
      {Array.from({ length: JOIN_CODE_LENGTH }, (_, i) => (
        <span
          class={`tile ${i === at.value ? (whole() ? "chosen" : "next") : ""}`}
          aria-hidden="true"
        >
          {code.value.charAt(i)}
        </span>
      ))}
      {props.first !== "" && (
        <div class="beside">
          <p id={trouble} role="alert">
            {props.trouble}
          </p>
          <button type="submit" class="plain">
            {props.trouble === "" ? says.join : says.again}
          </button>
        </div>
      )}
    </form>
  );
}
