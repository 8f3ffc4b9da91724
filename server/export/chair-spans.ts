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
  const first = seats.findLast(({ from, to }) => from <= begun && (to ?? Infinity) > begun);
  const spans: ChairSpan[] = [];
  let open = { person: first?.person ?? null, from: 0 };
  for (const { person, from } of seats.filter((span) => span.from > begun)) {
    const tick = handoverNear(handovers, Math.round((from - begun) / TICK_MS), person);
    if (tick >= ticks) break;
    if (tick > open.from) spans.push({ chair, ...open, to: tick });
    open = { person, from: Math.max(tick, open.from) };
  }
  spans.push({ chair, ...open, to: ticks });
  return spans;
}

/**
 * When a person, and when a bot, played that chair, in order; the first begins with tick 0. A recording says who gave
 * each command, and when a chair changed hands; when a bot began to wait for its first one it does not say, so this is
 * true to a second or two.
 */
export function playingOf(
  { commands }: Recording,
  chair: number,
  begins: Playing["by"],
): readonly Playing[] {
  const all: Playing[] = [{ from: 0, by: begins }];
  let handover: number | null = null;
  for (const { tick, by, chair: whose, command } of commands) {
    if (whose !== chair || by === "direction") continue;
    if (by === "handover" && command.do !== "sitDown") {
      handover ??= tick;
      continue;
    }
    // [J2] A helping hand bows for whoever has no bow yet; it does nothing else.
    if (by === "bot" && command.do === "bow") continue;
    const who = by === "bot" ? "bot" : "person";
    if (who !== all.at(-1)?.by) all.push({ from: handover ?? tick, by: who });
    handover = null;
  }
  return all;
}

/** 0 … 1 of the ticks of `span`. */
export function botShare(playing: readonly Playing[], { from, to }: ChairSpan): number {
  const ticks = playing.reduce((sum, { from: begin, by }, i) => {
    const end = playing[i + 1]?.from ?? Infinity;
    return by === "bot" ? sum + Math.max(0, Math.min(to, end) - Math.max(from, begin)) : sum;
  }, 0);
  return to === from ? 0 : ticks / (to - from);
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
