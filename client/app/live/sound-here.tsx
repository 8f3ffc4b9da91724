import type { JSX } from "preact";
import type { LiveTexts } from "../../../shared/i18n/catalogue.ts";
import type { Sound } from "../../play/play-context.tsx";

/** [Y14] Switches the sound on for a person who is not in the room; phones in the room are silent. */
export function SoundHere(props: {
  readonly sound: Pick<Sound, "muted" | "setMuted">;
  readonly says: LiveTexts["soundHere"];
}): JSX.Element {
  const { sound, says } = props;
  const on = !sound.muted.value;
  return (
    <p class="sound-here">
      <span>{on ? says.on : says.off}</span>
      <button
        type="button"
        class="plain"
        aria-pressed={on}
        onClick={() => sound.setMuted(!sound.muted.peek())}
      >
        {says.turn}
      </button>
    </p>
  );
}
