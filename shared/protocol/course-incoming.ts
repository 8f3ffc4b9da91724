/** [Q9] Shapes of requests for a course that is kept under a personal link. */
import { z } from "zod";
import { progressShape } from "../course/progress.ts";

/** The largest progress, 400 days in the reading room, with the fields around it. */
export const MAX_COURSE_BYTES = 60_000;

/** 128 random bits at least: nobody guesses it. */
const key = z.string().regex(/^[\w-]{22,64}$/);

export const courseAskedShape = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("read"), key }),
  z.strictObject({ do: z.literal("keep"), key, progress: progressShape }),
  z.strictObject({ do: z.literal("erase"), key }),
]);
export type CourseAsked = z.infer<typeof courseAskedShape>;
