import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { timelineOf } from "../../../shared/debrief/timeline.ts";
import type { DebriefTexts, ReplayTexts } from "../../../shared/i18n/catalogue.ts";
import type { OccasionView } from "../../../shared/live/debrief-views.ts";
import { TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import { clockTime } from "../../components/clock-time.ts";
import { type Named, readerIn } from "../../components/names.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { Line } from "../../debrief/line.tsx";
import { texts } from "../../language/texts.ts";
import { Film } from "../../replay/film.ts";
import { useSession } from "../lead.ts";
import { act, type Debriefing } from "../debrief/debriefing.ts";
import { namedIn, type Seen } from "./films.ts";
import "./look-back.css";
import { Scene, type Sought } from "./scene.tsx";
import { useSeen } from "./use-seen.ts";

/** s that are seen before a moment: what led to it. */
const LEAD_S = 5;
/** A moment so near to where was pressed is the one that was meant, s. */
const NEAR_S = 3;

/** [G11] The line of a consort's movement, and the movement itself, from above or a seat: for the facilitator alone. */
export function LookBack(all: Debriefing): JSX.Element {
  const { view, talk, chosen, lead } = all;
  const { line: says } = talk.says.console;
  const session = useSession();
  const occasion = view.occasions.find(({ id }) => id === chosen.value) ?? null;
  const consorts = session.consorts.filter(({ played }) => played.length > 0);
  const picked = useSignal<number | null>(null);
  // A moment that is chosen leads to its consort and movement.
  useEffect(() => {
    if (occasion !== null) picked.value = null;
  }, [chosen.value]);
  const consort = picked.value ?? occasion?.consort ?? consorts[0]?.consort ?? 0;
  const played = consorts.find((one) => one.consort === consort)?.played.length ?? 0;
  // The last one by its number: a moment of it leads to the same film.
  const last = played === 0 ? null : played - 1;
  const movement = occasion?.consort === consort ? occasion.moment.movement : last;
  const { seen, again } = useSeen(consort, movement, played);
  const { debrief, replay } = texts.value;
  const words = useLoaded(debrief, () => Promise.all([debrief(), replay()]));
  const { value } = seen;
  return (
    <div class="look-back">
      {consorts.length > 1 && (
        <div class="which" role="group" aria-label={says.of}>
          {consorts.map((one) => (
            <button
              key={one.consort}
              type="button"
              class="pill-button"
              aria-pressed={one.consort === consort}
              onClick={() => {
                if (occasion?.consort !== one.consort) chosen.value = null;
                picked.value = one.consort;
              }}
            >
              {lead.nameOf(one.consort)}
            </button>
          ))}
        </div>
      )}
      {value === "loading" || words.state !== "there" ? (
        <p role="status">{says.loading}</p>
      ) : typeof value === "string" ? (
        <p role="alert">
          {says[value]}{" "}
          {value === "lost" && (
            <button type="button" class="pill-button" onClick={again}>
              {says.again}
            </button>
          )}
        </p>
      ) : (
        <Movement
          key={`${value.consort} ${value.movement}`}
          {...all}
          seen={value}
          occasion={occasion}
          words={words.value}
        />
      )}
    </div>
  );
}

function Movement(
  props: Debriefing & {
    readonly seen: Seen;
    readonly occasion: OccasionView | null;
    readonly words: readonly [DebriefTexts, ReplayTexts];
  },
): JSX.Element {
  const { seen, occasion, words, view, talk, chosen, lead } = props;
  const [debriefSays, replaySays] = words;
  const { line: says } = talk.says.console;
  const { marks } = useSession();
  const { film, consort, movement } = seen;
  const named = useMemo(
    (): Named => namedIn(seen, view.occasions, texts.value.people.someone),
    [seen, view.occasions],
  );
  const tick = useSignal(film.tick);
  const sought = useSignal<Sought>({ nth: 0, tick: film.tick, plays: false });
  /** The moment was chosen on the line, where another time may have been meant. */
  const pressed = useRef(false);
  const timeline = useMemo(() => (film instanceof Film ? timelineOf(film.played) : null), [film]);
  const before = (at: number, plays: boolean): void => {
    const to = Math.max(film.start, Math.round((at - LEAD_S) * TICKS_PER_SECOND));
    sought.value = { nth: sought.peek().nth + 1, tick: to, plays };
  };
  const see = (at: number): void => {
    const near = view.occasions.find(
      (one) =>
        one.consort === consort &&
        one.moment.movement === movement &&
        at >= one.moment.from - NEAR_S &&
        at <= one.moment.at + NEAR_S,
    );
    if (near !== undefined && near.id !== chosen.peek()) {
      pressed.current = true;
      chosen.value = near.id;
    }
    before(at, true);
  };
  // A moment that is chosen from the list is where the film stands.
  useEffect(() => {
    const here = pressed.current;
    pressed.current = false;
    if (occasion === null || here) return;
    before(occasion.moment.at, false);
  }, [film, occasion?.id]);
  return (
    <>
      {timeline === null ? (
        <p class="older">{says.older}</p>
      ) : (
        <Line
          of={timeline}
          says={debriefSays}
          reader={readerIn(named)}
          onSee={see}
          led={{
            marks: marks.flatMap(({ id, note, places = [] }) =>
              places.flatMap((place) =>
                place.consort === consort && place.movement === movement
                  ? [{ id, note, at: place.at }]
                  : [],
              ),
            ),
            markSays: says.mark,
            noNote: says.noNote,
            now: tick.value / TICKS_PER_SECOND,
            chosen: occasion && { from: occasion.moment.from, to: occasion.moment.to },
          }}
        />
      )}
      <Scene
        film={film}
        tick={tick}
        sought={sought.value}
        named={named}
        says={replaySays}
        title={says.alone}
        clock={clockTime(tick.value / TICKS_PER_SECOND)}
        together={{
          name: talk.says.console.together.moment,
          open: () => {
            const at = film.tick / TICKS_PER_SECOND;
            void act(lead, { act: "again", consort, movement, at, runs: true });
          },
        }}
      />
    </>
  );
}
