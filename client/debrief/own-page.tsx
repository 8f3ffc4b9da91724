import type { JSX } from "preact";
import type { Moment } from "../../shared/debrief/moment.ts";
import { isReading, type OwnPage, type OwnRepair } from "../../shared/debrief/own-page.ts";
import type { DebriefTexts, Reader } from "../../shared/i18n/catalogue.ts";
import { momentAsks, momentName, momentSays, tryNext } from "../../shared/i18n/phrases/debrief.ts";
import { clockTime } from "../components/clock-time.ts";
import { Icon } from "../components/icons.tsx";
import { Readings } from "./readings.tsx";

/** Maximum number of moments offered; more would feel like a task list. */
const OFFERED = 5;

interface Props {
  readonly of: OwnPage;
  readonly name: string;
  readonly says: DebriefTexts;
  readonly reader: Reader;
  /** Opens the replay at a time; null where there is none. */
  readonly onSee: ((at: number) => void) | null;
}

/** [G7] A player's own page, for that player only. */
export function OwnPagePaper(props: Props): JSX.Element {
  const { of, name, says, reader, onSee } = props;
  const { own } = says;
  return (
    <article class="paper own" aria-labelledby="own-title">
      <header>
        <h2 id="own-title">{own.title(name)}</h2>
        <small>{says.onlyYou}</small>
      </header>
      <div class="two">
        <Slip title={own.well} icon="warm">
          <Well {...props} />
        </Slip>
        <Slip title={own.next} icon="inward">
          {of.next === null ? (
            <p>{own.nothingNext}</p>
          ) : (
            <>
              <p>{tryNext(of.next, says, reader)}</p>
              <See at={of.next.at} what={momentName(of.next, says)} says={says} onSee={onSee} />
            </>
          )}
        </Slip>
      </div>
      <section aria-labelledby="own-reading">
        <h3 id="own-reading">{own.reading}</h3>
        <Readings of={of.readings} says={says} reader={reader} onSee={onSee} />
      </section>
      <section aria-labelledby="own-repairs">
        <h3 id="own-repairs">{own.repairs}</h3>
        {of.repairs.length === 0 ? (
          <p>{own.nothingTore}</p>
        ) : (
          <ul class="repairs">
            {of.repairs.map((repair) => (
              <li key={repair.torn}>
                <Repair of={repair} says={says} reader={reader} onSee={onSee} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {of.reflex && (
        <section aria-labelledby="own-habit">
          <h3 id="own-habit">{own.habit(reader.texts.roles.reflex[of.reflex.is].name)}</h3>
          {of.reflex.noticed.length === 0 ? (
            <p>{own.notNoticed}</p>
          ) : (
            <p>
              {own.noticed(of.reflex.noticed.map(clockTime))}{" "}
              {reader.texts.roles.reflex[of.reflex.is].turnsInto}
            </p>
          )}
        </section>
      )}
      {of.moments.length > 0 && (
        <section aria-labelledby="own-moments">
          <h3 id="own-moments">{own.moments}</h3>
          <ul class="looked-at">
            {offered(of.moments).map(({ moment, nth }) => (
              <li key={`${moment.kind} ${moment.at}`}>
                <MomentLine of={moment} nth={nth} says={says} reader={reader} onSee={onSee} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function Well({ of, says, reader, onSee }: Props): JSX.Element {
  const { well } = of;
  const { own } = says;
  if (well === null) return <p>{own.nothingWell}</p>;
  const said = isReading(well)
    ? own.readWell(reader.nameOf(well.of), well.need)
    : momentSays(well, says, reader);
  const what = isReading(well) ? own.signs.read : momentName(well, says);
  return (
    <>
      <p>{said}</p>
      <See at={well.at} what={what} says={says} onSee={onSee} />
    </>
  );
}

const Slip = (props: {
  readonly title: string;
  readonly icon: "warm" | "inward";
  readonly children: JSX.Element | readonly JSX.Element[];
}): JSX.Element => (
  <section class="pick">
    <h3>
      <Icon name={props.icon} size={26} /> {props.title}
    </h3>
    {props.children}
  </section>
);

function Repair(props: {
  readonly of: OwnRepair;
  readonly says: DebriefTexts;
  readonly reader: Reader;
  readonly onSee: Props["onSee"];
}): JSX.Element {
  const { of, says, reader, onSee } = props;
  const { own } = says;
  const { torn, begun, mended } = of;
  const after = (at: number): number => Math.max(1, Math.round(at - torn));
  const what = reader.texts.repair.ruptures[of.type].name;
  return (
    <>
      <Knot bound={mended !== null} />
      <span>
        <b>{reader.texts.tears.story.with(reader.nameOf(of.with))}</b>, {what}:{" "}
        {begun === null ? own.notBegun : own.begun(after(begun))},{" "}
        {mended === null ? own.open : own.mended(after(mended))}
      </span>
      <See at={torn} what={what} says={says} onSee={onSee} />
    </>
  );
}

/** Two strands: bound in gold when mended, frayed when not. */
const Knot = ({ bound }: { readonly bound: boolean }): JSX.Element => (
  <svg class="knot" width="54" height="30" viewBox="-27 -15 54 30" aria-hidden="true">
    {bound ? (
      <>
        <path class="yours" d="M-24-3C-14-11-7-9 0-1S14 9 24 2" />
        <path class="theirs" d="M-24 3C-14 11-7 9 0 1S14-9 24-2" />
        {[-4, 0, 4].map((x) => (
          <path key={x} class="gold" d={`M${x + 1}-8l-2 16`} />
        ))}
      </>
    ) : (
      <>
        <path class="yours" d="M-24-3C-18-9-12-7-7-3l4-6M-7-3l6-1" />
        <path class="theirs" d="M24 3C18 9 12 7 7 3l-4 6M7 3 1 4" />
      </>
    )}
  </svg>
);

/** The first moments, at most two of a kind: the catalogue has two questions for each kind. */
function offered(moments: readonly Moment[]): readonly { moment: Moment; nth: 0 | 1 }[] {
  const some: { moment: Moment; nth: 0 | 1 }[] = [];
  for (const moment of moments) {
    const same = some.filter((one) => one.moment.kind === moment.kind).length;
    if (same < 2) some.push({ moment, nth: same === 0 ? 0 : 1 });
  }
  return some.slice(0, OFFERED);
}

function MomentLine(props: {
  readonly of: Moment;
  /** Index among moments of the same kind. */
  readonly nth: 0 | 1;
  readonly says: DebriefTexts;
  readonly reader: Reader;
  readonly onSee: Props["onSee"];
}): JSX.Element {
  const { of, nth, says, reader, onSee } = props;
  return (
    <>
      <p>
        <small>{clockTime(of.at)}</small> {momentSays(of, says, reader)}
      </p>
      <p class="asks">{momentAsks(of, nth, says, reader)}</p>
      <See at={of.at} what={momentName(of, says)} says={says} onSee={onSee} />
    </>
  );
}

function See(props: {
  readonly at: number;
  readonly what: string;
  readonly says: DebriefTexts;
  readonly onSee: Props["onSee"];
}): JSX.Element | null {
  const { at, what, says, onSee } = props;
  if (onSee === null) return null;
  return (
    <button
      type="button"
      class="plain see"
      aria-label={says.seeAt(clockTime(at), what)}
      onClick={() => onSee(at)}
    >
      {says.see}
    </button>
  );
}
