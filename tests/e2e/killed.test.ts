/** [Y15] A server that is killed, or stopped in order, in the middle of a lesson: phones, console and stage come back by themselves. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lead } from "../../shared/i18n/en/console.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { stage } from "../../shared/i18n/en/stage.ts";
import { live } from "../../shared/i18n/en/live.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { bar } from "./harness/playing.ts";
import type { Visitor } from "./harness/visitor.ts";

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().click();

let server: BrowserServer;
beforeAll(async () => {
  server = await openBrowserServer({ keeps: true });
});
afterAll(() => server.close());

test("[Y15] killed while it plays, and started again: all are back, count in, and the music goes on", async () => {
  const leader = await server.visit({ screen: "lowLaptop" });
  await press(leader.page, new RegExp(en.start.way.lead.name));
  await leader.page.locator("main.console").waitFor();
  const code =
    (await leader.page.locator("main.console").textContent())
      ?.match(/([AFHJKMQRTWXY2346789]{3}) ?([AFHJKMQRTWXY2346789]{3})/)
      ?.slice(1, 3)
      .join("") ?? "";
  const [, session = "", , secret = ""] =
    /#lead=([\w-]+)\.([\w-]+)\.([\w-]+)/.exec(leader.page.url()) ?? [];
  const screen = await server.visit({ screen: "desktop", path: `/#stage=${session}.${secret}` });
  await screen.page.locator(".stage-join").waitFor();
  const phones: Visitor[] = [];
  for (const name of ["Max", "Noor"]) {
    const visitor = await server.visit({ screen: "phone", path: `/#${code}` });
    phones.push(visitor);
    const { page } = visitor;
    await page.getByRole("textbox", { name: en.people.name.label }).fill(name);
    await page.keyboard.press("Enter");
    await page.getByText(live.prebrief.title).waitFor();
    await press(page, live.prebrief.yes);
  }
  await press(leader.page, lead.setup.begin);
  await leader.page.getByText(lead.bar.briefed(2)).waitFor();
  await press(leader.page, lead.controls.next);
  await press(leader.page, lead.controls.yes);
  // [J13] A player who had not read their card reads it over the music.
  for (const { page } of phones) await page.locator(".brief").waitFor();
  await press(leader.page, lead.controls.begin);
  for (const { page } of phones) await page.locator("main.play").waitFor();
  await screen.page.locator(".stage-play").waitFor();
  const [max, noor] = phones;
  if (max === undefined || noor === undefined) throw new Error("no phones");
  const before = await bar(max.page, 2);

  await server.kill();
  for (const { page } of phones)
    await page.getByText(en.trouble.line.reconnecting, { exact: false }).first().waitFor();
  await leader.page.getByText(lead.line.reconnecting, { exact: false }).first().waitFor();
  await server.again();
  await areBack(before, "killed");

  // Stopped in order it is the same, but for the words.
  const then = await bar(max.page, before + 2);
  await server.halt();
  for (const { page } of phones)
    await page.getByText(en.trouble.line.away, { exact: false }).first().waitFor();
  await leader.page.getByText(lead.line.away).waitFor();
  await screen.page.getByText(stage.line.away).waitFor();
  await max.shot("stopped-phone");
  await screen.shot("stopped-stage");
  await leader.shot("stopped-console");
  await server.again();
  await areBack(then, "stopped");
  // The facilitator can lead as before.
  await press(leader.page, lead.controls.eyesUp);
  for (const { page } of phones) await page.locator("dialog.eyes-up").waitFor();

  async function areBack(since: number, how: string): Promise<void> {
    await max?.page.locator(".count-in").waitFor();
    await max?.shot(`${how}-phone-count-in`);
    await expect.poll(() => leader.page.locator(".bar.lost").count()).toBe(0);
    for (const { page } of phones) await page.locator(".count-in").waitFor({ state: "detached" });
    for (const { page } of phones) expect(await bar(page, since + 1)).toBeLessThan(since + 6);
    await screen.page.locator(".stage-play").waitFor();
    await leader.shot(`${how}-console-back`);
  }
});
