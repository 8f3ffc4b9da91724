import { expect, test } from "vitest";
import { encodeFrame } from "../../server/transport/ws-frame.ts";
import { RoundRobin } from "../../server/scheduling/round-robin.ts";

test("each has its turn once a round, in parts that stay of one size", () => {
  const turns = new RoundRobin<number>(4);
  for (let item = 0; item < 40; item += 1) turns.add(item);
  for (let item = 0; item < 20; item += 1) turns.remove(item * 2);
  for (let item = 40; item < 60; item += 1) turns.add(item);
  const round = Array.from({ length: 4 }, () => [...turns.next()]);
  expect(round.map((part) => part.length)).toEqual([10, 10, 10, 10]);
  expect(new Set(round.flat()).size).toBe(40);
  expect([...turns.next()]).toEqual(round[0]);
});

test("a frame is its head, its payload and, when one is due, a ping", () => {
  const payload = Uint8Array.of(15, 1, 2);
  expect([...encodeFrame(payload, false)]).toEqual([0x82, 3, 15, 1, 2]);
  expect([...encodeFrame(payload, true)]).toEqual([0x82, 3, 15, 1, 2, 0x89, 0]);
});

test("longer payloads say their length in two bytes", () => {
  for (const length of [126, 4096, 65_535]) {
    const frame = encodeFrame(new Uint8Array(length).fill(7), false);
    expect([...frame.subarray(0, 4)]).toEqual([0x82, 126, length >> 8, length & 255]);
    expect(frame).toHaveLength(4 + length);
    expect(frame.at(-1)).toBe(7);
  }
  expect([...encodeFrame(new Uint8Array(125), false).subarray(0, 2)]).toEqual([0x82, 125]);
});
