/**
 * [H1] [H2] The policies in a real browser: the game works under them, and a page of another origin
 * gets nothing.
 */
import { lead } from "../../shared/i18n/en/console.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { live } from "../../shared/i18n/en/live.ts";
import { startNginx } from "../cluster/nginx.ts";
import { sitDownAlone } from "./harness/playing.ts";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowserServer } from "./harness/browser-server.ts";
import type { BrowserServer } from "./harness/browser-server.ts";
import type { Visit } from "./harness/visitor.ts";

/** Below which a proxy serves the game. */
const PATH = "/games/consort";

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

test("[Y20] below a path that nginx cuts off, every page is there, a group is led and joined, and nothing outside of the path is asked for", async () => {
  const nginx = await startNginx([Number(new URL(server.url).port)], { path: PATH, tls: false });
  // By a name that is no loopback address for the page: otherwise it would ask for one that others can open.
  const site = nginx.origin.replace("127.0.0.1", "play.localhost");
  const asked = new Set<string>();
  const open = async (how: Partial<Visit> = {}) => {
    const visitor = await server.visit({ screen: "small", origin: site, ...how });
    visitor.page.context().on("request", (request) => asked.add(request.url()));
    visitor.page.context().on("page", (page) => page.on("websocket", (at) => asked.add(at.url())));
    visitor.page.on("websocket", (at) => asked.add(at.url()));
    return visitor;
  };
  const bare = await open({ path: "" });
  expect(bare.page.url()).toBe(`${site}/`);
  await bare.page.goto(`${site}/check/`);
  expect(bare.page.url()).toBe(`${site}/check`);
  for (const path of ["/kept", "/access", "/check"]) {
    await bare.page.goto(`${site}${path}`);
    await bare.page.locator("html[data-started]").waitFor();
    await bare.page.locator('a[href="./"]').first().click();
    await bare.page.waitForURL(`${site}/`);
  }
  await sitDownAlone(bare.page);
  await bare.page.locator(".chair").first().waitFor();
  expect(bare.complaints).toEqual([]);
  await bare.leave();

  const leader = await open();
  await leader.page.getByRole("button", { name: en.start.way.lead.name }).first().click();
  await leader.page.locator("main.console").waitFor();
  expect(leader.page.url()).toMatch(new RegExp(`${PATH}/#lead=`));
  const own = (text: string) => leader.page.getByRole("link", { name: text }).getAttribute("href");
  const stage = await open({ origin: (await own(lead.setup.stage)) ?? "", path: "" });
  const address = stage.page.locator(".join-card .address");
  await expect.poll(() => address.textContent()).toBe(site.replace("http://", ""));
  await stage.shot("below-a-path-stage");
  await leader.shot("below-a-path-console");
  const phone = await open({
    screen: "phone",
    origin: (await own(lead.setup.ownChair)) ?? "",
    path: "",
  });
  await phone.page.getByRole("textbox", { name: en.people.name.label }).fill("Max");
  await phone.page.keyboard.press("Enter");
  await phone.page.getByText(live.prebrief.title).waitFor();
  await expect.poll(() => leader.page.locator("main.console").textContent()).toContain("Max");
  await stage.page.getByText("Max", { exact: true }).waitFor();
  for (const visitor of [leader, stage, phone]) {
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }

  const keeper = await open({ stores: true });
  await keeper.page.getByRole("button", { name: en.start.settings.label }).click();
  await keeper.page.getByText(en.settings.offline.stored).waitFor();
  const { start_url: start, scope } = await keeper.page.evaluate(async () => {
    const from = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')?.href ?? "";
    const manifest = (await (await fetch(from)).json()) as Record<"start_url" | "scope", string>;
    return {
      start_url: new URL(manifest.start_url, from).href,
      scope: new URL(manifest.scope, from).href,
    };
  });
  expect([start, scope]).toEqual([`${site}/`, `${site}/`]);
  await nginx.close();
  await keeper.page.reload();
  await keeper.page.getByRole("button", { name: en.start.way.alone.name }).waitFor();
  await keeper.leave();
  const outside = [...asked].filter(
    (url) => !url.startsWith("data:") && !new URL(url).pathname.startsWith(`${PATH}/`),
  );
  expect(outside).toEqual([]);
  expect([...asked].some((url) => url.startsWith("ws:"))).toBe(true);
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
