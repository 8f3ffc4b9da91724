import { texts } from "../language/texts.ts";
import type { JSX } from "preact";
import type { SceneText } from "../../shared/live/scene-word.ts";
import { CornerButton } from "./corner-button.tsx";
import { Slip } from "./slip.tsx";

export type Card = NonNullable<SceneText["card"]>;

/** [J13] The player's own card, to be read again while the music plays. */
export function OwnCard(props: {
  readonly card: Card;
  readonly open: { value: boolean };
}): JSX.Element {
  const { card, open } = props;
  const says = texts.value.scenes.card;
  return (
    <>
      <CornerButton
        class="card"
        icon="card"
        text={texts.value.play.corner.card}
        expanded={open.value}
        onClick={() => (open.value = !open.value)}
      />
      {open.value && (
        <Slip title={says.title} onClose={() => (open.value = false)}>
          <p class="you-are">{card.youAre}</p>
          {card.youKnow !== undefined && <p>{card.youKnow}</p>}
          <p class="fine">{says.private}</p>
        </Slip>
      )}
    </>
  );
}
