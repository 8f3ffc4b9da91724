/**
 * [Q12] A newcomer begins the course by keyboard alone, doing what the page says: the map, the first lesson's page, what
 * the bots show, the try, the page after it. Axe finds nothing on any of them.
 */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LESSON_IDS } from "../../shared/course/ids.ts";
import type { Catalogue, CourseTexts } from "../../shared/i18n/catalogue.ts";
import { languages } from "../../shared/i18n/languages.ts";
import { barriers } from "./harness/barriers.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { MOMENT_MS, obeyToTheEnd, witness } from "./harness/obeying.ts";
import { tabTo } from "./harness/playing.ts";
import type { Visitor } from "./harness/visitor.ts";

const FIRST = LESSON_IDS[0];

describe.each([
  ["en", "lowLaptop"],
  ["de", "phone"],
] as const)("in %s on a %s", (language, screen) => {
  let server: BrowserServer;
  let visitor: Visitor;
  let page: Page;
  let says: Catalogue;
  let course: CourseTexts;

  beforeAll(async () => {
    says = await languages[language]();
    course = await says.course();
    server = await openBrowserServer({ stepped: true });
    visitor = await server.visit({ screen, locale: language, before: witness });
    ({ page } = visitor);
  });
  afterAll(() => server.close());

  const button = (name: string): Locator => page.getByRole("button", { name, exact: true });
  const heading = (name: string): Locator => page.getByRole("heading", { name });
  const press = async (control: Locator): Promise<void> => {
    await tabTo(page, control);
    await page.keyboard.press("Enter");
  };
  /** Whatever axe finds here. Time must go on: axe waits for the page. */
  const barriersOn = async (name: string): Promise<readonly string[]> => {
    await visitor.shot(`course-${name}-${language}-${screen}`);
    return barriers(page);
  };
  const station = (title: string): Locator =>
    page.locator(".station").filter({ has: page.getByText(title, { exact: true }) });
  /** Plays to the end of a scene by doing what the page says. */
  const play = async (name: string): Promise<void> => {
    await page.locator(".chairs button").first().waitFor();
    expect(await barriersOn(name)).toEqual([]);
    await server.stand(true);
    await obeyToTheEnd(page, () => server.pass(MOMENT_MS), { says, keys: true });
    await server.stand(false);
  };

  test("from the start page to the map, and to the first lesson's page", async () => {
    await press(page.getByRole("button", { name: says.start.way.alone.name }));
    await press(page.getByRole("button", { name: says.scenes.course.name }));
    await heading(course.title).waitFor();
    expect(await barriersOn("map")).toEqual([]);
    await press(station(course.lessons[FIRST].title));
    await heading(course.lessons[FIRST].title).waitFor();
    await page.getByText(course.lessons[FIRST].idea).waitFor();
    expect(await barriersOn("lesson")).toEqual([]);
  });

  test("the lesson is shown and tried, and its page after that says to play it", async () => {
    await press(button(course.lesson.seeAndTry));
    await play("tried");
    await heading(course.end.tried).waitFor();
    expect(await barriersOn("after-try")).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});
