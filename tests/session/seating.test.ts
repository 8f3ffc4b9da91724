import { expect, test } from "vitest";
import { secureRandomness } from "../../server/rooms/secure-randomness.ts";
import { KEPT_MS } from "../../shared/session/occupant.ts";
import { Seating } from "../../shared/session/seating.ts";

const kinds = (seating: Seating) => seating.chairs.map(({ kind }) => kind).join(" ");

test("a consort begins as a quartet of bots, and people take their chairs in order", () => {
  const seating = new Seating(secureRandomness.secret);
  expect(kinds(seating)).toBe("bot bot bot bot");
  expect(seating.take("Ada", true)?.chair).toBe(0);
  expect(seating.take("Bo", true)?.chair).toBe(1);
  expect(kinds(seating)).toBe("person person bot bot");
});

test("it grows to twelve where it may, and not while a movement runs", () => {
  const seating = new Seating(secureRandomness.secret);
  for (let i = 0; i < 4; i += 1) seating.take(`p${i}`, true);
  expect(seating.take("late", false)).toBeNull();
  for (let i = 4; i < 12; i += 1) expect(seating.take(`p${i}`, true)?.chair).toBe(i);
  expect(seating.take("thirteenth", true)).toBeNull();
});

test("a dropped person keeps the chair for ten minutes, then a bot has it", () => {
  const seating = new Seating(secureRandomness.secret);
  const ada = seating.take("Ada", true);
  seating.drop(0, 1000);
  expect(kinds(seating)).toBe("keptFor bot bot bot");
  expect(seating.expire(1000 + KEPT_MS - 1)).toEqual([]);
  expect(seating.resume(ada?.secret ?? "")).toBe(0);
  seating.drop(0, 1000);
  expect(seating.expire(1000 + KEPT_MS)).toEqual([0]);
  expect(seating.resume(ada?.secret ?? "")).toBeNull();
});

test("a kept chair is nobody else's", () => {
  const seating = new Seating(secureRandomness.secret);
  seating.take("Ada", true);
  seating.drop(0, 0);
  expect(seating.take("Bo", true)?.chair).toBe(1);
  expect(seating.resume("made up")).toBeNull();
});

test("the host is who came first; dropped, the next one hosts until they are back", () => {
  const seating = new Seating(secureRandomness.secret);
  const ada = seating.take("Ada", true);
  seating.take("Bo", true);
  seating.take("Cy", true);
  expect(seating.host).toBe(0);
  seating.drop(0, 0);
  expect(seating.host).toBe(1);
  seating.resume(ada?.secret ?? "");
  expect(seating.host).toBe(0);
  seating.leave(0);
  expect(seating.host).toBe(1);
  seating.take("Di", true);
  expect(seating.host).toBe(1);
  seating.leave(1);
  expect(seating.host).toBe(2);
});

test("who returns to an empty consort is host again", () => {
  const seating = new Seating(secureRandomness.secret);
  const ada = seating.take("Ada", true);
  seating.drop(0, 0);
  expect(seating.host).toBeNull();
  expect(seating.deserted).toBe(false);
  seating.resume(ada?.secret ?? "");
  expect(seating.host).toBe(0);
});

test("between movements spare chairs at the end go, down to four, and never a person's", () => {
  const seating = new Seating(secureRandomness.secret);
  for (let i = 0; i < 7; i += 1) seating.take(`p${i}`, true);
  seating.leave(6);
  seating.leave(4);
  seating.resize();
  expect(kinds(seating)).toBe("person person person person bot person");
  seating.leave(5);
  seating.resize();
  expect(seating.chairs).toHaveLength(4);
});

test("secrets cannot be guessed and are never alike", () => {
  const seating = new Seating(secureRandomness.secret);
  const secrets = Array.from({ length: 12 }, (_, i) => seating.take(`p${i}`, true)?.secret ?? "");
  expect(new Set(secrets).size).toBe(12);
  for (const secret of secrets) expect(secret.length).toBeGreaterThanOrEqual(22);
});
