import type { JSX } from "preact";
import type { Exception } from "../../../shared/live/exceptions.ts";
import { PACE_NAMES } from "../../../shared/model/numbers.ts";
import type { ConsortSummary } from "../../../shared/live/views.ts";
import { ChairCard } from "../chair/chair-card.tsx";
import { clockText } from "../clock-text.ts";
import { Cord } from "../../components/cord.tsx";
import { LeadIcon } from "../icons.tsx";
import { useLead, useSession } from "../lead.ts";
import { PendingSlip } from "../chair/pending-slip.tsx";
import { texts } from "../../language/texts.ts";
import { exceptionTitle } from "./look-list.tsx";
import { Sociogram } from "./sociogram.tsx";
import { courseOf, doneOf, whereText } from "./tile.tsx";

/** One consort as large as possible, and the card of the selected chair. */
export function OneConsort(props: {
  readonly summary: ConsortSummary;
  readonly all: readonly ConsortSummary[];
  readonly exceptions: readonly Exception[];
}): JSX.Element {
  const lead = useLead();
  const session = useSession();
  const { summary, all, exceptions } = props;
  const { consort, phase, still } = summary;
  const { one: says, tile, controls } = lead.says;
  const view = lead.line.consorts.value.get(consort) ?? null;
  const chair = lead.chair.value;
  const name = lead.nameOf(consort);
  const here = exceptions.filter((exception) => exception.consort === consort);
  const harmony = view?.observed?.measures.harmony;
  const stand = (on: boolean): void =>
    void lead.do({
      do: "stand",
      which: consort,
      still: on,
      sentence: on ? controls.usualSentence : "",
    });
  return (
    <div class="one-consort">
      <nav class="others" aria-label={lead.says.room.title}>
        <button type="button" class="pill-button" onClick={() => (lead.open.value = null)}>
          <LeadIcon name="back" size={18} />
          {lead.says.bar.room}
        </button>
        {all.map(({ consort: other }) => {
          const marks = [
            ...new Set(exceptions.filter((e) => e.consort === other).map((e) => e.kind)),
          ];
          return (
            <button
              key={other}
              type="button"
              class="pill-button"
              aria-pressed={other === consort}
              onClick={() => {
                lead.open.value = other;
                lead.chair.value = null;
              }}
            >
              {lead.nameOf(other)}
              {marks[0] && <LeadIcon name={marks[0]} size={20} />}
            </button>
          );
        })}
      </nav>
      <article class="tile-box large" aria-label={name}>
        <header>
          <h2>{name}</h2>
          <small>
            {whereText(tile, summary, view)}
            {harmony !== undefined && ` · ${says.harmony(Math.round(harmony * 100))}`}
          </small>
          <span class="acts">
            {phase === "playing" ? (
              <>
                <button type="button" class="pill-button" onClick={() => stand(!still)}>
                  <LeadIcon name={still ? "play" : "pause"} size={18} />
                  {still ? says.resumeOnly(name) : says.only(name)}
                </button>
                <button
                  type="button"
                  class="pill-button"
                  onClick={() => void lead.do({ do: "restart", which: consort })}
                >
                  {says.again}
                </button>
                <button
                  type="button"
                  class="pill-button"
                  onClick={() => void lead.do({ do: "end", which: consort })}
                >
                  {says.endIt}
                </button>
              </>
            ) : (
              <button
                type="button"
                class="pill-button"
                onClick={() => void lead.do({ do: "begin", which: consort })}
              >
                <LeadIcon name="play" size={18} />
                {says.beginIt}
              </button>
            )}
          </span>
        </header>
        <div class="tile-picture">
          <Sociogram
            consort={consort}
            view={view}
            chosen={chair}
            onChair={(chosen) => (lead.chair.value = chair === chosen ? null : chosen)}
          />
        </div>
        <footer>
          {here.slice(0, 2).map((exception) => (
            <span key={exception.key} class="chip worded">
              <LeadIcon name={exception.kind} size={20} />
              {exceptionTitle(lead, session, exception)}, {clockText(exception.seconds)}
            </span>
          ))}
          {view?.observed === null || view === null ? (
            <p>{says.before}</p>
          ) : (
            <Cord
              course={courseOf(view)}
              done={doneOf(view)}
              width={320}
              height={34}
              label={tile.harmony}
            />
          )}
          <OwnPace summary={summary} />
        </footer>
        <PendingSlip />
      </article>
      {chair === null ? (
        <aside class="chair-card paper hint">
          <p>{says.choose}</p>
        </aside>
      ) : (
        <ChairCard key={`${consort}:${chair}`} consort={consort} chair={chair} view={view} />
      )}
    </div>
  );
}

/** [H14] More time, or less, for this consort: at once, and for all that it plays from now on. */
function OwnPace({ summary }: { readonly summary: ConsortSummary }): JSX.Element {
  const lead = useLead();
  const { one: says } = lead.says;
  const { consort, pace, movement } = summary;
  const { pace: names } = texts.value.lobby;
  return (
    <label class="own-pace">
      {says.pace}
      <select
        class="pill-button"
        value={pace ?? ""}
        onChange={(event) => {
          const chosen = PACE_NAMES.find((name) => name === event.currentTarget.value) ?? null;
          void lead.do({ do: "pace", which: consort, pace: chosen });
        }}
      >
        <option value="">{says.planned}</option>
        {PACE_NAMES.map((name) => (
          <option key={name} value={name}>
            {names[name].name}
          </option>
        ))}
      </select>
      {pace === null && movement !== null && <small>{names[movement.pace].name}</small>}
    </label>
  );
}
