/**
 * The clock over real sockets, through a proxy that delays every packet by up to 40 ms of a manual
 * clock: this measures the estimate, not the speed of the machine.
 */
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ClientEnvironment } from "../../client/session/kept-chairs.ts";
import { openConsort } from "../../client/session/open-consort.ts";
import { startServer } from "../../server/app/app.ts";
import type { App } from "../../server/app/app.ts";
import { seedRng, uniform } from "../../shared/model/rng.ts";
import { ManualClock } from "../rooms/manual-clock.ts";
import { delivered } from "../rooms/delivery.ts";

const JITTER_MS = 40;
const PEOPLE = 24;
/** Over six seconds. */
const READINGS = 60;
const READ_EVERY_MS = 100;

const dist = mkdtempSync(join(tmpdir(), "consort-clock-"));
const clock = new ManualClock();
const rng = seedRng(5);
let server: App;
const proxy = createServer((near) => {
  const far = createConnection({ port: server.port, noDelay: true });
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

/** Every packet waits for 0 … 40 ms, in order. */
function delay(from: Socket, to: Socket): void {
  let due = 0;
  from.on("data", (packet: Buffer) => {
    due = Math.max(due, clock.now() + uniform(rng) * JITTER_MS);
    clock.after(due - clock.now(), () => to.writable && to.write(packet));
  });
}

beforeAll(async () => {
  writeFileSync(join(dist, "index.html"), "");
  server = await startServer({ port: 0, dist, bind: "network" }, () => 0, clock);
  proxy.listen(0);
  await once(proxy, "listening");
});
afterAll(async () => {
  proxy.close();
  await server.close();
  rmSync(dist, { recursive: true });
});

test("from entering on, server and client agree on the time within 5 ms at the 95th percentile", async () => {
  const { port } = proxy.address() as AddressInfo;
  const step: ClientEnvironment = {
    origin: `http://127.0.0.1:${port}`,
    storages: { tab: null, browser: null },
    random: () => 0.5,
    onWake: () => () => {},
    now: () => clock.now(),
    after: (ms, call) => clock.after(ms, call),
  };
  const errors: number[] = [];
  const visiting = { left: PEOPLE };
  const visit = async (): Promise<void> => {
    const person = await openConsort({ enter: "friends" }, "p", step);
    for (let reading = 0; reading < READINGS; reading += 1) {
      // One clock is used for both: every difference is an error of the estimate.
      errors.push(Math.abs(person.serverNow() - clock.now()));
      await new Promise<void>((later) => void clock.after(READ_EVERY_MS, later));
    }
    person.leave();
    visiting.left -= 1;
  };
  const visits = Promise.all(Array.from({ length: PEOPLE }, visit));
  while (visiting.left > 0) {
    clock.advance(1);
    await delivered();
  }
  await visits;
  errors.sort((a, b) => a - b);
  expect(errors).toHaveLength(PEOPLE * READINGS);
  expect(errors[Math.floor(errors.length * 0.95)]).toBeLessThan(5);
  expect(errors.at(-1)).toBeLessThan(JITTER_MS / 2);
});
