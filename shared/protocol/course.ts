/** [Q9] A course kept under a personal link: requests over HTTP. The key is in the body, since addresses appear in logs. */
import type { Progress } from "../course/progress.ts";

export const COURSE_PATH = "/api/course";

export type CourseRefusal =
  | "badShape"
  | "tooLong"
  | "tooFast"
  /** This server keeps nothing beyond its process. */
  | "nothingKept"
  /** Disk or database do not answer; what was sent is written when they do. */
  | "storeAway";

export interface CourseAnswer {
  /** Null: done. */
  readonly why: CourseRefusal | null;
  /** What is kept, if that was asked; null when there is nothing under that key. */
  readonly progress?: Progress | null;
}
