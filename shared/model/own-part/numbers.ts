/** Weights and thresholds of the own part. All set by the lab. */
export const OWN_PART = {
  /** Weight of each figure, 1 in all; figures that were not asked for are left out. */
  weighs: {
    calls: 0.24,
    greeted: 0.08,
    harmony: 0.03,
    heeded: 0.12,
    showed: 0.13,
    calmed: 0.09,
    words: 0.09,
    mends: 0.22,
  },
  /** What pestering and an intrusion take off the worth of a call; a misreading has already lowered it. */
  pestered: 0.04,
  intruded: 0.3,
  /** s within which a mend counts fully, and its worth later: returning soon is what counts. */
  soon: 15,
  late: 0.4,
  /** Worth of a mend that reached the matter itself and was not finished. */
  begun: 0.2,
  /** Worth of mending a tear the player caused: otherwise it would pay to provoke and then mend. */
  caused: 0.7,
  /** s within which a way should be followed, or shown to a player who is seen to be off. */
  heeds: 4,
  /**
   * s of looking after which another's error should be shown, and the error in cents and ms that
   * counts.
   */
  looks: 1.5,
  offCents: 10,
  offMs: 45,
  /** Activation that asks for calm, activation at which it stops asking, and s within which to breathe. */
  stirred: 0.45,
  settled: 0.35,
  breathes: 6,
  /** Share of the time to answer after which an unseen need should be put in words. */
  unseen: 0.4,
  /** s in which to ask once how somebody is. */
  asks: 60,
  /** s a tear may stay open before it counts as left. */
  tends: 12,
} as const;
