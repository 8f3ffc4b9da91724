import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { caption, standing } from "../../shared/content/captions.ts";
import { usePlayContext } from "./play-context.tsx";
import { NO_FACE, steady } from "./steady-face.ts";

/** Signs of the body a caption names: as many as fit beside the rest. */
const MAX_SIGNS = 4;
/** Least milliseconds between two captions: slower than the eye, as fast as one can read along. */
const READ_MS = 2000;

/** [P6] What shows of the chair one looks at, in words, for eyes and for ears; as many as there is room for. */
export function Caption({ letters }: { readonly letters: number }): JSX.Element {
  const { consort, selectors, preferences, spokenCaption } = usePlayContext();
  const room = useSignal(letters);
  room.value = letters;
  const face = useSignal(NO_FACE);
  useSignalEffect(() => {
    const now = consort.perception.value;
    if (now) face.value = steady(face.peek(), now);
  });
  const full = useComputed(() => {
    const { focus, sounding } = face.value;
    if (!focus) return "";
    const sounds = standing(focus, sounding);
    const line = (most: number): string =>
      caption(focus, consort.me.value, selectors.nameOf, most) + (sounds && `, ${sounds}`);
    let most = MAX_SIGNS;
    while (most > 0 && line(most).length > room.value) most--;
    return line(most);
  });
  const held = useHeld(full, READ_MS);
  // What no longer fits gives way at once.
  const read = held.length > letters ? full.value : held;
  const captions = preferences.captions.value;
  useEffect(() => {
    spokenCaption.value = captions ? read : "";
  }, [captions, read, spokenCaption]);
  if (!captions || !read) return <></>;
  return (
    <p class="caption" aria-hidden="true">
      {read}
    </p>
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
