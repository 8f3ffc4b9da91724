import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { caption, glimpse, standing } from "../../shared/i18n/phrases/caption.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { texts } from "../language/texts.ts";
import { usePlayContext } from "./play-context.tsx";

/** As many as there are: nobody has to read them at a glance. */
const ALL_SIGNS = 10;

/**
 * [H15] What everybody does, in words: the face that the player looks at whole, the others as the corner of the eye
 * sees them. For screen readers, to be read when it is wanted; the announcer speaks by itself.
 */
export function InWords(): JSX.Element {
  const { selectors } = usePlayContext();
  return (
    <ul class="unseen" aria-label={texts.value.play.around}>
      {selectors.places.value.map((chair) => (
        <Player key={chair} chair={chair} />
      ))}
    </ul>
  );
}

function Player({ chair }: { readonly chair: ChairId }): JSX.Element {
  const { consort, selectors } = usePlayContext();
  // Computed, so that the page changes only with the words.
  const line = useComputed(() => {
    const now = consort.perception.value;
    if (now === null) return "";
    const { focus, periphery } = now;
    const { reader } = selectors;
    if (focus?.chair === chair)
      return caption(focus, reader, ALL_SIGNS, standing(focus, reader.texts));
    const seen = periphery[chair];
    return seen ? glimpse(chair, seen, reader) : reader.nameOf(chair);
  }).value;
  return <li>{line}</li>;
}
