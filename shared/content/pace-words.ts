/** What a pace feels like, for whoever chooses it. */
export const PACE_WORDS = {
  beginner: { name: "gentle", says: "time to look twice" },
  normal: { name: "steady", says: "someone needs something every half minute" },
  expert: { name: "quick", says: "for those who know each other's faces" },
} as const;

/** Lengths of a movement on offer. */
export const MINUTES = [1, 2, 4, 8] as const;
