import type { JSX } from "preact";
import { MAX_QUESTION } from "../../../shared/live/debrief-acts.ts";
import { methodOf } from "../../../shared/live/debrief-method.ts";
import { suggest, type Suggestion } from "../../../shared/live/debrief-suggest.ts";
import { useSession } from "../lead.ts";
import { ask, type Debriefing, nameOf, questionsOfScene, timeOf } from "./debriefing.ts";
import { OneLine } from "./one-line.tsx";

/** Maximum number of suggestions: more would push the input field out of sight. */
const MOST = 5;

/** Suggested questions; both questions of the selected moment come first. */
export function Next(all: Debriefing): JSX.Element {
  const { lead, view, talk, chosen } = all;
  const session = useSession();
  const { console: says } = talk.says;
  const occasion = view.occasions.find(({ id }) => id === chosen.value);
  const ofChosen: readonly Suggestion[] =
    occasion === undefined
      ? []
      : ([0, 1] as const).map((nth) => ({
          question: { from: "bank", kind: occasion.moment.kind, nth },
          moment: occasion.id,
        }));
  const next = suggest({
    phase: view.phase,
    method: view.method && methodOf(view.method),
    occasions: view.occasions,
    ofScene: questionsOfScene(session, all),
    asked: view.asked,
  }).filter(({ moment }) => ofChosen.length === 0 || moment !== occasion?.id);
  const before = view.asked.filter(({ id }) => id !== view.present);
  return (
    <section class="debrief-box next-questions" aria-label={says.next}>
      <header>
        <h2>{says.next}</h2>
      </header>
      <ul class="lines">
        {[...ofChosen, ...next].slice(0, MOST).map(({ question, moment }) => {
          const about = view.occasions.find(({ id }) => id === moment);
          const text = talk.ask(question);
          return (
            <li key={`${moment} ${text}`}>
              <button
                type="button"
                aria-label={says.askSays(text)}
                onClick={() => ask(lead, view, question, moment)}
              >
                <b dir="auto">{text}</b>
                {about && <small>{says.ofMoment(nameOf(about, talk), timeOf(about))}</small>}
              </button>
            </li>
          );
        })}
      </ul>
      <OneLine
        label={says.own}
        button={says.ask}
        most={MAX_QUESTION}
        onText={(text) => ask(lead, view, { from: "own", text }, occasion?.id ?? null)}
      />
      {before.length > 0 && (
        <details>
          <summary>{says.again}</summary>
          <ul class="lines">
            {before.map(({ id, question, moment }) => (
              <li key={id}>
                <button type="button" onClick={() => ask(lead, view, question, moment)}>
                  <b dir="auto">{talk.ask(question)}</b>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
