import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { ReplayTexts } from "../../shared/i18n/catalogue.ts";
import { millis, TICK_MS, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import type { Followed } from "../../shared/live/led-replay.ts";
import { clockTime } from "../components/clock-time.ts";
import type { Stage } from "../scenes/stage.ts";
import type { Consort } from "../session/consort.ts";
import { Step } from "./arrow.tsx";
import { KeyframeFilm } from "./keyframe-film.ts";
import { OwnFilm } from "./own-film.ts";
import "./replay.css";
import type { Sound } from "../play/play-context.tsx";
import { ownSeat } from "../sound/own-seat.ts";
import { ReplayedConsort } from "./replayed-consort.ts";
import { Showed } from "./showed.tsx";
import { TimeLine } from "./time-line.tsx";

/** ms between two looks at what has become due. */
const EVERY_MS = 50;

interface Props {
  readonly consort: Consort;
  readonly stage: Stage;
  readonly sound: Sound;
  readonly says: ReplayTexts;
  /** The leader's time. */
  readonly again: Followed;
  /** The player looks round by themselves; nothing but their own press brings them back. */
  readonly alone: boolean;
  readonly onAlone: (alone: boolean) => void;
  /** To the page of the debrief. */
  readonly onPaper: () => void;
}

/** [U8] A movement that its leader looks at again with everybody, from the player's own seat. */
export function Together(props: Props): JSX.Element {
  const { says, onPaper } = props;
  const film = useOwnFilm(props);
  if (film instanceof KeyframeFilm) return <Shown {...props} film={film} />;
  return (
    <main class="replay waits together">
      <h1>{says.together.title}</h1>
      <p role="status">{film === null ? says.loading : says.together.notMine}</p>
      <button type="button" class="plain" onClick={onPaper}>
        {says.together.paper}
      </button>
    </main>
  );
}

/** Of the movement that the leader looks at; who looks round alone keeps theirs until they come back. */
function useOwnFilm({ consort, again, alone }: Props): KeyframeFilm | "notMine" | null {
  const own = useMemo(() => new OwnFilm(consort), [consort]);
  const open = consort.link.value === "open";
  useEffect(() => () => own.close(), [own]);
  useEffect(() => {
    if (open) own.reconnected();
  }, [own, open]);
  useEffect(() => {
    if (open && !alone) own.show(again.movement);
  }, [own, open, alone, again.movement]);
  return own.film.value;
}

function Shown(props: Props & { readonly film: KeyframeFilm }): JSX.Element {
  const { consort, stage, sound, says, again, film, alone, onAlone, onPaper } = props;
  const runs = useSignal(false);
  const tick = useSignal(film.tick);
  const replayed = useMemo(
    () => new ReplayedConsort(film, consort, consort.me.peek(), () => millis(performance.now())),
    [film, consort],
  );
  const jumps = useSignal(0);
  const to = (wanted: number): void => {
    replayed.seek(wanted);
    tick.value = film.tick;
    jumps.value += 1;
  };
  // After a jump the sound is restarted. [Y14] In the room it comes from the stage.
  useEffect(() => sound.follow(ownSeat(replayed)), [sound, replayed, jumps.value]);
  // Each act of the leader, and the way back, set the time; between them the page goes by its own clock.
  useEffect(() => {
    if (alone) return;
    to(Math.round(again.at * TICKS_PER_SECOND));
    runs.value = again.runs;
  }, [replayed, alone, again.nth]);
  useEffect(() => replayed.run(runs.value, 1), [replayed, runs.value]);
  useEffect(() => {
    stage.show({ scene: "play", consort: replayed });
    return () => stage.show({ scene: "play", consort });
  }, [stage, replayed, consort]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!replayed.advance()) runs.value = false;
      tick.value = film.tick;
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [replayed, film, runs, tick]);
  const go = (): void => {
    if (!runs.peek() && film.tick >= film.ticks) to(film.start);
    runs.value = !runs.peek();
  };
  const { together } = says;
  return (
    <main class="replay together" translate={false}>
      <h1>{alone ? together.aloneTitle : together.title}</h1>
      <button type="button" class="plain back" onClick={onPaper}>
        {together.paper}
      </button>
      <div class="controls">
        <Showed replayed={replayed} />
        <div class="paper transport">
          {alone ? (
            <>
              <TimeLine film={film} tick={tick.value} consort={consort} says={says} onSeek={to} />
              <div class="keys">
                <Step label={says.beatBack} back onStep={() => to(film.tick - film.beatTicks)} />
                <button type="button" class="plain" onClick={go}>
                  {runs.value ? says.pause : says.play}
                </button>
                <Step label={says.beatOn} onStep={() => to(film.tick + film.beatTicks)} />
                <button type="button" class="begin" onClick={() => onAlone(false)}>
                  {together.back}
                </button>
              </div>
            </>
          ) : (
            <div class="keys">
              <output>
                {says.of(
                  clockTime((tick.value * TICK_MS) / 1000),
                  clockTime((film.ticks * TICK_MS) / 1000),
                )}
              </output>
              <span role="status">{again.runs ? together.runs : together.stands}</span>
              <button type="button" class="plain" onClick={() => onAlone(true)}>
                {together.alone}
              </button>
            </div>
          )}
        </div>
      </div>
    </main>
  );
}
