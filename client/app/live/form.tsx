import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { TalkTexts } from "../../../shared/i18n/catalogue.ts";
import {
  ITEMS,
  MAX_OPEN,
  type FormAnswers,
  type OwnForm,
} from "../../../shared/live/questionnaire.ts";
import { useTalk } from "../../components/use-talk.ts";
import type { Consort } from "../../session/consort.ts";
import type { DebriefDrafts } from "../../session/debrief-drafts.ts";
import { useDelayedSend } from "./use-delayed-send.ts";

interface Props {
  readonly consort: Pick<Consort, "debrief">;
  readonly drafts: DebriefDrafts;
}

/** [U7] The questionnaire, where one is offered: closed until the player opens it, and closed again when done. */
export function Form({ consort, drafts }: Props): JSX.Element | null {
  const talk = useTalk(true);
  const told = consort.debrief.value?.form ?? null;
  const opened = useSignal(false);
  const moment = told?.moment ?? null;
  useEffect(() => void (opened.value = false), [moment, opened]);
  if (talk === null || told === null) return null;
  const says = talk.says.form;
  const draft = drafts.form(told.moment);
  const state = draft === null ? told.state : draft.skipped ? "skipped" : "given";
  const send = (): void => drafts.send(consort.debrief.peek(), false);
  const skip = (): void => {
    drafts.keep({ say: "form", moment: told.moment, skipped: true, ...EMPTY });
    send();
    opened.value = false;
  };
  return (
    <section class="paper live-form">
      <h2>{says.title[told.moment]}</h2>
      {opened.value ? (
        <Items
          told={told}
          drafts={drafts}
          says={says}
          send={send}
          onDone={() => (opened.value = false)}
        />
      ) : (
        <>
          <p role="status">{says.state[state]}</p>
          {state === "asked" && <p class="fine">{says.private}</p>}
          <p class="ways">
            <button
              type="button"
              class={state === "asked" ? "begin" : "plain"}
              onClick={() => (opened.value = true)}
            >
              {says.open[state]}
            </button>
            {state === "asked" && (
              <button type="button" class="plain" onClick={skip}>
                {says.skip}
              </button>
            )}
          </p>
        </>
      )}
    </section>
  );
}

const EMPTY: FormAnswers = { answers: Array.from({ length: ITEMS }, () => null), open: "" };

function Items(props: {
  readonly told: OwnForm;
  readonly drafts: DebriefDrafts;
  readonly says: TalkTexts["form"];
  readonly send: () => void;
  readonly onDone: () => void;
}): JSX.Element {
  const { told, drafts, says, send, onDone } = props;
  const draft = drafts.form(told.moment);
  const { answers, open } = draft ?? told;
  const typed = useSignal<string | null>(null);
  const sendSoon = useDelayedSend(send);
  const keep = (change: Partial<FormAnswers>, now: boolean): void => {
    const { moment } = told;
    drafts.keep({ say: "form", moment, skipped: false, answers, open, ...change });
    sendSoon(now);
  };
  return (
    <>
      <p>{says.how}</p>
      {says.items.map((item, i) => (
        <fieldset key={item}>
          <legend>{item}</legend>
          <div class="scale">
            {says.scale.map((word, k) => (
              <label key={word}>
                <input
                  type="radio"
                  name={`item ${i}`}
                  checked={answers[i] === k + 1}
                  onChange={() => keep({ answers: answers.with(i, k + 1) }, true)}
                />
                <span>{word}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <label class="open">
        <span>{says.openItem[told.moment]}</span>
        <textarea
          dir="auto"
          rows={3}
          maxLength={MAX_OPEN}
          value={typed.value ?? open}
          onInput={({ currentTarget: { value } }) => {
            typed.value = value;
            keep({ open: value }, false);
          }}
          onBlur={() => {
            typed.value = null;
            send();
          }}
        />
      </label>
      <p class="fine">{says.private}</p>
      <p class="ways">
        <button type="button" class="begin" onClick={onDone}>
          {says.done}
        </button>
        <small role="status">{draft === null ? says.kept : says.waits}</small>
      </p>
    </>
  );
}
