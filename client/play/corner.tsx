import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { texts } from "../language/texts.ts";
import { CornerButton } from "./corner-button.tsx";
import { type Card, OwnCard } from "./own-card.tsx";
import { usePlayContext } from "./play-context.tsx";
import { ReadAgain } from "./read-again.tsx";

const ESCAPE = ["Escape", "Esc"] as const;

/** Small buttons of the upper right corner; on phones a few of them, the rest is on a sheet. */
export function Corner(props: {
  readonly reading: Signal<boolean>;
  /** The player's own card in a scene; null without one. */
  readonly card: Card | null;
  readonly cardOpen: Signal<boolean>;
  readonly onAgreements: () => void;
}): JSX.Element {
  const { preferences, sound, open, selectors } = usePlayContext();
  const { agreements, plain } = selectors.table.value;
  const { captions } = preferences;
  const { play, settings } = texts.value;
  const { corner } = play;
  const muted = sound.muted.value;
  return (
    <div class="corner">
      {agreements && (
        <CornerButton
          class="agreements"
          icon="agreements"
          text={corner.agreements}
          keys={["P", "P"]}
          coach="agreements"
          onClick={props.onAgreements}
        />
      )}
      {props.card && <OwnCard card={props.card} open={props.cardOpen} />}
      <ReadAgain open={props.reading} />
      {!plain && (
        <CornerButton
          class="help"
          icon="help"
          text={corner.help}
          keys={["?", "?"]}
          onClick={() => open("help")}
        />
      )}
      <CornerButton
        icon="captions"
        text={corner.captions}
        keys={["T", "T"]}
        pressed={captions.value}
        onClick={() => (captions.value = !captions.value)}
      />
      <CornerButton
        icon={muted ? "silence" : "sound"}
        text={corner.mute}
        keys={["M", "M"]}
        pressed={muted}
        onClick={() => sound.setMuted(!muted)}
      />
      <CornerButton
        icon="soundCheck"
        text={settings.check}
        keys={ESCAPE}
        onClick={() => open("settings")}
      />
      <CornerButton
        class="last"
        icon="settings"
        text={corner.settings}
        keys={ESCAPE}
        onClick={() => open("settings")}
      />
    </div>
  );
}
