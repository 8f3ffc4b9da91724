/**
 * [L2] A network that falls silent without closing anything: reported at once, and back soon after
 * it is.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Consort, Link } from "../../client/session/consort.ts";
import { TICK_MS } from "../../shared/model/units.ts";
import { newTab, openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";
import { openRelay } from "./relay.ts";
import type { Relay } from "./relay.ts";

let server: TestServer;
let relay: Relay;
beforeAll(async () => {
  server = await openTestServer();
  relay = await openRelay(server.origin);
});
afterAll(async () => {
  await relay.close();
  await server.close();
});

/** Two seconds, and the check after them. */
const NOTICED_TICKS = 2300 / TICK_MS;
const BACK_TICKS = 3000 / TICK_MS;

interface Pair {
  readonly ada: Consort;
  /** Joins through the relay. */
  readonly bo: Consort;
  wakeBo(why?: "network"): void;
  /** The states of Bo's connection, each change once. */
  readonly links: Link[];
}

async function pair(through: Relay = relay): Promise<Pair> {
  const ada = await server.visit({ enter: "friends", movement: { minutes: 8 } }, "Ada");
  let wakeBo: (why: "awake" | "network") => void = () => {};
  const bo = await server.visit({ enter: "code", code: ada.code.value }, "Bo", {
    ...newTab(),
    origin: through.origin,
    onWake: (call) => {
      wakeBo = call;
      return () => {};
    },
  });
  const links: Link[] = [];
  bo.link.subscribe((link) => void links.push(link));
  return { ada, bo, wakeBo: (why: "awake" | "network" = "awake") => wakeBo(why), links };
}

const linesOf = (consort: Consort, chair: number) =>
  server.room(consort).clients.filter(({ userData }) => userData?.chair === chair).length;

for (const phase of ["playing", "lobby"] as const) {
  test(`[L2] ${phase}: two seconds of silence are a dropped line, and the chair is back within three of the network`, async () => {
    const { ada, bo } = await pair();
    if (phase === "playing") {
      ada.start();
      await server.until(() => bo.perception.value !== null, "Bo perceives");
    }
    relay.freeze();
    await server.until(() => bo.link.value === "reconnecting", "it is said", NOTICED_TICKS);
    await server.pass(25_000);
    expect(bo.link.value).toBe("reconnecting");
    expect(ada.link.value).toBe("open");
    relay.thaw();
    const tick = server.room(ada).simulation.tickCount;
    await server.until(() => bo.link.value === "open", "back again", BACK_TICKS);
    expect(bo.me.value).toBe(1);
    expect(bo.disconnectReason.value).toBeNull();
    // The mute connection has no player any more.
    expect(linesOf(ada, 1)).toBe(1);
    if (phase === "playing")
      await server.until(() => (bo.perception.value?.tick ?? 0) > tick, "perceives again");
    await server.pass(10_000);
    expect(bo.link.value).toBe("open");
    ada.leave();
    bo.leave();
  });
}

test("[L2] a quiet lobby is no silence", async () => {
  const { ada, bo, links } = await pair();
  await server.pass(60_000);
  expect(links).toEqual(["open"]);
  ada.leave();
  bo.leave();
});

test("[L2] a page that slept does not take its own sleep for silence", async () => {
  const { ada, bo, links } = await pair();
  ada.start();
  await server.until(() => bo.perception.value !== null, "Bo perceives");
  server.clock.stall(60_000);
  await server.pass(5000);
  expect(links).toEqual(["open"]);
  ada.leave();
  bo.leave();
});

test("[L2] awake over a line that has died meanwhile, it says so sooner", async () => {
  const { ada, bo, wakeBo } = await pair();
  relay.freeze();
  server.clock.stall(60_000);
  wakeBo();
  await server.until(() => bo.link.value === "reconnecting", "it is said", 1800 / TICK_MS);
  relay.thaw();
  expect(bo.disconnectReason.value).toBeNull();
  ada.leave();
  bo.leave();
});

for (const phase of ["playing", "lobby"] as const)
  test(`[L2] ${phase}: a line that was only slow is taken back as it is`, async () => {
    const slow = await openRelay(server.origin);
    const { ada, bo } = await pair(slow);
    if (phase === "playing") {
      ada.start();
      await server.until(() => bo.perception.value !== null, "Bo perceives");
    }
    slow.hold();
    await server.until(() => bo.link.value === "reconnecting", "it is said", NOTICED_TICKS);
    await server.pass(3000);
    slow.release();
    await server.until(() => bo.link.value === "open", "open again", BACK_TICKS);
    await server.pass(10_000);
    expect(bo.link.value).toBe("open");
    expect(bo.disconnectReason.value).toBeNull();
    expect(linesOf(ada, 1)).toBe(1);
    ada.leave();
    bo.leave();
    await slow.close();
  });

test("[L2] on another network a new line has the chair before the old one is given up: nothing is missed", async () => {
  // Its own: no request waits in a connection that was frozen.
  const through = await openRelay(server.origin);
  const { ada, bo, wakeBo, links } = await pair(through);
  ada.start();
  await server.until(() => bo.perception.value !== null, "Bo perceives");
  const presence: string[] = [];
  ada.seats.subscribe((seats) => void presence.push(seats[1]?.player ?? ""));
  const lineOfBo = () => server.room(ada).clients.find(({ userData }) => userData?.chair === 1);
  const former = lineOfBo()?.sessionId;
  wakeBo("network");
  await server.until(() => lineOfBo()?.sessionId !== former, "another line has the chair");
  await server.pass(5000);
  // No page says that anything dropped, and no bot sat down for a moment.
  expect(links).toEqual(["open"]);
  expect(new Set(presence)).toEqual(new Set(["person"]));
  expect(linesOf(ada, 1)).toBe(1);
  const tick = server.room(ada).simulation.tickCount;
  await server.until(
    () => (bo.perception.value?.tick ?? 0) > tick,
    "the new line brings the music",
  );
  ada.leave();
  bo.leave();
  await through.close();
});

test("[L2] where the new network leads nowhere, the line that works stays", async () => {
  // Its own: no request waits in a connection that was frozen.
  const through = await openRelay(server.origin);
  const { ada, bo, wakeBo, links } = await pair(through);
  const lineOfBo = () => server.room(ada).clients.find(({ userData }) => userData?.chair === 1);
  const former = lineOfBo()?.sessionId;
  through.refuse(true);
  wakeBo("network");
  await server.pass(15_000);
  through.refuse(false);
  await server.pass(5000);
  expect([links, lineOfBo()?.sessionId]).toEqual([["open"], former]);
  ada.leave();
  bo.leave();
  await through.close();
});

test("[L2] a server that closes during a silence is a server that has closed, not a network that is gone", async () => {
  const other = await openTestServer();
  const slow = await openRelay(other.origin);
  const ada = await other.visit({ enter: "friends" }, "Ada", { ...newTab(), origin: slow.origin });
  slow.hold();
  await other.until(() => ada.link.value === "reconnecting", "it is said", NOTICED_TICKS);
  const closing = other.close();
  slow.release();
  await closing;
  await other.settle(() => ada.link.value === "lost", "it is told");
  expect(ada.disconnectReason.value).toBe("closed");
  await slow.close();
});
