/** [Y12] A class over several lessons. */
import { expect, test } from "vitest";
import { PLANS } from "../../shared/live/plan.ts";
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
