import { useSignal } from "@preact/signals";
import type { JSX } from "preact";

/** A single-line text field with a button; empty text is not submitted. */
export function OneLine(props: {
  readonly label: string;
  readonly button: string;
  /** Maximum number of characters. */
  readonly most: number;
  readonly onText: (text: string) => void;
}): JSX.Element {
  const typed = useSignal("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const text = typed.peek().trim();
        if (text !== "") props.onText(text);
        typed.value = "";
      }}
    >
      <input
        type="text"
        aria-label={props.label}
        placeholder={props.label}
        maxLength={props.most}
        value={typed.value}
        onInput={(event) => (typed.value = event.currentTarget.value)}
      />
      <button type="submit" class="pill-button">
        {props.button}
      </button>
    </form>
  );
}
