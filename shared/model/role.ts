/** [Q1], [Q2] Role: a pattern, and the reflex after a hurt. */

export const PATTERNS = ["secure", "dismissive", "preoccupied", "disorganised"] as const;
export type Pattern = (typeof PATTERNS)[number];

export const REFLEXES = ["makingNice", "fighting", "fading"] as const;
export type Reflex = (typeof REFLEXES)[number];

/** A role card: the same for people and bots. */
export interface Role {
  readonly pattern: Pattern;
  /** Null: no reflex. */
  readonly reflex: Reflex | null;
}

/** [Q1] The strength that each reflex becomes when it is noticed instead of obeyed. */
export const STRENGTHS = {
  makingNice: "generosity",
  fighting: "clarity",
  fading: "spaciousness",
} as const satisfies Record<Reflex, string>;
export type Strength = (typeof STRENGTHS)[Reflex];
