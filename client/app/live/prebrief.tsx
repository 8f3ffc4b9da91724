import type { JSX } from "preact";
import type { LiveTexts } from "../../../shared/i18n/catalogue.ts";
import { LiveIcon } from "./live-icons.tsx";
import type { LiveIconName } from "./live-icons.tsx";

const ICONS: Readonly<Record<keyof LiveTexts["prebrief"]["promises"], LiveIconName>> = {
  watch: "eye",
  tear: "torn",
  sees: "lock",
  step: "chair",
  room: "heart",
};

/** What is asked of people, and what they are promised, before anything is played. */
export function Prebrief(props: {
  readonly says: LiveTexts["prebrief"];
  readonly onYes: () => void;
}): JSX.Element {
  const { says } = props;
  return (
    <section class="paper live-prebrief">
      <p class="aside">{says.before}</p>
      <h1>{says.title}</h1>
      <ul>
        {Object.entries(says.promises).map(([key, { title, says: what }]) => (
          <li key={key}>
            <LiveIcon name={ICONS[key as keyof typeof ICONS]} />
            <p>
              <strong>{title}</strong> {what}
              {key === "sees" && (
                <>
                  {" "}
                  <a href="/kept" target="_blank" rel="noopener">
                    {says.kept}
                  </a>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      <button type="button" class="begin" onClick={props.onYes}>
        {says.yes}
      </button>
    </section>
  );
}
