/** [L3] The check page with a real server: a connection that opens, and a network that blocks WebSockets. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { en } from "../../shared/i18n/en/index.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";

const says = await en.check();
let server: BrowserServer;
beforeAll(async () => {
  server = await openBrowserServer();
});
afterAll(() => server.close());

/** A network that answers HTTP requests but lets no WebSocket through. */
const blockSockets = (): void => {
  class Blocked {
    onerror: ((event: object) => void) | null = null;
    onclose: ((event: object) => void) | null = null;
    constructor() {
      setTimeout(() => {
        this.onerror?.({});
        this.onclose?.({ code: 1006, reason: "" });
      });
    }
    close(): void {}
    send(): void {}
  }
  Object.assign(globalThis, { WebSocket: Blocked });
};

test("a connection opens and is measured, and what the page needs is small", async () => {
  const you = await server.visit({ screen: "phone", path: "/check" });
  const { page } = you;
  await page.getByText(says.rows.socket.found.open.says).waitFor();
  await page.getByText(says.rows.stays.found.going.says).waitFor();
  await page.getByText(/within \d+ ms/u).waitFor();
  await page.getByRole("button", { name: says.rows.sound.button }).click();
  await page.getByRole("button", { name: says.rows.sound.again, exact: true }).waitFor();
  const scripts = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => name.replace(/.*\//u, "")),
  );
  expect(scripts.filter((name) => /^(?:phaser|main)-/u.test(name))).toEqual([]);
  expect(you.complaints).toEqual([]);
  await you.leave();
});

test("where live connections are blocked the start page says so, and leads to the check, which says it too", async () => {
  const you = await server.visit({ screen: "phone", before: blockSockets });
  const { page } = you;
  await page.getByRole("button", { name: en.start.way.friends.name }).click();
  await page.getByText(en.trouble.join.blocked).waitFor();
  await you.shot("start-blocked-phone");
  expect(await you.barriers()).toEqual([]);
  await page.getByRole("link", { name: en.trouble.check }).click();
  await page.getByText(says.rows.socket.found.blocked.says).first().waitFor();
  await page.getByText(says.verdict.bad).waitFor();
  await you.leave();
});
