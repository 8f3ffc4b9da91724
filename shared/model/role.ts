/** [Q1], [Q2] Who one plays: where one comes from, and what hurt makes one do by itself. */

export const PATTERNS = ["secure", "dismissive", "preoccupied", "disorganised"] as const;
export type Pattern = (typeof PATTERNS)[number];

export const REFLEXES = ["makingNice", "fighting", "fading"] as const;
export type Reflex = (typeof REFLEXES)[number];

/** A role card: the same for a person and for a bot. */
export interface Role {
  readonly pattern: Pattern;
  /** Null: hurt makes this one do nothing in particular. */
  readonly reflex: Reflex | null;
}

/** [Q1] What each reflex turns into when it is noticed rather than obeyed. */
export const STRENGTHS = {
  makingNice: "generosity",
  fighting: "clarity",
  fading: "spaciousness",
} as const satisfies Record<Reflex, string>;
export type Strength = (typeof STRENGTHS)[Reflex];
