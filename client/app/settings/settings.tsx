import { texts } from "../../language/texts.ts";
import { canVibrate, isVibrating } from "../../play/use-vibration.ts";
import { LanguageChoice } from "./language-choice.tsx";
import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import type { Sound } from "../../play/play-context.tsx";
import type { Offline } from "../../offline/offline.ts";
import type { Preferences } from "../../preferences/preferences.ts";
import { Sheet } from "../../components/sheet.tsx";
import { isRecorded } from "../../preferences/recorded.ts";
import { SoundCheck } from "./sound-check.tsx";

/** Sound, captions and comfort; how to play; and, during a movement, leaving. */
export function Settings(props: {
  readonly preferences: Preferences;
  readonly sound: Sound;
  readonly offline: Offline;
  /** [J2] Only sound, captions and stillness. */
  readonly plain: boolean;
  /** Others of a live session sit around. */
  readonly inRoom: boolean;
  readonly onClose: () => void;
  readonly onHelp: () => void;
  readonly onLeave?: () => void;
}): JSX.Element {
  const { sound, plain } = props;
  const says = texts.value.settings;
  const {
    captions,
    stillness,
    cueNames,
    letters,
    noneAtMe,
    learnt,
    language,
    vibration,
    recorded,
  } = props.preferences;
  return (
    <Sheet title={says.title} onClose={props.onClose}>
      <div class="rows">
        <label class="row">
          <span>
            {says.volume.name} <small>{says.volume.says}</small>
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
        <Switch {...says.mute} keyCap="M" on={sound.muted.value} turn={sound.setMuted} />
        <SoundCheck sound={sound} />
        <Switch
          {...says.recorded}
          on={isRecorded(recorded.value)}
          turn={(to) => (recorded.value = to)}
        />
        <LanguageChoice chosen={language} />
        <Switch {...says.captions} keyCap="T" {...bound(captions)} />
        {canVibrate() && (
          <Switch
            {...says.vibration}
            on={isVibrating(vibration.value, props.inRoom)}
            turn={(to) => (vibration.value = to)}
          />
        )}
        <Switch {...says.stillness} {...bound(stillness)} />
        <OfflineRow offline={props.offline} />
        {!plain && (
          <>
            <Switch {...says.cueNames} {...bound(cueNames)} />
            <Switch {...says.letters} {...bound(letters)} />
            <Switch {...says.noneAtMe} {...bound(noneAtMe)} />
          </>
        )}
      </div>
      <footer>
        {!plain && (
          <button type="button" class="plain" onClick={props.onHelp}>
            {says.help}
          </button>
        )}
        {!plain && learnt.value.length > 0 && (
          <button type="button" class="plain" onClick={() => (learnt.value = [])}>
            {says.coach}
          </button>
        )}
        <a class="plain" href="kept" target="_blank" rel="noopener">
          {says.kept}
        </a>
        <a class="plain" href="access" target="_blank" rel="noopener">
          {says.access}
        </a>
        {props.onLeave && (
          <button type="button" class="plain leave" onClick={props.onLeave}>
            {says.leave}
          </button>
        )}
      </footer>
    </Sheet>
  );
}

/** [O6] What works without a network here, and the button that installs the game where the browser offers it. */
function OfflineRow({ offline }: { readonly offline: Offline }): JSX.Element {
  const says = texts.value.settings.offline;
  const install = offline.install.value;
  return (
    <div class="row">
      <span>
        {says.name} <small>{says[offline.stored.value]}</small>
      </span>
      {install !== null && (
        <button type="button" class="plain" onClick={install}>
          {says.install}
        </button>
      )}
    </div>
  );
}

/** Phones and tablets without a mouse hardly ever have keys. */
const hasKeyboard = (): boolean => matchMedia("(any-pointer: fine)").matches;

const bound = (held: Signal<boolean>) => ({
  on: held.value,
  turn: (to: boolean): void => {
    held.value = to;
  },
});

function Switch(props: {
  readonly name: string;
  readonly says: string;
  readonly keyCap?: string;
  readonly on: boolean;
  readonly turn: (to: boolean) => void;
}): JSX.Element {
  const { keyCap } = props;
  const byKey = keyCap !== undefined && hasKeyboard() && texts.value.settings.byKey(keyCap);
  return (
    <label class="row">
      <span>
        {props.name} <small>{[props.says, byKey].filter(Boolean).join(" · ")}</small>
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
