/** Who played each chair of a movement, by tick, from its recording and the seat rows. */
import type { RecordedCommand, Recording } from "../../shared/model/replay/recording.ts";
import { TICK_MS, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import type { SeatSpan } from "./seat-spans.ts";

/** A span of a movement in which a chair belonged to one person, or to nobody. */
export interface ChairSpan {
  readonly chair: number;
  /** Null: nobody, or unknown. */
  readonly person: string | null;
  /** Ticks; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
}

/** From that tick on a person, or a bot, played. */
export interface Playing {
  readonly from: number;
  readonly by: "person" | "bot";
}

/**
 * Pauses do not count as ticks, so wall clock and ticks differ: a handover within so many ticks is taken to be the
 * same.
 */
const NEAR_TICKS = 30 * TICKS_PER_SECOND;

/** Delay between a change of seats and its row, at most. */
const WRITTEN_WITHIN_MS = 1000;

/** Sorted by chair, then by time. `begun`: ms since 1970; `seats`: of the same consort. */
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
  // Seat rows are written a moment after the change.
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

/** When a person and when a bot played that chair, in order. Empty for older recordings, which lack this. */
export const playingOf = ({ players }: Recording, chair: number): readonly Playing[] =>
  players
    .filter((one) => one.chair === chair)
    .map(({ tick, by }) => ({ from: tick, by: by === "person" ? "person" : "bot" }));

/** Share of the ticks of `span` that a bot played, 0 … 1; null when unknown. */
export function botShare(playing: readonly Playing[], { from, to }: ChairSpan): number | null {
  if (playing.length === 0 || to === from) return null;
  const ticks = playing.reduce((sum, { from: begin, by }, i) => {
    const end = playing[i + 1]?.from ?? Infinity;
    return by === "bot" ? sum + Math.max(0, Math.min(to, end) - Math.max(from, begin)) : sum;
  }, 0);
  return ticks / (to - from);
}

/** Tick of the handover in the recording that is nearest; if there is none, `tick`, which comes from the clock. */
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
