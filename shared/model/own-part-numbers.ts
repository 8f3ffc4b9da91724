/** Weights of the own part: what each share of what was asked of one person counts. All by the lab. */
export const OWN_PART = {
  /** Shares of calls, of harmony of one's own pairs, of ways, and of tears; of those asked for they make 1. */
  calls: 0.5,
  harmony: 0.2,
  ways: 0.15,
  mends: 0.15,
  /** What a misreading, an intrusion or pestering takes off the worth of calls. */
  pressed: 0.15,
  /** Worth of a mend that has come as far as both accepting it, and no further. */
  begun: 0.5,
  /** s within which a way shown is followed. */
  heeds: 4,
  /** s for which a tear may stay open before it counts as left. */
  tends: 20,
} as const;
