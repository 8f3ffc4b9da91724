import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { ConsortView, PersonView } from "../../../shared/live/views.ts";
import { NEEDS } from "../../../shared/model/cue.ts";
import type { ObservedChair } from "../../../shared/model/observe.ts";
import { type ChairId, chairId } from "../../../shared/model/units.ts";
import { ALL_WISHES } from "../../../shared/model/wish.ts";
import type { BotAct, Directive } from "../../../shared/scenarios/staging.ts";
import { texts } from "../../language/texts.ts";
import { chairName } from "../chairs.ts";
import { Icon } from "../../components/icons.tsx";
import { FITTING_ANSWER } from "../../../shared/model/cue.ts";
import { useLead, useSession } from "../lead.ts";

/** [J7] The same strength as in built-in scenes. */
const STRAIN = { rate: 0.3, seconds: 12 } as const;
/** Default visibility of an injected need. */
const LEAK = 1;
const BOT_ACTS = ["misread", "ignore", "strikeLeave", "impose", "stop"] as const;

/** [J7] Injections: causes, never tears; acts of a bot only where a bot sits. */
export function Give(props: {
  readonly consort: number;
  readonly chair: ChairId;
  readonly view: ConsortView;
  readonly inside: ObservedChair;
  readonly person: PersonView | null;
}): JSX.Element {
  const lead = useLead();
  const session = useSession();
  const { consort, chair, view, inside, person } = props;
  const { chair: says } = lead.says;
  const { cues, roles } = texts.value;
  const chairs = view.observed?.chairs.length ?? 0;
  const others = Array.from({ length: chairs }, (_, i) => chairId(i)).filter((i) => i !== chair);
  const looksAt =
    inside.bid?.to ?? (typeof inside.gaze === "number" ? inside.gaze : (others[0] ?? chair));
  const chosen = useSignal<ChairId | null>(null);
  const to = chosen.value ?? looksAt;
  const summary = session.consorts.find((one) => one.consort === consort);
  const plays = summary?.phase === "playing";
  const name = chairName(session, consort, chair);
  const bot = person === null || person.bot || person.setDown;
  const give = (what: string, directives: readonly Directive[]): void =>
    lead.pending.give({ consort, what, directives }, view);
  const strain = (whom: readonly ChairId[], called: string): void =>
    give(
      says.sentStrain(called),
      whom.map((one) => ({ chair: one, command: { do: "stress", ...STRAIN } })),
    );
  const act = (does: (typeof BOT_ACTS)[number]): void => {
    const led: BotAct = { do: does, to, seconds: null, level: null };
    give(says.sentAct(name, says.act[does]), [{ chair, act: led }]);
  };
  return (
    <section class="give" aria-label={says.give(name)}>
      <header>
        <h3>{says.give(name)}</h3>
        <small>{plays ? says.lands : says.onlyPlaying}</small>
      </header>
      <fieldset disabled={!plays}>
        <p class="of">
          <i>{says.need}</i>
          <label>
            {says.towards}
            <select
              value={to}
              onChange={(event) => (chosen.value = chairId(Number(event.currentTarget.value)))}
            >
              {others.map((other) => (
                <option key={other} value={other}>
                  {chairName(session, consort, other)}
                </option>
              ))}
            </select>
          </label>
        </p>
        <div class="three needs">
          {NEEDS.map((need) => (
            <button
              key={need}
              type="button"
              aria-pressed={inside.bid?.need === need}
              onClick={() =>
                give(says.sentNeed(name, cues.need[need].name), [
                  { chair, command: { do: "plan", need, to, leak: LEAK } },
                ])
              }
            >
              <Icon name={FITTING_ANSWER[need]} size={20} />
              {cues.need[need].name}
            </button>
          ))}
        </div>
        <p class="of">
          <i>{says.wish}</i>
        </p>
        <div class="three">
          {ALL_WISHES.map((wish) => (
            <button
              key={wish}
              type="button"
              aria-pressed={inside.wish === wish}
              onClick={() => {
                const next = inside.wish === wish ? null : wish;
                give(says.sentWish(name, next === null ? says.noWish : roles.wishShort[next]), [
                  { chair, command: { do: "wish", wish: next } },
                ]);
              }}
            >
              {roles.wishShort[wish]}
            </button>
          ))}
        </div>
        <div class="strain">
          <i>{says.strain}</i>
          <button type="button" onClick={() => strain([chair], name)}>
            {says.strainOne}
          </button>
          <button type="button" onClick={() => strain([chair, ...others], lead.nameOf(consort))}>
            {says.strainAll(lead.nameOf(consort))}
          </button>
        </div>
        {bot && (
          <>
            <p class="of">
              <i>
                {says.bot(name)} {chairName(session, consort, to)}
              </i>
            </p>
            <div class="three">
              {BOT_ACTS.map((does) => (
                <button key={does} type="button" onClick={() => act(does)}>
                  {says.act[does]}
                </button>
              ))}
            </div>
          </>
        )}
      </fieldset>
    </section>
  );
}
