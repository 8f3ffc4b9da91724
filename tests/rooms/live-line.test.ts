/** [Y1] Connection of a console: commands, reconnection, and the end of the session. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { ClientEnvironment } from "../../client/session/kept-chairs.ts";
import { linkToLive, liveIn } from "../../client/session/live-address.ts";
import type { LiveLine } from "../../client/session/live-line.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { openRelay } from "./relay.ts";
import { environmentOf, openTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
const lines: LiveLine[] = [];
beforeAll(async () => {
  server = await openTestServer();
});
afterEach(() => {
  for (const line of lines.splice(0)) line.leave();
});
afterAll(() => server.close());

const environment = (origin = server.origin): ClientEnvironment =>
  environmentOf({ origin, clock: server.clock });

async function opened(origin?: string) {
  const live = await openLive(environment());
  const line = openLiveLine(environment(origin), "console", {
    live: live.live,
    secret: live.console,
  });
  lines.push(line);
  await server.settle(() => line.session.value !== null, "the console sees the session");
  return { live, line };
}

test("[Y1] who opens a session gets the address of its console, and from there the session", async () => {
  const { live, line } = await opened();
  expect(line.link.value).toBe("open");
  expect(line.session.value).toMatchObject({ code: live.code, people: [], consoles: 1 });
  const { console: secret, stage } = live;
  const address = linkToLive("", { role: "console", live: live.live, secret, stage });
  expect(liveIn(new URL(address, "http://localhost").hash)).toEqual({
    role: "console",
    live: live.live,
    secret,
    stage,
  });
});

test("[Y5] what is asked is answered, by name where it is refused, and shown to every console", async () => {
  const { live, line } = await opened();
  const other = openLiveLine(environment(), "console", { live: live.live, secret: live.console });
  lines.push(other);
  await server.settle(() => other.session.value !== null, "another console");
  expect(await line.lead({ do: "title", title: "Tuesday" })).toBeNull();
  expect(await line.lead({ do: "go", step: 99 })).toBe("badShape");
  expect(await line.lead({ do: "begin", which: "all" })).toBe("nobodySeated");
  await server.until(() => other.session.value?.title === "Tuesday", "the new title", 40);
});

test("[Y5] a stage sees what a projector may show, and leads nothing", async () => {
  const { live } = await opened();
  const stage = openLiveLine(environment(), "stage", { live: live.live, secret: live.stage });
  lines.push(stage);
  await server.settle(() => stage.stage.value !== null, "the stage sees the session");
  expect(stage.session.value).toBeNull();
  expect(await stage.lead({ do: "shuffle" })).toBe("notFacilitator");
});

test("[Y1] a wrong link is said so at once, and nothing is tried again", async () => {
  const { live } = await opened();
  const wrong = openLiveLine(environment(), "console", { live: live.live, secret: live.stage });
  await server.settle(() => wrong.link.value === "lost", "the refusal");
  expect(wrong.lost.value).toBe("wrongLink");
  const nowhere = openLiveLine(environment(), "console", { live: "nowhere", secret: "none" });
  await server.settle(() => nowhere.link.value === "lost", "no such session");
  expect(nowhere.lost.value).toBe("noSuchConsort");
});

test("[Y1] a line that falls silent is mended without end, and shows the session as it is by then", async () => {
  const relay = await openRelay(server.origin);
  const { line } = await opened(relay.origin);
  relay.freeze();
  await server.until(() => line.link.value === "reconnecting", "the silence is noticed", 80);
  expect(await line.lead({ do: "shuffle" })).toBe("noAnswer");
  // Far longer than a chair would be kept.
  await server.pass(11 * 60_000);
  expect(line.link.value).toBe("reconnecting");
  relay.thaw();
  await server.until(() => line.link.value === "open", "it is back", 400);
  expect(await line.lead({ do: "title", title: "Back" })).toBeNull();
  await server.until(() => line.session.value?.title === "Back", "what was asked", 40);
  await relay.close();
});

test("[Y1] a session that is closed is over for its consoles", async () => {
  const { line } = await opened();
  expect(await line.lead({ do: "close" })).toBeNull();
  await server.until(() => line.link.value === "lost", "the end", 40);
  expect(line.lost.value).toBe("closed");
});
