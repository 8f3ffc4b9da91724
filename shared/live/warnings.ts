/** Warnings on phones that a movement or a step is about to end. */
const WARNINGS = [10, 60] as const;

/** The warning due with that many seconds left; null: none. */
export const warningAt = (left: number): 10 | 60 | null =>
  left <= 0 ? null : (WARNINGS.find((at) => left <= at) ?? null);
