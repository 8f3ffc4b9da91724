import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { ReplayTexts } from "../../shared/i18n/catalogue.ts";
import { texts } from "../language/texts.ts";
import { type ChairId, millis, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { useLoaded } from "../components/use-loaded.ts";
import type { Sound } from "../play/play-context.tsx";
import { ownSeat } from "../sound/own-seat.ts";
import type { Stage } from "../scenes/stage.ts";
import type { Consort } from "../session/consort.ts";
import { Step } from "./arrow.tsx";
import { FromAbove } from "./from-above.tsx";
import { Film } from "./film.ts";
import type { Footage } from "./footage.ts";
import { Hidden } from "./hidden.tsx";
import { KeyframeFilm } from "./keyframe-film.ts";
import "./replay.css";
import { ReplayedConsort } from "./replayed-consort.ts";
import { Seats } from "./seats.tsx";
import { SeenBy } from "./seen-by.tsx";
import { Showed } from "./showed.tsx";
import { TimeLine } from "./time-line.tsx";
import { useFilm } from "./use-film.ts";
import { Waits } from "./waits.tsx";
import type { Questions } from "./what-if/questions.ts";

/** Refresh interval, ms. */
const EVERY_MS = 25;
/** Ticks between two updates of texts: as fast as one can read. */
const READ_TICKS = 10;

interface Props {
  /** The consort whose movement is replayed. */
  readonly consort: Consort;
  readonly stage: Stage;
  readonly sound: Sound;
  readonly says: ReplayTexts;
  readonly onClose: () => void;
}

interface Again extends Props {
  readonly film: Film;
  readonly from?: number;
  readonly close?: string;
}

/** [F7] Replay of the movement that has ended, from any seat, including what was hidden. */
export function Replay(props: Props): JSX.Element {
  const { consort, says, onClose } = props;
  const film = useFilm(consort);
  if (film instanceof Film) return <ShownAgain {...props} film={film} />;
  if (film instanceof KeyframeFilm) return <ShownOlder {...props} film={film} />;
  return (
    <Waits
      says={film === null ? says.loading : says.failed[film]}
      close={says.close}
      onClose={onClose}
    />
  );
}

/**
 * Shows a film: a movement, or [F8] a simulated continuation. `from`: time in s from which it starts playing; without
 * it, it is paused at the film's tick. `close`: label of the close button.
 */
export function ShownAgain(props: Again): JSX.Element {
  const { film, consort, says, close = says.close, from } = props;
  const seat = useSignal<ChairId>(consort.me.peek());
  const asks = useSignal(false);
  const run = useSignal<{ readonly film: Film; readonly title: string } | null>(null);
  const asked = useRef(false);
  const questions = useRef<Questions | null>(null);
  const part = useLoaded(
    texts.value.whatIf,
    async () => {
      const [loaded, whatIf] = await Promise.all([
        import("./what-if/index.ts"),
        texts.value.whatIf(),
      ]);
      questions.current ??= new loaded.Questions(loaded.beginWorker(), film.recordings);
      return {
        Panel: loaded.WhatIf,
        runs: loaded.RUNS,
        says: whatIf,
        questions: questions.current,
      };
    },
    asks.value,
  );
  useEffect(() => () => questions.current?.close(), []);
  if (run.value !== null && part.state === "there")
    return (
      <Shown
        {...props}
        key="run"
        film={run.value.film}
        seat={seat}
        title={run.value.title}
        close={part.value.says.leaveRun}
        from={undefined}
        onClose={() => (run.value = null)}
        onAsk={null}
      />
    );
  return (
    <>
      <Shown
        {...props}
        key="was"
        seat={seat}
        title={says.title}
        close={close}
        // Only at first: afterwards it stays where the question was asked.
        from={asked.current ? undefined : from}
        onAsk={() => (asks.value = asked.current = true)}
        asks={asks.value}
      />
      {asks.value && part.state === "there" && (
        <part.value.Panel
          questions={part.value.questions}
          film={film}
          consort={consort}
          seat={seat.value}
          says={part.value.says}
          words={says}
          onLook={(way, number) => {
            const title = part.value.says.run(number, part.value.runs);
            run.value = { film: film.runOf(way), title };
          }}
          onClose={() => {
            // Also called when the panel gives way to a run.
            if (run.peek() === null) asks.value = false;
          }}
        />
      )}
    </>
  );
}

/** [F21] One of older rules: it can be seen, and nothing can be asked of it. */
export function ShownOlder(
  props: Props & { readonly film: KeyframeFilm; readonly close?: string },
): JSX.Element {
  const { consort, says, close = says.close } = props;
  const seat = useSignal<ChairId>(consort.me.peek());
  return (
    <Shown
      {...props}
      from={undefined}
      seat={seat}
      title={says.title}
      close={close}
      note={says.older}
      onAsk={null}
    />
  );
}

function Shown({
  consort,
  stage,
  sound,
  says,
  film,
  from,
  seat,
  title,
  close,
  onClose,
  onAsk,
  note,
  asks = false,
}: Props & {
  readonly film: Footage;
  readonly from: number | undefined;
  readonly seat: Signal<ChairId>;
  readonly title: string;
  /** Label of the close button. */
  readonly close: string;
  /** Opens the what-if panel; null where there is none. */
  readonly onAsk: (() => void) | null;
  /** Said of all of it. */
  readonly note?: string;
  /** The what-if panel is open, above this. */
  readonly asks?: boolean;
}): JSX.Element {
  useMemo(() => from !== undefined && film.seek(from * TICKS_PER_SECOND), [film, from]);
  const runs = useSignal(from !== undefined);
  const slow = useSignal(false);
  /** View from above; the sound stays that of the last seat. */
  const above = useSignal(false);
  const lookFrom = (place: ChairId | null): void => {
    above.value = place === null;
    if (place !== null) seat.value = place;
  };
  /** The tick to which the texts refer. */
  const tick = useSignal(film.tick);
  const jumps = useSignal(0);
  const replayed = useMemo(
    () => new ReplayedConsort(film, consort, seat.value, () => millis(performance.now())),
    [film, consort, seat.value],
  );
  const go = (): void => {
    // From the end it starts again.
    if (!runs.peek() && film.tick >= film.ticks) to(film.start);
    runs.value = !runs.peek();
  };
  const to = (wanted: number): void => {
    replayed.seek(wanted);
    tick.value = film.tick;
    jumps.value += 1;
  };
  useEffect(
    () => replayed.run(runs.value, slow.value ? 0.5 : 1),
    [replayed, runs.value, slow.value],
  );
  useEffect(() => {
    stage.show({ scene: "play", consort: replayed });
    return () => stage.show({ scene: "play", consort });
  }, [stage, replayed, consort]);
  // After a jump the sound is restarted.
  useEffect(() => sound.follow(ownSeat(replayed)), [sound, replayed, jumps.value]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!replayed.advance()) runs.value = false;
      if (Math.abs(film.tick - tick.peek()) >= READ_TICKS || !runs.peek()) tick.value = film.tick;
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [replayed, film]);
  useLayoutEffect(() => {
    if (asks) {
      runs.value = false;
      return;
    }
    tick.value = film.tick;
    const press = (event: KeyboardEvent): void => {
      const at = event.target;
      const writes = at instanceof HTMLInputElement || at instanceof HTMLSelectElement;
      if (event.key === "Escape") onClose();
      else if (event.key === " " && !(at instanceof HTMLButtonElement)) go();
      else if (event.key === "ArrowLeft" && !writes) to(film.tick - film.beatTicks);
      else if (event.key === "ArrowRight" && !writes) to(film.tick + film.beatTicks);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [replayed, asks]);
  return (
    <main class="replay" translate={false}>
      <h1>{title}</h1>
      <button type="button" class="plain back" onClick={onClose}>
        {close}
      </button>
      {above.value ? (
        <FromAbove film={film} tick={tick.value} consort={consort} says={says} onSeat={lookFrom} />
      ) : (
        <Seats stage={stage} consort={consort} label={says.seat} onSeat={lookFrom} />
      )}
      <Hidden
        open={!stage.layout.peek().handheld}
        film={film}
        tick={tick.value}
        consort={consort}
        seat={seat.value}
        says={says}
      />
      <div class="controls">
        {!above.value && <Showed replayed={replayed} />}
        <div class="paper transport">
          <TimeLine film={film} tick={tick.value} consort={consort} says={says} onSeek={to} />
          <div class="keys">
            <Step label={says.beatBack} back onStep={() => to(film.tick - film.beatTicks)} />
            <button type="button" class="begin" onClick={go}>
              {runs.value ? says.pause : says.play}
            </button>
            <Step label={says.beatOn} onStep={() => to(film.tick + film.beatTicks)} />
            <label class="half">
              <input
                type="checkbox"
                checked={slow.value}
                onChange={({ currentTarget }) => (slow.value = currentTarget.checked)}
              />
              {says.half}
            </label>
            {slow.value && <small role="status">{says.silent}</small>}
            {note !== undefined && <small class="note">{note}</small>}
            {onAsk && (
              <button type="button" class="plain" onClick={onAsk}>
                {says.whatIf}
              </button>
            )}
            <SeenBy
              seat={above.value ? null : seat.value}
              consort={consort}
              says={says}
              onSeat={lookFrom}
            />
          </div>
        </div>
      </div>
    </main>
  );
}
