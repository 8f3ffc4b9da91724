/** Who played each chair of one movement, tick by tick, as far as its recording and the seats tell. */
import type { RecordedCommand, Recording } from "../../shared/model/replay/recording.ts";
import { TICK_MS, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import type { SeatSpan } from "./seat-spans.ts";

/** A part of a movement in which one person, or none, had a chair. */
export interface ChairSpan {
  readonly chair: number;
  /** Null: nobody who is known. */
  readonly person: string | null;
  /** Ticks, half open. */
  readonly from: number;
  readonly to: number;
}

/** A part of a movement in which a person, or a bot, played. */
export interface Playing {
  readonly from: number;
  readonly by: "person" | "bot";
}

/** Stands still do not count in a movement, so clock and ticks may be apart: a handover this near is meant. */
const NEAR_TICKS = 30 * TICKS_PER_SECOND;

/** From a change to the row that tells of it. */
const WRITTEN_WITHIN_MS = 1000;

/** By chair, then in order. `begun`: ms since 1970; `seats`: those of the consort. */
export function chairSpans(
  recording: Recording,
  begun: number,
  seats: readonly SeatSpan[],
): readonly ChairSpan[] {
  return Array.from({ length: recording.setup.chairs }, (_, chair) =>
    spansOf(
      chair,
      recording,
      begun,
      seats.filter((span) => span.chair === chair),
    ),
  ).flat();
}

function spansOf(
  chair: number,
  { ticks, commands }: Recording,
  begun: number,
  seats: readonly SeatSpan[],
): readonly ChairSpan[] {
  const handovers = commands.filter((one) => one.chair === chair && one.by === "handover");
  // What is told of a chair is written a moment after it has come to be.
  const settled = begun + WRITTEN_WITHIN_MS;
  const first =
    seats.findLast(({ from, to }) => from <= settled && (to ?? Infinity) > begun) ?? seats[0];
  const spans: ChairSpan[] = [];
  let open = { person: first?.person ?? null, from: 0 };
  for (const { person, from } of seats.filter((span) => span !== first && span.from > settled)) {
    const tick = handoverNear(handovers, Math.round((from - begun) / TICK_MS), person);
    if (tick >= ticks) break;
    if (person === open.person) continue;
    if (tick > open.from) spans.push({ chair, ...open, to: tick });
    open = { person, from: Math.max(tick, open.from) };
  }
  spans.push({ chair, ...open, to: ticks });
  return spans;
}

/** When a person, and when a bot, played that chair, in order. Empty in recordings that do not hold it yet. */
export const playingOf = ({ players }: Recording, chair: number): readonly Playing[] =>
  players
    .filter((one) => one.chair === chair)
    .map(({ tick, by }) => ({ from: tick, by: by === "person" ? "person" : "bot" }));

/** 0 … 1 of the ticks of `span`; null where nothing is known of it. */
export function botShare(playing: readonly Playing[], { from, to }: ChairSpan): number | null {
  if (playing.length === 0 || to === from) return null;
  const ticks = playing.reduce((sum, { from: begin, by }, i) => {
    const end = playing[i + 1]?.from ?? Infinity;
    return by === "bot" ? sum + Math.max(0, Math.min(to, end) - Math.max(from, begin)) : sum;
  }, 0);
  return ticks / (to - from);
}

/** The tick at which the recording says that the chair changed hands; where it does not, the clock counts. */
function handoverNear(
  given: readonly RecordedCommand[],
  tick: number,
  person: string | null,
): number {
  const fit = given.filter(({ command }) => (command.do === "sitDown") === (person !== null));
  const nearest = fit.reduce(
    (best, one) => (Math.abs(one.tick - tick) < Math.abs(best - tick) ? one.tick : best),
    Infinity,
  );
  return Math.abs(nearest - tick) <= NEAR_TICKS ? nearest : tick;
}
