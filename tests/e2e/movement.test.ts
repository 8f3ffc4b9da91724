/**
 * One minute of music by two people and two bots, from the start page to the result. Ada opens the
 * consort and uses only the keyboard. Ben types her code, plays by mouse, and reloads his page in
 * the middle. The tests are steps of one session, in order.
 */
import { en } from "../../shared/i18n/en/index.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { JOIN_CODE_LENGTH } from "../../shared/protocol/join-code.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import {
  bar,
  chair,
  cue,
  invitation,
  landed,
  lookAt,
  ownChair,
  RUN_MS,
  said,
  tabTo,
  turnEyes,
  waitsFor,
} from "./harness/playing.ts";
import type { Visitor } from "./harness/visitor.ts";

const MEASURES = ["harmony", "connection", "repair", "growth", en.result.measure.honesty.name];

describe("a movement of one minute, two people and two bots", () => {
  let server: BrowserServer;
  let ada: Visitor;
  let ben: Visitor;
  let code: string;
  beforeAll(async () => {
    server = await openBrowserServer({ stepped: true });
  });
  afterAll(() => server.close());

  test("a code that nobody has is refused with a sentence, and another can be typed", async () => {
    const cleo = await server.visit({ screen: "small" });
    await cleo.page.getByRole("button", { name: en.start.way.code.name }).click();
    await cleo.page.getByLabel(en.lobby.code.field).pressSequentially("aaaaaa");
    await cleo.page.getByRole("alert").filter({ hasText: en.trouble.join.noSuchConsort }).waitFor();
    const tiles = cleo.page.getByLabel(en.lobby.code.field);
    await tiles.and(cleo.page.locator(":focus")).waitFor();
    await cleo.page.keyboard.type("hh");
    await expect.poll(() => tiles.inputValue()).toBe("HHAAAA");
    // The browser itself logs the answer it got; nothing else went wrong.
    expect(cleo.complaints.filter((complaint) => !complaint.includes("404"))).toEqual([]);
    await cleo.leave();
  });

  test("Ada opens a consort by keyboard alone, and is given a code", async () => {
    ada = await server.visit({ screen: "small" });
    const { page } = ada;
    await tabTo(page, page.getByLabel(en.people.name.label));
    await page.keyboard.type("Ada");
    await tabTo(page, page.getByRole("button", { name: en.start.way.friends.name }));
    await page.keyboard.press("Enter");
    code = await invitation(page);
    expect(code).toHaveLength(JOIN_CODE_LENGTH);
  });

  test("Ben types it, in small letters; both read both names in the lobby", async () => {
    ben = await server.visit({ screen: "small" });
    const { page } = ben;
    await page.getByLabel(en.people.name.label).click();
    await page.keyboard.type("Ben");
    await page.getByRole("button", { name: en.start.way.code.name }).click();
    await page.getByLabel(en.lobby.code.field).and(page.locator(":focus")).waitFor();
    await page.keyboard.type(code.toLowerCase());
    for (const visitor of [ada, ben]) {
      const seats = visitor.page.locator(".seats");
      await seats.getByText("Ada").waitFor();
      await seats.getByText("Ben").waitFor();
      await expect.poll(() => seats.locator("li.bot").count()).toBe(2);
      expect(await visitor.barriers()).toEqual([]);
    }
  });

  test("Ada chooses one minute and begins; both see the music run, at the same bar", async () => {
    const { page } = ada;
    await tabTo(page, page.getByRole("radio", { name: "4", exact: true }));
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await ben.page.getByText("1 minute").waitFor();
    await tabTo(page, page.getByRole("button", { name: en.lobby.begin }));
    await page.keyboard.press("Enter");
    const bars = await Promise.all([bar(ada.page, 2), bar(ben.page, 2)]);
    expect(Math.abs(bars[0] - bars[1])).toBeLessThanOrEqual(1);
  });

  test("Ada looks, answers and breathes by keys, and reads what she sees of Ben", async () => {
    const { page } = ada;
    await page.keyboard.press("t");
    // A wrong answer could tear the bond: with Ben it is whole until he strikes.
    await lookAt(page, "Ruth");
    await cue(page, "wait");
    await page.locator('button[aria-label="wait"][aria-pressed="true"]').waitFor();
    await lookAt(page, "Ben");
    await page.locator("p.caption", { hasText: /^Ben: / }).waitFor();
    const held = page.locator('button[aria-label="breathe"][aria-pressed="true"]');
    await page.keyboard.down("Space");
    await held.waitFor();
    await page.keyboard.up("Space");
    await held.waitFor({ state: "detached" });
    await expect.poll(() => page.locator("p.caption").textContent()).toMatch(/^Ben: looks /);
  });

  test("[R6] Ben strikes and looks away by mouse: both are told that their bond has torn", async () => {
    const { page } = ben;
    await page.getByRole("button", { name: en.cues.group.edge.name, exact: true }).click();
    // On a busy machine the eyes may leave too late to count as running away: then once more.
    const told = async (): Promise<boolean> => {
      await turnEyes(
        () => chair(page, "Ada").click(),
        (wait) => landed(page, "Ada", wait),
      );
      await page.getByRole("button", { name: en.cues.cue.glare.name, exact: true }).click();
      await page.getByRole("button", { name: en.play.acts.away.name, exact: true }).click();
      return Promise.all([
        said(page, "The bond with Ada has torn").waitFor({ timeout: RUN_MS }),
        said(ada.page, "The bond with Ben has torn").waitFor({ timeout: RUN_MS }),
      ]).then(
        () => true,
        () => false,
      );
    };
    await expect.poll(told).toBe(true);
    await chair(page, "Ada").click();
    await expect.poll(() => waitsFor(page)).toMatch(/^(?:you|they|both): /);
  });

  test("Ben loads his page anew: a bot plays on, then he has his chair and its bonds again", async () => {
    const { page } = ben;
    const before = { chair: await ownChair(page), bar: await bar(page, 1) };
    // A slow connection: the page comes, its script only once Ada has seen who is away.
    const { promise: seen, resolve: go } = Promise.withResolvers<void>();
    await page.route("**/*.js", async (route) => {
      await seen;
      await route.continue();
    });
    await page.reload({ waitUntil: "commit" });
    await chair(ada.page, "Ben, cello, away, a bot plays").waitFor();
    go();
    expect(await bar(page, before.bar)).toBeGreaterThan(0);
    await expect.poll(() => ownChair(page)).toBe(before.chair);
    await chair(ada.page, "Ben, cello, away").waitFor({ state: "detached" });
    await chair(page, "Ada").click();
    await expect.poll(() => waitsFor(page)).not.toBe("");
    await expect.poll(() => page.locator(".weather .band").textContent()).not.toBe("");
  });

  test("[G1] after one minute both read the five measures of the whole, and nothing went wrong", async () => {
    // Nothing more is needed: the rest of the minute may pass quickly.
    const end = ada.page.getByRole("button", { name: en.result.leave });
    await server.passUntil(() => end.isVisible(), 90_000);
    for (const { page, barriers, complaints } of [ada, ben]) {
      await page.getByRole("button", { name: en.result.leave }).waitFor();
      await expect.poll(() => page.locator(".measures i").allTextContents()).toEqual(MEASURES);
      expect(await barriers()).toEqual([]);
      expect(complaints).toEqual([]);
    }
  });

  test("[G2] Ada reads when her own bond tore, and that nobody else is told", async () => {
    const { page } = ada;
    await page.locator(".own-tears summary", { hasText: "only you see this" }).click();
    await expect
      .poll(() => page.locator(".own-tears li > p").allTextContents())
      .toContainEqual(
        expect.stringMatching(/^\d:\d\d with Ben: Ben (?:struck|gave “glare”),? and looked away/),
      );
    await expect.poll(() => page.locator(".course .torn").count()).toBeGreaterThan(0);
  });

  test("the result reads well at every size, and Ada leaves it by keyboard", async () => {
    const { page } = ada;
    for (const screen of ["phone", "laptop", "desktop"] as const) {
      await ada.resize(screen);
      await ada.shot(`result-${screen}`);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
        .toBe(true);
    }
    await tabTo(page, page.getByRole("button", { name: en.result.leave }));
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: en.start.way.alone.name }).waitFor();
  });
});
