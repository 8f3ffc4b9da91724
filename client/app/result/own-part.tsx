import type { JSX } from "preact";
import { OWN_PART_WORDS, ownPartLines } from "../../../shared/content/own-part-words.ts";
import { STORY_WORDS } from "../../../shared/content/tear-words.ts";
import type { OwnTally } from "../../../shared/model/own-part/own-tally.ts";
import { Explained } from "../../components/explained.tsx";

/** [G4] What one did oneself, in small figures: for one's own eyes, and beside nobody else's. */
export function OwnPart(props: {
  readonly of: OwnTally;
  /** A bot played for this player for a while. */
  readonly withBot: boolean;
}): JSX.Element {
  return (
    <section class="own-part">
      <h2>
        {OWN_PART_WORDS.title} <small>{STORY_WORDS.private}</small>
      </h2>
      <ul>
        {ownPartLines(props.of).map(({ id, figure, says, counted }) => (
          <li key={id}>
            <Explained how={counted}>
              <b>{figure}</b> <span>{says}</span>
            </Explained>
          </li>
        ))}
      </ul>
      {props.withBot && <p class="fine">{OWN_PART_WORDS.botNotIn}</p>}
    </section>
  );
}
