import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import type { Preferences } from "./preferences.ts";
import { Sheet } from "./sheet.tsx";

/** Sound, captions and comfort; how to play; and, during a movement, the way out. */
export function Settings(props: {
  readonly preferences: Preferences;
  readonly onClose: () => void;
  readonly onHelp: () => void;
  readonly onLeave?: () => void;
}): JSX.Element {
  const { volume, muted, captions, stillness, allNames, letters, learnt } = props.preferences;
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
            value={volume.value}
            onInput={(event) => (volume.value = event.currentTarget.valueAsNumber)}
          />
        </label>
        <Switch of={muted} name="Mute" says="key M" />
        <Switch of={captions} name="Captions" says="what shows of whom you look at, in words · key T" />
        <Switch of={stillness} name="Less motion" says="fades instead of movement" />
        <Switch of={allNames} name="All names on the ring" says="also of cues you have used" />
        <Switch of={letters} name="Letter keys" says="single keys give cues and look at chairs" />
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

function Switch({ of, name, says }: { readonly of: Signal<boolean>; readonly name: string; readonly says: string }): JSX.Element {
  return (
    <label class="row">
      <span>
        {name} <small>{says}</small>
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={of.value}
        onChange={(event) => (of.value = event.currentTarget.checked)}
      />
    </label>
  );
}
