import type { ComponentChildren, JSX } from "preact";
import { LineIcon, type LineIconName } from "./line-icon.tsx";

/** The icon of each paragraph. */
const ICONS = {
  watch: "eye",
  tear: "torn",
  sees: "lock",
  step: "chair",
  room: "heart",
  card: "card",
  softer: "softer",
} as const satisfies Record<string, LineIconName>;

export interface PrebriefWords {
  readonly before?: string;
  readonly title: string;
  readonly promises: {
    readonly [Key in keyof typeof ICONS]?: { readonly title: string; readonly says: string };
  };
  readonly kept: string;
  readonly yes: string;
}

/** What is asked of people and promised to them, before anything is played. */
export function Prebrief(props: {
  readonly says: PrebriefWords;
  readonly onYes: () => void;
  /** Content beside the button. */
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { before, title, promises, kept, yes } = props.says;
  return (
    <section class="paper prebrief">
      {before !== undefined && <p class="aside">{before}</p>}
      <h1>{title}</h1>
      <ul>
        {Object.entries(promises).map(([key, { title: name, says: what }]) => (
          <li key={key}>
            <LineIcon name={ICONS[key as keyof typeof ICONS]} />
            <p>
              <strong>{name}</strong> {what}
              {key === "sees" && (
                <>
                  {" "}
                  <a href="kept" target="_blank" rel="noopener">
                    {kept}
                  </a>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      <footer>
        <button type="button" class="begin" onClick={props.onYes}>
          {yes}
        </button>
        {props.children}
      </footer>
    </section>
  );
}
