/**
 * The parameters of an instrument's sound. Frequencies in Hz, times in seconds, levels as plain
 * factors.
 */
export interface Design {
  /** Strengths of the harmonics from the first; only their ratios count. */
  readonly partials: readonly number[];
  /** Evens out the loudness of the instruments against each other. */
  readonly level: number;
  /** Time constant of the onset, and of the end. */
  readonly attack: number;
  readonly release: number;
  /** The level of a held note after its onset, and how slowly it is reached. 0 for a plucked string. */
  readonly sustain: number;
  readonly settle: number;
  /** Bow, breath or pluck: a band of noise that continues, and how much more at the onset. */
  readonly noise: {
    readonly level: number;
    readonly onset: number;
    readonly hz: number;
    readonly q: number;
  };
  /** Resonances of the body: fixed in Hz, so every register has its own colour. */
  readonly body: readonly { readonly hz: number; readonly db: number; readonly q: number }[];
  /** Below this one hears its body, above it its edge: within the harmonics of its middle notes. */
  readonly warmth: number;
  /** The tone is softened above `harmonics` times the note, never below `floor` nor above `ceiling`. */
  readonly mellow: { readonly harmonics: number; readonly floor: number; readonly ceiling: number };
  /** Octaves darker at the onset: how the sound opens. */
  readonly opening: number;
  /** Cents; only late and on long notes, and too small to hide a beat. */
  readonly vibrato: number;
}

/** A bowed or plucked string: n^−slope, with a dip every `1/at` harmonics of where it is touched. */
export function stringPartials(count: number, slope: number, at: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => {
    const n = i + 1;
    return n ** -slope * (0.35 + 0.65 * Math.abs(Math.sin(Math.PI * n * at)));
  });
}
