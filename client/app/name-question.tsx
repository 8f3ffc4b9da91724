import { isolated } from "../components/isolated.ts";
import { texts } from "../language/texts.ts";
import type { JSX } from "preact";
import { NameField } from "../components/name-field.tsx";

/** [L1] For who came by a link, past the name on the start page. Nothing waits for the answer. */
export function NameQuestion(props: {
  /** What this device called its last player; "" for nobody. */
  readonly remembered: string;
  readonly onName: (name: string) => void;
  readonly onSkip: () => void;
}): JSX.Element {
  const { remembered, onSkip } = props;
  const says = texts.value.people.name;
  return (
    <section class="name-question paper" aria-label={says.ask}>
      <p>{says.ask}</p>
      <NameField
        first=""
        done={says.done}
        onName={(name) => (name === "" ? onSkip() : props.onName(name))}
        onCancel={onSkip}
      />
      <button type="button" class="plain" onClick={onSkip}>
        {remembered === "" ? says.later : says.keep(isolated(remembered))}
      </button>
    </section>
  );
}
