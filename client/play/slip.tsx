import { texts } from "../language/texts.ts";
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** A slip of paper over the controls, away from faces, while the music goes on. Escape closes it. */
export function Slip(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { title, onClose } = props;
  const slip = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const paper = slip.current;
    const close = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      onClose();
    };
    paper?.addEventListener("keydown", close);
    paper?.focus();
    return () => {
      paper?.removeEventListener("keydown", close);
      // Gives the focus back only if it is still here: a player who has moved on keeps theirs.
      if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
    };
  }, []);
  return (
    <section class="read-again paper" aria-label={title} tabIndex={-1} ref={slip}>
      <header>
        <b>{title}</b>
        <button
          type="button"
          class="close"
          aria-label={texts.value.play.lines.close}
          onClick={onClose}
        >
          <svg width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">
            <path class="glyph" d="M-6-6 6 6M6-6-6 6" stroke-width="2.4" />
          </svg>
        </button>
      </header>
      {props.children}
    </section>
  );
}
