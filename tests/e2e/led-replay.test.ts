/** [U8] A leader looks at a movement again with everybody, in real browsers. Stations, in order. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lead } from "../../shared/i18n/en/console.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { live } from "../../shared/i18n/en/live.ts";
import { replay } from "../../shared/i18n/en/replay.ts";
import { talk } from "../../shared/i18n/en/talk.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import type { Visitor } from "./harness/visitor.ts";

/** Steps of the hour before its first play. */
const PLAY = 2;
/** Long enough to go about in. */
const PLAYED_MS = 12_000;
const { together: says } = talk.console;
const { together } = replay;
const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().click();

describe("a movement seen together", () => {
  let server: BrowserServer;
  let leader: Visitor;
  let screen: Visitor;
  let ada: Visitor;
  let bo: Visitor;
  beforeAll(async () => {
    server = await openBrowserServer({ stepped: true });
  });
  afterAll(() => server.close());

  /** Waits for it: elsewhere on the console something else may have that name. */
  const leads = (name: string) =>
    leader.page.locator(".see-together").getByRole("button", { name, exact: true }).click();
  const next = async (step: number): Promise<void> => {
    await press(leader.page, lead.controls.next);
    await press(leader.page, lead.controls.yes);
    await leader.page.locator(`.path li:nth-child(${step + 1})[aria-current="step"]`).waitFor();
  };

  test("[U1] after the music a phone is in the debrief, and what came of it is one press away", async () => {
    leader = await server.visit({ screen: "lowLaptop" });
    await press(leader.page, new RegExp(en.start.way.lead.name));
    await leader.page.locator("main.console").waitFor();
    const [, room = "", , secret = ""] =
      /#lead=([\w-]+)\.([\w-]+)\.([\w-]+)/.exec(leader.page.url()) ?? [];
    screen = await server.visit({ screen: "desktop", path: `/#stage=${room}.${secret}` });
    const code = (await screen.page.locator(".join-card .code").textContent()) ?? "";
    const comes = async (name: string): Promise<Visitor> => {
      const visitor = await server.visit({ screen: "phone", path: `/#${code}` });
      await visitor.page.getByRole("textbox", { name: en.people.name.label }).fill(name);
      await visitor.page.keyboard.press("Enter");
      await press(visitor.page, live.prebrief.yes);
      return visitor;
    };
    ada = await comes("Ada");
    bo = await comes("Bo");
    await expect.poll(() => leader.page.locator("main.console").textContent()).toContain("Bo");
    await press(leader.page, lead.setup.begin);
    await leader.page.getByText(lead.bar.briefed(2)).waitFor();
    for (let step = 1; step <= PLAY; step += 1) await next(step);
    await press(leader.page, lead.controls.begin);
    for (const { page } of [ada, bo]) await page.locator("main.play").waitFor();
    await server.pass(PLAYED_MS);
    await press(leader.page, lead.controls.endAndNext);
    await press(leader.page, lead.controls.yes);
    await leader.page.locator(".debrief-view").waitFor();
    for (const { page } of [ada, bo]) await page.getByText(talk.phone.rest.title).waitFor();
    await press(ada.page, live.waiting.result);
    await ada.page.locator("main.result").waitFor();
    await press(ada.page, live.waiting.debrief);
    await ada.page.getByText(talk.phone.rest.title).waitFor();
  });

  test("[U8] opened on the console, all see it: phones from their seat, the stage as a ring of light", async () => {
    await press(leader.page, says.all);
    await leader.page.getByText(says.title).waitFor();
    for (const { page } of [ada, bo]) await page.getByText(together.runs).waitFor();
    await screen.page.locator(".seen-again").waitFor();
    await leads(says.stop);
    for (const { page } of [ada, bo]) await page.getByText(together.stands).waitFor();
    await expect.poll(() => screen.page.locator(".seen-again").textContent()).not.toMatch(/Ada|Bo/);
    await leader.shot("seen-together-console");
    await ada.shot("seen-together-phone");
    await screen.shot("seen-together-stage");
  });

  test("[U8] who looks round alone is not pulled back, and comes back by their own press; so does who reloads", async () => {
    await press(ada.page, together.alone);
    await ada.page.getByText(together.aloneTitle).waitFor();
    await leads(says.play);
    await bo.page.getByText(together.runs).waitFor();
    await ada.page.getByText(together.aloneTitle).waitFor();
    await ada.shot("seen-together-alone");
    await leads(says.stop);
    await bo.page.getByText(together.stands).waitFor();
    await press(ada.page, together.back);
    await ada.page.getByText(together.stands).waitFor();
    await expect
      .poll(() => ada.page.locator(".together output").textContent())
      .toBe(await bo.page.locator(".together output").textContent());
    await press(ada.page, together.paper);
    await ada.page.getByText(talk.phone.rest.title).waitFor();
    await press(ada.page, together.back);
    await bo.page.reload();
    await bo.page.getByText(together.stands).waitFor();
    await leads(says.close);
    for (const { page } of [ada, bo]) await page.getByText(talk.phone.rest.title).waitFor();
    await screen.page.locator(".seen-again").waitFor({ state: "detached" });
    for (const { complaints } of [leader, screen, ada, bo]) expect(complaints).toEqual([]);
  });
});
