import { expect, test } from "vitest";
import { type Sayings, stripOf } from "../../client/ui/strip.ts";

const NOTHING: Sayings = {
  urgent: false,
  coached: false,
  moment: null,
  told: false,
  errand: null,
  lamps: false,
  house: false,
};

test("with nothing to say there is no strip", () => {
  expect(stripOf(NOTHING)).toBeNull();
});

test("what tore or mended is told first, then the coach speaks", () => {
  const coached = { ...NOTHING, coached: true, lamps: true, told: true };
  expect(stripOf({ ...coached, moment: "torn" })).toBe("moment");
  expect(stripOf({ ...coached, moment: "cue" })).toBe("coach");
});

test("what presses comes before the lamps, a proposal after them", () => {
  const mending = { ...NOTHING, lamps: true };
  for (const errand of ["split", "pull", "whole", "renew"] as const)
    expect(stripOf({ ...mending, errand })).toBe("errand");
  for (const errand of ["proposal", "checkIn"] as const) {
    expect(stripOf({ ...mending, errand })).toBe("lamps");
    expect(stripOf({ ...NOTHING, errand })).toBe("errand");
  }
});

test("[O2] a proposal is told where one can nod to it, not as news that passes", () => {
  const proposed = { ...NOTHING, moment: "moment", errand: "proposal" } as const;
  expect(stripOf(proposed)).toBe("errand");
  expect(stripOf({ ...proposed, lamps: true })).toBe("moment");
  expect(stripOf({ ...proposed, errand: "checkIn" })).toBe("moment");
});

test("a need said plainly is never hidden by what can wait", () => {
  expect(
    stripOf({ ...NOTHING, told: true, moment: "cue", errand: "renew", lamps: true, house: true }),
  ).toBe("told");
});

test("a dropped line comes before everything, other words of the house after it", () => {
  expect(stripOf({ ...NOTHING, urgent: true, coached: true, moment: "torn" })).toBe("house");
  expect(stripOf({ ...NOTHING, house: true, lamps: true })).toBe("lamps");
  expect(stripOf({ ...NOTHING, house: true })).toBe("house");
});
