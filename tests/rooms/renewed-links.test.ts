/** [Y21] Links to lead and to the stage are renewed: who has the old one is out, and the page that did it goes on. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Client } from "colyseus.js";
import { keepPassword } from "../../client/session/console-password.ts";
import { ConsoleLinks, newKey } from "../../client/session/console-links.ts";
import { keptData } from "../../client/session/kept-data.ts";
import { liveIn } from "../../client/session/live-address.ts";
import type { LiveAddress } from "../../client/session/live-address.ts";
import type { LiveLine } from "../../client/session/live-line.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { LINK_KEY } from "../../shared/live/commands.ts";
import { LIVE_COMMAND } from "../../shared/protocol/live.ts";
import type { LiveOpened } from "../../shared/protocol/live.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import { openRelay } from "./relay.ts";
import { environmentOf, newTab, openTestServer, type Tab, type TestServer } from "./test-server.ts";

let folder: string;
let server: TestServer;
let live: LiveOpened;
const leaves: (() => void)[] = [];
const openServer = (follows?: TestServer): Promise<TestServer> =>
  openTestServer({ store: { keepDays: 90, folder, databaseUrl: null } }, follows);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "consort-links-"));
  server = await openServer();
  live = await openLive(environmentOf(server));
});
afterEach(async () => {
  for (const leave of leaves.splice(0)) leave();
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Page {
  readonly tab: Tab;
  readonly links: ConsoleLinks;
  readonly line: LiveLine;
  /** What its address says. */
  address(): LiveAddress | null;
}

/** A console's page, with that part after # in its address. */
function page(hash: string, tab: Tab = newTab(), origin = server.origin): Page {
  let shown = hash;
  const address = liveIn(hash);
  if (address === null) throw new Error("no address of a console");
  const links = new ConsoleLinks(address, {
    storages: tab,
    origin: "",
    show: (link) => (shown = link.slice(link.indexOf("#"))),
    newKey,
  });
  const line = openLiveLine(environmentOf({ origin, clock: server.clock }, tab), "console", links);
  leaves.push(links.follow(line), () => line.leave());
  return { tab, links, line, address: () => liveIn(shown) };
}
const hashOf = ({ address }: Page): string => {
  const { live: id, secret, stage: shown } = address() ?? {};
  return `#lead=${id}.${secret}${shown === undefined ? "" : `.${shown}`}`;
};
const first = (): string => `#lead=${live.live}.${live.console}.${live.stage}`;
const isIn = ({ line }: Page): boolean => line.session.value !== null && line.link.value === "open";

async function came(one: Page): Promise<Page> {
  await server.settle(() => isIn(one), "it leads");
  return one;
}
async function refused(one: Page, why = "wrongLink"): Promise<void> {
  await server.until(() => one.line.link.value === "lost", "it is refused", 100);
  expect(one.line.lost.value).toBe(why);
}
function stage(secret: string): LiveLine {
  const line = openLiveLine(environmentOf(server), "stage", { live: live.live, secret });
  leaves.push(() => line.leave());
  return line;
}

test("[Y21] other consoles are cut by name, and the page that renewed its link goes on with the new one", async () => {
  const [own, other] = [await came(page(first())), await came(page(first()))];
  const looks = stage(live.stage);
  await server.settle(() => looks.stage.value !== null, "a stage");
  expect(await own.links.renew(own.line, "console")).toBeNull();
  expect(own.address()?.secret).toMatch(LINK_KEY);
  expect([own.links.secret, own.links.tried]).toEqual([
    own.address()?.secret,
    [own.address()?.secret],
  ]);
  expect(own.address()?.stage).toBe(live.stage);
  await refused(other, "renewed");
  expect([own.line.link.value, looks.link.value]).toEqual(["open", "open"]);
  expect(await own.line.lead({ do: "title", title: "Still mine" })).toBeNull();
  await server.until(() => own.line.session.value?.title === "Still mine", "it leads on", 40);
  expect(own.line.session.value?.renewed).toEqual({ console: 1, stage: 0 });
  expect(own.line.session.value?.consoles).toBe(1);
  // A reload of either page, and what is asked by HTTP.
  await came(page(hashOf(own), own.tab));
  await refused(page(first(), other.tab));
  const environment = environmentOf(server);
  expect(await own.line.saveScene({} as never)).toBe("badScene");
  const old = keptData(environment, { live: live.live, secret: live.console });
  expect(await old.take("whole")).toBe("notFacilitator");
  expect(await old.forget()).toBe("notFacilitator");
  expect(await keptData(environment, own.links).take("whole")).toMatchObject({ name: /^session/ });
});

