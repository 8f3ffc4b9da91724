import type { ChairId } from "../../shared/model/units.ts";
import { caption, standing } from "../../shared/i18n/phrases/caption.ts";
import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { usePlayContext } from "./play-context.tsx";
import { followJumps, NOTHING_JUMPS } from "../coach/jump.ts";
import { NO_FACE, steady } from "./steady-face.ts";

/** Number of body signs in a caption: as many as fit beside the rest. */
const MAX_SIGNS = 4;
/** Least milliseconds between two captions: slower than the eye, as fast as reading. */
const READ_MS = 2000;

/** A caption, and the chair it describes. */
interface Line {
  readonly chair: ChairId | null;
  readonly line: string;
}
const NOTHING: Line = { chair: null, line: "" };

/** [P6] What shows of the focused player, in words, for eyes and ears; as much as there is room for. */
export function Caption({ letters }: { readonly letters: number }): JSX.Element {
  const { consort, selectors, preferences, spokenCaption } = usePlayContext();
  const room = useSignal(letters);
  room.value = letters;
  const face = useSignal(NO_FACE);
  const jumping = useSignal(NOTHING_JUMPS);
  useSignalEffect(() => {
    const now = consort.perception.value;
    if (now === null) return;
    face.value = steady(face.peek(), now);
    jumping.value = followJumps(jumping.peek(), now);
  });
  const full = useComputed(() => {
    const { focus, sounding, away } = face.value;
    if (!focus) return NOTHING;
    const { reader } = selectors;
    const { jump } = jumping.value;
    const heard = standing(focus, reader.texts, sounding, away);
    const line = (most: number): string => caption(focus, reader, most, heard, jump);
    let most = MAX_SIGNS;
    while (most > 0 && line(most).length > room.value) most--;
    return { chair: focus.chair, line: line(most) };
  });
  const held = useHeld(full, READ_MS);
  // What no longer fits is dropped at once.
  const read = held.length > letters ? full.value.line : held;
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

/** The newest value, changing at most once in `ms`; for another face at once. */
function useHeld(source: ReadonlySignal<Line>, ms: number): string {
  const held = useSignal(source.peek());
  useEffect(() => {
    const timer = setInterval(() => {
      held.value = source.peek();
    }, ms);
    return () => clearInterval(timer);
  }, [source, held, ms]);
  useSignalEffect(() => {
    if (source.value.chair !== held.peek().chair) held.value = source.value;
  });
  return held.value.line;
}
