import type { Reader } from "../../../shared/i18n/catalogue.ts";
import { tearLesson, tearText } from "../../../shared/i18n/phrases/tear.ts";
import { texts } from "../../language/texts.ts";
import type { JSX } from "preact";
import { Explained } from "../../components/explained.tsx";
import { clockTime } from "../../components/clock-time.ts";
import type { OwnRupture } from "./own-ruptures.ts";

/** [G3] The player's own tears, each with what can be learnt from it. Nobody else sees them. */
export function TearStories(props: {
  readonly tears: readonly OwnRupture[];
  readonly reader: Reader;
}): JSX.Element | null {
  const { tears, reader } = props;
  if (tears.length === 0) return null;
  const { story } = texts.value.tears;
  return (
    <details class="own-tears">
      <summary>
        {story.title(tears.length)}
        <small>{story.private}</small>
      </summary>
      <ol>
        {tears.map((tear) => (
          <Story tear={tear} reader={reader} />
        ))}
      </ol>
    </details>
  );
}

function Story({
  tear,
  reader,
}: {
  readonly tear: OwnRupture;
  readonly reader: Reader;
}): JSX.Element {
  const { why, type, mendedAfter } = tear;
  const { tears, repair, result } = texts.value;
  const { story } = tears;
  const who = reader.nameOf(tear.with);
  const lesson = tearLesson(why, type, texts.value);
  const rows = [
    [story.taken, lesson.taken],
    [story.needed, lesson.needed],
    [story.fits, lesson.fits],
    [story.next, lesson.next],
  ] as const;
  return (
    <li class={mendedAfter === null ? "open" : "mended"}>
      <p>
        <b>{why === null ? story.carried : clockTime(tear.at)}</b> {story.with(who)}:{" "}
        {why === null ? story.what(repair.happened[type]) : tearText(why, tear.with, reader)}
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
          story.open
        ) : (
          <Explained how={result.counted.tear}>{story.mended(mendedAfter)}</Explained>
        )}
      </p>
    </li>
  );
}
