/** What a pace feels like, for whoever chooses it. */
export const PACE_WORDS = {
  beginner: { name: "gentle", says: "time to look twice" },
  normal: { name: "steady", says: "a need shows every half minute, or so" },
  expert: { name: "quick", says: "for those who know each other's faces" },
} as const;
