import { texts } from "../language/texts.ts";
import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { type SaidLine, withLine } from "../coach/director/lines.ts";
import { usePlayContext } from "./play-context.tsx";
import { CornerButton } from "./corner-button.tsx";
import { Slip } from "./slip.tsx";

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
  const says = texts.value.play;
  return (
    <>
      <CornerButton
        class="lines"
        icon="lines"
        text={says.corner.lines}
        keys={["L", "L"]}
        expanded={open.value}
        onClick={() => (open.value = !open.value)}
      />
      {shown && (
        <Slip title={says.lines.title} onClose={() => (open.value = false)}>
          {shown.length === 0 ? (
            <p>{says.lines.nothing}</p>
          ) : (
            <ol>
              {shown.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ol>
          )}
        </Slip>
      )}
    </>
  );
}
