import type { JSX } from "preact";
import type { AccessTexts } from "../../shared/i18n/catalogue.ts";
import { ReadingPage } from "../components/reading-page.tsx";

/** [H16] What works for whom, what does not yet, and in which browsers the game is tried. */
export function AccessPage(props: {
  readonly says: AccessTexts;
  readonly onPrint: () => void;
}): JSX.Element {
  const { says } = props;
  const { holds, gaps, browsers, tell } = says;
  return (
    <ReadingPage says={says} way={{ href: "check", says: browsers.check }} onPrint={props.onPrint}>
      <h2>{holds.title}</h2>
      <dl>
        {Object.entries(holds.items).map(([key, item]) => (
          <div key={key}>
            <dt>{item.name}</dt>
            <dd>{item.says}</dd>
          </div>
        ))}
      </dl>
      <h2>{gaps.title}</h2>
      <ul>
        {gaps.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <div class="columns">
        <section>
          <h2>{browsers.title}</h2>
          <p>{browsers.made}</p>
          <p>{browsers.tried}</p>
        </section>
        <section>
          <h2>{tell.title}</h2>
          <p>{tell.says}</p>
        </section>
      </div>
    </ReadingPage>
  );
}
