/** [L3] The check page tests a real connection, which takes nobody's seat. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ClientEnvironment } from "../../client/session/kept-chairs.ts";
import { ConnectionCheck, joinCheck } from "../../client/session/connection-check.ts";
import { environmentOf, openTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const environment = (): ClientEnvironment => environmentOf(server);

test("it opens, tells the time for a minute, and its room closes with the last who leaves", async () => {
  const before = server.openRooms();
  const checks = [1, 2].map(
    () => new ConnectionCheck(() => joinCheck(environment()), environment()),
  );
  for (const check of checks) void check.start();
  await server.settle(() => checks.every(({ opening }) => opening.value === "open"), "it opens");
  expect(server.openRooms()).toBe(before + 1);
  expect(server.app.rooms.capacity.consorts).toBe(0);
  await server.until(() => checks.every(({ staying }) => staying.value === "stayed"), "a minute");
  for (const check of checks) expect(check.clockWithin.value).not.toBeNull();
  await server.settle(() => server.openRooms() === before, "the room closes");
});

test("whoever forgets the page is let go after three minutes", async () => {
  const line = await joinCheck(environment());
  let gone = false;
  line.onLeave(() => (gone = true));
  await server.pass(170_000);
  expect(gone).toBe(false);
  await server.pass(20_000);
  await server.settle(() => gone, "it is let go");
});
