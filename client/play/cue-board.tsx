import { texts } from "../language/texts.ts";
import type { JSX } from "preact";
import { CUE_GROUPS, type CueGroup } from "../../shared/model/cue.ts";
import { CueButton } from "./cue-button.tsx";
import { usePlayContext } from "./play-context.tsx";
import { over } from "../components/px.ts";

/** Columns of each group: two rows hold them all. */
const COLUMNS: Readonly<Record<CueGroup, number>> = { way: 2, answer: 3, mend: 3, edge: 2 };
const GROUPS = Object.keys(COLUMNS) as CueGroup[];
const ALL = GROUPS.reduce((sum, group) => sum + COLUMNS[group], 0);

/** All cues at once, for a tablet held upright: four groups side by side, two rows each. */
export function CueBoard(): JSX.Element {
  const { cues } = usePlayContext().stage.layout.value;
  const names = texts.value.cues.group;
  return (
    <div class="board" style={{ ...over(cues), gridTemplateColumns: `repeat(${ALL}, 1fr)` }}>
      {GROUPS.map((group) => (
        <div
          key={group}
          class={`group ${group}`}
          style={{ gridColumn: `span ${COLUMNS[group]}`, "--columns": COLUMNS[group] }}
          role="group"
          aria-label={names[group].name}
          data-coach={group}
        >
          <span class="of" aria-hidden="true">
            {names[group].short}
          </span>
          {CUE_GROUPS[group].map((cue) => (
            <CueButton key={cue} cue={cue} r={17} class="cell" tipped />
          ))}
        </div>
      ))}
    </div>
  );
}
