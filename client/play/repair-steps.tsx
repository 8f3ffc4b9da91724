import { owedText, wholeText } from "../../shared/i18n/phrases/owed.ts";
import { texts } from "../language/texts.ts";
import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import type { Owed } from "../../shared/model/perception.ts";
import { usePlayContext } from "./play-context.tsx";
import { px } from "../components/px.ts";
import { widthOfWords } from "./words-width.ts";

/**
 * Names of the four steps under their lamps, and what the present one waits for: of the whole while
 * it is apart ([R10]), else of the bond with the focused player ([M1]).
 */
export function RepairSteps(): JSX.Element | null {
  const { consort } = usePlayContext();
  const apart = useComputed(() => (consort.perception.value?.whole ?? null) !== null).value;
  return apart ? <WholeRepairSteps /> : <BondRepairSteps />;
}

function WholeRepairSteps(): JSX.Element | null {
  const { consort, selectors } = usePlayContext();
  const whole = useComputed(() => consort.perception.value?.whole ?? null).value;
  if (whole === null) return null;
  const { repair } = texts.value;
  return (
    <StepRow
      why={repair.ruptures.whole.name}
      names={repair.whole.steps}
      now={whole.step - 1}
      line={wholeText(whole, selectors.reader)}
      label={repair.whole.stepsLabel}
    />
  );
}

function BondRepairSteps(): JSX.Element | null {
  const { selectors, director } = usePlayContext();
  const type = useComputed(() => selectors.bond.value?.type ?? null).value;
  const step = useComputed(() => selectors.bond.value?.step ?? 0).value;
  const together = useComputed(() => selectors.bond.value?.together ?? 0).value;
  // While another tear is tended, what this one waits for is not a demand.
  const rests = useComputed(() => {
    const tended = director.tended.value;
    return tended !== null && tended !== selectors.looking.value;
  });
  // [P7] What the page asks for first, such as breathing, is shown here too, and nothing beside it.
  const first = useComputed((): readonly Owed[] | null => {
    const saying = director.saying.value;
    const act = saying?.act ?? null;
    if (saying?.from !== "crisis" || saying.owed || act === null) return null;
    if (act.do === "breathe") return [{ by: "me", what: "calm" }];
    if (act.do === "cue") return [{ by: "me", what: act.cue }];
    return act.do === "stay" ? null : [];
  });
  const owes = useComputed(() => {
    const all = selectors.bond.value?.owes ?? [];
    if (rests.value) return "";
    const now = first.value;
    return owedText(
      now === null ? all : [...now, ...all.filter(({ by }) => by === "them")],
      texts.value,
    );
  }).value;
  if (type === null) return null;
  // The present step: the one after those reached, the last one until it is done.
  const { steps, stepsLabel, ruptures } = texts.value.repair;
  const now = Math.min(steps.length - 1, step);
  return (
    <StepRow
      why={ruptures[type].name}
      names={steps.map(({ name }) => name)}
      now={now}
      line={owes || (rests.value || first.value ? "" : (steps[now]?.meaning ?? ""))}
      label={stepsLabel}
      {...(now === 3 && { together })}
    />
  );
}

/** Least px between two names. */
const APART = 5;

/** Four names under four lamps; on handhelds the present one alone. `now` is −1 before the first. */
function StepRow(props: {
  /** What tore. */
  readonly why: string;
  readonly names: readonly string[];
  readonly now: number;
  readonly line: string;
  readonly label: string;
  /** Beats held together, where they count. */
  readonly together?: number;
}): JSX.Element {
  const { why, names, now, line, label, together } = props;
  const at = usePlayContext().stage.layout.value;
  const { x, y, gap, scale } = at.lamps;
  const { beats, beatsTogether } = texts.value.repair;
  if (!at.lampNames)
    return (
      <p class="steps small" data-coach="lamps">
        <i>{why}</i>
        {now >= 0 && (
          <b>
            {now + 1} {names[now]}{" "}
          </b>
        )}
        {line}
        {together !== undefined && ` · ${beats(together)}`}
      </p>
    );
  // Long words would run into each other: then the present step alone is named, under its lamp.
  const size = Math.max(13, 15 * scale) * at.text;
  const widths = names.map((name) => widthOfWords(name, size));
  const isCrowded = widths.some((width, i) => (width + (widths[i + 1] ?? 0)) / 2 + APART > gap);
  return (
    <div class={`steps ${isCrowded ? "crowded" : ""}`} style={{ "--k": scale }} data-coach="lamps">
      <ol style={{ left: px(x), top: px(y + 18 * scale) }} aria-label={label}>
        {names.map((name, i) => (
          <li
            class={i < now ? "done" : i === now ? "now" : ""}
            style={{ left: px((i - 1.5) * gap) }}
            {...(i === now && { "aria-current": "step" as const })}
          >
            {name}
          </li>
        ))}
      </ol>
      <div class="waits" style={{ left: px(x), top: px(y + 42 * scale) }}>
        <i>{why}</i>
        <p>
          {line}
          {together !== undefined && (
            <span class="pips" role="img" aria-label={beatsTogether(together)}>
              {[0, 1, 2, 3].map((pip) => (
                <i class={pip < together ? "on" : ""} />
              ))}
            </span>
          )}
        </p>
      </div>
    </div>
  );
}
