/** The course: its lessons and concerts in order, and what a consort that practises finds by an id. */
import { BUILT_IN } from "../scenarios/library.ts";
import type { Scenario } from "../scenarios/scenario.ts";
import { CONCERTS } from "./concerts.ts";
import { MENDING } from "./lessons/mending.ts";
import { SEEING } from "./lessons/seeing.ts";
import { TOGETHER } from "./lessons/together.ts";
import { gently, lessonIn } from "./gently.ts";
import { type Lesson, lessonShape } from "./lesson.ts";

/** In order, the first one first. */
export const LESSONS: readonly Lesson[] = [...SEEING, ...TOGETHER, ...MENDING].map((data) =>
  lessonShape.parse(data),
);

const byId = new Map(LESSONS.map((lesson) => [lesson.scenario.id, lesson]));

/** The lesson of that id, also of the gentle one; null where there is none. */
export const lessonOf = (id: string): Lesson | null => byId.get(lessonIn(id)) ?? null;

const ALL: ReadonlyMap<string, Scenario> = new Map(
  [...LESSONS.flatMap((lesson) => [lesson.scenario, gently(lesson)]), ...CONCERTS].map(
    (scenario) => [scenario.id, scenario],
  ),
);

/** All that can be practised alone: the scenarios that come with the game, and the course. */
export const PRACTICE = {
  find: (id: string): Scenario | null => BUILT_IN.find(id) ?? ALL.get(id) ?? null,
};
