import type { JSX } from "preact";
import type { ReplayTexts } from "../../shared/i18n/catalogue.ts";
import { type ChairId, TICK_MS } from "../../shared/model/units.ts";
import { clockTime } from "../components/clock-time.ts";
import { namesIn } from "../components/names.ts";
import type { Consort } from "../session/consort.ts";
import type { Footage, Mark } from "./footage.ts";

/** Lead time before a moment, in ticks. */
const LEAD_TICKS = 5000 / TICK_MS;

/** The timeline with its marks; any position can be selected. */
export function TimeLine(props: {
  readonly film: Footage;
  readonly tick: number;
  readonly consort: Consort;
  readonly says: ReplayTexts;
  readonly onSeek: (tick: number) => void;
}): JSX.Element {
  const { film, tick, consort, says, onSeek } = props;
  const nameOf = namesIn(consort);
  const told = film.marks.filter(({ kind }) => kind === "torn" || kind === "mended");
  const whole = film.ticks - film.start;
  const now = says.of(timeText(tick), timeText(film.ticks));
  return (
    <div class="time-line">
      <output>{now}</output>
      <div class="course">
        <svg viewBox={`${film.start} 0 ${whole} 20`} preserveAspectRatio="none" aria-hidden="true">
          <path class="whole" d={`M${film.start} 10H${film.ticks}`} />
          {film.marks.map((mark) => (
            <path class={mark.kind} d={`M${mark.tick} ${HEIGHTS[mark.kind]}`} />
          ))}
        </svg>
        <input
          type="range"
          min={film.start}
          max={film.ticks}
          step={film.beatTicks}
          value={tick}
          aria-label={says.time}
          aria-valuetext={now}
          onInput={({ currentTarget }) => onSeek(Number(currentTarget.value))}
        />
      </div>
      {told.length > 0 && (
        <ol class="moments" aria-label={says.moments}>
          {told.map((mark) => (
            <li>
              <button
                type="button"
                class={mark.kind}
                onClick={() => onSeek(mark.tick - LEAD_TICKS)}
              >
                <small>{timeText(mark.tick)}</small> {momentText(mark, says, nameOf)}
              </button>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** Marks of tears and mends cross the line, those of calls are shorter. */
const HEIGHTS: Readonly<Record<Mark["kind"], string>> = {
  torn: "1V19",
  mended: "1V19",
  met: "6V14",
  missed: "6V14",
};

const momentText = (
  { kind, chairs: [one, other] }: Mark,
  { marks }: ReplayTexts,
  nameOf: (chair: ChairId) => string,
): string => marks[kind](nameOf(one), nameOf(other));

/** A tick as minutes and seconds. */
const timeText = (tick: number): string => clockTime((tick * TICK_MS) / 1000);
