import { ownPartTexts } from "../../../shared/i18n/phrases/own-part.ts";
import { texts } from "../../language/texts.ts";
import type { JSX } from "preact";
import type { OwnTally } from "../../../shared/model/own-part/own-tally.ts";
import { Explained } from "../../components/explained.tsx";

/** [G4] The own part in small figures: for this player only, compared with nobody. */
export function OwnPart(props: {
  readonly of: OwnTally;
  /** A bot played for this player for a while. */
  readonly withBot: boolean;
}): JSX.Element {
  const { ownPart, story } = {
    ownPart: texts.value.result.ownPart,
    story: texts.value.tears.story,
  };
  return (
    <section class="own-part">
      <h2>
        {ownPart.title} <small>{story.private}</small>
      </h2>
      <ul>
        {ownPartTexts(props.of, texts.value).map(({ id, figure, says, counted }) => (
          <li key={id}>
            <Explained how={counted}>
              <b>{figure}</b> <span>{says}</span>
            </Explained>
          </li>
        ))}
      </ul>
      {props.withBot && <p class="fine">{ownPart.botNotIn}</p>}
    </section>
  );
}
