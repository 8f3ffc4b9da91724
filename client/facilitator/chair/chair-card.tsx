import type { JSX } from "preact";
import type { ConsortView, PersonView } from "../../../shared/live/views.ts";
import type { ObservedChair } from "../../../shared/model/observe.ts";
import type { ChairId } from "../../../shared/model/units.ts";
import { Sky } from "../../components/sky.tsx";
import { texts } from "../../language/texts.ts";
import { chairName, personAt } from "../chairs.ts";
import { useLead, useSession } from "../lead.ts";
import { Cards } from "./cards.tsx";
import { Give } from "./give.tsx";
import { PersonActs } from "./person-acts.tsx";

/** Levels from which a person is said to want to hide, and to want it very much. */
const HIDES = { little: 0.25, much: 0.6 } as const;

/** A chair's inner state, for the facilitator alone, with injections and actions about its person. */
export function ChairCard(props: {
  readonly consort: number;
  readonly chair: ChairId;
  readonly view: ConsortView | null;
}): JSX.Element {
  const lead = useLead();
  const session = useSession();
  const { consort, chair, view } = props;
  const { chair: says } = lead.says;
  const inside = view?.observed?.chairs[chair] ?? null;
  const person = personAt(session, consort, chair);
  const name = chairName(session, consort, chair);
  const summary = session.consorts.find((one) => one.consort === consort);
  const plays = summary?.phase === "playing";
  return (
    <aside class="chair-card paper" aria-label={lead.says.one.chair(name)}>
      <header>
        {inside && <Sky band={inside.band} />}
        <div>
          <h2>{name}</h2>
          <p>{inside ? insideText(lead, props, inside) : person === null ? says.nobody : ""}</p>
        </div>
        <small>{says.private}</small>
      </header>
      <p class="more">{moreText(lead, props, person, inside)}</p>
      {inside && view && plays && <Give {...props} view={view} inside={inside} person={person} />}
      {person && summary && !plays && <Cards person={person} movement={summary.movement} />}
      {inside === null && <p class="more">{lead.says.one.before}</p>}
      {person && <PersonActs person={person} />}
    </aside>
  );
}

type Card = Parameters<typeof ChairCard>[0];
type LeadOf = ReturnType<typeof useLead>;

function insideText(lead: LeadOf, { consort }: Card, inside: ObservedChair): string {
  const { chair: says } = lead.says;
  const { weather, cues } = texts.value;
  const session = lead.line.session.peek() ?? { people: [] };
  const { band, bid, shame, split, breathing } = inside;
  const need =
    bid === null
      ? says.noNeed
      : says.needs(cues.need[bid.need].name, chairName(session, consort, bid.to));
  const hides =
    shame >= HIDES.much ? says.shame.high : shame >= HIDES.little ? says.shame.low : null;
  return [
    weather.band[band],
    need,
    hides,
    split ? says.split : null,
    breathing ? says.breathing : null,
  ]
    .filter((part) => part !== null)
    .join(", ");
}

function moreText(
  lead: LeadOf,
  { consort, chair, view }: Card,
  person: PersonView | null,
  inside: ObservedChair | null,
): string {
  const { chair: says } = lead.says;
  const session = lead.line.session.peek() ?? { people: [] };
  const parts: string[] = [];
  if (inside) {
    const { gaze, wish } = inside;
    if (wish !== null) parts.push(says.wishes(texts.value.roles.wishShort[wish]));
    if (gaze === "inward") parts.push(says.inward);
    else if (gaze === "away") parts.push(says.lookAway);
    else parts.push(says.looks(chairName(session, consort, gaze)));
  }
  const trust = (view?.observed?.bonds ?? [])
    .filter(({ a, b }) => a === chair || b === chair)
    .map(({ a, b, trust: both }) => ({
      whom: a === chair ? b : a,
      level: a === chair ? both[0] : both[1],
    }))
    .toSorted((one, other) => other.level - one.level);
  const [most, least] = [trust[0], trust.at(-1)];
  if (most && least && most !== least && most.level > least.level)
    parts.push(
      says.trust(chairName(session, consort, most.whom), chairName(session, consort, least.whom)),
    );
  if (person && !person.here) parts.push(says.away);
  else if (person && person.idle >= 10) parts.push(says.idle(Math.round(person.idle)));
  if (person && person.reason !== "" && person.hand !== "down")
    parts.push(says.reason(person.reason));
  return parts.join(" ");
}
