import { expect, test } from "vitest";
import { Turns } from "../../server/pings.ts";

test("each has its turn once a round, in parts that stay of one size", () => {
  const turns = new Turns<number>(4);
  for (let item = 0; item < 40; item += 1) turns.add(item);
  for (let item = 0; item < 20; item += 1) turns.remove(item * 2);
  for (let item = 40; item < 60; item += 1) turns.add(item);
  const round = Array.from({ length: 4 }, () => [...turns.next()]);
  expect(round.map((part) => part.length)).toEqual([10, 10, 10, 10]);
  expect(new Set(round.flat()).size).toBe(40);
  expect([...turns.next()]).toEqual(round[0]);
});
