/** What makes an instrument itself. Frequencies in Hz, times in seconds, levels as plain factors. */
export interface Design {
  /** Strengths of the harmonics from the first; only their ratios count. */
  readonly partials: readonly number[];
  /** Evens out the loudness of the instruments against each other. */
  readonly level: number;
  /** Time constant of the onset, and of the end. */
  readonly attack: number;
  readonly release: number;
  /** Where a held note settles after its onset, and how slowly. A plucked string settles at 0. */
  readonly sustain: number;
  readonly settle: number;
  /** Bow, breath or pluck: a band of noise that sounds on, and how much more at the onset. */
  readonly noise: {
    readonly level: number;
    readonly onset: number;
    readonly hz: number;
    readonly q: number;
  };
  /** Resonances of the body: fixed in Hz, so every register has its own colour. */
  readonly body: readonly { readonly hz: number; readonly db: number; readonly q: number }[];
  /** The tone is softened above `harmonics` times the note, never below `floor` nor above `ceiling`. */
  readonly mellow: { readonly harmonics: number; readonly floor: number; readonly ceiling: number };
  /** Octaves darker at the onset: how the sound opens. */
  readonly opening: number;
  /** Cents; comes late and only on long notes, and stays too small to hide a beat. */
  readonly vibrato: number;
}

/** A bowed or plucked string: n^−slope, with the dip every `1/at` harmonics of where it is touched. */
export function stringPartials(count: number, slope: number, at: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => {
    const n = i + 1;
    return n ** -slope * (0.35 + 0.65 * Math.abs(Math.sin(Math.PI * n * at)));
  });
}
