import type { JSX } from "preact";

/** Icon: one beat forwards or back. */
export const Arrow = ({ back = false }: { readonly back?: boolean }): JSX.Element => (
  <svg width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">
    <path
      class="glyph"
      d={back ? "M4-7-4 0 4 7M-7-7V7" : "M-4-7 4 0-4 7M7-7V7"}
      stroke-width="2.4"
    />
  </svg>
);

/** Button for one step. */
export const Step = (props: {
  readonly label: string;
  readonly back?: boolean;
  readonly onStep: () => void;
}): JSX.Element => (
  <button type="button" class="step" aria-label={props.label} onClick={props.onStep}>
    <Arrow back={props.back ?? false} />
  </button>
);
