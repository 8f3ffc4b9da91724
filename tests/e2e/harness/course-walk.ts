/** A newcomer in the solo course, who has nothing but keys and does what the page says. */
import type { Locator } from "playwright-core";
import type { LessonId } from "../../../shared/course/ids.ts";
import type { Catalogue, CourseTexts } from "../../../shared/i18n/catalogue.ts";
import { languages } from "../../../shared/i18n/languages.ts";
import { barriers } from "./barriers.ts";
import type { BrowserServer } from "./browser-server.ts";
import { obeyToTheEnd, witness } from "./obeying.ts";
import { tabTo } from "./playing.ts";
import type { Visit, Visitor } from "./visitor.ts";

/** ms of music between two looks of the newcomer: as slow as a beginner, and a third of the pictures to draw. */
const LOOKS_MS = 600;
/** s of music at which there are screenshots: while the bots show it, and of the player's turn. */
const SHOWN = new Set([7.2, 31.2, 61.2]);

export interface CourseWalk {
  readonly visitor: Visitor;
  readonly says: Catalogue;
  readonly course: CourseTexts;
  button(name: string | RegExp): Locator;
  heading(name: string): Locator;
  /** A place on the map. */
  station(title: string): Locator;
  /** Goes there by Tab, and presses Enter. */
  press(control: Locator): Promise<void>;
  /** What axe finds here. Time must go on meanwhile: axe waits for the page. */
  barriersOn(name: string): Promise<readonly string[]>;
  /** Plays to the end by doing what the page says; returns once the end page is there. */
  play(name: string): Promise<void>;
  /** To the map, from wherever they are. */
  toMap(): Promise<void>;
  /** Presses what leads back to the map, and waits for it. */
  back(): Promise<void>;
  /** From the map to a lesson's page, past the question whether another one comes first. */
  openLesson(id: LessonId): Promise<void>;
}

export async function walkCourse(
  server: BrowserServer,
  language: "en" | "de",
  screen: Visit["screen"],
): Promise<CourseWalk> {
  const says: Catalogue = await languages[language]();
  const course = await says.course();
  const visitor = await server.visit({ screen, locale: language, before: witness });
  const { page } = visitor;
  const button = (name: string | RegExp): Locator =>
    page.getByRole("button", { name, exact: true });
  const heading = (name: string): Locator => page.getByRole("heading", { name, exact: true });
  const press = async (control: Locator): Promise<void> => {
    await tabTo(page, control);
    await page.keyboard.press("Enter");
  };
  const shot = (name: string): Promise<void> =>
    visitor.shot(`course-${name}-${language}-${screen}`);
  return {
    visitor,
    says,
    course,
    button,
    heading,
    press,
    station: (title) =>
      page.locator(".station").filter({ has: page.getByText(title, { exact: true }) }),
    async barriersOn(name) {
      const found = await barriers(page);
      await shot(name);
      return found;
    },
    async play(name) {
      await page.locator(".chairs button").first().waitFor();
      await server.stand(true);
      let passed = 0;
      const moment = async (): Promise<void> => {
        await server.pass(LOOKS_MS);
        passed += LOOKS_MS;
        if (SHOWN.has(passed / 1000)) await shot(`${name}-${passed / 1000}`);
      };
      await obeyToTheEnd(page, moment, { says, keys: true });
      // The end page is fetched when it is first needed, and the page waits for it in its own time.
      await server.stand(false);
      await page.locator(".course-page .lesson h1, .scene-end").first().waitFor();
      await shot(`${name}-after`);
    },
    async toMap() {
      await server.stand(false);
      if (await heading(course.title).isVisible()) return;
      await page.goto(server.url);
      await press(page.getByRole("button", { name: says.start.way.alone.name }));
      // Who has begun the course is led to its map at once.
      const map = heading(course.title);
      const listed = page.getByRole("button", { name: says.scenes.course.name });
      await listed.or(map).first().waitFor();
      if (await listed.isVisible()) await press(listed);
      await map.waitFor();
    },
    async back() {
      await press(button(course.lesson.back));
      await heading(course.title).waitFor();
    },
    async openLesson(id) {
      const { title, idea } = course.lessons[id];
      await press(page.locator(".station").filter({ has: page.getByText(title, { exact: true }) }));
      await heading(title).waitFor();
      await page.getByText(idea).waitFor();
      if (await button(course.lesson.anyway).isVisible()) await press(button(course.lesson.anyway));
      await button(course.lesson.seeAndTry).waitFor();
      await shot(`${id}-page`);
    },
  };
}
