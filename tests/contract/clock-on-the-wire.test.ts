/** The clock over real sockets, through a line that delays every packet by up to 40 ms. */
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openConsort } from "../../client/net/open.ts";
import { openHouse } from "../../server/house.ts";
import type { House } from "../../server/house.ts";

const JITTER_MS = 40;
const PEOPLE = 24;
/** Over six seconds. */
const READINGS = 60;
const READ_EVERY_MS = 100;

const dist = mkdtempSync(join(tmpdir(), "consort-clock-"));
let house: House;
const proxy = createServer((near) => {
  const far = createConnection({ port: house.port, noDelay: true });
  near.setNoDelay(true);
  for (const [from, to] of [
    [near, far],
    [far, near],
  ] as const) {
    pass(from, to);
    from.on("close", () => to.destroy());
    from.on("error", () => to.destroy());
  }
});

/** Every packet waits for 0 … 40 ms, in order. */
function pass(from: Socket, to: Socket): void {
  let due = 0;
  from.on("data", (packet: Buffer) => {
    due = Math.max(due, performance.now() + Math.random() * JITTER_MS);
    setTimeout(() => to.writable && to.write(packet), due - performance.now());
  });
}

beforeAll(async () => {
  writeFileSync(join(dist, "index.html"), "");
  house = await openHouse({ port: 0, dist, reach: "network" }, () => 0);
  proxy.listen(0);
  await once(proxy, "listening");
});
afterAll(async () => {
  proxy.close();
  await house.close();
  rmSync(dist, { recursive: true });
});

test("from entering on, server and client agree on the time within 5 ms at the 95th percentile", async () => {
  const { port } = proxy.address() as AddressInfo;
  const errors: number[] = [];
  const visit = async (): Promise<void> => {
    const person = await openConsort({ enter: "friends" }, "p", {
      origin: `http://127.0.0.1:${port}`,
      memories: { tab: null, browser: null },
      wallClock: () => 0,
      now: () => performance.now(),
      after: (ms, call) => {
        const timer = setTimeout(call, ms);
        return () => clearTimeout(timer);
      },
    });
    for (let reading = 0; reading < READINGS; reading += 1) {
      // Both clocks are this process's own: every difference is an error of the estimate.
      errors.push(Math.abs(person.serverNow() - performance.now()));
      await pause(READ_EVERY_MS);
    }
    person.leave();
  };
  await Promise.all(Array.from({ length: PEOPLE }, visit));
  errors.sort((a, b) => a - b);
  expect(errors).toHaveLength(PEOPLE * READINGS);
  expect(errors[Math.floor(errors.length * 0.95)]).toBeLessThan(5);
  expect(errors.at(-1)).toBeLessThan(JITTER_MS / 2);
});
