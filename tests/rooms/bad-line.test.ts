/** Reconnecting over a network that loses requests and answers late. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { joinRoom } from "../../client/session/matchmaking.ts";
import { findRoom } from "../../client/session/find-room.ts";
import { JoinError } from "../../client/session/join-error.ts";
import type { ConsortRoom } from "../../client/session/matchmaking.ts";
import { ColyseusConsort } from "../../client/session/colyseus-consort.ts";
import { openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

/** How the network treats each attempt to reconnect. */
type Fate = (enter: () => Promise<ConsortRoom>) => Promise<ConsortRoom>;
const passes: Fate = (enter) => enter();
const swallowed: Fate = () => Promise.withResolvers<ConsortRoom>().promise;

interface Caller {
  readonly consort: ColyseusConsort;
  attempts(): number;
  cut(): void;
}

async function caller(fates: readonly Fate[]): Promise<Caller> {
  const { origin, clock } = server;
  const found = await findRoom(origin, { enter: "friends", movement: { minutes: 8 } });
  let attempts = 0;
  const consort = new ColyseusConsort(
    await joinRoom(origin, found, { name: "Ada", page: "a" }),
    {
      rejoin(seat) {
        const fate = fates[attempts] ?? passes;
        attempts += 1;
        return fate(() => joinRoom(origin, found, { name: "Ada", seat, page: "a" }));
      },
      seated: () => {},
      ended: () => {},
    },
    {
      now: () => clock.now(),
      after: (ms, call) => clock.after(ms, call),
      random: () => 0.5,
      onWake: () => () => {},
    },
  );
  await consort.ready;
  return {
    consort,
    attempts: () => attempts,
    cut: () => {
      for (const { ref } of server.roomById(found.room).clients)
        (ref as unknown as { terminate(): void }).terminate();
    },
  };
}

test("who leaves before the time is known asks for it no more, and has no chair", async () => {
  const { origin, clock } = server;
  const found = await findRoom(origin, { enter: "friends" });
  const chairs = { seated: 0, ended: 0 };
  const consort = new ColyseusConsort(
    await joinRoom(origin, found, { name: "Ada" }),
    {
      rejoin: () => Promise.reject(new JoinError("unreachable")),
      seated: () => (chairs.seated += 1),
      ended: () => (chairs.ended += 1),
    },
    {
      now: () => clock.now(),
      after: (ms, call) => clock.after(ms, call),
      random: () => 0.5,
      onWake: () => () => {},
    },
  );
  await server.settle(() => chairs.seated > 0, "a chair");
  consort.leave();
  const { seated } = chairs;
  await expect(consort.ready).rejects.toMatchObject({ why: "unreachable" });
  await server.pass(5000);
  expect(chairs).toEqual({ seated, ended: 1 });
});

test("an attempt that is swallowed does not keep one away: another is made beside it", async () => {
  const { consort, cut, attempts } = await caller([swallowed, swallowed]);
  consort.start();
  await server.until(() => consort.phase.value === "playing", "it plays");
  cut();
  await server.until(() => consort.link.value === "reconnecting", "the drop is noticed");
  await server.until(() => consort.link.value === "open", "back again", 20 * 15);
  expect(attempts()).toBe(3);
  expect(consort.disconnectReason.value).toBeNull();
  consort.leave();
});

test("an attempt that arrives when another has long succeeded is not another tab", async () => {
  const late = Promise.withResolvers<void>();
  const { consort, cut } = await caller([(enter) => late.promise.then(enter)]);
  consort.start();
  await server.until(() => consort.phase.value === "playing", "it plays");
  cut();
  await server.until(() => consort.link.value === "reconnecting", "the drop is noticed");
  await server.until(() => consort.link.value === "open", "back by the second attempt", 20 * 15);
  const tick = () => consort.perception.value?.tick ?? 0;
  late.resolve();
  // The server gives the chair to the last connection, and closes the one before.
  const before = tick();
  await server.until(() => tick() > before + 40, "it plays on", 200);
  expect(consort.link.value).toBe("open");
  expect(consort.disconnectReason.value).toBeNull();
  consort.leave();
});

test("[L2] an attempt that took the chair long after it was given up is not another tab: it is followed by another", async () => {
  const late = Promise.withResolvers<void>();
  const takesAndFails: Fate = async (enter) => {
    await late.promise;
    await enter();
    await failing.promise;
    throw new JoinError("unreachable");
  };
  const failing = Promise.withResolvers<void>();
  const { consort, cut } = await caller([takesAndFails]);
  cut();
  await server.until(() => consort.link.value === "reconnecting", "the drop is noticed");
  await server.until(() => consort.link.value === "open", "back by the second attempt", 20 * 15);
  // Longer than any attempt lasts.
  await server.pass(12_000);
  late.resolve();
  await server.until(() => consort.link.value === "reconnecting", "the chair went to the late one");
  failing.resolve();
  await server.until(() => consort.link.value === "open", "back once more", 200);
  expect(consort.disconnectReason.value).toBeNull();
  consort.leave();
});

test("who has left is not brought back by a late attempt, and their chair is free", async () => {
  const late = Promise.withResolvers<void>();
  const { consort, cut, attempts } = await caller([(enter) => late.promise.then(enter)]);
  const open = server.openRooms();
  cut();
  await server.until(() => consort.link.value === "reconnecting", "the drop is noticed");
  await server.until(() => attempts() === 1, "the attempt is under way");
  consort.leave();
  late.resolve();
  await server.settle(() => server.openRooms() < open, "nobody is expected there any more");
  expect(consort.link.value).toBe("lost");
});

test("ten minutes of swallowed attempts are enough", async () => {
  const { consort, cut } = await caller(Array<Fate>(1000).fill(swallowed));
  cut();
  await server.until(() => consort.link.value === "reconnecting", "the drop is noticed");
  server.clock.advance(11 * 60_000);
  await server.settle(() => consort.link.value === "lost", "it gives up");
  expect(consort.disconnectReason.value).toBe("over");
});
