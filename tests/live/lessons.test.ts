/** [Y12] A class with several lessons. */
import { expect, test } from "vitest";
import { PLANS } from "../../shared/live/plan.ts";
import { newBond } from "../../shared/model/kept.ts";
import { chairId } from "../../shared/model/units.ts";
import { AT, fakeSession } from "./fake-consorts.ts";
import type { FakeSession } from "./fake-consorts.ts";
import { lead, many, MINUTE, views } from "./leading.ts";

const seen = (live: FakeSession) => views(live).console;

test("[Y12] lessons are named one after another; the same again is the same lesson", async () => {
  const live = fakeSession();
  await lead(live, { do: "nameLesson", lesson: 0, title: "First looks" });
  await lead(live, { do: "nameLesson", lesson: 1, title: "The missed call" });
  await lead(live, { do: "nameLesson", lesson: 1, title: "The missed call" });
  expect(await lead(live, { do: "nameLesson", lesson: 3, title: "Beyond" })).toBe("noSuchLesson");
  expect(seen(live).lessons.map(({ title }) => title)).toEqual(["First looks", "The missed call"]);
  expect(await lead(live, { do: "dropLesson", lesson: 0 })).toBe("noSuchLesson");
  expect(await lead(live, { do: "dropLesson", lesson: 1 })).toBeNull();
  expect(await lead(live, { do: "dropLesson", lesson: 1 })).toBe("noSuchLesson");
  expect(await lead(live, { do: "dropLesson", lesson: 0 })).toBe("noSuchLesson");
  expect(seen(live).lessons).toHaveLength(1);
});

test("[Y12] the next lesson ends the hour and what plays, keeps people and seats, and has its own plan", async () => {
  const live = fakeSession();
  many(live, 8);
  await lead(live, { do: "plan", steps: PLANS.hourAndHalf });
  await lead(live, { do: "nameLesson", lesson: 1, title: "Next" });
  await lead(live, { do: "go", step: 2 });
  await lead(live, { do: "begin", which: "all" });
  live.report(0);
  await lead(live, { do: "stand", which: "all", still: true, sentence: "Look" });
  const seats = seen(live).people.map(({ seat }) => seat);
  expect(await lead(live, { do: "lesson", lesson: 1 }, AT + MINUTE)).toBeNull();
  expect(live.orders(0, "end")).toHaveLength(1);
  expect(live.orders(0, "stand").at(-1)).toEqual({ do: "stand", still: false });
  const { clock, plan, people, lesson, lessons, still } = seen(live);
  expect({ lesson, still, step: clock.step, since: clock.since }).toEqual({
    lesson: 1,
    still: null,
    step: 0,
    since: AT + MINUTE,
  });
  expect(plan).toEqual(PLANS.hour);
  expect(people.map(({ seat }) => seat)).toEqual(seats);
  expect(lessons.map(({ minutes, attended }) => [minutes, attended])).toEqual([
    [90, 4],
    [60, null],
  ]);
  expect(live.orders(1, "choose").at(-1)?.movement.scene?.scenario).toBe("peek-a-boo");
});

test("[Y12] pressed twice, or on two consoles, it is one lesson on; and back it is as it was left", async () => {
  const live = fakeSession();
  await lead(live, { do: "nameLesson", lesson: 1, title: "Next" });
  await lead(live, { do: "lesson", lesson: 1 });
  await lead(live, { do: "go", step: 3 });
  expect(await lead(live, { do: "lesson", lesson: 1 })).toBeNull();
  expect(seen(live).clock.step).toBe(3);
  expect(await lead(live, { do: "lesson", lesson: 2 })).toBe("noSuchLesson");
  await lead(live, { do: "plan", steps: PLANS.hourAndHalf });
  await lead(live, { do: "lesson", lesson: 0 });
  expect(seen(live).plan).toEqual(PLANS.hour);
  await lead(live, { do: "lesson", lesson: 1 });
  expect(seen(live).plan).toEqual(PLANS.hourAndHalf);
});

test("[Y10] in a new lesson who was there before is absent until they come", async () => {
  const live = fakeSession();
  await lead(live, { do: "expect", names: ["Max", "Nele"] });
  await lead(live, { do: "absent", as: "bots" });
  await lead(live, { do: "nameLesson", lesson: 1, title: "" });
  live.report(0, { here: [0, 1] });
  live.report(0, { here: [0] });
  expect(seen(live).people.map(({ attended }) => attended)).toEqual([true, true]);
  await lead(live, { do: "absent", as: "unseated" });
  expect(seen(live).people.map(({ seat }) => seat !== null)).toEqual([true, true]);
  await lead(live, { do: "lesson", lesson: 1 });
  expect(seen(live).people.map(({ seat }) => seat !== null)).toEqual([true, false]);
});

const mending = (a: number, b: number, seams: number) => ({
  ...newBond(chairId(a), chairId(b)),
  seams,
});
/** Plays a movement after which the first two have that many seams. */
async function played(live: FakeSession, seams: number, here: readonly number[]): Promise<void> {
  const people = live.session.people.of(0).map(({ id }) => id);
  await lead(live, { do: "begin", which: "all" });
  live.report(0, { here });
  await lead(live, { do: "end", which: "all" });
  const kept = { chairs: [], bonds: [mending(0, 1, seams)] };
  live.report(0, { phase: "ended", here, kept: { people, kept, moments: [] } });
}

test("[Y12] a lesson keeps who came and how each pair stood when it was over; the present one as it stands", async () => {
  const live = fakeSession();
  const [a, b, c] = many(live, 3).map(({ id }) => id);
  live.report(0, { here: [0, 1] });
  expect(live.session.story).toEqual([{ people: [a, b], pairs: [] }]);
  await played(live, 1, [0, 1]);
  await lead(live, { do: "nameLesson", lesson: 1, title: "Next" });
  await lead(live, { do: "nameLesson", lesson: 2, title: "Later" });
  await lead(live, { do: "lesson", lesson: 1 });
  await played(live, 3, [1, 2]);
  const [first, second, third] = live.session.story;
  expect(first?.people).toEqual([a, b]);
  expect(first?.pairs).toMatchObject([{ a, b, seams: 1, torn: null }]);
  expect(second?.people).toContain(c);
  expect(second?.pairs).toMatchObject([{ a, b, seams: 3 }]);
  expect(third).toBeNull();
  expect(seen(live).lessons.map(({ attended }) => attended)).toEqual([2, null, null]);
});

test("[Y12] gone back to, a lesson has those who came then and those who come now", async () => {
  const live = fakeSession();
  const [a, b] = many(live, 2).map(({ id }) => id);
  await lead(live, { do: "nameLesson", lesson: 1, title: "" });
  live.report(0, { here: [0] });
  await lead(live, { do: "lesson", lesson: 1 });
  live.report(0, { here: [] });
  await lead(live, { do: "lesson", lesson: 0 });
  live.report(0, { here: [1] });
  expect(live.session.story[0]?.people).toEqual([a, b]);
});

test("[Y13] what was stored of lessons without a past has none, and goes on", async () => {
  const live = fakeSession();
  const old = { title: "First looks", plan: PLANS.hour, attended: 4 };
  live.session.lessons.load({ all: [old as never, old as never], now: 0 });
  expect(live.session.story).toEqual([{ people: [], pairs: [] }, null]);
  expect(await lead(live, { do: "lesson", lesson: 1 })).toBeNull();
});
