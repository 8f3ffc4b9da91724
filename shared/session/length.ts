/** [Z3] How long a movement shall be that a facilitator wants longer or shorter. */
import type { ScoreMarks } from "../model/score.ts";
import { TICK_MS } from "../model/units.ts";

/** Minutes no movement goes beyond. */
const MAX_MINUTES = 15;
/** Bars that are still played at the least. */
const MIN_BARS_LEFT = 2;

/** Beats of a movement at `beat` that shall last `seconds` longer, or shorter: whole bars. */
export function lengthenedBeats(
  { beats, beatsPerBar, beatTicks }: Pick<ScoreMarks, "beats" | "beatsPerBar" | "beatTicks">,
  beat: number,
  seconds: number,
): number {
  const barMs = beatsPerBar * beatTicks * TICK_MS;
  const wanted = beats + Math.round((seconds * 1000) / barMs) * beatsPerBar;
  const most = Math.floor((MAX_MINUTES * 60_000) / barMs) * beatsPerBar;
  const least = (Math.ceil(beat / beatsPerBar) + MIN_BARS_LEFT) * beatsPerBar;
  return seconds > 0
    ? Math.max(beats, Math.min(most, wanted))
    : Math.min(beats, Math.max(least, wanted));
}
