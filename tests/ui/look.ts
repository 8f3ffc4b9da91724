/**
 * Pictures of every screen at three sizes, for looking: `node tests/ui/look.ts FOLDER [screen …]`.
 * Needs CHROMIUM or /usr/bin/chromium.
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { createServer } from "vite";

const [folder = "shots", ...only] = process.argv.slice(2);
const SIZES = { phone: [360, 640], wide: [1280, 800], large: [1920, 1080] } as const;
const SCREENS: Readonly<Record<string, string>> = {
  start: "show=start",
  lobby: "show=lobby",
  calm: "show=calm",
  torn: "show=torn",
  mending: "show=mending",
  coach: "show=calm&coach",
  full: "show=calm&chairs=12",
  result: "show=result",
};

mkdirSync(folder, { recursive: true });
const server = await createServer({
  configFile: false,
  root: fileURLToPath(new URL("../..", import.meta.url)),
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: { port: 0, hmr: false },
  logLevel: "warn",
});
await server.listen();
const port = server.resolvedUrls?.local[0];
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-quic", "--no-first-run"],
});
for (const [size, [width, height]] of Object.entries(SIZES)) {
  const phone = size === "phone";
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: phone,
    isMobile: phone,
    deviceScaleFactor: phone ? 2 : 1,
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(size, error.message));
  page.on("console", (line) => line.type() === "error" && console.error(size, line.text()));
  for (const [screen, query] of Object.entries(SCREENS)) {
    if (only.length && !only.some((part) => `${screen}-${size}`.includes(part))) continue;
    await page.goto(`${port}tests/ui/page.html?${query}`);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(600);
    await page.screenshot({ path: `${folder}/${screen}-${size}.png` });
  }
  await context.close();
}
await browser.close();
await server.close();