test("[Y21] a stage is cut by name; consoles have its new link, also those that did not ask for it, and after a restart", async () => {
  const [own, other] = [await came(page(first())), await came(page(first()))];
  const without = await came(page(`#lead=${live.live}.${live.console}`));
  // A page that knows no link of the stage is told it.
  await server.settle(() => without.address()?.stage === live.stage, "it knows the stage");
  const looks = stage(live.stage);
  await server.settle(() => looks.stage.value !== null, "a stage");
  expect(await own.links.renew(own.line, "stage")).toBeNull();
  const { stage: key = "" } = own.address() ?? {};
  expect([key === live.stage, LINK_KEY.test(key)]).toEqual([false, true]);
  await server.until(() => looks.link.value === "lost", "the stage is cut", 100);
  expect(looks.lost.value).toBe("renewed");
  await server.until(() => other.address()?.stage === key, "the other console knows", 40);
  expect([isIn(own), isIn(other)]).toEqual([true, true]);
  expect(other.address()?.secret).toBe(live.console);
  const again = stage(key);
  await server.settle(() => again.stage.value !== null, "by the new link");
  for (const { line } of [own, other, without]) line.leave();
  again.leave();

  // What a server that was restarted does not know, it learns from a page that does.
  await server.close();
  server = await openServer(server);
  const late = await came(page(first()));
  await server.until(() => late.links.stage.value === null, "its link is known to be old", 40);
  await came(page(hashOf(own)));
  const later = await came(page(first()));
  await server.until(() => later.address()?.stage === key, "now it is known", 40);
  await server.settle(() => stage(live.stage).lost.value === null, "asked");
  const old = stage(live.stage);
  await server.until(() => old.lost.value === "wrongLink", "the old one opens nothing", 100);
});

test("[Y21] a server that is killed once it has answered knows the new key alone, and no key is stored", async () => {
  const own = await came(page(first()));
  expect(await own.links.renew(own.line, "console")).toBeNull();
  // As stored at the moment of the answer: what a killed server comes back with.
  const [row] = await server.app.rooms.store.rows("rooms");
  expect(row?.state).toContain('"renewed":{"console":1,"stage":0}');
  for (const key of [live.console, own.links.secret]) expect(row?.state).not.toContain(key);
  await server.close();
  server = await openServer(server);
  await server.until(() => isIn(own), "the page is back by itself", 400);
  await refused(page(first()));
});

test("[Y21] of two that renew it at once one goes on, and the other is cut by name", async () => {
  const [one, other] = [await came(page(first())), await came(page(first()))];
  const whys = await Promise.all(
    [one, other].map(({ links, line }) => links.renew(line, "console")),
  );
  expect(whys.filter((why) => why === null)).toHaveLength(1);
  const [winner, loser] = whys[0] === null ? [one, other] : [other, one];
  await refused(loser, "renewed");
  expect(isIn(winner)).toBe(true);
  expect(winner.line.session.value?.renewed.console).toBe(1);
  await came(page(hashOf(winner)));
  // Of the stage's link: the second is told so, knows the first one's, and may press again.
  const third = await came(page(hashOf(winner)));
  const both = await Promise.all(
    [winner, third].map(({ links, line }) => links.renew(line, "stage")),
  );
  expect(new Set(both)).toEqual(new Set([null, "linkRenewed"]));
  await server.until(() => winner.address()?.stage === third.address()?.stage, "they agree", 40);
  expect(await third.links.renew(third.line, "stage")).toBeNull();
});

