import type { JSX } from "preact";
import type { Reader } from "../../../shared/i18n/catalogue.ts";
import { type OutcomeCatalogue, outcomeTexts } from "../../../shared/i18n/phrases/outcome.ts";
import type { SceneOutcome } from "../../../shared/measures/objective.ts";
import type { SceneChoice } from "../../../shared/session/movement.ts";
import { texts } from "../../language/texts.ts";
import { clockTime } from "../../components/clock-time.ts";
import type { SceneText } from "../../../shared/live/scene-word.ts";
import type { ToldScenario } from "./told.ts";

/**
 * [J13] What a scene was about, its outcome in words, the moments behind it, and one question. No
 * grade.
 */
export function SceneEnd(props: {
  readonly told: SceneText;
  readonly choice: SceneChoice;
  readonly words: OutcomeCatalogue;
  /** Null when the scene has no measure. */
  readonly outcome: SceneOutcome | null;
  readonly reader: Reader;
}): JSX.Element {
  const { told, choice, words, outcome } = props;
  const { scenes: says, tears } = texts.value;
  const of = outcome && outcomeTexts(outcome, words, props.reader);
  const { scenes } = told;
  const name = scenes[choice.scene]?.name ?? "";
  return (
    <section class="scene-end">
      <p class="aside">
        {told.title}
        {/* The only scene has mostly the scenario's own name. */}
        {name !== told.title && `, ${says.sceneOf(name, choice.scene + 1, scenes.length)}`}
      </p>
      <h1>{told.takeaway}</h1>
      {of && (
        <>
          <p class="came-to">
            {of.said} {outcome?.scope === "person" && <small>{tears.story.private}</small>}
          </p>
          {of.moments.length > 0 && (
            <>
              <h2>{words.moments}</h2>
              <ol class="moments">
                {of.moments.map(({ at, good, says: what }) => (
                  <li key={at} class={good ? "good" : "open"}>
                    <b>{clockTime(at)}</b> <span>{what}</span>
                  </li>
                ))}
              </ol>
            </>
          )}
        </>
      )}
      <h2>{says.end.ask}</h2>
      <blockquote>{of?.question ?? told.question}</blockquote>
    </section>
  );
}

/** Whether people can play more than one of its parts; assumed for scenarios that are not in the list. */
export function hasPartsToSwap(all: readonly ToldScenario[], now: SceneChoice): boolean {
  const told = all.find(({ data }) => data.id === now.scenario);
  const parts = told?.data.scenes[now.scene]?.chairs;
  if (parts === undefined) return true;
  return parts.filter((part) => !("who" in part && part.who === "bot")).length > 1;
}

/** The scene after this one, with its name; null after the last scene of the last scenario. */
export function sceneAfter(
  all: readonly ToldScenario[],
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
