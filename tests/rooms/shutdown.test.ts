/** [H26] A server that is told to stop: it finishes its bars, tells everybody, and says so if it was ended before. */
import { EventEmitter } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import { MAX_CLOSE_MS, MAX_DRAIN_MS, shutdownOnSignal } from "../../server/app/shutdown.ts";
import { DRAIN_MS, Drain } from "../../server/scheduling/drain.ts";
import { barTicksOf } from "../../shared/model/score.ts";
import type { ConsortSession } from "../../shared/session/consort-session.ts";
import { TICK_MS } from "../../shared/model/units.ts";
import { PIECES } from "../../shared/pieces/index.ts";
import { keyOf } from "../fixtures/reader.ts";
import { ManualClock } from "./manual-clock.ts";
import { newTab, openTestServer, type TestServer } from "./test-server.ts";

const barOf = ({ simulation: { world } }: ConsortSession): number =>
  world === null ? 0 : barTicksOf(world.score);

/** Moves time on, as it does by itself, until `done` has resolved. */
async function runs(server: TestServer, done: Promise<unknown>): Promise<void> {
  let over = false;
  void done.then(() => (over = true));
  await server.until(() => over, "it is over", 200);
}

test.for(["SIGINT", "SIGTERM", "SIGHUP"])(
  "[H26] %s in the middle of a bar, and once more: the bar is played, everyone hears the goodbye, then it ends",
  async (signal) => {
    const server = await openTestServer();
    const signals = new EventEmitter();
    const exits: string[] = [];
    shutdownOnSignal(server.app, signals, server.clock, () => exits.push("exit"));
    const ada = await server.visit({ enter: "friends" }, "Ada");
    const bo = await server.visit({ enter: "code", code: ada.code.value }, "Bo");
    const said = new Map([ada, bo].map((consort) => [consort, [] as string[]]));
    for (const [consort, heard] of said) consort.onNotice((notice) => heard.push(keyOf(notice)));
    ada.start();
    await server.until(() => (bo.perception.value?.tick ?? 0) > 20, "it plays");
    const { session } = server.room(ada);
    // Under npm, Ctrl-C comes from the terminal and from npm.
    signals.emit(signal);
    signals.emit(signal);
    expect(exits).toEqual([]);
    await server.until(() => session.waits, "it stands", 200);
    expect([session.tickCount > 20, session.tickCount % barOf(session)]).toEqual([true, 0]);
    await server.settle(() => exits.length > 0, "it ends");
    await server.settle(() => ada.link.value === "lost" && bo.link.value === "lost", "lines end");
    for (const [{ disconnectReason }, heard] of said) {
      expect(heard).toEqual(["closing"]);
      expect(disconnectReason.value).toBe("closed");
    }
    expect(exits).toHaveLength(1);
    await expect(fetch(server.origin)).rejects.toThrow("fetch failed");
  },
);

test("[H26] [Y15] each consort stops at a bar line, as late as the others let it, and comes back there", async () => {
  const folder = mkdtempSync(join(tmpdir(), "consort-bars-"));
  const store = { keepDays: 90, folder, databaseUrl: null };
  let server = await openTestServer({ store });
  const [slow, quick, waiting] = [newTab(), newTab(), newTab()];
  const begin = async (tab: ReturnType<typeof newTab>, piece: string): Promise<Consort> => {
    const one = await server.visit({ enter: "friends", movement: { piece } }, "Ada", tab);
    one.start();
    return one;
  };
  // Bars of 60 and of 30 ticks.
  const ros = await begin(slow, "es-ist-ein-ros");
  await server.until(() => server.room(ros).simulation.tickCount === 63, "it plays");
  const green = await begin(quick, "greensleeves");
  const lobby = await server.visit({ enter: "friends" }, "Cy", waiting);
  await server.until(() => server.room(green).simulation.tickCount >= 5, "it plays, too");
  const rooms = [ros, green, lobby].map((one) => server.room(one));
  expect(rooms.slice(0, 2).map(({ session }) => barOf(session))).toEqual([60, 30]);
  const left = 120 - server.room(ros).simulation.tickCount;
  const from = server.clock.now();
  const drained = server.app.drain();
  await server.until(() => rooms[1]?.session.waits === true, "the first one stands", 200);
  // Not at its next bar line, since it need not wait that long: at the one after that.
  expect(rooms[1]?.simulation.tickCount).toBe(30);
  await server.until(() => green.still.value, "its page shows so", 40);
  await runs(server, drained);
  expect(rooms.map(({ session }) => session.tickCount)).toEqual([120, 30, 0]);
  expect(server.clock.now() - from).toBeLessThanOrEqual((left + 4) * TICK_MS);
  // What is begun now begins when the server is back.
  lobby.start();
  await server.pass(1000);
  expect(rooms[2]?.session.phase).toBe("playing");
  expect(rooms.map(({ session }) => session.tickCount)).toEqual([120, 30, 0]);
  await server.close();

  server = await openTestServer({ store });
  for (const [tab, tick] of [
    [slow, 120],
    [quick, 30],
    [waiting, 0],
  ] as const) {
    const again = await server.visit({ enter: "back" }, "", tab);
    expect(server.room(again).simulation.tickCount).toBe(tick);
    await server.until(() => server.room(again).simulation.tickCount > tick, "it goes on", 200);
  }
  await server.close();
  rmSync(folder, { recursive: true });
});

