import type { JSX } from "preact";
import { isolated, NAME_WORDS } from "../../shared/content/name-words.ts";
import { NameField } from "../components/name-field.tsx";

/** [L1] For who came by a link, past the name on the start page. Nothing waits for the answer. */
export function NameQuestion(props: {
  /** What this device called its last player; "" for nobody. */
  readonly remembered: string;
  readonly onName: (name: string) => void;
  readonly onSkip: () => void;
}): JSX.Element {
  const { remembered, onSkip } = props;
  return (
    <section class="name-question paper" aria-label={NAME_WORDS.ask}>
      <p>{NAME_WORDS.ask}</p>
      <NameField
        first=""
        done={NAME_WORDS.done}
        onName={(name) => (name === "" ? onSkip() : props.onName(name))}
        onCancel={onSkip}
      />
      <button type="button" class="plain" onClick={onSkip}>
        {remembered === "" ? NAME_WORDS.later : NAME_WORDS.keep(isolated(remembered))}
      </button>
    </section>
  );
}
