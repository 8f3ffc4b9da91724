import { afterAll, beforeAll, expect, test } from "vitest";
import { chairId } from "../../shared/model/units.ts";
import { openTestHouse } from "./house.ts";
import type { TestHouse } from "./house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

test("one person practises alone: perceives, looks, and the movement ends with a result", async () => {
  const consort = await house.visit({ enter: "alone", movement: { minutes: 1 } }, "Ada");
  expect(consort.phase.value).toBe("playing");
  expect(consort.code.value).toBe("");
  expect(consort.seats.value.map(({ player }) => player)).toEqual(["person", "bot", "bot", "bot"]);
  expect(consort.seats.value[0]?.name).toBe("Ada");
  await house.until(() => consort.perception.value !== null, "a first perception");
  expect(consort.perception.value?.chairs).toBe(4);

  consort.command({ do: "look", at: chairId(3) });
  await house.until(() => consort.perception.value?.focus?.chair === 3, "the look lands");

  await house.until(() => consort.phase.value === "ended", "the movement ends", 60 * 20 + 200);
  expect(consort.result.value?.course).toHaveLength(16);
  expect(consort.result.value?.harmony).toBeGreaterThanOrEqual(0);
  consort.leave();
});