test("[H26] from the start of its bars on, health sends newcomers elsewhere by name; those who are there play on", async () => {
  const server = await openTestServer();
  const ada = await server.visit(
    { enter: "friends", movement: { piece: "es-ist-ein-ros" } },
    "Ada",
  );
  ada.start();
  await server.until(() => server.room(ada).simulation.tickCount === 3, "it plays");
  const health = async (): Promise<readonly [number, unknown]> => {
    const answer = await fetch(`${server.origin}/api/health`);
    return [answer.status, await answer.json()];
  };
  expect(await health()).toEqual([200, expect.objectContaining({ ok: true, state: "open" })]);
  const drained = server.app.drain();
  const draining = { ok: false, state: "draining", consorts: 1, people: 1 };
  expect(await health()).toEqual([503, expect.objectContaining(draining)]);
  await server.until(() => server.room(ada).simulation.tickCount === 30, "it plays on");
  expect([ada.link.value, ada.perception.value?.tick]).toEqual(["open", expect.any(Number)]);
  expect(await health()).toEqual([503, expect.objectContaining(draining)]);
  await runs(server, drained);
  await server.close();
});

test("[H26] where nothing plays, where all have gone, and while everything is paused, nothing is waited for", async () => {
  const server = await openTestServer();
  const ada = await server.visit({ enter: "friends" }, "Ada");
  ada.start();
  await server.until(() => server.room(ada).simulation.tickCount > 20, "it plays");
  server.room(ada).session.stand(true);
  const bo = await server.visit({ enter: "friends" }, "Bo");
  const gone = await server.visit({ enter: "alone" }, "Cy");
  const room = server.room(gone);
  await server.until(() => room.simulation.tickCount > 20, "it plays, too");
  server.cut(gone);
  await server.until(() => room.clients.length === 0, "she is gone");
  const before = server.clock.now();
  await server.app.drain();
  expect([server.clock.now(), bo.link.value]).toEqual([before, "open"]);
  await server.close();
});

/** A loop that reaches its bar line in `ms`, as the clock goes. */
function loop(clock: ManualClock, ms: number | null, lateMs = 0) {
  const rests: number[] = [];
  return {
    rests,
    barLeftMs: ms,
    restAtBar(_until: number, rested: () => void) {
      if (ms === null) return rested();
      clock.after(ms + lateMs, () => {
        rests.push(clock.now());
        rested();
      });
    },
  };
}

test("[H26] no bar is waited for longer than the limit, and those that were cut are counted", async () => {
  const clock = new ManualClock();
  const drain = new Drain(clock);
  const loops = [
    loop(clock, null),
    loop(clock, 1200),
    loop(clock, 3000),
    loop(clock, 3000, 900),
    loop(clock, 9000),
  ];
  for (const one of loops) drain.add(one);
  const over: number[] = [];
  void drain.run().then((late) => over.push(late));
  clock.advance(DRAIN_MS - 1);
  await Promise.resolve();
  expect(over).toEqual([]);
  clock.advance(1);
  await expect.poll(() => over).toEqual([2]);
  expect(loops[2]?.rests).toEqual([3000]);
  // What is opened now does not play any more.
  const asked: number[] = [];
  drain.add({ barLeftMs: 500, restAtBar: (until) => void asked.push(until) });
  expect(asked).toEqual([3000]);
});

test("[H26] every bar of every piece fits, and all of it into what the compose file allows", () => {
  const bars = PIECES.map((piece) => barTicksOf(piece) * TICK_MS);
  expect(bars.length).toBeGreaterThan(10);
  expect(Math.max(...bars)).toBeLessThanOrEqual(DRAIN_MS);
  const compose = readFileSync(
    join(import.meta.dirname, "..", "..", "server", "deploy", "compose.yaml"),
    "utf8",
  );
  const grace = Number(/stop_grace_period: (\d+)s/u.exec(compose)?.[1]) * 1000;
  expect(MAX_DRAIN_MS + MAX_CLOSE_MS).toBeLessThan(grace - 2000);
});

test("[H26] a server that does not close is left after three seconds, no signal hurries it, and the log says what it waited for", () => {
  const clock = new ManualClock();
  const signals = new EventEmitter();
  const said: string[] = [];
  let exits = 0;
  const { promise } = Promise.withResolvers<void>();
  const app = {
    drain: () => promise,
    close: () => promise,
    closing: "the store",
    log: { warn: (line: string) => void said.push(line) },
  };
  shutdownOnSignal(app, signals, clock, () => (exits += 1));
  signals.emit("SIGINT");
  // Not even when its bars do not end.
  clock.advance(MAX_DRAIN_MS + MAX_CLOSE_MS - 1);
  signals.emit("SIGTERM");
  expect([exits, said]).toEqual([0, []]);
  clock.advance(1);
  expect([exits, said]).toEqual([
    1,
    ["ends before it has stopped in order: it waited for the store"],
  ]);
});

test("[H26] one that has closed in time says nothing of it, also when its bars failed", async () => {
  const clock = new ManualClock();
  const signals = new EventEmitter();
  const said: string[] = [];
  let exits = 0;
  const app = {
    drain: () => Promise.reject(new Error("a bar")),
    close: () => Promise.resolve(),
    closing: "",
    log: { warn: (line: string) => void said.push(line) },
  };
  shutdownOnSignal(app, signals, clock, () => (exits += 1));
  signals.emit("SIGTERM");
  await expect.poll(() => exits).toBe(1);
  clock.advance(60_000);
  expect([exits, said]).toEqual([1, []]);
});
