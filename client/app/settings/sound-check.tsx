import { texts } from "../../language/texts.ts";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Sound } from "../../play/play-context.tsx";

/** "No sound?": restarts the sound, plays a tone, and says what was found. */
export function SoundCheck({ sound }: { readonly sound: Sound }): JSX.Element {
  const says = texts.value.settings.check;
  const said = useSignal<keyof typeof says.found | "testing" | null>(null);
  const test = async (): Promise<void> => {
    said.value = "testing";
    said.value = await sound.check();
  };
  return (
    <div class="row check">
      <span>
        {says.name} <small>{says.says}</small>
      </span>
      <button type="button" class="plain" aria-label={says.name} onClick={() => void test()}>
        {says.button}
      </button>
      <p role="status">
        {said.value === "testing" ? says.testing : said.value && says.found[said.value]}
      </p>
    </div>
  );
}
