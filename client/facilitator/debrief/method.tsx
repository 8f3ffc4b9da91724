import type { JSX } from "preact";
import {
  GAPS,
  KINDS,
  methodOf,
  TIMES,
  type MethodAnswers,
} from "../../../shared/live/debrief-method.ts";
import { act, type Debriefing } from "./debriefing.ts";

const USUAL: MethodAnswers = { gap: "clear", time: "enough", kind: "relating" };

/** [U4] The three questions, and the method that they lead to. */
export function Method({ lead, view, talk }: Debriefing): JSX.Element {
  const { method: says } = talk.says.console;
  const choose = (change: Partial<MethodAnswers>): void =>
    void act(lead, { act: "method", answers: { ...(view.method ?? USUAL), ...change } });
  return (
    <section class="debrief-box method" aria-label={says.title}>
      <header>
        <h2>{says.title}</h2>
      </header>
      <Choice
        says={says.gap}
        all={GAPS}
        names={says.gaps}
        now={view.method?.gap}
        onChoose={(gap) => choose({ gap })}
      />
      <Choice
        says={says.time}
        all={TIMES}
        names={says.times}
        now={view.method?.time}
        onChoose={(time) => choose({ time })}
      />
      <Choice
        says={says.kind}
        all={KINDS}
        names={says.kinds}
        now={view.method?.kind}
        onChoose={(kind) => choose({ kind })}
      />
      <p class="then-do" role="status">
        {view.method !== null && says.means[methodOf(view.method)]}
      </p>
    </section>
  );
}

function Choice<T extends string>(props: {
  readonly says: string;
  readonly all: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly now: T | undefined;
  readonly onChoose: (one: T) => void;
}): JSX.Element {
  return (
    <fieldset>
      <legend>{props.says}</legend>
      {props.all.map((one) => (
        <button
          type="button"
          key={one}
          class="pill-button"
          aria-pressed={one === props.now}
          onClick={() => props.onChoose(one)}
        >
          {props.names[one]}
        </button>
      ))}
    </fieldset>
  );
}
