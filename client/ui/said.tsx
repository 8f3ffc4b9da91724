import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { NEED_WORDS } from "../../shared/content/cue-words.ts";
import { SOUND_WORDS } from "../../shared/content/sound-words.ts";
import { type Hall, type Sound, useHall } from "./hall.tsx";
import { LINK_WORDS } from "./line.tsx";

/** [A8] Why the last command did nothing. */
export function RefusalToast(): JSX.Element {
  const { words } = useHall();
  const said = words.refusal.value;
  return (
    <div class="refusal" role="status">
      {said && (
        <p key={said.id} class="pill">
          {said.text}
        </p>
      )}
    </div>
  );
}

/** What just happened to oneself. */
export function Moment(): JSX.Element {
  const { words } = useHall();
  const said = words.moment.value;
  return (
    <div class="moment" role="status">
      {said && (
        <p key={said.id} class={`slip ${said.kind}`}>
          {said.text}
        </p>
      )}
    </div>
  );
}

/** [A6] A need that whom one looks at has said plainly, for as long as it shows. */
export function ToldNeed(): JSX.Element {
  const { table } = useHall();
  const told = useComputed(() => {
    const focus = table.focus.value;
    return focus?.shownNeed
      ? `${table.nameOf(focus.chair)} needs ${NEED_WORDS[focus.shownNeed].name}.`
      : "";
  }).value;
  return (
    <div class="told-need" role="status">
      {told && <p class="slip">{told}</p>}
    </div>
  );
}

/** ms that the page tells that it cannot sound. */
const SILENT_MS = 12_000;
/** Sounds that have been told of as missing: once a page is enough. */
const toldSilent = new WeakSet<Sound>();

/** What stands between the player and the sound; "" when nothing does. */
function useSoundWords(sound: Sound): string {
  const state = sound.state.value;
  const telling = useSignal(state === "none" && !toldSilent.has(sound));
  useEffect(() => {
    if (!telling.peek()) return;
    toldSilent.add(sound);
    const timer = setTimeout(() => (telling.value = false), SILENT_MS);
    return () => clearTimeout(timer);
  }, [sound]);
  if (state === "none") return telling.value ? SOUND_WORDS.none : "";
  return state === "sounding" || sound.muted.value ? "" : SOUND_WORDS.locked;
}

/** Words from the house, and the state of the line: most pressing first. */
export function useHouse({ consort, notice, sound }: Hall): readonly string[] {
  const soundSays = useSoundWords(sound);
  return [LINK_WORDS[consort.link.value], notice.value, soundSays].filter(Boolean);
}
