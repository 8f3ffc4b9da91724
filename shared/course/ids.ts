/** Ids of the lessons, in order; a module small enough for any page. */
export const LESSON_IDS = [
  "be-seen",
  "be-answered",
  "say-it",
  "read",
  "wait",
  "ask",
  "inside",
  "two-ears",
  "other-aims",
  "their-turn",
  "work-it-out",
  "misread",
  "near-and-far",
  "blow-and-limit",
  "power-and-promise",
  "all-apart-alone",
] as const;
export type LessonId = (typeof LESSON_IDS)[number];

export const isLessonId = (id: string): id is LessonId =>
  (LESSON_IDS as readonly string[]).includes(id);
