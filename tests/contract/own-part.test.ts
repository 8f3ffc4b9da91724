/** [G4] The own part as a page reads it off the wire. */
import { describe, expect, test } from "vitest";
import type { OwnTally } from "../../shared/model/own-part/own-tally.ts";
import { readOwnPart } from "../../shared/protocol/own-part.ts";

const PART: OwnTally = {
  calls: { asked: 7, read: 4, answered: 1 },
  mends: { asked: 3, done: 2 },
  harmony: 0.74,
  heeded: { asked: 6, done: 4 },
  showed: { asked: 5, done: 3 },
  calmed: { asked: 2, done: 2 },
  greeted: { asked: 0, done: 0 },
};

describe("[G4] the own part on the wire", () => {
  test.each([PART, { ...PART, harmony: null }, null])("is read as it was sent: %j", (part) => {
    expect(readOwnPart(JSON.parse(JSON.stringify(part)))).toEqual(part);
  });

  test("what more comes with it is left on the wire", () => {
    expect(readOwnPart({ ...PART, whole: 0.9, rank: 1 })).toEqual(PART);
  });

  test.each([
    ["nothing", undefined, "ownPart"],
    ["a word", "well played", "ownPart"],
    ["no calls", { ...PART, calls: null }, "calls"],
    ["half a call", { ...PART, calls: { ...PART.calls, read: 0.5 } }, "calls.read"],
    ["more met than asked", { ...PART, calls: { asked: 1, read: 1, answered: 1 } }, "calls"],
    ["less than none", { ...PART, mends: { asked: -1, done: 0 } }, "mends.asked"],
    ["more done than asked", { ...PART, heeded: { asked: 1, done: 2 } }, "heeded"],
    ["too much harmony", { ...PART, harmony: 1.1 }, "harmony"],
    ["no number", { ...PART, harmony: NaN }, "harmony"],
  ])("%s is refused by name", (_what, word, named) => {
    expect(() => readOwnPart(word)).toThrow(RangeError);
    expect(() => readOwnPart(word)).toThrow(named);
  });
});
