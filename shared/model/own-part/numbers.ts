/** Weights and thresholds of the own part. All by the lab. */
export const OWN_PART = {
  /** What each figure weighs: together 1; what was not asked for is left out. */
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
  /** What pestering, and an intrusion, take off the worth of a call; a misreading has lowered it already. */
  pestered: 0.04,
  intruded: 0.3,
  /** s within which a mend counts whole, and its worth later: what counts is to return soon. */
  soon: 15,
  late: 0.4,
  /** Worth of a mend that came as far as the matter itself, and was not finished. */
  begun: 0.2,
  /** Worth of mending what one tore oneself: else it would pay to provoke, and mend. */
  caused: 0.7,
  /** s within which a way is followed, or shown to whom one sees out of tune or time. */
  heeds: 4,
  /** s of looking after which what one sees of another is to be shown, and what counts as off: cents, ms. */
  looks: 1.5,
  offCents: 10,
  offMs: 45,
  /** Activation that asks for calm, below which it asks no more, and s within which one breathes. */
  stirred: 0.45,
  settled: 0.35,
  breathes: 6,
  /** Share of the time to answer after which an unseen need is to be put in words. */
  unseen: 0.4,
  /** s in which to ask once how somebody is. */
  asks: 60,
  /** s for which a tear may stay open before it counts as left. */
  tends: 12,
} as const;
