import { LocalPresence } from "@colyseus/core";
import { expect, test } from "vitest";
import { colyseusLogger } from "../../server/app/colyseus-logger.ts";
import { rateLimitKey } from "../../server/http/rate-limit-key.ts";
import { JoinCodes } from "../../server/rooms/join-codes.ts";
import { RateLimiter } from "../../server/http/rate-limiter.ts";
import { MessageRateLimiter } from "../../server/rooms/message-rate-limiter.ts";
import { groupsOf, JOIN_CODE_ALPHABET, spelledCode } from "../../shared/protocol/join-code.ts";

test("[H5] codes are six signs that nobody mistakes, each once, found however they are typed", async () => {
  const codes = new JoinCodes(new LocalPresence(), (error) => expect(error).toBeUndefined());
  const given: string[] = [];
  for (let i = 0; i < 2000; i += 1) given.push(await codes.reserve(`room ${i}`));
  expect(new Set(given).size).toBe(2000);
  for (const code of given) expect(code).toMatch(/^[AFHJKMQRTWXY2346789]{6}$/);
  const seventh = given[7] ?? "";
  for (const typed of [
    seventh,
    seventh.toLowerCase(),
    ` ${seventh.slice(0, 3)}-${seventh.slice(3)}`,
    `${seventh.slice(0, 3)} ${seventh.slice(3)}`,
  ])
    expect(await codes.find(typed)).toBe("room 7");
  codes.release(seventh, "room 8");
  expect(await codes.find(seventh)).toBe("room 7");
  codes.release(seventh, "room 7");
  await expect.poll(() => codes.find(seventh)).toBeUndefined();
});

test("[H5] said aloud, a code is in two groups of signs that neither look nor sound alike", () => {
  expect(groupsOf("HK4R7W").join(" ")).toBe("HK4 R7W");
  expect(spelledCode("HK4R7W")).toBe("H K 4, R 7 W");
  for (const alike of ["ILO01U", "BPDTGCVZ", "MN", "FS", "S5", "Z2"])
    expect(
      Array.from(alike).filter((sign) => JOIN_CODE_ALPHABET.includes(sign)).length,
      alike,
    ).toBeLessThanOrEqual(1);
});

test("a caller runs out of tokens, others do not, and it is told when it gets one back", () => {
  const limiter = new RateLimiter(3, 1);
  for (let i = 0; i < 3; i += 1) {
    expect(limiter.waitMs("a", 0)).toBe(0);
    limiter.spend("a", 0);
  }
  expect(limiter.waitMs("a", 0)).toBe(1000);
  expect(limiter.waitMs("b", 0)).toBe(0);
  expect(limiter.waitMs("a", 990)).toBeGreaterThan(0);
  expect(limiter.waitMs("a", 1001)).toBe(0);
});

test.for([
  ["192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:DB8:1:2::9", "2001:db8:1:2"],
  ["2001:0db8:0001:0002:ffff::", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["fe80::1", "fe80:0:0:0"],
  ["::1", "0:0:0:0"],
  ["", ""],
] as const)("%s is one of those who are counted as %s", ([address, caller]) => {
  expect(rateLimitKey(address)).toBe(caller);
});

test("a hundred thousand addresses do not fill the memory, and the newest are still held to account", () => {
  const limiter = new RateLimiter(1, 1);
  for (let i = 0; i < 100_000; i += 1) limiter.spend(`address ${i}`, 0);
  expect(limiter.waitMs("address 99999", 0)).toBeGreaterThan(0);
});

test("a busy hand is never too fast", () => {
  const pacing = new MessageRateLimiter();
  for (let ms = 0; ms < 60_000; ms += 50) expect(pacing.judge(ms)).toBe("pass");
});

test("what comes too fast is dropped, said once a second, and cut off when it does not stop", () => {
  const pacing = new MessageRateLimiter();
  const verdicts = Array.from({ length: 1000 }, () => pacing.judge(5000));
  expect(verdicts.filter((v) => v === "pass")).toHaveLength(40);
  expect(verdicts[40]).toBe("dropAndSay");
  expect(verdicts.filter((v) => v === "dropAndSay")).toHaveLength(1);
  expect(verdicts.at(-1)).toBe("cut");
});

test("who slows down is heard again, and old bursts are forgiven", () => {
  const pacing = new MessageRateLimiter();
  for (let minute = 0; minute < 20; minute += 1) {
    const verdicts = Array.from({ length: 100 }, () => pacing.judge(minute * 60_000));
    expect(verdicts).not.toContain("cut");
  }
});

test("the framework's complaints are first lines, a few at a time, and counted beyond that", () => {
  let now = 0;
  const printed: string[] = [];
  const log = colyseusLogger(
    () => now,
    (line) => printed.push(line),
  );
  for (let i = 0; i < 1000; i += 1)
    log.error(`bad frame ${i}\n    at somewhere\n    at somewhere else`);
  log.info("chatter");
  expect(printed).toEqual([0, 1, 2, 3, 4].map((i) => `bad frame ${i}`));
  now = 10_000;
  log.warn("later");
  expect(printed.slice(5)).toEqual(["… and 995 more", "later"]);
});
