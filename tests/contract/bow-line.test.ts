import { expect, test } from "vitest";
import { BowLine } from "../../client/net/bow.ts";
import { HandClock } from "../rooms/clock-by-hand.ts";

test("a bow dragged at screen rate sends at most 17 words a second, and its last word always", () => {
  const clock = new HandClock();
  const sent: number[] = [];
  const bow = new BowLine(
    ({ pitch }) => sent.push(pitch),
    (ms, then) => void clock.after(ms, then),
  );
  for (let i = 1; i <= 60; i += 1) {
    bow.say({ do: "bow", pitch: i / 60, tempo: 0, volume: 0.5 });
    clock.pass(16);
  }
  clock.pass(100);
  expect(sent.length).toBeLessThanOrEqual(18);
  expect(sent[0]).toBe(1 / 60);
  expect(sent.at(-1)).toBe(1);
});
