/**
 * [Q12] A newcomer goes through the course by keyboard alone, doing what the page says: the map, each lesson's page,
 * what the bots show, the try and the page after it; the reading room; the page before a concert. Axe finds nothing on
 * the first of each. Each lesson is walked in one of the two languages here; with CONSORT_WHOLE=1 each is in both, and
 * played and looked back on, and so is each concert and each scene.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CONCERT_CHAIRS } from "../../shared/course/concerts.ts";
import { KINDS } from "../../shared/course/gym/kinds.ts";
import { LESSON_IDS } from "../../shared/course/ids.ts";
import { prebrief as germanPrebrief } from "../../shared/i18n/de/prebrief.ts";
import { prebrief as englishPrebrief } from "../../shared/i18n/en/prebrief.ts";
import { DATA } from "../../shared/scenarios/data/index.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { type CourseWalk, walkCourse } from "./harness/course-walk.ts";
import { witnessOf } from "./harness/obeying.ts";

const WHOLE = (process.env["CONSORT_WHOLE"] ?? "") !== "";
const [FIRST] = LESSON_IDS;
const PREBRIEFS = { en: englishPrebrief, de: germanPrebrief };

describe.each([
  ["en", "lowLaptop", 0],
  ["de", "phone", 1],
] as const)("in %s on a %s", (language, screen, nth) => {
  let server: BrowserServer;
  let walk: CourseWalk;
  beforeAll(async () => {
    server = await openBrowserServer({ stepped: true });
    walk = await walkCourse(server, language, screen);
  });
  // Whatever became of the one before.
  beforeEach(() => walk.toMap());
  afterAll(() => server.close());

  test("from the start page to the map, and to the first lesson's page", async () => {
    expect(await walk.barriersOn("map")).toEqual([]);
    await walk.openLesson(FIRST);
    expect(await walk.barriersOn("lesson")).toEqual([]);
    await walk.back();
  });

  test.each(LESSON_IDS.filter((_, i) => WHOLE || i % 2 === nth))(
    "%s: shown and tried, and its page after that says to play it",
    async (id) => {
      const { page } = walk.visitor;
      const { course, press, button, heading, play, barriersOn } = walk;
      await walk.openLesson(id);
      await press(button(course.lesson.seeAndTry));
      await play(`${id}-try`);
      await heading(course.end.tried).waitFor();
      expect(await page.locator(".lesson .aside").textContent()).toContain(
        course.lessons[id].title,
      );
      if (WHOLE || id === LESSON_IDS[nth]) expect(await barriersOn(`${id}-tried`)).toEqual([]);
      if (WHOLE) {
        await press(button(course.lesson.play));
        await play(`${id}-play`);
        await heading(course.end.goals).waitFor();
        const came = await page.locator(".lesson .aside, .lesson h1, .goals li").allTextContents();
        console.log(`${language} ${came.join(" | ")}`);
        expect(await barriersOn(`${id}-played`)).toEqual([]);
      }
      await walk.back();
    },
  );

  test.each(["need", ...KINDS] as const)(
    "the reading room, %s: each answer is told at once, and the visit at its end",
    async (kind) => {
      const { course, press, button, heading, station, barriersOn } = walk;
      const { page } = walk.visitor;
      const { gym } = course;
      await press(station(gym.title));
      await heading(gym.title).waitFor();
      if (kind === "need") expect(await barriersOn("gym-door")).toEqual([]);
      const begins =
        kind === "need" ? button(gym.begin) : button(new RegExp(`^${gym.kinds[kind].name}`));
      await press(begins);
      for (let round = 0; round < 3; round++) {
        await page.locator(".needs").waitFor();
        if (round === 0) expect(await barriersOn(`gym-${kind}`)).toEqual([]);
        await page.keyboard.press("1");
        if (kind === "whom") await page.keyboard.press("2");
        await page.locator(".came").waitFor();
        await walk.visitor.shot(`course-gym-${kind}-${round}-${language}-${screen}`);
        if (round === 1) expect(await barriersOn(`gym-${kind}-told`)).toEqual([]);
        await press(button(round < 2 ? gym.next : gym.stop));
      }
      await heading(gym.endTitle).waitFor();
      await page.getByText(gym.privately).waitFor();
      expect(await barriersOn(`gym-${kind}-end`)).toEqual([]);
      await walk.back();
    },
  );

  test.each(CONCERT_CHAIRS.filter((_, i) => WHOLE || i === nth))(
    "the page before the concert for %i says who the bots are",
    async (chairs) => {
      const { course, press, button, heading, play, barriersOn } = walk;
      await press(button(course.concert.title(chairs)));
      await heading(course.concert.title(chairs)).waitFor();
      await press(button(course.concert.reflexes.fighting));
      expect(await barriersOn(`concert-${chairs}`)).toEqual([]);
      if (WHOLE) {
        await press(button(course.concert.begin));
        await play(`concert-${chairs}-play`);
        await heading(course.concert.over).waitFor();
        await heading(course.concert.today).waitFor();
        expect(await barriersOn(`concert-${chairs}-end`)).toEqual([]);
      }
      await walk.back();
    },
  );

  const scenes: readonly string[] = WHOLE ? ["every scene"] : [];
  test.each(scenes)(
    "%s, one after the other",
    async () => {
      const { says, course, press, button, station, play, heading, barriersOn } = walk;
      const { page } = walk.visitor;
      const prebrief = PREBRIEFS[language];
      const list = says.scenarioList;
      const ready = button(says.scenes.ready);
      const reads = heading(prebrief.title);
      const music = page.locator(".chairs button").first();
      await press(station(course.groups.studies));
      await press(page.getByRole("button", { name: new RegExp(`^${list[DATA[0].id].title}`) }));
      for (let scene = 0; ; scene++) {
        await ready.or(reads).or(music).first().waitFor();
        if (await reads.isVisible()) await press(button(prebrief.yes));
        await ready.or(music).first().waitFor();
        if (await ready.isVisible()) {
          expect(await barriersOn(`scene-${scene}-brief`)).toEqual([]);
          await press(ready);
        }
        await play(`scene-${scene}`);
        expect(await barriersOn(`scene-${scene}-end`)).toEqual([]);
        const came = await page.locator(".scene-end .aside, .scene-end .came-to").allTextContents();
        console.log(`${language} ${came.join(" | ")}`);
        const next = button(new RegExp(`^${says.scenes.end.next("")}`));
        if (!(await next.isVisible())) break;
        await press(next);
      }
      expect(await page.locator(".scene-end").count()).toBe(1);
      // Who does not leave is led back to their chair.
      await press(button(says.result.leave));
      await page.getByRole("button", { name: says.start.way.alone.name }).waitFor();
    },
    60 * 60_000,
  );

  test("nothing went wrong on the way, and never were two things asked at once", async () => {
    expect(walk.visitor.complaints).toEqual([]);
    expect((await witnessOf(walk.visitor.page)).contradictions).toEqual([]);
  });
});
