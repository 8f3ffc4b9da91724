import type { JSX } from "preact";
import type { SceneChoice } from "../../../shared/session/movement.ts";
import { texts } from "../../language/texts.ts";
import type { Told } from "./told.ts";

/** What a scene was about, and one question about it. No grade. */
export function SceneEnd({ told }: { readonly told: Told }): JSX.Element {
  const says = texts.value.scenes.end;
  return (
    <section class="scene-end">
      <h2>{says.about}</h2>
      <p class="takeaway">{told.words.takeaway}</p>
      <h3>{says.ask}</h3>
      <p class="question">{told.words.debrief.analysis[0]}</p>
    </section>
  );
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
