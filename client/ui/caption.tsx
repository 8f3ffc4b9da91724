import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { caption, standing } from "../../shared/content/captions.ts";
import { UNWATCHED, watch } from "./face.ts";
import { useHall } from "./hall.tsx";

/** Signs of the body a caption names: as many as fit beside the rest. */
const MOST = 4;
/** Least milliseconds between two captions: slower than the eye, as fast as one can read along. */
const READ_MS = 900;
/** Least milliseconds between two spoken ones. */
const SPEAK_MS = 3500;

/** [P6] What shows of the chair one looks at, in words, for eyes and for ears; as many as there is room for. */
export function Caption({ letters }: { readonly letters: number }): JSX.Element {
  const { consort, table, preferences } = useHall();
  const room = useSignal(letters);
  room.value = letters;
  const face = useSignal(UNWATCHED);
  useSignalEffect(() => {
    const now = consort.perception.value;
    if (now) face.value = watch(face.peek(), now, "asItIs");
  });
  const full = useComputed(() => {
    const seen = table.focus.value;
    if (!seen) return "";
    const focus =
      face.value.chair === seen.chair
        ? { ...seen, body: { ...seen.body, ...face.value.face } }
        : seen;
    const sounds = standing(focus, consort.perception.value?.sounding[seen.chair] ?? null);
    const line = (most: number): string =>
      caption(focus, consort.me.value, table.voiceOf, most) + (sounds && `, ${sounds}`);
    let most = MOST;
    while (most > 0 && line(most).length > room.value) most--;
    return line(most);
  });
  const held = useHeld(full, READ_MS);
  // What no longer fits gives way at once.
  const read = held.length > letters ? full.value : held;
  const spoken = useHeld(full, SPEAK_MS);
  const captions = preferences.captions.value;
  return (
    <>
      {captions && read && (
        <p class="caption" aria-hidden="true">
          {read}
        </p>
      )}
      <p class="unseen" aria-live="polite">
        {captions && spoken}
      </p>
    </>
  );
}

/** The newest value, changing at most once in `ms`; another face is told at once. */
function useHeld(source: ReadonlySignal<string>, ms: number): string {
  const held = useSignal(source.peek());
  useEffect(() => {
    const timer = setInterval(() => {
      held.value = source.peek();
    }, ms);
    return () => clearInterval(timer);
  }, [source, held, ms]);
  useSignalEffect(() => {
    if (whose(source.value) !== whose(held.peek())) held.value = source.value;
  });
  return held.value;
}

const whose = (line: string): string => line.split(":", 1)[0] ?? "";
