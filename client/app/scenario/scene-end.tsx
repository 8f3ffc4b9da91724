import type { JSX } from "preact";
import type { Reader } from "../../../shared/i18n/catalogue.ts";
import { momentText, outcomeText } from "../../../shared/i18n/phrases/outcome.ts";
import type { SceneOutcome } from "../../../shared/measures/objective.ts";
import type { SceneChoice } from "../../../shared/session/movement.ts";
import { texts } from "../../language/texts.ts";
import type { OutcomeTexts, Told } from "./told.ts";

/** [J9] What a scene was about, what came of it in words, the moments behind that, and one question. No grade. */
export function SceneEnd(props: {
  readonly told: Told;
  /** Null where the scene has no measure, or this player had no part in it. */
  readonly outcome: SceneOutcome | null;
  readonly says: OutcomeTexts;
  readonly reader: Reader;
}): JSX.Element {
  const { told, outcome, says, reader } = props;
  const { end } = texts.value.scenes;
  const { debrief, takeaway } = told.words;
  return (
    <section class="scene-end">
      <h2>{end.about}</h2>
      <p class="takeaway">{takeaway}</p>
      {outcome !== null && (
        <>
          <h3>{says.title}</h3>
          <p>{outcomeText(outcome, says)}</p>
          {outcome.moments.length > 0 && (
            <ul class="moments">
              {outcome.moments.map((moment) => (
                <li>{momentText(moment, says, reader)}</li>
              ))}
            </ul>
          )}
        </>
      )}
      <h3>{end.ask}</h3>
      <p class="question">{questionOf(debrief, outcome)}</p>
    </section>
  );
}

/** What stayed open is asked about; where nothing did, what went on. */
function questionOf(
  { analysis, description }: Told["words"]["debrief"],
  outcome: SceneOutcome | null,
): string | undefined {
  const open = outcome === null || outcome.moments.some(({ good }) => !good);
  return open ? analysis[0] : (description[0] ?? analysis[0]);
}

/** What comes after a scene, with its name; null after the last of the last scenario. */
export function sceneAfter(
  all: readonly Told[],
  now: SceneChoice,
): { readonly choice: SceneChoice; readonly name: string } | null {
  const at = all.findIndex(({ data }) => data.id === now.scenario);
  const name = all[at]?.words.scenes[now.scene + 1]?.name;
  if (name !== undefined) return { choice: { ...now, scene: now.scene + 1 }, name };
  const next = all[at + 1];
  return next === undefined
    ? null
    : { choice: { scenario: next.data.id, scene: 0, turn: 0 }, name: next.title };
}
