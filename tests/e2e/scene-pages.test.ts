/**
 * [J13] Pages of a scene survive joining late, a dropped connection, and a reload, while brief and card are being
 * read. The tests build on each other, in order.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { en } from "../../shared/i18n/en/index.ts";
import { list } from "../../shared/i18n/en/scenarios/list.ts";
import { peekABoo } from "../../shared/i18n/en/scenarios/peek-a-boo.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { dropLine, faults, withLine } from "./harness/line.ts";
import { bar, invitation, readPrebrief } from "./harness/playing.ts";
import type { Visitor } from "./harness/visitor.ts";

const PICKED = list["peek-a-boo"];
const CARDS = peekABoo.scenes[0].parts.map(({ youAre }) => youAre);

const card = (page: Page) => page.locator(".you-are");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

describe("a scene among friends", () => {
  let server: BrowserServer;
  let path: string;
  let ada: Visitor;
  let ben: Visitor;
  const come = (): Promise<Visitor> => server.visit({ screen: "small", path, before: withLine });
  beforeAll(async () => {
    server = await openBrowserServer();
    ada = await server.visit({ screen: "small", before: withLine });
    await ada.page.getByRole("button", { name: en.start.way.friends.name }).click();
    path = `/#${await invitation(ada.page)}`;
    await press(ada.page, en.scenes.choose);
    await ada.page.getByRole("button", { name: new RegExp(`^${PICKED.title}`) }).click();
    await readPrebrief(ada.page);
    await ada.page.getByText(peekABoo.brief).waitFor();
  });
  afterAll(() => server.close());

  test("who comes while the others read the brief reads it too, and a card of their own", async () => {
    ben = await come();
    await readPrebrief(ben.page);
    await ben.page.getByText(peekABoo.brief).waitFor();
    await expect.poll(() => card(ben.page).textContent()).toBe(CARDS[1]);
    await expect.poll(() => card(ada.page).textContent()).toBe(CARDS[0]);
  });

  test("a line that drops there takes nobody's card; the page is at home again by itself", async () => {
    await dropLine(ben);
    await expect.poll(() => card(ben.page).textContent()).toBe(CARDS[1]);
    await ben.page.getByText(peekABoo.brief).waitFor();
    await press(ben.page, en.people.name.later);
    await ada.page.reload();
    await expect.poll(() => card(ada.page).textContent()).toBe(CARDS[0]);
    await press(ada.page, en.lobby.begin);
    for (const { page } of [ada, ben]) await bar(page, 1);
    for (const visitor of [ada, ben]) {
      expect(faults(visitor)).toEqual([]);
      await visitor.leave();
    }
  });

  test("alone: another card can be had after the line has dropped", async () => {
    const one = await server.visit({
      screen: "phone",
      path: "/#scene=peek-a-boo",
      before: withLine,
    });
    await readPrebrief(one.page);
    await expect.poll(() => card(one.page).textContent()).toBe(CARDS[0]);
    const another = one.page.getByRole("button", { name: en.scenes.card.another });
    await dropLine(one, async () => {
      await expect.poll(() => another.isDisabled()).toBe(true);
      await one.page.getByText(en.scenes.card.waits).waitFor();
    });
    await press(one.page, en.scenes.card.another);
    await expect.poll(() => card(one.page).textContent()).toBe(CARDS[1]);
    expect(faults(one)).toEqual([]);
    await one.leave();
  });

  test.for(["/#scene=no-such-thing", "/#scene=Not%20a%20name"])(
    "a link to a scene that is not here says so on the start page, and leads to those that are: %s",
    async (wrong) => {
      for (const screen of ["phone", "laptop"] as const) {
        const guest = await server.visit({ screen, path: wrong });
        const { page } = guest;
        await page.getByRole("alert").getByText(en.trouble.join.noSuchScene).waitFor();
        expect(new URL(page.url()).hash).toBe("");
        expect(await guest.barriers()).toEqual([]);
        await guest.shot(`scene-not-here-${screen}`);
        await press(page, en.scenes.choose);
        await page.getByRole("button", { name: new RegExp(`^${PICKED.title}`) }).click();
        await readPrebrief(page);
        await page.getByText(peekABoo.brief).waitFor();
        await guest.leave();
      }
    },
  );
});
