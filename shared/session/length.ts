/** [Z3] New length of a movement that a facilitator extends or shortens. */
import type { ScoreMarks } from "../model/score.ts";
import { TICK_MS } from "../model/units.ts";

/** Maximum length of a movement, minutes. */
const MAX_MINUTES = 15;
/** Minimum number of bars that remain to be played. */
const MIN_BARS_LEFT = 2;

/** Beats of a movement, now at `beat`, that should last `seconds` longer (or shorter if negative), in whole bars. */
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
