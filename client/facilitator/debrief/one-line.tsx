import { useSignal } from "@preact/signals";
import type { JSX } from "preact";

/** A field for one line of text, with its button; empty lines are not given. */
export function OneLine(props: {
  readonly label: string;
  readonly button: string;
  /** Characters. */
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
