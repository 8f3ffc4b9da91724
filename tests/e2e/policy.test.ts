/**
 * [H1] [H2] The policies in a real browser: the game works under them, and a page of another origin
 * gets nothing.
 */
import { sitDownAlone } from "./harness/playing.ts";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowserServer } from "./harness/browser-server.ts";
import type { BrowserServer } from "./harness/browser-server.ts";

let server: BrowserServer;
const stranger = createServer((_, res) => {
  res
    .writeHead(200, { "content-type": "text/html" })
    .end("<!doctype html><title>Elsewhere</title>");
});
beforeAll(async () => {
  server = await openBrowserServer();
  await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  stranger.close();
  await server.close();
});

test("[H2] the page plays without breaking its policy, and an inline script does not run in it", async () => {
  const ada = await server.visit({ screen: "small" });
  await sitDownAlone(ada.page);
  await ada.page.locator(".chair").first().waitFor();
  expect(ada.complaints).toEqual([]);
  const ran = await ada.page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.documentElement.dataset.ran = 'yes'";
    document.head.append(script);
    return document.documentElement.dataset["ran"] ?? "no";
  });
  expect(ran).toBe("no");
  await ada.leave();
});

test("[F19] start page, check, what is kept, and a movement ask no other host for anything", async () => {
  const hosts = new Set<string>();
  for (const path of ["/check", "/kept", "/access", "/"]) {
    const you = await server.visit({ screen: "small", path });
    you.page.context().on("request", (request) => hosts.add(new URL(request.url()).host));
    await you.page.reload();
    await you.page.locator("html[data-started]").waitFor();
    if (path === "/") await sitDownAlone(you.page);
    expect(you.complaints).toEqual([]);
    await you.leave();
  }
  expect([...hosts]).toEqual([new URL(server.url).host]);
});

test("[H1] [H2] a stranger's page reads nothing, opens nothing, connects to nothing, and shows no frame", async () => {
  const { port } = stranger.address() as AddressInfo;
  const eve = await server.visit({ screen: "small", origin: `http://127.0.0.1:${port}` });
  const got = await eve.page.evaluate(async (url) => {
    const body = '{"alone":false}';
    const json = { "content-type": "application/json" };
    const tried = (path: string, init?: RequestInit) =>
      fetch(`${url}${path}`, init).then(
        () => "read",
        () => "refused",
      );
    const line = new WebSocket(`${url.replace("http", "ws")}/abcdefghi/room?sessionId=x`);
    const connected = new Promise<string>((resolve) => {
      line.addEventListener("open", () => resolve("open"));
      line.addEventListener("error", () => resolve("refused"));
    });
    return [
      await tried("/api/addresses"),
      await tried("/api/health", { credentials: "include" }),
      await tried("/api/consorts", { method: "POST", body, headers: json }),
      await tried("/matchmake/joinById/x", { method: "POST", body, headers: json }),
      await connected,
    ];
  }, server.url);
  expect(got).toEqual(["refused", "refused", "refused", "refused", "refused"]);

  await eve.page.evaluate((url) => {
    const frame = document.createElement("iframe");
    frame.src = url;
    document.body.append(frame);
    return new Promise((resolve) => frame.addEventListener("load", resolve));
  }, server.url);
  const [, framed] = eve.page.frames();
  expect(await framed?.locator("#stage").count()).toBe(0);
  await eve.leave();
});
