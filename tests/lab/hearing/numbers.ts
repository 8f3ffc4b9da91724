/** What an ear without training notices of a voice among others, cue by cue. */

/**
 * Just noticeable differences. Those of steady sounds heard alone are taken two or three times, as nobody attends to
 * one sound alone in an orchestra; by how much whole music varies by itself is measured and comes on top (`judge.ts`).
 */
export const NOTICEABLE = {
  /** dB against the others. Alone 1 dB (Fastl & Zwicker 2007, Psychoacoustics, ch. 7). */
  loudness: 3,
  /** Octaves of the spectral centroid. Alone some 5 % (Allen & Oxenham 2014, JASA 135). */
  brightness: 0.14,
  /** Octaves of roughness: 17 % (Fastl & Zwicker 2007, ch. 11). */
  roughness: Math.log2(1.17),
  /** Cents off the others: the untrained ear's threshold of the rules (E9). */
  pitch: 38,
  /** Cents, SD from note to note: that threshold from end to end. */
  sway: 38 / 2,
  /** Cents from one moment to the next within a note. */
  jitter: 38 / 2,
  /** ms between voices meant to begin together: the untrained ear's threshold. */
  lateness: 60,
  /** ms from onset to onset: that threshold from end to end. */
  stagger: 60 / 2,
  /** Share of the time in which a voice is gone; rests of the music are as long. */
  gaps: 0.3,
  /** dB, SD from half second to half second against the others. */
  swelling: 2,
  /** dB from one moment to the next within a note. */
  flutter: 2,
  /** Octaves, SD of the brightness from half second to half second. */
  shimmer: 0.14,
  /** Of 1 less the interaural coherence, by which a voice is near or far. Alone .075 (ISO 3382-1:2009, annex B). */
  hall: 0.15,
  /** dB between left and right. Alone 1 dB, about 3° (Blauert 1997, Spatial Hearing, ch. 2). */
  place: 3,
} as const;

export type Cue = keyof typeof NOTICEABLE;
export const CUES = Object.keys(NOTICEABLE) as readonly Cue[];
/** Cues in which only the distance counts, to whichever side. */
export const TWO_SIDED: ReadonlySet<Cue> = new Set(["pitch", "lateness", "place"]);
