import type { JSX } from "preact";
import { COUNTED_WORDS } from "../../../shared/content/measure-words.ts";
import { RUPTURE_WORDS } from "../../../shared/content/repair-words.ts";
import { STORY_WORDS, tearLesson, tearWords } from "../../../shared/content/tear-words.ts";
import type { ChairId } from "../../../shared/model/units.ts";
import { Explained } from "../../components/explained.tsx";
import { clockTime, type OwnRupture } from "./own-ruptures.ts";

/** [G3] One's own tears, each with what it has to teach. Only whoever they belong to sees them. */
export function TearStories(props: {
  readonly tears: readonly OwnRupture[];
  readonly nameOf: (chair: ChairId) => string;
}): JSX.Element | null {
  const { tears, nameOf } = props;
  if (tears.length === 0) return null;
  return (
    <details class="own-tears">
      <summary>
        {STORY_WORDS.title(tears.length)}
        <small>{STORY_WORDS.private}</small>
      </summary>
      <ol>
        {tears.map((tear) => (
          <Story tear={tear} nameOf={nameOf} />
        ))}
      </ol>
    </details>
  );
}

function Story({
  tear,
  nameOf,
}: {
  readonly tear: OwnRupture;
  readonly nameOf: (chair: ChairId) => string;
}): JSX.Element {
  const { why, type, mendedAfter } = tear;
  const who = nameOf(tear.with);
  const lesson = tearLesson(why, type);
  const rows = [
    [STORY_WORDS.taken, lesson.taken],
    [STORY_WORDS.needed, lesson.needed],
    [STORY_WORDS.fits, lesson.fits],
    [STORY_WORDS.next, lesson.next],
  ] as const;
  return (
    <li class={mendedAfter === null ? "open" : "mended"}>
      <p>
        <b>{why === null ? STORY_WORDS.carried : clockTime(tear.at)}</b> {STORY_WORDS.with(who)}:{" "}
        {why === null ? `${RUPTURE_WORDS[type]}.` : tearWords(why, tear.with, nameOf)}
      </p>
      <dl>
        {rows.map(
          ([name, says]) =>
            says !== null && (
              <div>
                <dt>{name}</dt>
                <dd>{says}</dd>
              </div>
            ),
        )}
      </dl>
      <p class="end">
        {mendedAfter === null ? (
          STORY_WORDS.open
        ) : (
          <Explained how={COUNTED_WORDS.tear}>{STORY_WORDS.mended(mendedAfter)}</Explained>
        )}
      </p>
    </li>
  );
}
