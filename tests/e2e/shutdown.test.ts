/** Pages whose connection is lost for good, on every page, and one reloaded too early. */
import { en } from "../../shared/i18n/en/index.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { bar, invitation, practise, sitDownAlone } from "./harness/playing.ts";

let server: BrowserServer;
beforeAll(async () => {
  server = await openBrowserServer();
});
afterAll(() => server.close());

describe("a line that is gone", () => {
  test("a lobby opened in another tab is told so, and can be had back", async () => {
    const one = await server.visit({ screen: "laptop" });
    await one.page.getByRole("button", { name: en.start.way.friends.name }).click();
    await invitation(one.page);
    const other = await one.twin();
    await invitation(other);
    await one.page
      .getByRole("alert")
      .filter({ hasText: en.trouble.disconnected.elsewhere })
      .waitFor();
    await one.page.getByRole("button", { name: en.start.kept.yes }).click();
    await invitation(one.page);
    await other.getByRole("alert").filter({ hasText: en.trouble.disconnected.elsewhere }).waitFor();
    expect(one.complaints).toEqual([]);
    await one.leave();
  });

  test("loaded anew while the server cannot be reached: the way back to one's chair stays open", async () => {
    const { page, leave } = await server.visit({ screen: "small" });
    await practise(page);
    const before = await bar(page, 1);
    await page.route("**/matchmake/**", (route) => route.abort());
    await page.reload();
    await page.getByRole("alert").filter({ hasText: en.trouble.join.unreachable }).waitFor();
    await page.unroute("**/matchmake/**");
    await page.getByRole("button", { name: en.start.kept.yes }).click();
    expect(await bar(page, before)).toBeGreaterThanOrEqual(before);
    await leave();
  });

  test("the server closes: whoever waits and whoever plays, on a phone too, reads it", async () => {
    const [waiting, playing] = await Promise.all([
      server.visit({ screen: "laptop" }),
      server.visit({ screen: "phone" }),
    ]);
    // What would play on in the browser ([O4]) has not been loaded.
    for (const { page } of [waiting, playing])
      await page.route("**/worker-*.js", (route) => route.abort());
    await waiting.page.getByRole("button", { name: en.start.way.friends.name }).click();
    await invitation(waiting.page);
    await practise(playing.page);
    await server.shut();
    for (const { page } of [waiting, playing]) {
      await page.getByRole("alert").filter({ hasText: en.trouble.disconnected.closed }).waitFor();
      await sitDownAlone(page);
      await page.getByRole("alert").filter({ hasText: en.trouble.join.unreachable }).waitFor();
      // [Y15] The chair is stored: after a restart the page offers it again.
      await expect
        .poll(() => page.getByRole("button", { name: en.start.kept.yes }).count())
        .toBe(1);
    }
    await waiting.shot("closed-laptop");
    await playing.shot("closed-phone");
  });
});
