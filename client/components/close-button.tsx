import type { JSX } from "preact";

/** The cross that closes a sheet or a slip. `label`: what a screen reader says. */
export function CloseButton(props: {
  readonly label: string;
  readonly onClose: () => void;
}): JSX.Element {
  return (
    <button type="button" class="close" aria-label={props.label} onClick={props.onClose}>
      <svg width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">
        <path class="glyph" d="M-6-6 6 6M6-6-6 6" stroke-width="2.4" />
      </svg>
    </button>
  );
}
