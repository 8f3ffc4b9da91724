import { expect, test } from "vitest";
import { asking, isPlayedFor, NOTHING_ASKED } from "../../client/ui/stand-in.ts";
import type { Self } from "../../shared/model/perception.ts";
import { chairId } from "../../shared/model/units.ts";
import { calm } from "../fixtures/perceptions.ts";

const base = calm();
const at = (tick: number, self: Partial<Self> = {}) => ({
  ...base,
  tick,
  self: { ...base.self, ...self },
});

test("one's own deeds are never taken for a bot's", () => {
  const looked = asking(NOTHING_ASKED, { do: "look", at: chairId(2) }, 100);
  expect(isPlayedFor(looked, at(110, { gaze: chairId(1) }))).toBe(false);
  expect(isPlayedFor(looked, at(400, { gaze: chairId(2) }))).toBe(false);
  const cued = asking(looked, { do: "cue", cue: "warm" }, 200);
  expect(isPlayedFor(cued, at(240, { gaze: chairId(2), cue: "warm" }))).toBe(false);
  const breathes = asking(cued, { do: "breathe", on: true }, 300);
  expect(isPlayedFor(breathes, at(400, { gaze: chairId(2), breathing: true }))).toBe(false);
});

test("a look, a cue or a breath one did not ask for is a bot's", () => {
  expect(isPlayedFor(NOTHING_ASKED, at(500))).toBe(false);
  expect(isPlayedFor(NOTHING_ASKED, at(500, { cue: "nod" }))).toBe(true);
  expect(isPlayedFor(NOTHING_ASKED, at(500, { breathing: true }))).toBe(true);
  const looked = asking(NOTHING_ASKED, { do: "look", at: "inward" }, 100);
  expect(isPlayedFor(looked, at(500, { gaze: chairId(3) }))).toBe(true);
});

test("[N4] eyes that a need for space turned away are one's own", () => {
  const looked = asking(NOTHING_ASKED, { do: "look", at: chairId(2) }, 100);
  expect(isPlayedFor(looked, at(500, { gaze: "away", need: "space", spaceLeft: 4 }))).toBe(false);
  expect(isPlayedFor(looked, at(700, { gaze: "away" }))).toBe(false);
});
