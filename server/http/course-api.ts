/** [Q9] HTTP requests for a course that is kept under a personal link. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { COURSE_PATH } from "../../shared/protocol/course.ts";
import type { CourseAnswer } from "../../shared/protocol/course.ts";
import { courseAskedShape, MAX_COURSE_BYTES } from "../../shared/protocol/course-incoming.ts";
import type { CourseAsked } from "../../shared/protocol/course-incoming.ts";
import { readJson, reply, TOO_LONG } from "./json.ts";
import { RateLimiter } from "./rate-limiter.ts";

/** Per address: a class that practises behind one, each keeping something every few seconds at first. */
const COURSE_BURST = 240;
const COURSES_PER_SECOND = 4;

export interface CourseRequests {
  answer(asked: CourseAsked): Promise<CourseAnswer>;
}

interface Surroundings {
  /** The key that rate limits count by; null: no limit. */
  rateLimitKeyOf(req: IncomingMessage): string | null;
  now(): number;
}

/** Handles a request; returns false when the path is not this one. */
export type CourseApi = (
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
) => Promise<boolean>;

export function createCourseApi(
  courses: CourseRequests,
  { rateLimitKeyOf, now }: Surroundings,
): CourseApi {
  const limiter = new RateLimiter(COURSE_BURST, COURSES_PER_SECOND);
  const isTooFast = (req: IncomingMessage): boolean => !limiter.take(rateLimitKeyOf(req), now());
  const answer = async (req: IncomingMessage): Promise<CourseAnswer> => {
    if (isTooFast(req)) return { why: "tooFast" };
    const body = await readJson(req, MAX_COURSE_BYTES);
    if (body === TOO_LONG) return { why: "tooLong" };
    const asked = courseAskedShape.safeParse(body);
    return asked.success ? courses.answer(asked.data) : { why: "badShape" };
  };
  return async (req, res, path) => {
    if (path !== COURSE_PATH || req.method !== "POST") return false;
    reply(res, 200, await answer(req));
    return true;
  };
}
