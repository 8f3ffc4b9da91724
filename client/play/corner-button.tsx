import type { JSX } from "preact";
import { Icon, type IconName } from "../components/icons.tsx";
import { texts } from "../language/texts.ts";

/** A small round button; its tooltip shows name, key and purpose. */
export function CornerButton(props: {
  readonly icon: IconName;
  readonly text: { readonly name: string; readonly says: string };
  /** The key, as the browser names it and as it is shown; absent: none. */
  readonly keys?: readonly [shortcut: string, shown: string];
  readonly class?: string;
  /** The coach's name for it, to highlight it. */
  readonly coach?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly onClick: () => void;
}): JSX.Element {
  const { text, keys, pressed, expanded } = props;
  return (
    <button
      type="button"
      class={`round ${props.class ?? ""}`}
      aria-label={text.name}
      {...(pressed !== undefined && { "aria-pressed": pressed })}
      {...(expanded !== undefined && { "aria-expanded": expanded })}
      {...(keys !== undefined && { "aria-keyshortcuts": keys[0] })}
      data-tip={keys === undefined ? text.says : texts.value.play.tip(text.says, keys[1])}
      {...(props.coach !== undefined && { "data-coach": props.coach })}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}
