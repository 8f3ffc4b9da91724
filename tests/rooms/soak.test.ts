/** [H29] Nothing is left behind by what is over: the short form of `npm run bench -- soak`. */
import { expect, test } from "vitest";
import { soak } from "../bench/soaking.ts";
import type { Moment } from "../bench/soaking.ts";

test("[H29] movement after movement, with groups that come and go, a server waits for no more and holds no more rooms", async () => {
  const moments: Moment[] = [];
  const asked = {
    friends: 2,
    led: 1,
    movements: 4,
    minutes: 1,
    pauseMs: 120_000,
    stored: false,
    inRealTime: false,
  } as const;
  await soak(asked, (moment) => void moments.push(moment));
  expect(moments.map(({ played }) => played)).toEqual([3, 6, 9, 12]);
  const [, second, , last] = moments.map(({ timers, rooms, lines }) => ({ timers, rooms, lines }));
  expect(last).toEqual(second);
  // Two of friends and one led, and the session that leads it.
  expect(last?.rooms).toBe(4);
});
