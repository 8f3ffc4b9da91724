/** How one note is played. */
export interface Touch {
  /** Loudness, as a factor of the ordinary. */
  readonly level: number;
  /** Loudness at its end, as a factor of that at its beginning: a swell is above 1, a taper below. */
  readonly bend: number;
  /** Seconds of breath before the next note. */
  readonly breath: number;
  /** Length of the release, as a factor of the instrument's own. */
  readonly release: number;
}

export const PLAIN: Touch = { level: 1, bend: 1, breath: 0, release: 1 };
