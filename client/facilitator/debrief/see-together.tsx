import type { JSX } from "preact";
import type { OccasionView } from "../../../shared/live/debrief-views.ts";
import type { ReplayView } from "../../../shared/live/led-replay.ts";
import type { ConsoleView } from "../../../shared/live/views.ts";
import { clockTime } from "../../components/clock-time.ts";
import { useServerNow, useSession } from "../lead.ts";
import { act, type Debriefing } from "./debriefing.ts";

/** s that are seen before a moment: what led to it. */
const LEAD_S = 5;
const STEP_S = 1;
const BACK_S = 5;

/** [U8] The time in which everybody looks at a movement again: started, stopped, stepped, sought from here. */
export function SeeTogether(all: Debriefing): JSX.Element | null {
  const { view, talk, lead } = all;
  const session = useSession();
  const now = useServerNow().value;
  const { again } = view;
  if (again === null) return null;
  const { together: says } = talk.says.console;
  const end = endOf(again, session);
  const at = Math.min(end, again.runs ? again.at + (now - again.since) / 1000 : again.at);
  const runs = again.runs && at < end;
  const { consort, movement } = again;
  const go = (to: number, on: boolean): void =>
    void act(lead, {
      act: "again",
      consort,
      movement,
      at: Math.min(end, Math.max(0, to)),
      runs: on,
    });
  return (
    <section class="debrief-box see-together" aria-label={says.title}>
      <header>
        <h2>{says.title}</h2>
        <small>{consort === null ? says.everybody : lead.nameOf(consort)}</small>
        <button
          type="button"
          class="pill-button"
          onClick={() => void act(lead, { act: "endAgain" })}
        >
          {says.close}
        </button>
      </header>
      <p class="when">
        <b role="timer">{clockTime(at)}</b>
        <input
          type="range"
          min={0}
          max={end}
          step={STEP_S}
          value={Math.round(at)}
          aria-label={says.time}
          aria-valuetext={clockTime(at)}
          onChange={({ currentTarget }) => go(Number(currentTarget.value), false)}
        />
        <small>{clockTime(end)}</small>
      </p>
      <p class="ways">
        <button type="button" class="pill-button" onClick={() => go(at - BACK_S, runs)}>
          {says.back(BACK_S)}
        </button>
        <button
          type="button"
          class="pill-button bright"
          onClick={() => go(at < end ? at : 0, !runs)}
        >
          {runs ? says.stop : says.play}
        </button>
        <button
          type="button"
          class="pill-button"
          onClick={() => go(Math.round(at) + STEP_S, false)}
        >
          {says.step}
        </button>
      </p>
    </section>
  );
}

/** s of the movement; of all consorts the longest. */
function endOf({ consort, movement }: ReplayView, { consorts }: ConsoleView): number {
  const lengths = consorts
    .filter((one) => consort === null || one.consort === consort)
    .map(({ played }) => (movement === null ? played.at(-1) : played[movement]) ?? 0);
  return Math.max(0, ...lengths);
}

/** A moment with the consort in which it was. */
export function SeeMoment(props: Debriefing & { readonly occasion: OccasionView }): JSX.Element {
  const { occasion, talk, lead } = props;
  const { consort, moment } = occasion;
  const at = Math.max(0, moment.from - LEAD_S);
  return (
    <button
      type="button"
      class="pill-button"
      onClick={() =>
        void act(lead, { act: "again", consort, movement: moment.movement, at, runs: true })
      }
    >
      {talk.says.console.together.moment}
    </button>
  );
}

/** All of what was played last, with everybody. */
export function SeeAll({ talk, lead }: Debriefing): JSX.Element | null {
  const { consorts } = useSession();
  if (consorts.every(({ played }) => played.length === 0)) return null;
  return (
    <button
      type="button"
      class="pill-button"
      onClick={() =>
        void act(lead, { act: "again", consort: null, movement: null, at: 0, runs: true })
      }
    >
      {talk.says.console.together.all}
    </button>
  );
}
