import type { JSX } from "preact";
import type { KeptTexts } from "../../shared/i18n/catalogue.ts";
import { ReadingPage } from "../components/reading-page.tsx";
import type { ServerKeeping } from "../session/server-keeping.ts";

/** [F19] What is stored, where, for how long, and how it is deleted: to read, and to print on one sheet. */
export function KeptPage(props: {
  readonly says: KeptTexts;
  /** Null when the server did not answer. */
  readonly keeping: ServerKeeping | null;
  readonly host: string;
  readonly onPrint: () => void;
}): JSX.Element {
  const { says, keeping, host } = props;
  const { where, long, take, never, head, browser } = says;
  return (
    <ReadingPage says={says} of={says.of(host)} onPrint={props.onPrint}>
      <table>
        <thead>
          <tr>
            <th scope="col">{head.what}</th>
            <th scope="col">{head.who}</th>
            <th scope="col">{head.gone}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(says.rows).map(([row, { what, who, ...rest }]) => (
            <tr key={row}>
              <td>{what}</td>
              <td>
                <span class="narrow">{says.narrow.who} </span>
                {who}
              </td>
              <td>
                <span class="narrow">{says.narrow.gone} </span>
                {"gone" in rest ? rest.gone : says.withSession}
              </td>
            </tr>
          ))}
          <tr>
            <td>{browser.what}</td>
            <td>
              <span class="narrow">{says.narrow.who} </span>
              {browser.who}
            </td>
            <td>
              <span class="narrow">{says.narrow.gone} </span>
              {browser.gone}
            </td>
          </tr>
        </tbody>
      </table>
      <div class="columns">
        <section>
          <h2>{where.title}</h2>
          <p>{where[keeping?.kind ?? "unknown"]}</p>
          <h2>{long.title}</h2>
          <p>{longText(says, keeping)}</p>
          <p>{long.sooner}</p>
        </section>
        <section>
          <h2>{take.title}</h2>
          <p>{take.says}</p>
        </section>
      </div>
      <h2>{never.title}</h2>
      <ul>
        {never.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </ReadingPage>
  );
}

function longText({ long }: KeptTexts, keeping: ServerKeeping | null): string {
  if (keeping === null) return long.unknown;
  return keeping.days === 0 ? long.nothing : long.days(keeping.days);
}
