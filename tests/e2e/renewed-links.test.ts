/** [Y21] New links in real browsers: who has the old one reads so, and the page that made the new one goes on. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lead } from "../../shared/i18n/en/console.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { stage } from "../../shared/i18n/en/stage.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";

let server: BrowserServer;
beforeAll(async () => {
  server = await openBrowserServer();
});
afterAll(() => server.close());

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().click();
const hashOf = (page: Page): string => new URL(page.url()).hash;
const stageOf = (page: Page): string | undefined =>
  /^#lead=[\w-]+\.[\w-]+\.([\w-]+)$/.exec(hashOf(page))?.[1];

/** Makes a new link on the sheet, and waits until the page says that it is there. */
async function renew(page: Page, which: "console" | "stage"): Promise<void> {
  const section = page.getByRole("region", { name: lead.links[which].name });
  await section.getByRole("button", { name: lead.links.renew }).click();
  await section.getByText(lead.links[which].sure).waitFor();
  await section.getByRole("button", { name: lead.links.yes }).click();
  await section.getByText(lead.links[which].done).waitFor();
}

test("[Y21] the old link to lead closes every other page in words; the own one leads on, also after a reload", async () => {
  const own = await server.visit({ screen: "lowLaptop" });
  await press(own.page, new RegExp(en.start.way.lead.name));
  await own.page.locator("main.console").waitFor();
  const old = hashOf(own.page);
  const other = await server.visit({ screen: "laptop", path: `/${old}` });
  await other.page.locator("main.console").waitFor();
  const live = /^#lead=([\w-]+)/.exec(old)?.[1] ?? "";
  const screen = await server.visit({
    screen: "desktop",
    path: `/#stage=${live}.${stageOf(own.page)}`,
  });
  await screen.page.locator(".stage-join").waitFor();

  await press(own.page, lead.links.open);
  await renew(own.page, "console");
  expect(hashOf(own.page)).not.toBe(old);
  expect(stageOf(own.page)).toBe(/\.([\w-]+)$/.exec(old)?.[1]);
  await other.page.getByRole("alert").filter({ hasText: lead.line.renewed }).waitFor();
  expect(await other.barriers()).toEqual([]);
  await other.shot("link-renewed-other");
  await other.page.reload();
  await other.page.getByRole("alert").filter({ hasText: lead.line.wrongLink }).waitFor();
  await expect.poll(() => screen.page.locator(".stage-join").count()).toBe(1);

  await renew(own.page, "stage");
  await own.shot("link-renewed-own");
  await screen.page.getByText(stage.line.renewed).waitFor();
  await screen.shot("link-renewed-stage");
  const now = hashOf(own.page);
  await own.page.reload();
  await own.page.locator("main.console").waitFor();
  expect(hashOf(own.page)).toBe(now);
  const link = own.page.getByRole("link", { name: lead.setup.stage });
  expect(await link.getAttribute("href")).toContain(`#stage=${live}.${stageOf(own.page)}`);
  // Another key after # opens the page anew.
  await screen.page.goto((await link.getAttribute("href")) ?? "");
  await screen.page.locator(".stage-join").waitFor();
  expect([own.complaints, screen.complaints]).toEqual([[], []]);
  for (const one of [own, other, screen]) await one.leave();
});
