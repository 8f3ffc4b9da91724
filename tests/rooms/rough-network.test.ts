/** [L2] Over a bad mobile network nobody is dropped, and whoever was cut off is soon back, and in time. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import { TICK_MS } from "../../shared/model/units.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { openRelay } from "./relay.ts";
import type { Relay } from "./relay.ts";
import { JITTER_MS, roughNetwork, STALL_MS } from "./rough-network.ts";
import { newTab, openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let server: TestServer;
let relay: Relay;
let ada: Consort;
let bo: Consort;
beforeAll(async () => {
  server = await openTestServer();
  relay = await openRelay(server.origin);
  ada = await server.visit({ enter: "friends", movement: { minutes: 8 } }, "Ada");
  const through = { ...newTab(), origin: relay.origin };
  bo = await server.visit({ enter: "code", code: ada.code.value }, "Bo", through);
  relay.delay(roughNetwork(server.clock, seededRandomness(7).below));
  ada.start();
  await server.until(() => bo.perception.value !== null, "Bo perceives");
});
afterAll(async () => {
  ada.leave();
  bo.leave();
  await relay.close();
  await server.close();
});

/** Three seconds, and for a lost packet in each of the requests: npm run bench -- back-after-network says how often. */
const BACK_TICKS = (3000 + 2 * STALL_MS) / TICK_MS;
/** [T4] Within this, sounds are together. */
const TOGETHER_MS = 30;
/** From patch to patch, and the most that this network adds. */
const SHOWN_LATE_MS = 100 + JITTER_MS + STALL_MS;

/** How far the sound of Bo's device would be off the beat, and how old is what it shows, ms. */
const out = (): { readonly sound: number; readonly shown: number } => {
  const { tickCount } = server.room(ada).simulation;
  return {
    sound: Math.abs(bo.serverNow() - server.clock.now()),
    shown: (tickCount - (bo.perception.value?.tick ?? 0)) * TICK_MS,
  };
};

async function isInTime(): Promise<void> {
  await server.pass(3000);
  const read: ReturnType<typeof out>[] = [];
  for (let each = 0; each < 20; each += 1) {
    await server.pass(2 * TICK_MS);
    read.push(out());
  }
  // Of what is shown the middle counts: how much of it one real packet holds, no test decides.
  const shown = read.map((one) => one.shown).toSorted((a, b) => a - b);
  expect(shown[read.length / 2]).toBeLessThanOrEqual(SHOWN_LATE_MS);
  expect(Math.max(...read.map(({ sound }) => sound))).toBeLessThan(TOGETHER_MS);
}

test("[L2] jitter of 200 ms and lost packets drop nobody, and the sound stays on the beat", async () => {
  const links: string[] = [];
  bo.link.subscribe((link) => void links.push(link));
  await server.pass(20_000);
  expect(links).toEqual(["open"]);
  await isInTime();
});

test("[L2] a second in which nothing passes drops nobody, and is made up for", async () => {
  const links: string[] = [];
  bo.link.subscribe((link) => void links.push(link));
  for (let time = 0; time < 3; time += 1) {
    relay.hold();
    await server.pass(1000);
    relay.release();
    await server.pass(1000);
  }
  expect(links).toEqual(["open"]);
  await isInTime();
});

const FAULTS = {
  cut: [() => relay.cut(), () => relay.refuse(false)],
  "half open": [() => relay.freeze(), () => relay.thaw()],
} as const;

for (const [fault, [begin, end]] of Object.entries(FAULTS))
  for (const seconds of [3, 60])
    test(`[L2] ${fault} for ${seconds} s, a player is soon back, and in time`, async () => {
      begin();
      await server.pass(seconds * 1000);
      expect(bo.link.value).toBe("reconnecting");
      end();
      const tick = server.room(ada).simulation.tickCount;
      const isBack = () => bo.link.value === "open" && (bo.perception.value?.tick ?? 0) >= tick;
      await server.until(isBack, "back in the chair", BACK_TICKS);
      expect(bo.me.value).toBe(1);
      await isInTime();
    });
