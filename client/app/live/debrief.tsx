import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { MAX_ANSWER, MAX_OWN_WORDS, MAX_WORD, PHASES } from "../../../shared/live/debrief-acts.ts";
import type { OwnDebrief, PhoneDebrief } from "../../../shared/live/debrief-views.ts";
import { clockTime } from "../../components/clock-time.ts";
import { nameList } from "../../components/name-list.ts";
import { newId } from "../../components/new-id.ts";
import { useTalk, type Talk } from "../../components/use-talk.ts";
import type { Consort } from "../../session/consort.ts";
import type { DebriefDrafts } from "../../session/debrief-drafts.ts";
import { QuietLine } from "./quiet-line.tsx";
import { useDelayedSend } from "./use-delayed-send.ts";

const NOTHING: OwnDebrief = {
  taken: 0,
  why: null,
  answers: [],
  words: [],
  moment: null,
  mayShow: [],
};

type OwnMoment = NonNullable<OwnDebrief["moment"]>;

/** [U1] A debrief on a phone: the present question, the player's answer, and what they share. */
export function DebriefPhone(props: {
  readonly consort: Pick<Consort, "debrief">;
  readonly word: PhoneDebrief;
  readonly drafts: DebriefDrafts;
}): JSX.Element | null {
  const { consort, word, drafts } = props;
  const talk = useTalk(true);
  const told = consort.debrief.value;
  if (talk === null) return null;
  const own = told ?? NOTHING;
  const send = (): void => drafts.send(consort.debrief.peek(), false);
  const parts = { own, drafts, talk, send };
  return (
    <>
      <section class="paper live-debrief">
        <Phases at={word.phase} talk={talk} />
        {word.quiet !== null && (
          <QuietLine left={word.quiet} says={talk.says.phone.quietLeft} of={word.id} />
        )}
        {word.question === null || word.id === null ? (
          <>
            <h1>{talk.says.phone.rest.title}</h1>
            <p>{talk.says.phone.rest.says}</p>
          </>
        ) : (
          <>
            <h1 dir="auto">{talk.ask(word.question)}</h1>
            <About word={word} moment={own.moment} talk={talk} />
            <Answer key={word.id} id={word.id} quiet={word.quiet !== null} {...parts} />
          </>
        )}
        <Aloud title={talk.says.phone.said} all={word.answers} />
        {word.phase === "summary" && <OwnWords {...parts} />}
        <Aloud title={talk.says.words} all={word.words} />
      </section>
      {own.mayShow.map((asked) => (
        <section key={asked.id} class="paper live-may">
          <h2>{talk.says.phone.may.title}</h2>
          <p dir="auto">{talk.says.phone.may.says(...momentWords(asked, talk))}</p>
          <p class="ways">
            {([true, false] as const).map((yes) => (
              <button
                type="button"
                key={String(yes)}
                class="plain"
                aria-pressed={asked.yes === yes}
                onClick={() => {
                  drafts.keep({ say: "mayShow", moment: asked.id, yes });
                  send();
                }}
              >
                {yes ? talk.says.phone.may.yes : talk.says.phone.may.no}
              </button>
            ))}
          </p>
          <p class="fine">
            {talk.says.phone.may.shows} {talk.says.phone.may.all}
          </p>
        </section>
      ))}
    </>
  );
}

/** The moment in words: kind, time, and the others in it. */
function momentWords(
  { with: names, kind, at }: OwnMoment,
  { debrief }: Talk,
): [names: string, what: string, time: string] {
  const all = nameList(names);
  return [all, debrief.moment[kind].name, clockTime(at)];
}

function Phases({ at, talk }: { readonly at: string; readonly talk: Talk }): JSX.Element {
  return (
    <ol class="phases">
      {PHASES.map((phase) => (
        <li key={phase} aria-current={phase === at ? "step" : undefined}>
          <span>{talk.says.phase[phase]}</span>
        </li>
      ))}
    </ol>
  );
}

