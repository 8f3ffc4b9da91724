import type { JSX } from "preact";
import type { SceneChoice } from "../../shared/session/movement.ts";
import { texts } from "../language/texts.ts";
import type { SceneText } from "../../shared/live/scene-word.ts";

/** Before the music: what everyone reads, and the player's own card, which nobody else sees. */
export function SceneBrief(props: {
  readonly told: SceneText;
  readonly choice: SceneChoice;
  /** What may happen in the scene; null where somebody reads it out. */
  readonly mayHappen?: string | null;
  /** Link to the prebrief; absent: none. */
  readonly again?: { readonly name: string; readonly onOpen: () => void };
  /** The connection is down: the card cannot be swapped. */
  readonly cut?: boolean;
  /** Swaps the card; absent: not possible. */
  readonly onAnother?: () => void;
}): JSX.Element {
  const { told, choice, mayHappen, again, onAnother } = props;
  const says = texts.value.scenes;
  const { brief, card, scenes } = told;
  const scene = scenes[choice.scene];
  return (
    <div class="brief">
      <h1>{told.title}</h1>
      <p class="aside">
        {scene?.name !== told.title &&
          `${says.sceneOf(scene?.name ?? "", choice.scene + 1, scenes.length)} · `}
        {says.lengths([scene?.minutes ?? 0])}
      </p>
      <p class="idea">{told.idea}</p>
      <p>{brief}</p>
      {mayHappen != null && <p class="may-happen">{mayHappen}</p>}
      <section class="own-part" aria-label={says.card.title}>
        <h2>{says.card.title}</h2>
        <div aria-live="polite">
          <p class="you-are">{card?.youAre}</p>
          {card?.youKnow !== undefined && <p>{card.youKnow}</p>}
        </div>
        <p class="fine">
          {says.card.private} {onAnother && says.card.mayChange}
        </p>
        {onAnother && (
          <>
            <button
              type="button"
              class="plain"
              disabled={props.cut === true}
              aria-describedby="card-waits"
              onClick={onAnother}
            >
              {says.card.another}
            </button>
            <span id="card-waits" class="fine" role="status">
              {props.cut === true ? says.card.waits : ""}
            </span>
          </>
        )}
      </section>
      {again && (
        <button type="button" class="once-more" onClick={again.onOpen}>
          {again.name}
        </button>
      )}
    </div>
  );
}
