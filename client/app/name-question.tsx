import { isolated } from "../components/isolated.ts";
import { texts } from "../language/texts.ts";
import type { JSX } from "preact";
import { NameField } from "../components/name-field.tsx";

/** [L1] Asks players who came by a link for their name. Nothing waits for the answer. */
export function NameQuestion(props: {
  /** The last player's name on this device; "" for none. */
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
