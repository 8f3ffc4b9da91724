/** What the rules know of a piece: its timing and marks, not its notes. Filled by `pieces/`. */
export interface ScoreMarks {
  /** Ticks a beat lasts (10 = 500 ms). */
  readonly beatTicks: number;
  readonly beatsPerBar: number;
  /** Beats the movement lasts. */
  readonly beats: number;
  /** [T6] Hard passages, which stir everyone: half-open beat ranges. */
  readonly hard: readonly BeatRange[];
  /** [D2] Dissonant bars: never out of tune. */
  readonly dissonant: readonly BeatRange[];
  /** [D2] Solos, by chair. */
  readonly solos: readonly (BeatRange & { readonly chair: number })[];
}

/** Length of a bar, ticks. */
export const barTicksOf = ({
  beatTicks,
  beatsPerBar,
}: Pick<ScoreMarks, "beatTicks" | "beatsPerBar">): number => beatTicks * beatsPerBar;

export interface BeatRange {
  readonly from: number;
  readonly to: number;
}
