import type { JSX } from "preact";
import { hasMusic } from "../../shared/live/plan.ts";
import { clockText } from "./clock-text.ts";
import { seatedIn, useLead, useServerNow, useSession } from "./lead.ts";

/** Who is here, by consort, and what leads them. */
export function Room(): JSX.Element {
  const lead = useLead();
  const session = useSession();
  const { says } = lead;
  const now = useServerNow().value;
  const { clock, plan, consorts, still } = session;
  const step = plan[clock.step];
  const next = plan[clock.step + 1];
  const left = (clock.until - (clock.stillSince ?? now)) / 1000;
  const plays = consorts.some(({ phase }) => phase === "playing");
  return (
    <main class="console">
      <header>
        <h1>{session.title || says.untitled}</h1>
        <p>{step && says.step[step.kind]}</p>
        <p>
          {clockText(left)} {says.bar.left}
        </p>
        <p>{says.bar.code(session.code)}</p>
      </header>
      <ul>
        {consorts.map(({ consort }) => (
          <li key={consort}>
            <h2>{lead.nameOf(consort)}</h2>
            <ul>
              {seatedIn(session, consort).map(({ id, name, here }) => (
                <li key={id}>{here ? name : `${name}, ${says.setup.away}`}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <footer>
        {still === null ? (
          <button
            type="button"
            onClick={() =>
              void lead.do({
                do: "stand",
                which: "all",
                still: true,
                sentence: says.controls.usualSentence,
              })
            }
          >
            {says.controls.eyesUp}
          </button>
        ) : (
          <button
            type="button"
            onClick={() => void lead.do({ do: "stand", which: "all", still: false, sentence: "" })}
          >
            {says.controls.resume} {says.controls.shows(still.show, still.of)}
          </button>
        )}
        {step && hasMusic(step) && !plays && (
          <button type="button" onClick={() => void lead.do({ do: "begin", which: "all" })}>
            {says.controls.begin}
          </button>
        )}
        {next && (
          <button type="button" onClick={() => void lead.do({ do: "go", step: clock.step + 1 })}>
            {says.controls.next}
          </button>
        )}
      </footer>
    </main>
  );
}
