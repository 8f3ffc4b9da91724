import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";

/** A figure that explains how it is counted: on hover, focus or tap. */
export function Explained(props: {
  readonly how: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const open = useSignal(false);
  const id = useId();
  return (
    <span class={`explained ${open.value ? "open" : ""}`}>
      <button
        type="button"
        aria-describedby={id}
        onClick={() => (open.value = !open.value)}
        onBlur={() => (open.value = false)}
      >
        {props.children}
      </button>
      <span role="tooltip" id={id}>
        {props.how}
      </span>
    </span>
  );
}
