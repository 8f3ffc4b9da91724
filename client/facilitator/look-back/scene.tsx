import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { ReplayTexts } from "../../../shared/i18n/catalogue.ts";
import { type ChairId, millis, type Millis } from "../../../shared/model/units.ts";
import { type Named, storyNamesIn } from "../../components/names.ts";
import { texts } from "../../language/texts.ts";
import { Step } from "../../replay/arrow.tsx";
import type { Footage } from "../../replay/footage.ts";
import { FromAbove } from "../../replay/from-above.tsx";
import { ReplayedConsort } from "../../replay/replayed-consort.ts";
import { useSound } from "../../replay/use-sound.ts";
import { useLead, useSession } from "../lead.ts";
import { SeenBy } from "../../replay/seen-by.tsx";
import { Showed } from "../../replay/showed.tsx";
import { FromSeat } from "../../replay/from-seat.tsx";
import { Icon } from "../../components/icons.tsx";
import { castOf } from "./cast.ts";

/** ms between two looks at what has become due. */
const EVERY_MS = 50;
/** Ticks between two pictures from above. */
const DRAWN_TICKS = 4;
/** Seen from above, it is nobody's; what happens to it is the same for all. */
const ANY = 0 as ChairId;

/** Where the movement was sent to. */
export interface Sought {
  /** Rises with each. */
  readonly nth: number;
  readonly tick: number;
  /** It plays from there; else it goes on as it did. */
  readonly plays: boolean;
}

/** [G11] The movement from above, with all that was hidden, or from a seat: played, stepped by beats, at half speed. */
export function Scene(props: {
  readonly film: Footage;
  /** What is shown: set here alone. */
  readonly tick: Signal<number>;
  readonly sought: Sought;
  readonly named: Named;
  readonly says: ReplayTexts;
  readonly title: string;
  readonly clock: string;
  /** Opens this time for everybody. */
  readonly together: { readonly name: string; readonly open: () => void };
}): JSX.Element {
  const { film, tick, sought, named, says, title, clock, together } = props;
  const runs = useSignal(false);
  const slow = useSignal(false);
  /** Whose seat it is seen from; null: from above. */
  const seat = useSignal<ChairId | null>(null);
  /** Whose inside is told. */
  const who = useSignal<ChairId | null>(null);
  const cast = named.seats.value.map(({ name }) => name).join("\n");
  const replayed = useMemo(
    () => new ReplayedConsort(film, castOf(named), seat.value ?? ANY, now),
    [film, cast, seat.value],
  );
  const jumps = useSignal(0);
  const to = (wanted: number): void => {
    replayed.seek(wanted);
    tick.value = film.tick;
    jumps.value += 1;
  };
  const { recorded } = useLead();
  const { stage, stages } = useSession();
  const sound = useSound(replayed, film, {
    seat: seat.value,
    jumps: jumps.value,
    quiet: stage.sound && stages > 0,
    recorded,
  });
  useEffect(() => {
    if (sought.nth === 0) return;
    to(sought.tick);
    if (sought.plays) runs.value = true;
  }, [film, sought.nth]);
  useEffect(
    () => replayed.run(runs.value, slow.value ? 0.5 : 1),
    [replayed, runs.value, slow.value],
  );
  useEffect(() => {
    const timer = setInterval(() => {
      if (!replayed.advance()) runs.value = false;
      if (Math.abs(film.tick - tick.peek()) >= DRAWN_TICKS || !runs.peek()) tick.value = film.tick;
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [film, replayed]);
  const go = (): void => {
    if (!runs.peek() && film.tick >= film.ticks) to(film.start);
    runs.value = !runs.peek();
  };
  const lookFrom = (chair: ChairId | null): void => {
    seat.value = chair;
    who.value = chair;
  };
  const nameOf = storyNamesIn(named);
  const inside = film.observe()?.chairs.find(({ chair }) => chair === who.value) ?? null;
  const { weather, cues } = texts.value;
  return (
    <section class="debrief-box scene" aria-label={title}>
      {seat.value === null ? (
        <FromAbove
          film={film}
          tick={tick.value}
          consort={named}
          says={says}
          onSeat={(chair) => (who.value = chair === who.peek() ? null : chair)}
        />
      ) : (
        <>
          <FromSeat replayed={replayed} says={says} onSeat={lookFrom} />
          <Showed replayed={replayed} />
        </>
      )}
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
        {film.piece !== null && (
          <button
            type="button"
            class="step"
            aria-label={says.sound}
            title={says.sound}
            aria-pressed={!sound.muted.value}
            onClick={() => sound.setMuted(!sound.muted.peek())}
          >
            <Icon name={sound.muted.value ? "silence" : "sound"} />
          </button>
        )}
        <SeenBy seat={seat.value} consort={named} says={says} onSeat={lookFrom} />
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
          {film.piece === null ? `${says.unheard} ` : slow.value ? `${says.silent} ` : ""}
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

const now = (): Millis => millis(performance.now());
