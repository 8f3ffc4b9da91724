/** Scenarios with their texts, for the pages about them. */
import type { Catalogue } from "../../../shared/i18n/catalogue.ts";
import { sceneText, type SceneText } from "../../../shared/live/scene-word.ts";
import type { SceneChoice } from "../../../shared/session/movement.ts";
import type { DATA } from "../../../shared/scenarios/data/index.ts";
import type { ScenarioInput } from "../../../shared/scenarios/scenario.ts";
import type { WordsOf } from "../../../shared/scenarios/words.ts";

/** What a player reads of a built-in scene; null when there is no such scene. */
export function toldOf(
  all: readonly ToldScenario[],
  choice: SceneChoice,
  part: number | null,
): SceneText | null {
  const told = all.find(({ data }) => data.id === choice.scenario);
  if (told === undefined) return null;
  const { data, title, idea, words } = told;
  return sceneText({ scenes: data.scenes, words: { ...words, title, idea } }, choice, part);
}

export type PrebriefTexts = Awaited<ReturnType<Catalogue["scenarios"]>>["prebrief"];

/** What there is to read before a scene. */
export interface SceneToRead {
  readonly choice: SceneChoice;
  readonly told: SceneText;
  /** What may happen in it; null where the facilitator reads it out. */
  readonly mayHappen: string | null;
  readonly prebrief: PrebriefTexts;
}

/** A scenario in the list. */
export interface ListedScenario {
  readonly data: (typeof DATA)[number];
  readonly title: string;
  readonly idea: string;
}

/** A scenario with all its texts, in the current language. */
export interface ToldScenario extends ListedScenario {
  readonly words: WordsOf<ScenarioInput>;
}
