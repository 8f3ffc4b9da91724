/**
 * A lesson of the solo course: one idea, shown and tried in its first scene, played in its second. Data, parsed when
 * loaded; its texts are in `shared/i18n/<language>/course.ts`.
 */
import { z } from "zod";
import { scenarioShape } from "../scenarios/scenario.ts";
import { SKILLS } from "./skills.ts";

/** A goal: a share of chances that were used, or a maximum number of slips. */
const goalShape = z.union([
  z.strictObject({
    skill: z.enum(SKILLS),
    /** Required share of the chances, 0 … 1. */
    share: z.number().positive().max(1),
    /** With fewer chances there is no result, and the lesson is played again; 0: no chance at all also passes. */
    least: z.int().min(0).default(1),
  }),
  z.strictObject({ skill: z.enum(SKILLS), atMost: z.int().min(0) }),
]);

export const lessonShape = z
  .strictObject({
    /** The lesson's small consort; the scenario has the lesson's id. */
    scenario: scenarioShape,
    /** Time in the first scene in which the bots demonstrate, s; then it is the player's turn. */
    shown: z.number().min(5).max(40),
    /** The first goal is what the lesson is about. */
    goals: z.array(goalShape).min(1).max(3),
    /** Ids of lessons that build on it; the map asks once before one is played out of order. */
    neededBy: z.array(z.string()).default([]),
  })
  .check(({ value: { scenario }, issues }) => {
    const wrong = (message: string, ...path: (string | number)[]): void =>
      void issues.push({
        code: "custom",
        path: ["scenario", ...path],
        message,
        input: scenario,
      });
    if (scenario.scenes.length !== 2) wrong("one scene to try it in, one to play it in", "scenes");
    scenario.scenes.forEach(({ chairs, needs }, i) => {
      const people = chairs.filter(({ who }) => who === "person");
      if (people.length !== 1 || chairs[0]?.who !== "person")
        wrong("the first chair is the player's, the others are bots'", "scenes", i, "chairs");
      if (needs.byChance) wrong("its needs are planned", "scenes", i, "needs");
    });
  });

export type Lesson = z.infer<typeof lessonShape>;
export type LessonInput = z.input<typeof lessonShape>;
export type Goal = Lesson["goals"][number];

/** Index of the scene that counts; the one before it is for trying. */
export const PLAYED = 1;
