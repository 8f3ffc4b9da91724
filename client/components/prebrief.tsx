import type { ComponentChildren, JSX } from "preact";
import { LineIcon, type LineIconName } from "./line-icon.tsx";

/** A drawing for each thing that is said before playing. */
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

/** What is asked of people, and what they are promised, before anything is played. */
export function Prebrief(props: {
  readonly says: PrebriefWords;
  readonly onYes: () => void;
  /** Beside the button, if anything is. */
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
                  <a href="/kept" target="_blank" rel="noopener">
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