test("[Y21] done while its answer was lost: the page is back by the new key, asks again, and it was done once", async () => {
  const relay = await openRelay(server.origin);
  const far = await came(page(first(), newTab(), relay.origin));
  const near = await came(page(first()));
  const asked = far.links.renew(far.line, "console");
  await server.until(() => near.line.lost.value === "renewed", "it was done", 100);
  relay.freeze();
  await server.pass(60_000);
  // Whether or not the answer came before the network was gone.
  expect([null, "noAnswer"]).toContain(await asked);
  relay.thaw();
  await server.until(() => isIn(far), "it is back", 400);
  const key = far.links.secret;
  expect(key).not.toBe(live.console);
  const friend = await came(page(hashOf(far)));
  // The same order once more, and an older one: neither cuts anybody.
  const renew = { do: "renew", link: "console", nth: 0, key } as const;
  expect(await far.line.lead(renew)).toBeNull();
  expect(await far.line.lead({ ...renew, key: newKey() })).toBe("linkRenewed");
  await server.pass(1000);
  expect([isIn(far), isIn(friend)]).toEqual([true, true]);
  expect(far.line.session.value?.renewed.console).toBe(1);
  await relay.close();
});

test("[Y21] lost before it arrived, the old key opens still, and pressed again the same new one is sent", async () => {
  const relay = await openRelay(server.origin);
  const tab = newTab();
  const far = await came(page(first(), tab, relay.origin));
  relay.freeze();
  const asked = far.links.renew(far.line, "console");
  await server.pass(60_000);
  expect(await asked).toBe("noAnswer");
  const [wanted] = far.links.tried;
  expect(far.links.tried).toEqual([wanted, live.console]);
  far.line.leave();
  relay.thaw();
  // Reloaded meanwhile: the tab still knows which key it asked for.
  const again = page(first(), tab, relay.origin);
  await server.until(() => isIn(again), "it leads", 400);
  expect(again.links.tried).toEqual([wanted, live.console]);
  expect(await again.links.renew(again.line, "console")).toBeNull();
  expect([again.links.secret, tab.tab.length]).toEqual([wanted, 0]);
  await relay.close();
});

test("[Y21] whoever was let in by the old link, but is not in yet, stays outside; what a cut console sends is nothing", async () => {
  const tab = newTab();
  const own = await came(page(first(), tab));
  expect(await own.line.lead({ do: "password", password: "maple" })).toBeNull();
  keepPassword(tab, live.live, "maple");
  const lookIn = (secret: string) =>
    new Client(server.origin).joinById(live.live, {
      version: PROTOCOL_VERSION,
      role: "console",
      secret,
      password: "maple",
    });
  const cut = await lookIn(live.console);
  cut.onMessage("*", () => {});
  const late = lookIn(live.console);
  const outcome = late.then(
    () => "in",
    (error: unknown) => (error instanceof Error ? error.message : ""),
  );
  expect(await own.links.renew(own.line, "console")).toBeNull();
  const said = cut.request(LIVE_COMMAND, { do: "title", title: "Mine" }).catch(() => "closed");
  cut.send(LIVE_COMMAND, { do: "title", title: "Mine" });
  expect(await said).not.toBeNull();
  // It was cut, or never let in.
  const ended = await outcome;
  if (ended === "in") (await late).onMessage("*", () => {});
  else expect(ended).toBe("wrongLink");
  await server.pass(1000);
  expect(own.line.session.value).toMatchObject({ title: "", consoles: 1 });
});

test("[Y21] a key is 128 bits, another each time, and not that of the other link", async () => {
  const keys = Array.from({ length: 100 }, newKey);
  expect(new Set(keys).size).toBe(100);
  expect(keys.every((key) => LINK_KEY.test(key))).toBe(true);
  const own = await came(page(first()));
  const renew = { do: "renew", link: "console", nth: 0 } as const;
  for (const key of [live.stage, "", "x", `${newKey()}x`])
    expect(await own.line.lead({ ...renew, key })).toBe("badShape");
  expect(await own.line.lead({ ...renew, link: "stage", key: live.console })).toBe("badShape");
  expect(isIn(own)).toBe(true);
});
