import type { JSX } from "preact";
import type { Reading } from "../../shared/debrief/own-page.ts";
import type { DebriefTexts, Reader } from "../../shared/i18n/catalogue.ts";
import { readingSays, takenFor } from "../../shared/i18n/phrases/debrief.ts";
import { FITTING_ANSWER, type Need, NEEDS } from "../../shared/model/cue.ts";
import { clockTime } from "../components/clock-time.ts";
import { Glyph, Icon, type IconName } from "../components/icons.tsx";

/** Maximum number of mistaken needs that are listed. */
const CONFUSIONS = 2;
const HOWS = ["read", "told", "taken", "stared", "none"] as const;

/**
 * [G7] How the player read the others: a row per need, with one sign per call. Filled: read; bubble: said first;
 * broken ring: taken for something else; empty ring: no answer. Shape distinguishes them, not colour.
 */
export function Readings(props: {
  readonly of: readonly Reading[];
  readonly says: DebriefTexts;
  readonly reader: Reader;
  /** Opens the replay at a time; null where there is none. */
  readonly onSee: ((at: number) => void) | null;
}): JSX.Element {
  const { of, says, reader, onSee } = props;
  const { own } = says;
  const present = HOWS.filter((how) => of.some((one) => one.how === how));
  if (of.length === 0) return <p>{own.nothingRead}</p>;
  return (
    <>
      <p class="fine">{own.readingHow}</p>
      <dl class="readings">
        {NEEDS.filter((need) => of.some((one) => one.need === need)).map((need) => (
          <div key={need}>
            <dt>
              <Icon name={FITTING_ANSWER[need]} size={22} />
              {reader.texts.cues.need[need].name}
            </dt>
            <dd>
              <ul>
                {of
                  .filter((one) => one.need === need)
                  .map((one) => (
                    <li key={one.from}>
                      <Call of={one} says={says} reader={reader} onSee={onSee} />
                    </li>
                  ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      <ul class="legend">
        {present.map((how) => (
          <li key={how}>
            <Sign how={how} shows={null} size={22} /> {own.signs[how]}
          </li>
        ))}
      </ul>
      {confusionsOf(of).map(([need, as]) => (
        <p class="confused" key={`${need} ${as}`}>
          {own.taken(need, as)} {own.shows(need)} {own.shows(as)}
        </p>
      ))}
    </>
  );
}

function Call(props: {
  readonly of: Reading;
  readonly says: DebriefTexts;
  readonly reader: Reader;
  readonly onSee: ((at: number) => void) | null;
}): JSX.Element {
  const { of, says, reader, onSee } = props;
  const { own } = says;
  const { how, given, met, at } = of;
  const soon = met && Math.max(1, Math.round(met.seconds));
  const told = [
    clockTime(at),
    readingSays(of, says, reader),
    soon === null ? null : own.answeredAfter(soon),
  ].filter((part) => part !== null);
  const after =
    soon === null ? own.never : met?.timely === true ? own.seconds(soon) : own.late(soon);
  const drawn = (
    <>
      <Sign how={how} shows={given ?? (how === "stared" ? "away" : null)} size={40} />
      <small aria-hidden="true">{after}</small>
    </>
  );
  const label = told.join(", ");
  return onSee === null ? (
    <span class="call" role="img" aria-label={label} title={label}>
      {drawn}
    </span>
  ) : (
    <button
      type="button"
      class="call"
      aria-label={says.seeAt(clockTime(at), told.slice(1).join(", "))}
      title={label}
      onClick={() => onSee(at)}
    >
      {drawn}
    </button>
  );
}

function Sign(props: {
  readonly how: Reading["how"];
  readonly shows: IconName | null;
  readonly size: number;
}): JSX.Element {
  const { how, shows, size } = props;
  return (
    <svg
      class={`sign was-${how}`}
      width={size}
      height={size}
      viewBox="-20 -20 40 40"
      aria-hidden="true"
    >
      {how === "told" ? (
        <path d="M-16-2A16 15 0 1 1 2 14.8L-6 19-5.4 14A16 15 0 0 1-16-2Z" />
      ) : (
        <circle r="16.5" />
      )}
      {shows !== null && <Glyph name={shows} size={21} />}
    </svg>
  );
}

/** Pairs of needs that were mistaken for each other, most frequent first. */
function confusionsOf(readings: readonly Reading[]): readonly (readonly [Need, Need])[] {
  const times = new Map<string, { readonly pair: readonly [Need, Need]; count: number }>();
  for (const one of readings) {
    const as = one.how === "taken" ? takenFor(one) : null;
    if (as === null || as === one.need) continue;
    const key = `${one.need} ${as}`;
    const known = times.get(key);
    if (known === undefined) times.set(key, { pair: [one.need, as], count: 1 });
    else known.count += 1;
  }
  return [...times.values()]
    .toSorted((one, other) => other.count - one.count)
    .slice(0, CONFUSIONS)
    .map(({ pair }) => pair);
}
