import type { JSX } from "preact";
import "./choice-buttons.css";

/** A question with its answers as buttons; the chosen one is pressed. Long lists wrap. */
export function ChoiceButtons<T extends string | number | null>(props: {
  readonly question: string;
  readonly answers: readonly { readonly value: T; readonly name: string }[];
  readonly standing: T;
  readonly onChoose: (value: T) => void;
}): JSX.Element {
  return (
    <div class="chips" role="group" aria-label={props.question}>
      <span class="question" aria-hidden="true">
        {props.question}
      </span>
      {props.answers.map(({ value, name }) => (
        <button
          type="button"
          class="chip"
          aria-pressed={value === props.standing}
          onClick={() => props.onChoose(value)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
