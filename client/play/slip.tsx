import { texts } from "../language/texts.ts";
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { CloseButton } from "../components/close-button.tsx";
import { px } from "../components/px.ts";
import { usePlayContext } from "./play-context.tsx";

/** Width of the slip and its least distance from the edge of the screen, px, as in the style sheet. */
const WIDTH = 360;
const FOOT = 8;

/** A slip of paper over the controls, away from faces, while the music goes on. Escape closes it. */
export function Slip(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { title, onClose } = props;
  const slip = useRef<HTMLElement>(null);
  const { cues, height, shape } = usePlayContext().stage.layout.value;
  // A panel narrower than the slip is covered whole: the upper half of its icons would be no use.
  const covers = shape === "wide" && cues.width < WIDTH && cues.height < WIDTH;
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
    <section
      class="read-again paper"
      aria-label={title}
      tabIndex={-1}
      ref={slip}
      {...(covers && { style: { minHeight: px(height - cues.y - FOOT) } })}
    >
      <header>
        <b>{title}</b>
        <CloseButton label={texts.value.play.lines.close} onClose={onClose} />
      </header>
      {props.children}
    </section>
  );
}
