import { texts } from "../language/texts.ts";
import type { JSX } from "preact";
import type { CueGroup } from "../../shared/model/cue.ts";
import type { Layout } from "../drawing/layout.ts";
import { CueButton } from "./cue-button.tsx";
import { CueGrid } from "./cue-grid.tsx";
import { usePlayContext } from "./play-context.tsx";
import { over } from "../components/px.ts";
import { spans, type Table } from "./table.ts";
import { widthOfWords } from "./words-width.ts";

/** Columns of each whole group: two rows hold them all. */
const COLUMNS: Readonly<Record<CueGroup, number>> = { way: 2, answer: 3, mend: 3, edge: 2 };

/** Largest cell of a board that is not full; and the height of one row of cells under its group's name. */
const CELL = 116;
const ONE_ROW = 106;

/** Size of a cell's label, px. */
const LABEL = 13;

/**
 * All cues at once, for a tablet held upright: groups side by side, in two rows; in one when they
 * are few. Where a language's words are too long for that, group by group.
 */
export function CueBoard(): JSX.Element | null {
  const { stage, selectors } = usePlayContext();
  const table = selectors.table.value;
  const { groups, whole, few } = table;
  if (groups.length === 0) return null;
  const names = texts.value.cues.group;
  const rows = few ? 1 : 2;
  const columns = (group: CueGroup, count: number): number =>
    whole ? COLUMNS[group] : Math.ceil(count / rows);
  const all = groups.reduce((sum, { group, cues }) => sum + columns(group, cues.length), 0);
  const place = stage.layout.value;
  const box = boxOf(place.cues, table, all);
  const words = groups.flatMap(({ cues }) =>
    cues.flatMap((cue) => texts.value.cues.cue[cue].name.split(" ")),
  );
  const widest = Math.max(...words.map((word) => widthOfWords(word, LABEL * place.text)));
  if (widest > box.width / all) return <CueGrid />;
  return (
    <div
      class="board"
      style={{
        ...over(box),
        gridTemplateColumns: `repeat(${all}, 1fr)`,
      }}
      data-coach="cues"
    >
      {groups.map(({ group, cues }) => {
        const wide = spans(cues.length, rows);
        return (
          <div
            key={group}
            class={`group ${group} ${whole ? "" : "spread"} ${few ? "single" : ""}`}
            style={{
              gridColumn: `span ${columns(group, cues.length)}`,
              "--columns": columns(group, cues.length),
            }}
            role="group"
            aria-label={names[group].name}
            data-coach={group}
          >
            <span class="of" aria-hidden="true">
              {names[group].short}
            </span>
            {cues.map((cue, i) => (
              <CueButton
                key={cue}
                cue={cue}
                r={few ? 21 : 17}
                class="cell"
                {...(!whole && { style: { gridColumn: `span ${wide[i]}` } })}
                tipped
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

/** As large as its cells need, at the lower right of its place. */
function boxOf(place: Layout["cues"], { whole, few }: Table, columns: number): Layout["cues"] {
  if (whole) return place;
  const width = Math.min(place.width, columns * CELL);
  const height = few ? Math.min(place.height, ONE_ROW) : place.height;
  return {
    x: place.x + place.width - width,
    y: place.y + place.height - height,
    width,
    height,
  };
}
