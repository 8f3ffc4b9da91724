/** [Y9] A class in real browsers: the roster is typed in, and each link leads to its person's seat. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { en } from "../../shared/i18n/en/index.ts";
import { lead } from "../../shared/i18n/en/console.ts";
import { live } from "../../shared/i18n/en/live.ts";
import { personalIn } from "../../client/session/live-address.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";

let server: BrowserServer;
beforeAll(async () => {
  server = await openBrowserServer({ stepped: true });
});
afterAll(() => server.close());

test("[Y9] a roster is typed; a link gives its person's seat at once, and on a shared tablet asks first", async () => {
  const leader = await server.visit({ screen: "lowLaptop" });
  const console_ = leader.page;
  await console_
    .getByRole("button", { name: new RegExp(en.start.way.lead.name) })
    .first()
    .click();
  await console_.locator("main.console").waitFor();
  // Fakes the clipboard, so that the test can read it.
  await console_.evaluate(() => {
    const clipboard = {
      writeText: (text: string) => void ((window as { copied?: string }).copied = text),
    };
    Object.defineProperty(navigator, "clipboard", { value: clipboard });
  });
  await console_.getByRole("button", { name: lead.roster.open }).click();
  await console_.getByLabel(lead.roster.names).fill("Max\nNele\n");
  await console_.getByRole("button", { name: lead.roster.add }).click();
  await console_.getByText(lead.roster.here(0, 2)).waitFor();
  const linkOf = async (name: string): Promise<string> => {
    await console_.getByRole("button", { name: lead.roster.copyOf(name) }).click();
    await console_.getByText(lead.roster.copied(name)).waitFor();
    const copied = await console_.evaluate(() => (window as { copied?: string }).copied ?? "");
    const { hash } = new URL(copied);
    expect(personalIn(hash)).not.toBeNull();
    return `/${hash}`;
  };
  const [maxs, neles] = [await linkOf("Max"), await linkOf("Nele")];

  const tablet = await server.visit({ screen: "phone", path: maxs });
  await tablet.page.getByText(live.prebrief.title).waitFor();
  expect(tablet.page.url()).not.toContain("#me=");
  await console_.getByText(lead.roster.here(1, 2)).waitFor();

  // The same tablet, used by another person.
  await tablet.page.evaluate((link) => void (location.hash = link.slice(1)), neles);
  await tablet.page.getByText(en.start.personal.ask("Nele")).waitFor();
  expect(await tablet.barriers()).toEqual([]);
  await tablet.shot("class-is-it-you");
  await tablet.page.getByRole("button", { name: en.start.personal.no, exact: true }).click();
  await tablet.page.getByText(live.prebrief.title).waitFor();
  await expect.poll(() => console_.getByText(lead.roster.here(1, 2)).count()).toBe(1);
  await tablet.page.evaluate((link) => void (location.hash = link.slice(1)), neles);
  await tablet.page.getByRole("button", { name: en.start.personal.yes }).click();
  await expect
    .poll(() => console_.getByRole("listitem").filter({ hasText: "Nele" }).textContent())
    .toContain(lead.roster.isHere);
  await tablet.page.reload();
  await tablet.page.getByText(live.prebrief.title).waitFor();

  // A replaced link is no longer valid.
  await console_.getByRole("button", { name: lead.roster.newLinkOf("Max") }).click();
  await console_.getByText(lead.roster.renewed("Max")).waitFor();
  const old = await server.visit({ screen: "phone", path: maxs });
  await old.page.getByText(en.trouble.join.wrongLink).waitFor();
  await old.shot("class-old-link");
});
