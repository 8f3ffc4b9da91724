import { texts } from "../language/texts.ts";
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { CloseButton } from "../components/close-button.tsx";

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
        <CloseButton label={texts.value.play.lines.close} onClose={onClose} />
      </header>
      {props.children}
    </section>
  );
}
