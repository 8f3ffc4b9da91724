/** [J9] The outcome of a scene as a page reads it off the wire. */
import { expect, test } from "vitest";
import type { SceneOutcome } from "../../shared/measures/objective.ts";
import { chairId } from "../../shared/model/units.ts";
import { readOutcome } from "../../shared/protocol/outcome.ts";

const OUTCOME: SceneOutcome = {
  measure: "greetRate",
  scope: "group",
  value: 0.5,
  reached: true,
  moments: [
    { tick: 400, kind: "greetRate", good: true, chairs: [chairId(1), chairId(0)] },
    { tick: 800, kind: "greetRate", good: false, chairs: [] },
  ],
};

test.each([OUTCOME, { ...OUTCOME, value: null, reached: false, moments: [] }, null])(
  "is read as it was sent: %j",
  (outcome) => {
    expect(readOutcome(JSON.parse(JSON.stringify(outcome)))).toEqual(outcome);
  },
);

test.each([
  ["nothing", undefined, "outcome"],
  ["a measure nobody knows", { ...OUTCOME, measure: "charm" }, "measure"],
  ["another scope", { ...OUTCOME, scope: "world" }, "scope"],
  ["no number", { ...OUTCOME, value: "much" }, "value"],
  ["neither yes nor no", { ...OUTCOME, reached: 1 }, "reached"],
  ["no list", { ...OUTCOME, moments: {} }, "moments"],
  ["half a tick", { ...OUTCOME, moments: [{ ...OUTCOME.moments[0], tick: 0.5 }] }, "moment.tick"],
  ["no such chair", { ...OUTCOME, moments: [{ ...OUTCOME.moments[0], chairs: [12] }] }, "chairs"],
])("%s is refused by name", (_what, word, named) => {
  expect(() => readOutcome(word)).toThrow(RangeError);
  expect(() => readOutcome(word)).toThrow(named);
});
