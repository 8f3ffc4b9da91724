import type { JSX } from "preact";
import type { TalkTexts } from "../../../shared/i18n/catalogue.ts";
import { FORM_MOMENTS, type FormView } from "../../../shared/live/questionnaire.ts";

/** [U7] What people say of themselves, as counts: of each item a bar before and a bar after. */
export function FormResults(props: {
  readonly view: FormView;
  readonly says: TalkTexts["form"];
}): JSX.Element {
  const { view, says } = props;
  const { results: words } = says;
  const { before, after } = view.results;
  const isEmpty = !view.on && before.count + after.count === 0;
  return (
    <section class="form-results" aria-label={words.tab}>
      <p>{isEmpty ? words.off : words.says}</p>
      {!isEmpty && <p role="status">{words.count(before.count, after.count)}</p>}
      {!isEmpty && (
        <ol>
          {says.items.map((item, nth) => (
            <li key={item}>
              <b>{item}</b>
              {FORM_MOMENTS.map((moment) => {
                const counts = view.results[moment].items?.[nth] ?? null;
                return (
                  <div key={moment}>
                    <small>{words[moment]}</small>
                    {counts === null ? <em>{words.few}</em> : <Bar counts={counts} says={says} />}
                  </div>
                );
              })}
            </li>
          ))}
        </ol>
      )}
      {!isEmpty && (
        <p class="scale-words" aria-hidden="true">
          {says.scale.map((word, i) => (
            <span key={word}>
              <i class={`chose-${i}`} /> {word}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

function Bar(props: {
  readonly counts: readonly number[];
  readonly says: TalkTexts["form"];
}): JSX.Element {
  const { counts, says } = props;
  const label = counts.map((count, i) => says.results.chose(says.scale[i] ?? "", count)).join(", ");
  return (
    <span class="counts-bar" role="img" aria-label={label}>
      {counts.map(
        (count, i) =>
          count > 0 && (
            <i key={i} class={`chose-${i}`} style={{ flexGrow: count }}>
              {count}
            </i>
          ),
      )}
    </span>
  );
}
