import { texts } from "../language/texts.ts";
import type { ComponentChildren, JSX, RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { CloseButton } from "./close-button.tsx";

/** Shows a modal dialog while mounted; in a layout effect, so that the page is never painted without it. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return dialog;
}

/**
 * A modal paper sheet. The browser keeps the focus inside, returns it afterwards, and closes it on
 * Escape.
 */
export function Sheet(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** Its upper edge stays where it is while the sheet grows. */
  readonly steady?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      class={`sheet paper ${props.wide ? "broad" : ""} ${props.steady ? "steady" : ""}`}
      aria-label={props.title}
      onClose={props.onClose}
      closedby="any"
    >
      <div class="leaf">
        <header>
          <h2>{props.title}</h2>
          <CloseButton label={texts.value.settings.close} onClose={props.onClose} />
        </header>
        {props.children}
      </div>
    </dialog>
  );
}
