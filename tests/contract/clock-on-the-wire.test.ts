/** The clock over real sockets, through a line that delays every packet by up to 40 ms. */
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openConsort } from "../../client/net/open.ts";
import { QUICK_MS, QUICK_QUESTIONS } from "../../client/net/clock.ts";
import { openHouse } from "../../server/house.ts";
import type { House } from "../../server/house.ts";

const JITTER_MS = 40;
const PEOPLE = 12;

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
  house = await openHouse({ port: 0, dist }, () => 0);
  proxy.listen(0);
  await once(proxy, "listening");
});
afterAll(async () => {
  proxy.close();
  await house.close();
  rmSync(dist, { recursive: true });
});

test("server and client agree on the time soon after coming in", async () => {
  const { port } = proxy.address() as AddressInfo;
  let quickQuestions = 0;
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const people = await Promise.all(
    Array.from({ length: PEOPLE }, () =>
      openConsort({ enter: "friends" }, "p", {
        origin: `http://127.0.0.1:${port}`,
        memories: { tab: null, browser: null },
        wallClock: () => 0,
        now: () => performance.now(),
        after: (ms, call) => {
          if (ms === QUICK_MS) quickQuestions += 1;
          if (quickQuestions === PEOPLE * (QUICK_QUESTIONS - 1)) setTimeout(resolve, 4 * JITTER_MS);
          const timer = setTimeout(call, ms);
          return () => clearTimeout(timer);
        },
      }),
    ),
  );
  await asked;
  // Both clocks are this process's own: every difference is an error of the estimate.
  const errors = people.map((person) => Math.abs(person.serverNow() - performance.now()));
  people.forEach((person) => person.leave());
  errors.sort((a, b) => a - b);
  expect(errors[PEOPLE / 2]).toBeLessThan(5);
  expect(errors.at(-1)).toBeLessThan(JITTER_MS / 2);
});
