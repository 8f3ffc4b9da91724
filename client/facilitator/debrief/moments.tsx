import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { momentSays } from "../../../shared/i18n/phrases/debrief.ts";
import type { OccasionView } from "../../../shared/live/debrief-views.ts";
import type { ChairId } from "../../../shared/model/units.ts";
import { texts } from "../../language/texts.ts";
import { LeadIcon } from "../icons.tsx";
import type { Lead } from "../lead.ts";
import { SeeAll, SeeMoment, SeeTogether } from "./see-together.tsx";
import { act, type Debriefing, nameOf, timeOf } from "./debriefing.ts";

/** No chair: the facilitator takes part in no moment. */
const NOBODY = -1 as ChairId;

/** [U3] List of moments, repairs before tears, with details of the selected one. */
export function Moments(all: Debriefing & { readonly listOnly: boolean }): JSX.Element {
  const { view, talk, chosen, lead, listOnly } = all;
  const { console: says } = talk.says;
  return (
    <div class="debrief-moments">
      <SeeTogether {...all} />
      <section class="debrief-box" aria-label={says.moments}>
        <header>
          <h2>{says.moments}</h2>
          <small>{says.mendsFirst}</small>
          {view.again === null && <SeeAll {...all} />}
        </header>
        {view.occasions.length === 0 && <p class="nothing">{says.noMoments}</p>}
        <ul class="lines">
          {view.occasions.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                class={one.moment.well ? "well" : ""}
                aria-pressed={one.id === chosen.value}
                onClick={() => (chosen.value = one.id === chosen.value ? null : one.id)}
              >
                <i />
                <b>{nameOf(one, talk)}</b>
                <span dir="auto">{one.names.join(", ")}</span>
                <small>
                  {lead.nameOf(one.consort)} {timeOf(one)}
                </small>
              </button>
            </li>
          ))}
        </ul>
      </section>
      {!listOnly && <ISaw {...all} />}
    </div>
  );
}

/** [U9] With its figures, where the movement can be seen again. */
async function show(lead: Lead, occasion: OccasionView): Promise<void> {
  const { seenIn } = await import("../look-back/index.ts");
  const seen = await seenIn(lead.line, occasion);
  await act(lead, { act: "show", moment: occasion.id, seen });
}

/** [U4] "I saw" is filled in from the moment; "I think" and "I wonder" are left to the facilitator. */
export function ISaw(props: Debriefing): JSX.Element {
  const { view, chosen } = props;
  const occasion = view.occasions.find(({ id }) => id === chosen.value) ?? null;
  return <Saw key={occasion?.id} occasion={occasion} {...props} />;
}

function Saw(props: Debriefing & { readonly occasion: OccasionView | null }): JSX.Element {
  const { occasion, talk, lead, view, asksOf } = props;
  const { saw, ...says } = talk.says.console;
  const think = useSignal("");
  const wonder = useSignal("");
  if (occasion === null)
    return (
      <section class="i-saw paper">
        <h2>{saw.title} …</h2>
        <p class="nothing">{saw.empty}</p>
      </section>
    );
  const { id, moment, names, yes, agreed } = occasion;
  const { of, turned } = view.cards;
  const reader = {
    texts: texts.value,
    me: NOBODY,
    nameOf: (chair: ChairId) => names[moment.chairs.indexOf(chair)] ?? "",
  };
  const shown = view.shown === id;
  return (
    <section class="i-saw paper">
      <h2>
        {saw.title} <small>{timeOf(occasion)}</small>
      </h2>
      <p dir="auto">{momentSays(moment, talk.debrief, reader)}</p>
      {(
        [
          [saw.think, think],
          [saw.wonder, wonder],
        ] as const
      ).map(([label, text]) => (
        <label key={label}>
          <span>{label}</span>
          <input
            type="text"
            value={text.value}
            onInput={(event) => (text.value = event.currentTarget.value)}
          />
        </label>
      ))}
      <small>{saw.yours}</small>
      <p class="ways">
        <SeeMoment {...props} occasion={occasion} />
        {agreed ? (
          <button
            type="button"
            class="pill-button dark"
            onClick={() =>
              void (shown ? act(lead, { act: "show", moment: null }) : show(lead, occasion))
            }
          >
            <LeadIcon name="stage" /> {shown ? says.hide : says.show}
          </button>
        ) : (
          <button
            type="button"
            class="pill-button"
            disabled={yes !== null}
            title={says.maySays}
            onClick={() => void act(lead, { act: "mayShow", moment: id })}
          >
            {says.may(names.join(", "))}
          </button>
        )}
        {yes !== null && <span role="status">{says.said(yes.count, yes.of, yes.no)}</span>}
        {shown && of > 0 && !view.showsWhatIf && (
          <button
            type="button"
            class="pill-button"
            onClick={() => void act(lead, { act: "turn", cards: turned < of ? turned + 1 : 0 })}
          >
            {turned < of ? says.turn(turned, of) : says.cover}
          </button>
        )}
        <button type="button" class="pill-button" onClick={() => (asksOf.value = id)}>
          {says.whatIf}
        </button>
      </p>
    </section>
  );
}
