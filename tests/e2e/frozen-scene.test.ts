import { createServer as createHttpServer } from "node:http";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createServer, type ViteDevServer } from "vite";
import { findBrowser, NO_BROWSER } from "../run/browser.ts";

let server: ViteDevServer;
let browser: Browser;
let origin = "";

beforeAll(async () => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(NO_BROWSER);
  server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL("../..", import.meta.url)),
    server: { port: await freePort(), hmr: false },
    logLevel: "error",
  });
  await server.listen();
  origin = server.resolvedUrls?.local[0] ?? "";
  browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-quic", "--no-first-run"],
  });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

async function freePort(): Promise<number> {
  const probe = createHttpServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

/** A picture of a hand-made moment with clock and chance frozen, and what the page complained of. */
async function picture(
  query: string,
): Promise<{ readonly png: Buffer; readonly complaints: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
  await page.goto(`${origin}tests/view/scene.html?${query}`);
  await page.waitForFunction(() => document.title === "drawn");
  const png = await page.screenshot();
  await page.close();
  return { png, complaints };
}

test.for([
  "moment=start",
  "moment=torn",
  "moment=inward&chairs=8",
  "moment=start&cpu",
  "moment=torn&cpu&level=3",
])("a frozen scene is the same picture on every load: %s", async (query) => {
  const [once, again] = [await picture(query), await picture(query)];
  expect(once.complaints).toEqual([]);
  expect(once.png.equals(again.png)).toBe(true);
});

test("the first frame of a frozen scene is the one that stays", async () => {
  const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
  // At the lowest quality eight frames of the page hold a single one of the scene.
  await page.goto(`${origin}tests/view/scene.html?moment=torn&cpu&level=3`);
  await page.waitForFunction(() => document.title === "drawn");
  const first = await page.screenshot();
  await page.waitForFunction(() => (window as unknown as { spent: number[] }).spent.length > 40);
  expect(first.equals(await page.screenshot())).toBe(true);
  await page.close();
});

test("time moves a scene", async () => {
  const [early, late] = [
    await picture("moment=calm&frozen=4000"),
    await picture("moment=calm&frozen=4180"),
  ];
  expect(early.png.equals(late.png)).toBe(false);
});
