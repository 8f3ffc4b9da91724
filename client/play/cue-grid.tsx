import { texts } from "../language/texts.ts";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Cue, CueGroup } from "../../shared/model/cue.ts";
import { keyOfCue } from "../input/keys.ts";
import { CueButton } from "./cue-button.tsx";
import { usePlayContext } from "./play-context.tsx";
import { spans } from "./table.ts";
import { Glyph } from "../components/icons.tsx";
import { over } from "../components/px.ts";
import { outline } from "../components/cue-icon.tsx";

/** The cue that represents its group on the tabs. */
const SIGN: Readonly<Record<CueGroup, Cue>> = {
  way: "moveOn",
  answer: "support",
  mend: "ownIt",
  edge: "glare",
};

/** Radius of an icon; of one with much room. */
const TOKEN = 15.5;
const LARGE_TOKEN = 22;

/**
 * The cues on phones: cells of one group at a time, with tabs below; or, when they are few, all at
 * once.
 */
export function CueGrid(): JSX.Element | null {
  const { stage, selectors } = usePlayContext();
  const { cues, play } = texts.value;
  const open = useSignal<CueGroup>("answer");
  const { groups, few, whole } = selectors.table.value;
  const place = over(stage.layout.value.cues);
  if (groups.length === 0) return null;
  if (few)
    return (
      <div class="cells" style={place} data-coach="cues">
        <Cells of={groups.flatMap((one) => one.cues)} name={play.cues} spread large />
      </div>
    );
  const shown = groups.find(({ group }) => group === open.value) ?? groups[0];
  return (
    <div class="cells" style={place} data-coach="cues">
      {shown && (
        <Cells
          of={shown.cues}
          name={cues.group[shown.group].name}
          in={shown.group}
          spread={!whole}
        />
      )}
      <div
        class="tabs"
        style={{ gridTemplateColumns: `repeat(${groups.length}, 1fr)` }}
        role="group"
        aria-label={play.kindsOfCues}
      >
        {groups.map(({ group, cues: inside }) => (
          <button
            type="button"
            class={`tab ${group} ${shown?.group === group ? "on" : ""}`}
            aria-pressed={shown?.group === group}
            aria-label={cues.group[group].name}
            data-tip={play.tip(cues.group[group].name, inside.map(keyOfCue).join(" "))}
            data-coach={group}
            data-coach-also={inside.join(" ")}
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

/** Cells in one row or two. `spread`: without a hole, whatever their number. */
function Cells(props: {
  readonly of: readonly Cue[];
  readonly name: string;
  readonly in?: CueGroup;
  readonly spread: boolean;
  /** Without tabs. */
  readonly large?: boolean;
}): JSX.Element {
  const { of: all, spread } = props;
  const wide = spans(all.length, all.length > 3 ? 2 : 1);
  return (
    <div
      class={`grid ${props.in ?? ""} ${spread ? "spread" : ""}`}
      role="group"
      aria-label={props.name}
    >
      {all.map((cue, i) => (
        <CueButton
          key={cue}
          cue={cue}
          r={props.large && all.length <= 4 ? LARGE_TOKEN : TOKEN}
          class="cell"
          {...(spread && { style: { gridColumn: `span ${wide[i]}` } })}
          tipped
        />
      ))}
    </div>
  );
}
