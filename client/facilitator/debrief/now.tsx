import type { JSX } from "preact";
import { clockText } from "../clock-text.ts";
import { LeadIcon } from "../icons.tsx";
import { useServerNow, useSession } from "../lead.ts";
import { act, type Debriefing, nameOf, QUIET_S } from "./debriefing.ts";

/** [U2] The present question, how many have answered, and the shared answers. */
export function Now(all: Debriefing): JSX.Element {
  const { view, talk, lead } = all;
  const { console: says } = talk.says;
  const { people } = useSession();
  const present = view.asked.find(({ id }) => id === view.present) ?? null;
  const about = view.occasions.find(({ id }) => id === present?.moment) ?? null;
  return (
    <>
      <section class="debrief-box asked-now" aria-label={says.now}>
        <header>
          <h2>{says.now}</h2>
          {about !== null && <small>{nameOf(about, talk)}</small>}
        </header>
        <p class="question" dir="auto">
          {present === null ? says.nothing : talk.ask(present.question)}
        </p>
        {present !== null && (
          <>
            <p class="counts" role="status">
              <b>{says.wrote(view.wrote, view.here)}</b>{" "}
              {view.shares > 0 && <span>{says.shares(view.shares)}</span>}
            </p>
            <p class="ways">
              <Quiet {...all} />
              <button
                type="button"
                class="pill-button"
                onClick={() => void act(lead, { act: "rest" })}
              >
                {says.rest}
              </button>
            </p>
          </>
        )}
      </section>
      <section class="debrief-box shared" aria-label={says.shared}>
        <header>
          <h2>{says.shared}</h2>
        </header>
        {view.shared.length === 0 && (
          <p class="nothing">{view.quietUntil === null ? says.nothingShared : says.waiting}</p>
        )}
        <ul>
          {view.shared.map(({ question, person, text, put }) => (
            <li key={person}>
              <p dir="auto">{text}</p>
              <small dir="auto">{people.find(({ id }) => id === person)?.name}</small>
              <button
                type="button"
                class="pill-button"
                aria-pressed={put}
                aria-label={put ? says.offSays(text) : says.putSays(text)}
                onClick={() => void act(lead, { act: "put", question, person, on: !put })}
              >
                <LeadIcon name="stage" /> {put ? says.off : says.put}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Quiet({ view, talk, lead }: Debriefing): JSX.Element {
  const { console: says } = talk.says;
  const now = useServerNow().value;
  const { quietUntil, stillSince } = view;
  if (quietUntil === null)
    return (
      <button
        type="button"
        class="pill-button bright"
        onClick={() => void act(lead, { act: "quiet", seconds: QUIET_S })}
      >
        {says.quiet} <kbd>W</kbd>
      </button>
    );
  const left = Math.max(0, (quietUntil - (stillSince ?? now)) / 1000);
  return (
    <>
      <b class="quiet-left" role="timer">
        {says.quietOn(clockText(left))}
      </b>
      <button
        type="button"
        class="pill-button"
        onClick={() => void act(lead, { act: "quiet", seconds: 0 })}
      >
        {says.quietEnd}
      </button>
    </>
  );
}
