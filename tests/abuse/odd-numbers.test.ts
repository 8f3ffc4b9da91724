/** Numbers with surprising properties: −0, NaN, infinities, very large ones. */
import { expect, test } from "vitest";
import { INCOMING } from "../../shared/protocol/incoming.ts";

const read = (kind: "command" | "agree", message: unknown): unknown =>
  INCOMING[kind].parse(message);

test("[X1] a zero below zero is a zero: the log, written down and read again, is the same log", () => {
  for (const [kind, message] of [
    ["command", { do: "look", at: -0 }],
    ["command", { do: "bow", pitch: -0, tempo: -0, volume: -0 }],
    ["command", { do: "propose", terms: { about: "conductor", chair: -0 } }],
    ["agree", { about: "lead", passage: "ending", chair: -0 }],
  ] as const) {
    const taken = read(kind, message);
    expect(taken).toEqual(JSON.parse(JSON.stringify(taken)));
  }
});

test.for([NaN, Infinity, -Infinity, 1.5, -1, 12, 2 ** 53, 1e308, "1", [1], { valueOf: 1 }, true])(
  "%s is no chair",
  (chair) => {
    for (const message of [
      { do: "look", at: chair },
      { do: "propose", terms: { about: "lead", chair } },
    ])
      expect(INCOMING.command.safeParse(message).success).toBe(false);
    expect(INCOMING.agree.safeParse({ about: "conductor", chair }).success).toBe(false);
  },
);

test.for([NaN, Infinity, -Infinity, 1.000001, -1.000001, "0", null, undefined, 1n])(
  "%s is no deflection of the bow",
  (odd) => {
    for (const where of ["pitch", "tempo", "volume"]) {
      const bow = { do: "bow", pitch: 0, tempo: 0, volume: 0, [where]: odd };
      expect(INCOMING.command.safeParse(bow).success).toBe(false);
    }
  },
);