/** The subject of the question; only people who were in a moment see names. */
function About(props: {
  readonly word: PhoneDebrief;
  readonly moment: OwnMoment | null;
  readonly talk: Talk;
}): JSX.Element | null {
  const { word, moment, talk } = props;
  if (moment !== null)
    return (
      <p class="about" dir="auto">
        {talk.says.phone.mine(...momentWords(moment, talk))}
      </p>
    );
  if (word.about === null) return null;
  return <p class="about">{talk.says.about(talk.debrief.moment[word.about].name)}</p>;
}

interface Parts {
  readonly own: OwnDebrief;
  readonly drafts: DebriefDrafts;
  readonly talk: Talk;
  readonly send: () => void;
}

/** The player's answer: saved while typing, shared only by pressing the button. */
function Answer(props: Parts & { readonly id: string; readonly quiet: boolean }): JSX.Element {
  const { id, own, drafts, quiet, send } = props;
  const { phone } = props.talk.says;
  const taken = own.answers.find(({ question }) => question === id);
  const draft = drafts.answerTo(id);
  const { text, shared } = draft ?? taken ?? { text: "", shared: false };
  // The field keeps the typed text: the server returns it trimmed, which would swallow a space.
  const typed = useSignal<string | null>(null);
  const sendSoon = useDelayedSend(send);
  const keep = (
    change: { readonly text?: string; readonly shared?: boolean },
    now: boolean,
  ): void => {
    drafts.keep({ say: "answer", question: id, text, shared, ...change });
    sendSoon(now);
  };
  const isEmpty = text.trim() === "";
  const before = own.answers.filter(({ question }) => question !== id);
  return (
    <div class="answer">
      {quiet && <p role="status">{phone.quiet}</p>}
      <label>
        <span>{phone.field}</span>
        <textarea
          dir="auto"
          rows={4}
          maxLength={MAX_ANSWER}
          placeholder={phone.hint}
          value={typed.value ?? text}
          onInput={({ currentTarget: { value } }) => {
            typed.value = value;
            keep({ text: value, shared: false }, false);
          }}
          onBlur={() => {
            typed.value = null;
            send();
          }}
        />
      </label>
      <p class="state" role="status">
        {isEmpty ? "" : draft !== null ? phone.waits : shared ? phone.shared : phone.kept}
      </p>
      {!isEmpty && (
        <p class="ways">
          <button
            type="button"
            class={shared ? "plain" : "begin"}
            onClick={() => keep({ shared: !shared }, true)}
          >
            {shared ? phone.unshare : phone.share}
          </button>
          {!shared && <small>{phone.shareSays}</small>}
        </p>
      )}
      {own.why !== null && <p role="alert">{phone.why[own.why]}</p>}
      {before.length > 0 && (
        <details>
          <summary>{phone.before}</summary>
          <ul>
            {before.map((one) => (
              <li key={one.question} dir="auto">
                {one.text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Shared answers on the stage, or words of the group. */
function Aloud(props: { readonly title: string; readonly all: readonly string[] }): JSX.Element {
  return (
    <div class="aloud" role="status">
      {props.all.length > 0 && (
        <>
          <h2>{props.title}</h2>
          <ul>
            {props.all.map((text, i) => (
              <li key={i} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** [U5] The player's own words for the group. */
function OwnWords({ own, drafts, talk, send }: Parts): JSX.Element {
  const { word: says } = talk.says.phone;
  const typed = useSignal("");
  const give = (id: string, text: string): void => {
    drafts.keep({ say: "word", id, text });
    send();
  };
  return (
    <form
      class="own-words"
      onSubmit={(event) => {
        event.preventDefault();
        const text = typed.peek().trim();
        if (text !== "") give(newId(), text);
        typed.value = "";
      }}
    >
      <h2>{says.title}</h2>
      <p>{says.says}</p>
      {own.words.length < MAX_OWN_WORDS && (
        <p class="ways">
          <input
            type="text"
            dir="auto"
            aria-label={says.field}
            placeholder={says.field}
            maxLength={MAX_WORD}
            value={typed.value}
            onInput={(event) => (typed.value = event.currentTarget.value)}
          />
          <button type="submit" class="plain">
            {says.add}
          </button>
        </p>
      )}
      <ul>
        {own.words.map(({ id, text }) => (
          <li key={id}>
            <button type="button" class="plain" onClick={() => give(id, "")}>
              {says.back(text)}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
