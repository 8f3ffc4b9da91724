import type { JSX } from "preact";
import { hasMusic } from "../../../shared/live/plan.ts";
import { Cord } from "../../components/cord.tsx";
import { clockText } from "../clock-text.ts";
import { JoinCode } from "../join-code.tsx";
import { LeadIcon } from "../icons.tsx";
import { LanguageSwitch } from "../language-switch.tsx";
import { ThemeSwitch } from "../theme-switch.tsx";
import { useLead, useServerNow, useSession } from "../lead.ts";

const TWINED = [1];
/** Seconds before an end at which it is announced. */
const WARNED_AT = [60, 10] as const;

/** Seconds left of the longest running movement, otherwise of the step. */
export function useLeft(): { readonly left: number; readonly plays: boolean } {
  const { line } = useLead();
  const { clock, consorts } = useSession();
  const now = useServerNow().value;
  const playing = consorts.filter(({ phase }) => phase === "playing");
  const lefts = playing.flatMap(({ consort }) => line.consorts.value.get(consort)?.left ?? []);
  if (lefts.length > 0) return { left: Math.max(...lefts), plays: true };
  return { left: (clock.until - (clock.stillSince ?? now)) / 1000, plays: playing.length > 0 };
}

/** The position in the hour, who is here, and the code for latecomers. */
export function Bar({ onPrepare }: { readonly onPrepare: () => void }): JSX.Element {
  const lead = useLead();
  const session = useSession();
  const { bar: says } = lead.says;
  const { plan, clock, people } = session;
  const { left, plays } = useLeft();
  const step = plan[clock.step];
  const link = lead.line.link.value;
  const warned = WARNED_AT.findLast((at) => left > 0 && left <= at);
  if (link !== "open")
    return (
      <header class="bar lost">
        <LeadIcon name="dropped" size={34} />
        <p role="alert">
          <b>{link === "away" ? lead.says.line.away : lead.says.line.reconnecting}</b>
          <span>{lead.says.line.trying}</span>
        </p>
      </header>
    );
  return (
    <header class="bar">
      <div class="bar-title">
        <h1>{session.title || lead.says.untitled}</h1>
        <p>
          <button type="button" class="link" onClick={onPrepare}>
            {says.seats}
          </button>
        </p>
      </div>
      <ol class="path" aria-label={says.path}>
        {plan.map((one, i) => (
          <li
            key={i}
            class={i < clock.step ? "been" : i === clock.step ? "now" : ""}
            style={{ flexGrow: Math.sqrt(one.minutes) }}
            aria-current={i === clock.step ? "step" : undefined}
          >
            {i === clock.step && hasMusic(one) ? (
              <Cord course={TWINED} done={1} width={90} height={16} label="" />
            ) : (
              <i />
            )}
            <span title={lead.says.step[one.kind]}>{lead.says.step[one.kind]}</span>
            <small>{one.minutes}</small>
          </li>
        ))}
      </ol>
      <div class={`time-left ${warned === undefined ? "" : "soon"}`}>
        <b>{clockText(left)}</b>
        <small>
          {clock.stillSince !== null
            ? says.still
            : left < 0
              ? says.over
              : plays
                ? says.leftOfMusic
                : step && says.leftOf(clockText(step.minutes * 60))}
        </small>
        <span class="unseen" role="status">
          {warned === 60 ? says.minuteLeft : warned === 10 ? says.secondsLeft : ""}
        </span>
      </div>
      <div class="who-is-here">
        <LeadIcon name="line" size={26} />
        <p>
          <b>{says.here(people.filter(({ here }) => here).length, people.length)}</b>
          <small>
            {step?.kind === "prebrief"
              ? says.briefed(people.filter(({ here, briefed }) => here && briefed).length)
              : says.stages(session.stages)}
          </small>
        </p>
      </div>
      <LanguageSwitch />
      <ThemeSwitch />
      <JoinCode small />
    </header>
  );
}
