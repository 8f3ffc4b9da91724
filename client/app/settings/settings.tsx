import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import type { Sound } from "../../play/play-context.tsx";
import type { Preferences } from "../../preferences/preferences.ts";
import { Sheet } from "../../components/sheet.tsx";
import { SoundCheck } from "./sound-check.tsx";

/** Sound, captions and comfort; how to play; and, during a movement, the way out. */
export function Settings(props: {
  readonly preferences: Preferences;
  readonly sound: Sound;
  readonly onClose: () => void;
  readonly onHelp: () => void;
  readonly onLeave?: () => void;
}): JSX.Element {
  const { sound } = props;
  const { captions, stillness, cueNames, letters, learnt } = props.preferences;
  return (
    <Sheet title="Settings" onClose={props.onClose}>
      <div class="rows">
        <label class="row">
          <span>
            Volume <small>how loud the hall sounds here</small>
          </span>
          <input
            type="range"
            min="0"
            max="1"
            step="0.05"
            value={sound.volume.value}
            onInput={(event) => sound.setVolume(event.currentTarget.valueAsNumber)}
          />
        </label>
        <Switch name="Mute" says="key M" on={sound.muted.value} turn={sound.setMuted} />
        <SoundCheck sound={sound} />
        <Switch
          name="Captions"
          says="what shows of whom you look at, in words · key T"
          {...bound(captions)}
        />
        <Switch name="Less motion" says="fades instead of movement" {...bound(stillness)} />
        <Switch name="Names of cues" says="beside their icons" {...bound(cueNames)} />
        <Switch
          name="Letter keys"
          says="single keys give cues and look at chairs"
          {...bound(letters)}
        />
      </div>
      <footer>
        <button type="button" class="plain" onClick={props.onHelp}>
          How to play
        </button>
        {learnt.value.length > 0 && (
          <button type="button" class="plain" onClick={() => (learnt.value = [])}>
            Call the coach back
          </button>
        )}
        {props.onLeave && (
          <button type="button" class="plain leave" onClick={props.onLeave}>
            Leave
          </button>
        )}
      </footer>
    </Sheet>
  );
}

const bound = (held: Signal<boolean>) => ({
  on: held.value,
  turn: (to: boolean): void => {
    held.value = to;
  },
});

function Switch(props: {
  readonly name: string;
  readonly says: string;
  readonly on: boolean;
  readonly turn: (to: boolean) => void;
}): JSX.Element {
  return (
    <label class="row">
      <span>
        {props.name} <small>{props.says}</small>
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={props.on}
        onChange={(event) => props.turn(event.currentTarget.checked)}
      />
    </label>
  );
}
