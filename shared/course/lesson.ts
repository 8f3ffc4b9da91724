/**
 * A lesson of the solo course: one idea, shown and tried in its first scene, played in its second.
 * Data, parsed once, here; its texts are in `shared/i18n/<language>/course.ts`.
 */
import { z } from "zod";
import { scenarioShape } from "../scenarios/scenario.ts";
import { SKILLS } from "./skills.ts";

/** What has to come of it: a share of the chances taken, or no more than so many slips. */
const goalShape = z.union([
  z.strictObject({
    skill: z.enum(SKILLS),
    /** 0 … 1, of the chances. */
    share: z.number().positive().max(1),
    /** With fewer chances nothing can be said, and the lesson is played again; 0: none is well, too. */
    least: z.int().min(0).default(1),
  }),
  z.strictObject({ skill: z.enum(SKILLS), atMost: z.int().min(0) }),
]);

export const lessonShape = z
  .strictObject({
    /** Its small consort; its id is the lesson's. */
    scenario: scenarioShape,
    /** s of the first scene in which the bots show it; then it is the player's turn. */
    shown: z.number().min(5).max(40),
    /** The first is what the lesson is about. */
    goals: z.array(goalShape).min(1).max(3),
    /** Lessons that use it; the map asks once before they are played out of order. */
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

/** Index of the scene that counts; the one before it is tried. */
export const PLAYED = 1;
