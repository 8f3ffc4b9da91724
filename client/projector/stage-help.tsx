import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import type { StageTexts } from "../../shared/i18n/catalogue.ts";
import { useModal } from "../components/sheet.tsx";
import type { Orchestra, SoundFinding } from "../sound/orchestra.ts";
import type { StageActs, StageKey } from "./stage-keys.ts";

/** The part of the orchestra that a stage controls. */
export type StageSound = Pick<Orchestra, "state" | "muted" | "setMuted" | "unlock" | "check">;

/** Result of the sound check; null before it was run. */
export type Found = SoundFinding | "testing" | null;

/** Whether the room hears anything: not before a gesture, and not while switched off here. */
export const isHeard = ({ state, muted }: StageSound): boolean =>
  state.value === "sounding" && !muted.value;

/** In the corner: what is missing (sound), and the help button. */
export function StageCorner(props: {
  readonly sound: StageSound;
  /** The console has switched the room's sound on. */
  readonly wanted: boolean;
  readonly says: StageTexts;
  readonly acts: StageActs;
}): JSX.Element {
  const { sound, wanted, says, acts } = props;
  const silent = sound.state.value === "none";
  const turnOn = (): void => {
    sound.setMuted(false);
    sound.unlock();
  };
  return (
    <div class="stage-corner">
      {wanted && !isHeard(sound) && (
        <button type="button" disabled={silent} onClick={turnOn}>
          <Loudspeaker />
          {silent ? says.sound.none : sound.muted.value ? says.sound.off : says.sound.on}
        </button>
      )}
      <button type="button" class="help" aria-label={says.help.name} onClick={acts.h}>
        ?
      </button>
    </div>
  );
}

/** The keys and what they do; each is also a button, for touch screens. */
export function StageHelp(props: {
  readonly says: StageTexts["help"];
  readonly acts: StageActs;
  readonly found: Signal<Found>;
  readonly onClose: () => void;
}): JSX.Element {
  const { says, acts, found, onClose } = props;
  const dialog = useModal();
  return (
    <dialog ref={dialog} class="help-card" aria-label={says.title} onClose={onClose} closedby="any">
      <h2>{says.title}</h2>
      <ul>
        {(Object.keys(says.keys) as StageKey[])
          .filter((key) => key !== "h")
          .map((key) => (
            <li key={key}>
              <button type="button" onClick={acts[key]}>
                <kbd>{key.toUpperCase()}</kbd>
                {says.keys[key]}
              </button>
            </li>
          ))}
      </ul>
      <p role="status">
        {found.value === "testing" ? says.testing : found.value && says.found[found.value]}
      </p>
      <button type="button" class="shut" onClick={onClose}>
        {says.close}
      </button>
    </dialog>
  );
}

function Loudspeaker(): JSX.Element {
  return (
    <svg viewBox="-13 -13 26 26" aria-hidden="true">
      <path d="M-10-4H-5L1-9V9L-5 4H-10ZM5-4C7.5-1.5 7.5 1.5 5 4M8-7.5C12.5-3 12.5 3 8 7.5" />
    </svg>
  );
}
