import { afterAll, beforeAll, expect, test } from "vitest";
import { openHouse, type House } from "./harness/house.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test.for(["phone", "laptop", "desktop"] as const)(
  "the start page opens on a %s without a complaint, and nothing stands in anyone's way",
  async (screen) => {
    const visitor = await house.visit({ screen });
    await visitor.page.getByRole("heading", { level: 1 }).waitFor();
    await visitor.shot(`start-${screen}`);
    expect(visitor.complaints).toEqual([]);
    expect(await visitor.barriers()).toEqual([]);
    await visitor.leave();
  },
);

test("the start page never needs scrolling sideways on a phone", async () => {
  const visitor = await house.visit({ screen: "phone" });
  await visitor.page.getByRole("heading", { level: 1 }).waitFor();
  const { width, room } = await visitor.page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  expect(width).toBeLessThanOrEqual(room);
  await visitor.leave();
});
