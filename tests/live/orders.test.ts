/** Orders to a consort over an unreliable connection: lost, duplicated and delayed messages. */
import { expect, test } from "vitest";
import { exceptions, NOTHING_SEEN } from "../../shared/live/exceptions.ts";
import type { NumberedOrder, OrderError } from "../../shared/live/consort-orders.ts";
import { OrderLine } from "../../shared/live/order-line.ts";
import { OrdersTaken } from "../../shared/live/orders-taken.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { ManualClock } from "../rooms/manual-clock.ts";
import { AT, fakeSession } from "./fake-consorts.ts";
import { lead, many, views } from "./leading.ts";
import type { FakeSession } from "./fake-consorts.ts";

const LONGER = { do: "lengthen", seconds: 30 } as const;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** An order line that sends by `send`. */
function lineOver(send: (order: NumberedOrder) => Promise<OrderError | null>) {
  const clock = new ManualClock();
  const told = { unanswered: 0 };
  const line = new OrderLine({
    opening: Promise.resolve(),
    send,
    after: (ms, call) => clock.after(ms, call),
    unanswered: () => void (told.unanswered += 1),
  });
  return { line, clock, told };
}

const never = () => new Promise<never>(() => {});

test("an order that comes again is answered as before, and one that comes late is left undone by name", () => {
  const taken = new OrdersTaken();
  const done: number[] = [];
  const take = (number: number) =>
    taken.take({ number, order: LONGER }, () => {
      done.push(number);
      return number === 2 ? "notPlaying" : null;
    });
  expect([1, 1, 2, 2, 5, 4, 5, 1].map(take)).toEqual([
    null,
    null,
    "notPlaying",
    "notPlaying",
    null,
    "late",
    null,
    null,
  ]);
  expect(done).toEqual([1, 2, 5]);
  for (let number = 6; number < 100; number += 1) take(number);
  expect(take(2)).toBe("late");
});

test("an order that is not answered is sent again with the same number, and the next one waits for it", async () => {
  const sent: number[] = [];
  const { line, clock, told } = lineOver(({ number }) => {
    sent.push(number);
    return number === 1 && sent.length < 3 ? never() : Promise.resolve(null);
  });
  const answers = [line.give(LONGER), line.give({ do: "end" })];
  for (let i = 0; i < 2; i += 1) {
    await turn();
    clock.advance(2000);
  }
  expect(await Promise.all(answers)).toEqual([null, null]);
  expect(sent).toEqual([1, 1, 1, 2]);
  expect(told.unanswered).toBe(0);
  expect(clock.timers).toBe(0);
});

test("one that is never answered is given up by name, and those after it go on", async () => {
  const { line, told } = lineOver(({ number }) =>
    number === 1 ? Promise.reject(new Error("no way")) : Promise.resolve(null),
  );
  expect(await line.give(LONGER)).toBe("unanswered");
  expect(told.unanswered).toBe(1);
  expect(await line.give(LONGER)).toBeNull();
});

test("where no room could be opened, or it is no more, nothing is sent", async () => {
  const opening = Promise.reject(new Error("full"));
  const port = { send: never, after: () => () => {}, unanswered: () => {} };
  expect(await new OrderLine({ ...port, opening }).give(LONGER)).toBe("noSuchConsort");
  const line = new OrderLine({ ...port, opening: Promise.resolve() });
  const answer = line.give(LONGER);
  line.close();
  expect(await answer).toBe("noSuchConsort");
});

test("over a way that drops, doubles and delays, each order acts once or not at all, in their order", async () => {
  let losses = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const random = seededRandomness(seed);
    const taken = new OrdersTaken();
    const done: number[] = [];
    const late: NumberedOrder[] = [];
    const arrive = (order: NumberedOrder) =>
      taken.take(order, () => {
        done.push(order.number);
        return null;
      });
    const { line } = lineOver(async (order) => {
      const fate = random.below(6);
      if (fate === 0) throw new Error("dropped on the way there");
      if (fate === 1) {
        late.push(order);
        throw new Error("late");
      }
      const answer = arrive(order);
      if (fate === 2) arrive(order);
      if (fate === 3) late.splice(0).forEach(arrive);
      if (fate === 4) throw new Error("the answer was dropped");
      return answer;
    });
    const answers = await Promise.all(Array.from({ length: 40 }, () => line.give(LONGER)));
    late.forEach(arrive);
    expect(done).toEqual([...new Set(done)].toSorted((one, other) => one - other));
    for (const [i, answer] of answers.entries()) if (answer === null) expect(done).toContain(i + 1);
    losses += answers.filter((answer) => answer !== null).length;
  }
  expect(losses).toBeGreaterThan(0);
});

// ---- how the session reacts ----

const troubles = (live: FakeSession) =>
  exceptions(views(live).console, new Map(), NOTHING_SEEN, AT + 3000).filter(
    ({ person }) => person === null,
  );

