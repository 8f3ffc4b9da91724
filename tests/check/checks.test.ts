/** [L3] What the check reports about a device and a network, for everything that may be missing. */
import { expect, test } from "vitest";
import { markOf, ROWS, verdictOf } from "../../client/check/checks.ts";
import { JoinError } from "../../client/session/join-error.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { ManualClock } from "../rooms/manual-clock.ts";
import { checksOf, fakeDevice, fakeLine, type FakeTriedLine } from "./fakes.ts";

/** Lets promises settle between two steps of the clock. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

async function pass(clock: ManualClock, seconds: number): Promise<void> {
  for (let ms = 0; ms < seconds * 1000; ms += 20) {
    clock.advance(20);
    await settled();
  }
}

/** @param trip round-trip time, ms */
function checking(device = fakeDevice(), trip = 40) {
  const clock = new ManualClock();
  const timers = {
    now: () => clock.now(),
    after: (ms: number, call: () => void) => clock.after(ms, call),
    random: () => 0.5,
  };
  const lines: FakeTriedLine[] = [];
  const checks = checksOf(device, timers, () => {
    const line = fakeLine(timers, trip);
    lines.push(line);
    return Promise.resolve(line);
  });
  const line = (): FakeTriedLine => {
    const last = lines.at(-1);
    if (last === undefined) throw new Error("no connection was opened");
    return last;
  };
  return { checks, clock, line, lines };
}

test("where all works, all says so after a minute, and the connection is given back", async () => {
  const { checks, clock, line } = checking();
  checks.trySound.value = () => Promise.resolve("playing");
  await checks.start();
  await checks.hear();
  await pass(clock, 59);
  expect(checks.found.value).toMatchObject({ socket: "open", stays: "going" });
  expect(checks.connection.seconds.value).toBe(58);
  expect(verdictOf(checks.found.value)).toBe("looking");
  await pass(clock, 3);
  expect(ROWS.map((row) => markOf(checks.found.value, row))).toEqual(ROWS.map(() => "good"));
  expect(verdictOf(checks.found.value)).toBe("good");
  expect(line().left).toBe(true);
  expect(checks.connection.roundTrip.value).toBe(40);
  expect(checks.connection.clockWithin.value).toBe(20);
});

for (const [why, found] of [
  ["blocked", "blocked"],
  ["unreachable", "unreachable"],
  ["tooManyAtOnce", "busy"],
] as const)
  test(`a connection that does not open is said, and why: ${why}`, async () => {
    const clock = new ManualClock();
    const timers = {
      now: () => clock.now(),
      after: (ms: number, call: () => void) => clock.after(ms, call),
      random: () => 0.5,
    };
    const checks = checksOf(fakeDevice(), timers, () => Promise.reject(new JoinError(why)));
    await checks.start();
    await settled();
    expect(checks.found.value).toMatchObject({ socket: found, stays: "waiting", trip: "waiting" });
    expect(verdictOf(checks.found.value)).toBe("bad");
  });

test("a connection that is cut before a minute has passed is said", async () => {
  const { checks, clock, line } = checking();
  await checks.start();
  await pass(clock, 30);
  line().cut();
  expect(checks.found.value.stays).toBe("cut");
  expect(verdictOf(checks.found.value)).toBe("bad");
  await pass(clock, 40);
  expect(checks.found.value.stays).toBe("cut");
});

test("a connection that only looks open is no open one", async () => {
  const { checks, clock, line } = checking();
  await checks.start();
  await pass(clock, 20);
  line().trip = null;
  await pass(clock, 10);
  expect(checks.found.value.stays).toBe("cut");
});

test("how long there and back takes, and how well the beat is known", async () => {
  for (const [ms, trip, known] of [
    [60, "good", "good"],
    [200, "slow", "rough"],
    [600, "tooSlow", "rough"],
  ] as const) {
    const { checks, clock } = checking(fakeDevice(), ms);
    await checks.start();
    await pass(clock, 20);

    expect(checks.found.value).toMatchObject({ trip, clock: known });
  }
});

test("what a page without TLS or an old browser lacks can be done without", async () => {
  for (const lacking of [
    fakeDevice({ page: "http", awake: () => Promise.resolve("http"), copying: () => "http" }),
    fakeDevice({ awake: () => Promise.resolve("refused") }),
    fakeDevice({ awake: () => Promise.resolve("none"), copying: () => "none" }),
    fakeDevice({ storing: () => "tab" }),
    fakeDevice({ storing: () => "none" }),
  ]) {
    const { checks, clock } = checking(lacking);
    await checks.start();
    await pass(clock, 62);
    expect(verdictOf(checks.found.value)).toBe("weak");
  }
});

test("sound waits for a tap, and holds nothing else up", async () => {
  const { checks, clock } = checking();
  await checks.start();
  await checks.hear();
  await pass(clock, 62);
  expect(checks.found.value.sound).toBe("tap");
  expect(verdictOf(checks.found.value)).toBe("good");
  checks.trySound.value = () => Promise.resolve("blocked");
  await checks.hear();
  expect(verdictOf(checks.found.value)).toBe("bad");
});

test("tried again it begins anew; a connection that opens after that is let go", async () => {
  const { checks, clock, line, lines } = checking();
  await checks.start();
  await pass(clock, 10);
  line().cut();
  await Promise.all([checks.start(), checks.start()]);
  await settled();
  expect(lines.map(({ left }) => left)).toEqual([true, true, false]);
  await pass(clock, 62);
  expect(checks.found.value.stays).toBe("stayed");
});

test("whatever is missing is followed by how to get it", async () => {
  const { rows } = await en.check();
  for (const row of ROWS) {
    const findings = Object.entries<{ readonly says: string; readonly how?: string }>(
      rows[row].found,
    );
    expect(findings.length).toBeGreaterThan(1);
    for (const [found, { says, how }] of findings) {
      expect(says).not.toBe("");
      const mark = markOf({ [row]: found } as never, row);
      if (mark === "weak" || mark === "bad") expect(how, `${row}: ${found}`).toBeTruthy();
    }
  }
});
