import { sitDownAlone } from "./harness/playing.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";

let server: BrowserServer;
beforeAll(async () => {
  server = await openBrowserServer();
});
afterAll(() => server.close());

test.for(["phone", "laptop", "desktop"] as const)(
  "the start page opens on a %s without a complaint, and nothing stands in anyone's way",
  async (screen) => {
    const visitor = await server.visit({ screen });
    await visitor.page.getByRole("heading", { level: 1 }).waitFor();
    await visitor.shot(`start-${screen}`);
    expect(visitor.complaints).toEqual([]);
    expect(await visitor.barriers()).toEqual([]);
    await visitor.leave();
  },
);

test("the start page never needs scrolling sideways on a phone", async () => {
  const visitor = await server.visit({ screen: "phone" });
  await visitor.page.getByRole("heading", { level: 1 }).waitFor();
  const { width, room } = await visitor.page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  expect(width).toBeLessThanOrEqual(room);
  await visitor.leave();
});

const MAX_WIRE_BYTES = 350_000;

/** Bytes of a file's body for a browser that accepts `coding`, as on a connection without TLS. */
async function sent(url: string, coding: string): Promise<number> {
  const head = await fetch(url, { method: "HEAD", headers: { "accept-encoding": coding } });
  return Number(head.headers.get("content-length"));
}

test("[H10] a first visit, up to playing, takes at most 350 kB over the wire, without brotli too", async () => {
  const ada = await server.visit({ screen: "small" });
  await sitDownAlone(ada.page);
  await ada.page.locator(".chair").first().waitFor();
  // [W5] Letters come last, and count.
  await ada.page.locator(":root:not(.plain-letters)").waitFor();
  await ada.page.evaluate(() => document.fonts.ready);
  const files = await ada.page.evaluate(() =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
      .map((entry) => entry as PerformanceResourceTiming)
      .map(({ name, transferSize }) => ({ name, bytes: transferSize }))
      // [S12] Recordings come when the music has begun: on a slow machine that may be before this line.
      .filter(({ name }) => !name.endsWith(".pcm")),
  );
  const brotli = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const sizes = await Promise.all(
    files
      .filter(({ name }) => !/\/(?:api|matchmake)\//.test(name))
      .map(({ name }) => sent(name, "gzip")),
  );
  const gzip = sizes.reduce((sum, bytes) => sum + bytes, 0);
  console.log(`first visit: ${Math.round(brotli / 1000)} kB, gzip ${Math.round(gzip / 1000)} kB`);
  expect(files.some(({ name }) => name.endsWith(".js"))).toBe(true);
  for (const bytes of [brotli, gzip]) {
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThanOrEqual(MAX_WIRE_BYTES);
  }
  await ada.leave();
});
