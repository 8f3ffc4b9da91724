import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { ReplayTexts } from "../../../shared/i18n/catalogue.ts";
import { type ChairId, TICK_MS } from "../../../shared/model/units.ts";
import { type Named, storyNamesIn } from "../../components/names.ts";
import { texts } from "../../language/texts.ts";
import { Step } from "../../replay/arrow.tsx";
import type { Footage } from "../../replay/footage.ts";
import { FromAbove } from "../../replay/from-above.tsx";

/** ms between two looks at what has become due. */
const EVERY_MS = 50;
/** Ticks between two pictures. */
const DRAWN_TICKS = 4;

/** [G11] The movement from above, with all that was hidden: played, stepped by beats, at half speed. */
export function Scene(props: {
  readonly film: Footage;
  readonly tick: Signal<number>;
  /** Another number: it plays from where the film stands. 0: it waits. */
  readonly starts: number;
  readonly named: Named;
  readonly says: ReplayTexts;
  readonly title: string;
  readonly clock: string;
  /** Opens this time for everybody. */
  readonly together: { readonly name: string; readonly open: () => void };
}): JSX.Element {
  const { film, tick, starts, named, says, title, clock, together } = props;
  const runs = useSignal(false);
  const slow = useSignal(false);
  /** Whose inside is told. */
  const who = useSignal<ChairId | null>(null);
  useEffect(() => {
    if (starts > 0) runs.value = true;
  }, [film, starts]);
  useEffect(() => {
    if (!runs.value) return;
    let due = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      due += ((now - last) / TICK_MS) * (slow.peek() ? 0.5 : 1);
      last = now;
      for (; due >= 1; due -= 1)
        if (!film.next()) {
          runs.value = false;
          break;
        }
      if (Math.abs(film.tick - tick.peek()) >= DRAWN_TICKS || !runs.peek()) tick.value = film.tick;
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
      tick.value = film.tick;
    };
  }, [film, runs.value]);
  const to = (wanted: number): void => {
    film.seek(wanted);
    tick.value = film.tick;
  };
  const go = (): void => {
    if (!runs.peek() && film.tick >= film.ticks) to(film.start);
    runs.value = !runs.peek();
  };
  const nameOf = storyNamesIn(named);
  const inside = film.observe()?.chairs.find(({ chair }) => chair === who.value) ?? null;
  const { weather, cues } = texts.value;
  return (
    <section class="debrief-box scene" aria-label={title}>
      <FromAbove
        film={film}
        tick={tick.value}
        consort={named}
        says={says}
        onSeat={(chair) => (who.value = chair === who.peek() ? null : chair)}
      />
      <div class="keys">
        <Step label={says.beatBack} back onStep={() => to(film.tick - film.beatTicks)} />
        <button type="button" class="pill-button bright" onClick={go}>
          {runs.value ? says.pause : says.play}
        </button>
        <Step label={says.beatOn} onStep={() => to(film.tick + film.beatTicks)} />
        <label>
          <input
            type="checkbox"
            checked={slow.value}
            onChange={({ currentTarget }) => (slow.value = currentTarget.checked)}
          />{" "}
          {says.half}
        </label>
        <output>{clock}</output>
        <button
          type="button"
          class="pill-button"
          onClick={() => {
            runs.value = false;
            together.open();
          }}
        >
          {together.name}
        </button>
        <small role="status">
          {inside === null ? (
            title
          ) : (
            <>
              <b>{nameOf(inside.chair)}</b> {says.felt(weather.band[inside.band])},{" "}
              {inside.bid === null
                ? says.neededNothing
                : says.needed(cues.need[inside.bid.need].name, nameOf(inside.bid.to))}
            </>
          )}
        </small>
      </div>
    </section>
  );
}
