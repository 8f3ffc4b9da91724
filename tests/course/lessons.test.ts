/** Lessons of the course: complete, with texts, closed hands, and passed by a player who does what each is about. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BOT_PROFILES } from "../../shared/bots/profiles.ts";
import { CONCERTS } from "../../shared/course/concerts.ts";
import { idOf } from "../../shared/course/gently.ts";
import { LESSON_IDS } from "../../shared/course/ids.ts";
import { lessonShape } from "../../shared/course/lesson.ts";
import { LESSONS, lessonOf, PRACTICE } from "../../shared/course/library.ts";
import { course } from "../../shared/i18n/en/course.ts";
import { faultsOf } from "../../shared/scenarios/check-scenario.ts";
import { BUILT_IN, SCENARIOS } from "../../shared/scenarios/library.ts";
import { judged, playLesson } from "../lab/learning/play.ts";
import { readingGrade } from "../scenarios/reading-age.ts";

const textsOf = (words: object): readonly string[] =>
  Object.values(words).filter((one): one is string => typeof one === "string");

test("[Q3] sixteen lessons in order, each found by its id, also gently; scenes and concerts beside them", () => {
  expect(LESSONS.map(({ scenario }) => scenario.id)).toEqual(LESSON_IDS);
  expect(LESSONS.map(({ scenario }) => scenario.order)).toEqual(LESSON_IDS.map((_, i) => i + 1));
  for (const { scenario } of LESSONS) {
    expect(PRACTICE.find(idOf(scenario.id, false))).toBe(scenario);
    expect(PRACTICE.find(idOf(scenario.id, true))?.scenes).toHaveLength(2);
    expect(lessonOf(idOf(scenario.id, true))?.scenario).toBe(scenario);
  }
  for (const scenario of SCENARIOS) expect(PRACTICE.find(scenario.id)).toBe(scenario);
  expect(CONCERTS.map(({ chairs }) => chairs.ideal)).toEqual([4, 6, 8, 12]);
  expect(PRACTICE.find("none")).toBeNull();
});

test("no id of the course is one of a scene: a group never gets a lesson", () => {
  for (const id of [...LESSON_IDS.map((one) => idOf(one, false)), ...CONCERTS.map((one) => one.id)])
    expect(BUILT_IN.find(id)).toBeNull();
});

test("[Q3] a lesson with one scene, with needs by chance, or with a bot in the player's chair is refused", () => {
  const [lesson] = LESSONS;
  if (lesson === undefined) throw new Error("no lesson");
  const { scenario } = lesson;
  const [tried, played] = scenario.scenes;
  if (tried === undefined || played === undefined) throw new Error("no scenes");
  const refuses = (scenes: unknown): string =>
    lessonShape.safeParse({ ...lesson, scenario: { ...scenario, scenes } }).error?.message ?? "";
  expect(refuses([tried])).toContain("one scene to try it in");
  expect(refuses([tried, { ...played, needs: { byChance: true } }])).toContain("planned");
  const bots = played.chairs.map((chair) => ({ ...chair, who: "bot" }));
  expect(refuses([tried, { ...played, chairs: bots }])).toContain(
    "the first chair is the player's",
  );
});

describe.each(LESSONS.map((lesson) => [lesson.scenario.id, lesson] as const))(
  "%s",
  (id, lesson) => {
    const { scenario, neededBy, shown } = lesson;
    const words = course.lessons[scenario.id as keyof typeof course.lessons];

    test("[J2] [J12] whatever may happen in it can be answered and mended, gently too", () => {
      expect(faultsOf(scenario)).toEqual([]);
      const gentle = PRACTICE.find(idOf(id, true));
      expect(gentle && faultsOf(gentle)).toEqual([]);
    });

    test("[J12] its words are whole, and ask for six years of school at most", () => {
      expect(textsOf(words)).toHaveLength(5);
      expect(textsOf(words).filter((text) => readingGrade(text) > 6)).toEqual([]);
    });

    test("plays ideas that the rules know", () => {
      const rules = readFileSync(join(import.meta.dirname, "../../RULES.md"), "utf8");
      for (const seed of scenario.seeds)
        expect(rules).toMatch(new RegExp(`^\\| ${seed} +\\|`, "m"));
    });

    test("is needed by later lessons only", () => {
      const place = LESSON_IDS.indexOf(scenario.id as (typeof LESSON_IDS)[number]);
      for (const later of neededBy)
        expect(LESSON_IDS.indexOf(later as (typeof LESSON_IDS)[number])).toBeGreaterThan(place);
    });

    test("[Q3] while it is shown, the player has nothing new to do", () => {
      const [tried] = scenario.scenes;
      const early = tried?.events.filter(
        ({ at, deed }) => at !== undefined && at < shown && deed.do === "table",
      );
      expect(early).toEqual([]);
    });

    test("[Q4] is passed by a practised player, and not by one who does nothing", () => {
      const { fair, silent } = BOT_PROFILES;
      const practised = { ...fair, habits: { setsLimits: true } };
      expect([7, 14, 21].some((seed) => judged(id, practised, seed).passed)).toBe(true);
      expect(judged(id, silent, 7).passed).toBe(false);
    });

    test("[Q4] half of what happens needs its skill, and who plays well but lacks it does not pass", () => {
      const task = { id: scenario.id as (typeof LESSON_IDS)[number], seed: 7 };
      const { needing, happening } = playLesson({ ...task, lacks: false });
      expect(needing / Math.max(1, happening)).toBeGreaterThanOrEqual(0.5);
      expect(playLesson({ ...task, lacks: true }).passed).toBe(false);
    });
  },
);
