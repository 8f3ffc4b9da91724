/**
 * The clock over real sockets. Time is a clock by hand that only moves while a packet is on its way, by
 * up to 40 ms each: what is measured is the estimate, and never how fast the machine is.
 */
import { EventEmitter, once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { QUICK_MS, QUICK_QUESTIONS } from "../../client/net/clock.ts";
import { openConsort } from "../../client/net/open.ts";
import { openHouse } from "../../server/house.ts";
import type { House } from "../../server/house.ts";
import { seedRng, uniform } from "../../shared/model/rng.ts";
import { HandClock } from "../rooms/clock-by-hand.ts";

const JITTER_MS = 40;
const PEOPLE = 60;
/** Turns of the event loop in which nothing comes any more: every packet has arrived. */
const QUIET_TURNS = 40;

const dist = mkdtempSync(join(tmpdir(), "consort-clock-"));
const clock = new HandClock();
const rng = seedRng(5);
const packets = new EventEmitter();
let house: House;
const proxy = createServer((near) => {
  const far = createConnection({ port: house.port, noDelay: true });
  near.setNoDelay(true);
  for (const [from, to] of [
    [near, far],
    [far, near],
  ] as const) {
    delay(from, to);
    from.on("close", () => to.destroy());
    from.on("error", () => to.destroy());
  }
});

/** Every packet takes 0 … 40 ms. */
function delay(from: Socket, to: Socket): void {
  from.on("data", (packet: Buffer) => {
    clock.pass(uniform(rng) * JITTER_MS);
    packets.emit("passed");
    if (to.writable) to.write(packet);
  });
}

/** Until no packet has passed for a while. */
async function quiet(): Promise<void> {
  let turns = 0;
  const stir = () => {
    turns = 0;
  };
  packets.on("passed", stir);
  for (; turns < QUIET_TURNS; turns += 1) await new Promise((resolve) => setImmediate(resolve));
  packets.off("passed", stir);
}

beforeAll(async () => {
  writeFileSync(join(dist, "index.html"), "");
  house = await openHouse({ port: 0, dist, reach: "network" }, () => 0, clock);
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
  for (let n = 0; n < PEOPLE; n += 1) {
    const person = await openConsort({ enter: "friends" }, "p", {
      origin: `http://127.0.0.1:${port}`,
      memories: { tab: null, browser: null },
      onWake: () => () => {},
      chance: () => 0.5,
      now: () => clock.now(),
      after: (ms, call) => clock.after(ms, call),
    });
    for (let question = 0; question < QUICK_QUESTIONS; question += 1) {
      // One clock stands for both: every difference is an error of the estimate.
      errors.push(Math.abs(person.serverNow() - clock.now()));
      clock.pass(QUICK_MS);
      await quiet();
    }
    person.leave();
  }
  errors.sort((a, b) => a - b);
  expect(errors).toHaveLength(PEOPLE * QUICK_QUESTIONS);
  expect(errors[Math.floor(errors.length * 0.95)]).toBeLessThan(5);
  expect(errors.at(-1)).toBeLessThan(JITTER_MS / 2);
});
