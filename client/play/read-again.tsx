import { texts } from "../language/texts.ts";
import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { type SaidLine, withLine } from "../coach/director/lines.ts";
import { usePlayContext } from "./play-context.tsx";
import { CornerButton } from "./corner-button.tsx";

/**
 * The last five lines that the page has said, to be read again: a round button, and a slip of paper
 * away from faces.
 */
export function ReadAgain({ open }: { readonly open: { value: boolean } }): JSX.Element {
  const { director, toasts } = usePlayContext();
  const lines = useSignal<readonly SaidLine[]>([]);
  useSignalEffect(() => {
    lines.value = withLine(lines.peek(), director.saying.value?.say ?? "");
  });
  useSignalEffect(() => {
    lines.value = withLine(lines.peek(), toasts.moment.value?.text ?? "");
  });
  const shown = useComputed(() => (open.value ? lines.value : null)).value;
  return (
    <>
      <CornerButton
        class="lines"
        icon="lines"
        text={texts.value.play.corner.lines}
        keys={["L", "L"]}
        expanded={open.value}
        onClick={() => (open.value = !open.value)}
      />
      {shown && <Lines lines={shown} onClose={() => (open.value = false)} />}
    </>
  );
}

function Lines(props: {
  readonly lines: readonly SaidLine[];
  readonly onClose: () => void;
}): JSX.Element {
  const { onClose } = props;
  const says = texts.value.play.lines;
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
    <section class="read-again paper" aria-label={says.title} tabIndex={-1} ref={slip}>
      <header>
        <b>{says.title}</b>
        <button type="button" class="close" aria-label={says.close} onClick={props.onClose}>
          <svg width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">
            <path class="glyph" d="M-6-6 6 6M6-6-6 6" stroke-width="2.4" />
          </svg>
        </button>
      </header>
      {props.lines.length === 0 ? (
        <p>{says.nothing}</p>
      ) : (
        <ol>
          {props.lines.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
