import { texts } from "../language/texts.ts";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { CUE_GROUPS, type Cue, type CueGroup } from "../../shared/model/cue.ts";
import { keyOfCue } from "../input/keys.ts";
import { CueButton } from "./cue-button.tsx";
import { usePlayContext } from "./play-context.tsx";
import { Glyph } from "../components/icons.tsx";
import { over } from "../components/px.ts";
import { outline } from "../components/cue-icon.tsx";

/** The cue that stands for its group on the tabs. */
const SIGN: Readonly<Record<CueGroup, Cue>> = {
  way: "moveOn",
  answer: "support",
  mend: "ownIt",
  edge: "glare",
};
const GROUPS = Object.keys(CUE_GROUPS) as CueGroup[];

/** The cues of phones: cells of one group at a time, four tabs below. */
export function CueGrid(): JSX.Element {
  const { stage } = usePlayContext();
  const { cues, play } = texts.value;
  const open = useSignal<CueGroup>("answer");
  return (
    <div class="cells" style={over(stage.layout.value.cues)}>
      <div class={`grid ${open.value}`} role="group" aria-label={cues.group[open.value].name}>
        {CUE_GROUPS[open.value].map((cue) => (
          <CueButton key={cue} cue={cue} r={15.5} class="cell" tipped />
        ))}
      </div>
      <div class="tabs" role="group" aria-label={play.kindsOfCues}>
        {GROUPS.map((group) => (
          <button
            type="button"
            class={`tab ${group} ${open.value === group ? "on" : ""}`}
            aria-pressed={open.value === group}
            aria-label={cues.group[group].name}
            data-tip={play.tip(cues.group[group].name, CUE_GROUPS[group].map(keyOfCue).join(" "))}
            data-coach={group}
            data-coach-also={CUE_GROUPS[group].join(" ")}
            onClick={() => (open.value = group)}
          >
            <svg width="32" height="30" viewBox="-16 -15 32 30" aria-hidden="true">
              <path class="outline" d={outline(group, 11.5)} />
              <Glyph name={SIGN[group]} size={14.5} />
            </svg>
            <span aria-hidden="true">{cues.group[group].short}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
