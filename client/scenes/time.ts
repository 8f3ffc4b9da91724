/** What a scene may know of time, randomness and the viewer's preferences: replaced to freeze a scene. */
export interface Surroundings {
  /** Milliseconds, only differences count. */
  readonly now: () => number;
  /** 0 … 1. */
  readonly random: () => number;
  /** Cross-fades instead of movement, no shaking. */
  readonly reducedMotion: boolean;
}
