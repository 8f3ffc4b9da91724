import type { JSX } from "preact";
import type { SceneChoice } from "../../../shared/session/movement.ts";
import { texts } from "../../language/texts.ts";
import type { Told } from "./told.ts";

/** Before the music: what everyone reads, and the player's own card, which nobody else sees. */
export function SceneBrief(props: {
  readonly told: Told;
  readonly choice: SceneChoice;
  /** The part (slot) of this player; null until it is known. */
  readonly part: number | null;
  readonly onAnother: () => void;
}): JSX.Element {
  const { told, choice } = props;
  const says = texts.value.scenes;
  const { brief, scenes } = told.words;
  const scene = scenes[choice.scene];
  const place = told.data.scenes[choice.scene]?.chairs.findIndex(({ slot }) => slot === props.part);
  const card = place === undefined ? undefined : scene?.parts[place];
  return (
    <div class="brief">
      <h1>{told.title}</h1>
      <p class="aside">
        {says.sceneOf(scene?.name ?? "", choice.scene + 1, scenes.length)} ·{" "}
        {says.lengths([told.data.scenes[choice.scene]?.minutes ?? 0])}
      </p>
      <p class="idea">{told.idea}</p>
      <p>{brief}</p>
      <section class="own-part" aria-label={says.card.title}>
        <h2>{says.card.title}</h2>
        <div aria-live="polite">
          <p class="you-are">{card?.youAre}</p>
          {card !== undefined && "youKnow" in card && <p>{card.youKnow}</p>}
        </div>
        <p class="fine">{says.card.private}</p>
        <button type="button" class="plain" onClick={props.onAnother}>
          {says.card.another}
        </button>
      </section>
    </div>
  );
}
