import { texts } from "../language/texts.ts";
import type { ComponentChildren, JSX, RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

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
  readonly children: ComponentChildren;
}): JSX.Element {
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      class={`sheet paper ${props.wide ? "broad" : ""}`}
      aria-label={props.title}
      onClose={props.onClose}
      closedby="any"
    >
      <div class="leaf">
        <header>
          <h2>{props.title}</h2>
          <button
            type="button"
            class="close"
            aria-label={texts.value.settings.close}
            onClick={props.onClose}
          >
            <svg width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">
              <path class="glyph" d="M-6-6 6 6M6-6-6 6" stroke-width="2.4" />
            </svg>
          </button>
        </header>
        {props.children}
      </div>
    </dialog>
  );
}
