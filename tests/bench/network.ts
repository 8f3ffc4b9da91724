/**
 * Phones over a bad mobile network: everything is late by up to 200 ms, packets are lost, and again and again nothing
 * passes for a second, lines die without a word, or the network is gone for 3 to 60 s. How soon each is back in its
 * chair, and how far it is out of time then.
 */
import type { ChildProcess } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import type { LiveLine } from "../../client/session/live-line.ts";
import { systemClock } from "../../server/scheduling/clock.ts";
import { TICK_MS } from "../../shared/model/units.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { openLinesAsBrowsersDo } from "../rehearsal/browser-lines.ts";
import { openSession } from "../rehearsal/leading.ts";
import { Phone } from "../rehearsal/phone.ts";
import { percentile } from "../rehearsal/rows.ts";
import { openRelay } from "../rooms/relay.ts";
import type { Relay } from "../rooms/relay.ts";
import { roughNetwork } from "../rooms/rough-network.ts";
import { median } from "./median.ts";
import type { Plan } from "./plan.ts";
import { hear, start } from "./processes.ts";
import { row } from "./rows.ts";
import type { Row } from "./rows.ts";
import type { ServerSettings } from "./server-process.ts";
import type { Served } from "./served.ts";

const SERVER = new URL("./server-process.ts", import.meta.url);
const SEED = 11;
const CHAIRS = 4;
/** Longest movement of a live session, minutes. */
const MINUTES = 10;
/** Between two faults of a phone, ms: at least, and at most so much more. */
const LEAST_MS = 4000;
const MORE_MS = 6000;
const FREEZE_MS = 1000;
const LEAST_CUT_MS = 3000;
/** After this a phone that is back should be in time; then it is looked at for as long again. */
const SETTLED_MS = 3000;
const LOOK_MS = 100;
/** A phone that is not back by then never will be. */
const GUARD_MS = 60_000;

type Fault = "frozen" | "half open" | "cut";
const FAULTS: readonly Fault[] = ["frozen", "half open", "cut"];

interface Return {
  readonly fault: Fault;
  /** From the network's return to the chair, s. */
  readonly back: number;
  /** How far the sound of its device is off the beat, ms. */
  readonly sound: number;
  /** How old is what it shows, ms. */
  readonly shown: number;
}

export async function networkRows({ network: plan, note }: Plan): Promise<Row[]> {
  const settings: ServerSettings = { stored: { databaseUrl: null } };
  const server = start(SERVER, [], settings);
  const ends: (() => Promise<void> | void)[] = [await openLinesAsBrowsersDo()];
  try {
    const returns = await play(server, plan, ends);
    for (const kind of FAULTS) {
      const some = returns.filter(({ fault }) => fault === kind);
      const worst = Math.max(...some.map(({ back }) => back));
      note(`${kind}, ${some.length} times: back after ${worst.toFixed(2)} s at most`);
    }
    const p95 = (of: "back" | "sound" | "shown"): number =>
      percentile(
        returns.map((each) => each[of]),
        0.95,
      );
    return [
      row("back-after-network", p95("back")),
      row("sound-after-network", p95("sound")),
      row("shown-after-network", p95("shown")),
    ];
  } finally {
    for (const end of ends) await end();
    server.disconnect();
  }
}

async function play(
  server: ChildProcess,
  { people, minutes, mostMs }: Plan["network"],
  ends: (() => Promise<void> | void)[],
): Promise<readonly Return[]> {
  const { port } = await hear<Served>(server);
  const origin = `http://127.0.0.1:${port}`;
  const { code, leader, lead, leave } = await openSession(origin);
  ends.push(leave);
  await lead({ do: "size", size: CHAIRS });
  const { below } = seededRandomness(SEED);
  const all: { phone: Phone; relay: Relay }[] = [];
  for (let nth = 0; nth < people; nth += 1) {
    const relay = await openRelay(origin);
    relay.delay(roughNetwork(systemClock, below));
    const phone = new Phone(relay.origin, code, `Person ${nth + 1}`, "plays", SEED + nth);
    ends.unshift(
      () => phone.leave(),
      () => relay.close(),
    );
    // The network is bad already, and may end a first attempt: then one presses again.
    await phone.join().catch(() => phone.join());
    all.push({ phone, relay });
  }
  await lead({
    do: "choose",
    which: "all",
    movement: { piece: "tallis-canon", minutes: MINUTES, pace: "normal", scene: null },
  });
  await lead({ do: "begin", which: "all" });
  const until = performance.now() + minutes * 60_000;
  const returns = await Promise.all(
    all.map(async ({ phone, relay }, nth) => {
      const own: Return[] = [];
      for (let turn = nth; performance.now() < until; turn += 1) {
        await pause(LEAST_MS + below(MORE_MS));
        const fault = FAULTS[turn % FAULTS.length] ?? "cut";
        const ms = LEAST_CUT_MS + below(mostMs - LEAST_CUT_MS + 1);
        own.push(await suffer(phone, relay, leader, fault, ms));
      }
      return own;
    }),
  );
  return returns.flat();
}

async function suffer(
  phone: Phone,
  relay: Relay,
  leader: LiveLine,
  fault: Fault,
  ms: number,
): Promise<Return> {
  const before = () => phone.consort?.perception.peek() ?? null;
  if (fault === "frozen") relay.hold();
  else if (fault === "cut") relay.cut();
  else relay.freeze();
  await pause(fault === "frozen" ? FREEZE_MS : ms);
  const stale = before();
  if (fault === "frozen") relay.release();
  else if (fault === "cut") relay.refuse(false);
  else relay.thaw();
  const began = performance.now();
  const isBack = () =>
    phone.consort?.link.peek() === "open" && before() !== stale && before() !== null;
  while (!isBack() && performance.now() - began < GUARD_MS) await pause(10);
  const back = isBack() ? (performance.now() - began) / 1000 : Number.POSITIVE_INFINITY;
  await pause(SETTLED_MS);
  const read: { sound: number; shown: number }[] = [];
  for (let passed = 0; passed < SETTLED_MS; passed += LOOK_MS) {
    await pause(LOOK_MS);
    const { consort } = phone;
    if (consort === null) continue;
    // The console is in the same process, and its line is a good one.
    const now = leader.serverNow();
    const tick = consort.perception.peek()?.tick ?? 0;
    read.push({
      sound: Math.abs(consort.serverNow() - now),
      shown: now - consort.epoch.peek() - tick * TICK_MS,
    });
  }
  return {
    fault,
    back,
    sound: median(read.map(({ sound }) => sound)),
    shown: median(read.map(({ shown }) => shown)),
  };
}
