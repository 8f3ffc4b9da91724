import { texts } from "../language/texts.ts";
import { useComputed } from "@preact/signals";
import type { CSSProperties, JSX } from "preact";
import type { Cue } from "../../shared/model/cue.ts";
import { keyOfCue } from "../input/keys.ts";
import type { PlayControls } from "./play-context.tsx";
import { usePlayContext } from "./play-context.tsx";
import { groupOf, CueIcon } from "../components/cue-icon.tsx";

/** [A8] Whether a cue could make sense now. It can still be pressed: the refusal then says why not. */
export function sensible({ selectors, hands }: PlayControls, cue: Cue): boolean {
  const self = selectors.self.value;
  if (!self || hands.breathing.value || self.breathing) return false;
  if (cue === "showNeed" && !self.need && !self.split && !self.wish && !owesWords(selectors))
    return false;
  if (cue === "ownIt" && self.pulled && self.gaze === "inward") return self.gazeLanded;
  return cue === "gather" || (selectors.looking.value !== null && self.gazeLanded);
}

/** [M1] The mend asks for words, though the need has passed. */
const owesWords = ({ bond }: PlayControls["selectors"]): boolean =>
  bond.value?.owes.some(({ by, what }) => what === "showNeed" && by !== "them") ?? false;

interface Props {
  readonly cue: Cue;
  /** Radius of the icon. */
  readonly r: number;
  readonly class?: string;
  readonly style?: CSSProperties;
  /** Shows the cue's meaning at the button itself; a ring shows it in its middle. */
  readonly tipped?: boolean;
  readonly onPoint?: (cue: Cue | null) => void;
}

/** One cue of the ring, the cells or the board: its icon, and its name while names are shown. */
export function CueButton({ cue, r, style, tipped, onPoint, ...rest }: Props): JSX.Element {
  const controls = usePlayContext();
  const { hands, selectors, preferences } = controls;
  const shown = useComputed(() => selectors.self.value?.cue === cue).value;
  const ready = useComputed(() => sensible(controls, cue)).value;
  const words = texts.value.cues.cue[cue];
  const { describe, tip } = texts.value.play;
  const size = Math.ceil(r * 2.5);
  return (
    <button
      type="button"
      class={`cue ${groupOf(cue)} ${shown ? "on" : ""} ${rest.class ?? ""}`}
      {...(style && { style })}
      aria-label={words.name}
      aria-description={describe(words.meaning, keyOfCue(cue))}
      aria-keyshortcuts={keyOfCue(cue)}
      aria-pressed={shown}
      aria-disabled={!ready}
      {...(tipped && { "data-tip": tip(words.meaning, keyOfCue(cue)) })}
      data-coach={cue}
      onClick={() => hands.cue(cue)}
      onPointerEnter={() => onPoint?.(cue)}
      onPointerLeave={() => onPoint?.(null)}
      onFocus={() => onPoint?.(cue)}
      onBlur={() => onPoint?.(null)}
    >
      <svg
        width={size}
        height={size}
        viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}
        aria-hidden="true"
      >
        <CueIcon cue={cue} r={r} />
      </svg>
      {preferences.cueNames.value && (
        <span class="label" aria-hidden="true">
          {words.name}
        </span>
      )}
    </button>
  );
}
