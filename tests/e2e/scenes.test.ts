/**
 * [J13] Scenes from the first tap: a newcomer picks one alone and plays it to its end page;
 * meanwhile two friends choose one in a consort. The tests are steps of one session, in order.
 */
import { list } from "../../shared/i18n/en/scenarios/list.ts";
import { peekABoo } from "../../shared/i18n/en/scenarios/peek-a-boo.ts";
import { prebrief } from "../../shared/i18n/en/prebrief.ts";
import { en } from "../../shared/i18n/en/index.ts";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { bar, invitation, readPrebrief, tabTo } from "./harness/playing.ts";
import type { Visitor } from "./harness/visitor.ts";

const PICKED = list["peek-a-boo"];
const CARDS = peekABoo.scenes[0].parts.map(({ youAre }) => youAre);
/** Longer than the scene is. */
const SCENE_MS = 3 * 60_000;

const card = (page: Page) => page.locator(".you-are");
const choosePicked = (page: Page) =>
  page.getByRole("button", { name: new RegExp(`^${PICKED.title}`) }).click();
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

describe("scenes, from the first tap", () => {
  let server: BrowserServer;
  let newcomer: Visitor;
  let ada: Visitor;
  let ben: Visitor;
  beforeAll(async () => {
    server = await openBrowserServer({ stepped: true });
  });
  afterAll(() => server.close());

  test("a newcomer on a phone is shown what comes first, picks another, and reads brief and card before any music", async () => {
    newcomer = await server.visit({ screen: "phone" });
    const { page } = newcomer;
    await page.getByRole("button", { name: en.start.way.alone.name }).click();
    await page.locator(".scenes li").first().waitFor();
    expect(await page.locator(".scenes .next b").allTextContents()).toEqual([
      list["first-steps"].title,
    ]);
    expect(await newcomer.barriers()).toEqual([]);
    await newcomer.shot("scene-list-phone");
    await choosePicked(page);
    await page.getByRole("heading", { name: prebrief.title }).waitFor();
    expect(await newcomer.barriers()).toEqual([]);
    await newcomer.shot("scene-prebrief-phone");
    await page.reload();
    await readPrebrief(page);
    await page.getByText(peekABoo.brief).waitFor();
    await page.getByText(peekABoo.prebrief).waitFor();
    await expect.poll(() => card(page).textContent()).toBe(CARDS[0]);
    expect(await page.locator(".beat").count()).toBe(0);
    expect(await newcomer.barriers()).toEqual([]);
    await newcomer.shot("scene-brief-phone");
  });

  test("another card comes without a reason, and stays after the page is loaded anew", async () => {
    const { page } = newcomer;
    await press(page, en.scenes.card.another);
    await expect.poll(() => card(page).textContent()).toBe(CARDS[1]);
    await page.reload();
    await expect.poll(() => card(page).textContent()).toBe(CARDS[1]);
  });

  test("what is asked and promised was read once, and can be read again", async () => {
    const { page } = newcomer;
    expect(await page.getByRole("heading", { name: prebrief.title }).count()).toBe(0);
    await press(page, prebrief.again);
    await page.getByText(prebrief.promises.step.title).waitFor();
    await press(page, prebrief.yes);
    await page.getByText(peekABoo.brief).waitFor();
  });

  test("ready, the music begins", async () => {
    await press(newcomer.page, en.scenes.ready);
    expect(await bar(newcomer.page, 1)).toBeGreaterThan(0);
  });

  test("in a lobby the host chooses by keyboard; both read one brief, and each a card of their own", async () => {
    ada = await server.visit({ screen: "small" });
    await ada.page.getByRole("button", { name: en.start.way.friends.name }).click();
    const code = await invitation(ada.page);
    ben = await server.visit({ screen: "small", path: `/#${code}` });
    await press(ben.page, en.people.name.later);
    await tabTo(ada.page, ada.page.getByRole("button", { name: en.scenes.choose }));
    await ada.page.keyboard.press("Enter");
    const picked = ada.page.getByRole("button", { name: new RegExp(`^${PICKED.title}`) });
    await tabTo(ada.page, picked);
    await ada.page.keyboard.press("Enter");
    for (const { page } of [ada, ben]) {
      await readPrebrief(page);
      await page.getByText(peekABoo.brief).waitFor();
    }
    await expect.poll(() => card(ada.page).textContent()).toBe(CARDS[0]);
    await expect.poll(() => card(ben.page).textContent()).toBe(CARDS[1]);
    expect(await ben.page.content()).not.toContain(CARDS[0]);
    expect(await ben.page.getByRole("button", { name: en.scenes.change }).count()).toBe(0);
    await ben.page.getByText(en.lobby.hostBegins).waitFor();
    await ben.page.reload();
    await expect.poll(() => card(ben.page).textContent()).toBe(CARDS[1]);
    await press(ada.page, en.lobby.begin);
    for (const { page } of [ada, ben]) await bar(page, 1);
    for (const visitor of [ada, ben]) await visitor.leave();
  });

  test("a link to a scene opens its brief", async () => {
    const guest = await server.visit({ screen: "small", path: "/#scene=this-far" });
    await readPrebrief(guest.page);
    await guest.page.getByRole("heading", { name: list["this-far"].title }).waitFor();
    await guest.page.getByRole("button", { name: en.scenes.ready }).waitFor();
    expect(new URL(guest.page.url()).hash).toBe("");
    expect(guest.complaints).toEqual([]);
    await guest.leave();
  });

  test("the newcomer's scene ends with what it was about, a question and what comes next, after a reload too", async () => {
    const { page } = newcomer;
    const takeaway = page.getByRole("heading", { name: peekABoo.takeaway });
    await server.passUntil(() => takeaway.isVisible(), SCENE_MS);
    await newcomer.shot("scene-end-phone");
    expect(await page.locator(".scene-end blockquote").textContent()).toMatch(/\?$/);
    expect(await newcomer.barriers()).toEqual([]);
    await page.reload();
    await takeaway.waitFor();
  });

  test("swap parts: the same scene again, with the other's card, after a reload too; and it plays", async () => {
    const { page } = newcomer;
    const [first] = peekABoo.scenes;
    await press(page, en.scenes.end.swap);
    await page.getByText(en.scenes.sceneOf(first.name, 1, 2)).waitFor();
    await expect.poll(() => card(page).textContent()).toBe(CARDS[0]);
    await page.reload();
    await expect.poll(() => card(page).textContent()).toBe(CARDS[0]);
    expect(await newcomer.barriers()).toEqual([]);
    await press(page, en.scenes.ready);
    await bar(page, 1);
    // The card can be read once more.
    await page.getByRole("button", { name: en.play.corner.card.name }).click();
    await page
      .getByRole("region", { name: en.scenes.card.title })
      .getByText(CARDS[0] ?? "")
      .waitFor();
    await page.keyboard.press("Escape");
    const takeaway = page.getByRole("heading", { name: peekABoo.takeaway });
    await server.passUntil(() => takeaway.isVisible(), SCENE_MS);
    await press(page, en.scenes.end.next(peekABoo.scenes[1].name));
    await page.getByText(en.scenes.sceneOf(peekABoo.scenes[1].name, 2, 2)).waitFor();
    await page.reload();
    await page.getByText(en.scenes.sceneOf(peekABoo.scenes[1].name, 2, 2)).waitFor();
    await press(page, en.scenes.change);
    await page
      .locator(".scenes .scene", { hasText: PICKED.title })
      .getByText(en.scenes.played)
      .waitFor();
    expect(newcomer.complaints).toEqual([]);
    await newcomer.leave();
  });
});
