import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { SOUND_CHECK_WORDS as WORDS } from "../../../shared/content/sound-words.ts";
import type { Sound } from "../../play/play-context.tsx";

/** "No sound?": starts the sound anew, plays a tone, and says what was found. */
export function SoundCheck({ sound }: { readonly sound: Sound }): JSX.Element {
  const said = useSignal("");
  const test = async (): Promise<void> => {
    said.value = WORDS.testing;
    said.value = WORDS.found[await sound.check()];
  };
  return (
    <div class="row check">
      <span>
        {WORDS.name} <small>{WORDS.says}</small>
      </span>
      <button type="button" class="plain" aria-label={WORDS.name} onClick={() => void test()}>
        {WORDS.button}
      </button>
      <p role="status">{said.value}</p>
    </div>
  );
}
