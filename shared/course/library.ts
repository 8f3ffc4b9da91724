/** The course: lessons and concerts in order, and the scenario library for solo practice. */
import { BUILT_IN } from "../scenarios/library.ts";
import type { Scenario } from "../scenarios/scenario.ts";
import { concertOf } from "./concerts.ts";
import { MENDING } from "./lessons/mending.ts";
import { SEEING } from "./lessons/seeing.ts";
import { TOGETHER } from "./lessons/together.ts";
import { gently, idOf, lessonIn } from "./gently.ts";
import { type Lesson, lessonShape } from "./lesson.ts";

/** All lessons, in order. */
export const LESSONS: readonly Lesson[] = [...SEEING, ...TOGETHER, ...MENDING].map((data) =>
  lessonShape.parse(data),
);

const byId = new Map(LESSONS.map((lesson) => [lesson.scenario.id, lesson]));

/** The lesson of that id, in its normal or gentle version; null when there is none. */
export const lessonOf = (id: string): Lesson | null => byId.get(lessonIn(id)) ?? null;

const ALL: ReadonlyMap<string, Scenario> = new Map(
  LESSONS.flatMap((lesson): [string, Scenario][] => [
    [idOf(lesson.scenario.id, false), lesson.scenario],
    [idOf(lesson.scenario.id, true), gently(lesson)],
  ]),
);

/** Library for solo practice: built-in scenarios and the course. */
export const PRACTICE = {
  find: (id: string): Scenario | null => BUILT_IN.find(id) ?? ALL.get(id) ?? concertOf(id),
};