test("a begin that is refused does not stay playing: the console is shown it, and may begin again", async () => {
  const refuses: { begin?: OrderError } = { begin: "notNow" };
  const live = fakeSession(refuses);
  many(live, 2);
  live.report(0);
  await lead(live, { do: "begin", which: "all" });
  await turn();
  expect(live.session.consorts.plays(0)).toBe(false);
  expect(live.failed).toEqual([{ consort: 0, why: "notNow" }]);
  expect(troubles(live)).toMatchObject([{ kind: "notBegun", consort: 0, seconds: 3 }]);
  delete refuses.begin;
  expect(await lead(live, { do: "begin", which: 0 })).toBeNull();
  live.report(0);
  expect(live.session.consorts.plays(0)).toBe(true);
  expect(troubles(live)).toEqual([]);
  live.report(0, { phase: "ended" });
  expect(live.session.consorts.plays(0)).toBe(false);
});

test("a begin that is never answered does not stay playing, and plays after all where a report says so", async () => {
  const live = fakeSession({ begin: "unanswered" });
  many(live, 2);
  live.report(0);
  await lead(live, { do: "begin", which: "all" });
  expect(live.session.consorts.plays(0)).toBe(true);
  live.giveUp();
  await turn();
  expect(live.session.consorts.plays(0)).toBe(false);
  expect(troubles(live).map(({ kind }) => kind)).toEqual(["notBegun"]);
  live.report(0, { begun: 1, phase: "playing" });
  expect(live.session.consorts.plays(0)).toBe(true);
  expect(troubles(live)).toEqual([]);
});

test("an answer that comes after a newer begin, or from a room that is no more, changes nothing", async () => {
  const live = fakeSession({ begin: "unanswered" });
  many(live, 2);
  await lead(live, { do: "begin", which: "all" });
  await lead(live, { do: "restart", which: 0 });
  live.report(0, { begun: 2, phase: "playing" });
  live.giveUp();
  await turn();
  expect(live.session.consorts.plays(0)).toBe(true);
  expect(troubles(live)).toEqual([]);
});

test("a room that breaks, or is gone, is replaced: people are seated, the piece is put up, and it is said on phones and console", async () => {
  for (const goes of ["broken", "gone"] as const) {
    const live = fakeSession();
    many(live, 3);
    live.report(0);
    await lead(live, { do: "go", step: 1 });
    await lead(live, { do: "begin", which: "all" });
    live.report(0);
    if (goes === "broken") live.report(0, { broken: true });
    else live.session.lost(0, AT);
    expect(live.opened).toEqual([0, 0]);
    expect(live.session.consorts.plays(0)).toBe(false);
    expect(Object.values(live.names(0))).toEqual(["Guest 1", "Guest 2", "Guest 3"]);
    expect(live.orders(0, "choose")).toHaveLength(1);
    expect(live.orders(0, "say").at(-1)?.word.brokenOff).toBe(true);
    expect(live.failed).toEqual([{ consort: 0, why: "brokenOff" }]);
    expect(troubles(live).map(({ kind }) => kind)).toEqual(["broken"]);
    expect(await lead(live, { do: "begin", which: 0 })).toBeNull();
    expect(live.orders(0, "say").at(-1)?.word.brokenOff).toBe(false);
    expect(troubles(live)).toEqual([]);
  }
});

test("[Y17] a room that is gone and can be restored is led on, and its first report says how far it has come", async () => {
  const live = fakeSession({}, true);
  many(live, 3);
  await lead(live, { do: "begin", which: "all" });
  live.report(0);
  await lead(live, { do: "stand", which: "all", still: true, sentence: "Look up" });
  live.session.lost(0, AT);
  expect(live.opened).toEqual([0, 0]);
  expect(live.session.consorts.plays(0)).toBe(true);
  expect(Object.values(live.names(0))).toEqual(["Guest 1", "Guest 2", "Guest 3"]);
  expect(live.orders(0, "stand")).toEqual([{ do: "stand", still: true }]);
  expect(live.orders(0, "say").at(-1)?.word).toMatchObject({
    brokenOff: false,
    still: { sentence: "Look up" },
  });
  expect([live.orders(0, "choose"), live.orders(0, "begin")]).toEqual([[], []]);
  expect([live.failed, troubles(live)]).toEqual([[], []]);
  // The movement had not begun yet when it was stored last.
  live.report(0, { begun: 0, phase: "lobby" });
  expect(live.session.consorts.plays(0)).toBe(false);
});

test("a room that cannot be opened is asked for again every five seconds, with all that it needs", () => {
  const live = fakeSession();
  many(live, 2);
  live.session.unopened(0, AT);
  expect(troubles(live)).toMatchObject([{ kind: "unopened", seconds: 3 }]);
  live.session.tick(AT + 4000);
  expect(live.opened).toEqual([0]);
  live.session.tick(AT + 5000);
  live.session.tick(AT + 6000);
  expect(live.opened).toEqual([0, 0]);
  live.session.unopened(0, AT + 7000);
  live.session.tick(AT + 12_000);
  expect(live.opened).toEqual([0, 0, 0]);
  expect(Object.values(live.names(0))).toEqual(["Guest 1", "Guest 2"]);
  live.session.opened(0);
  expect(troubles(live)).toEqual([]);
});
