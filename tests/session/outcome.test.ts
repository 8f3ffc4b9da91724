/** [J9] The outcome of a scene, told at its end: to all, or to each person only their own. */
import { expect, test } from "vitest";
import { chairId } from "../../shared/model/units.ts";
import { ConsortSession } from "../../shared/session/consort-session.ts";
import { PLAIN, scenarioOf } from "../scenarios/scenes.ts";
import { seededRandomness } from "../fixtures/randomness.ts";

const [ADA, BO] = [chairId(0), chairId(1)];
const objective = {
  measure: "calmAnswers",
  scope: "group",
  op: "atLeast",
  value: 0.5,
  minEvents: 1,
};
const scene = { ...PLAIN.scenes[0], minutes: 1, objective };
const compared = { ...scene, objective: { ...objective, scope: "difference", value: -0.2 } };
const own = { ...scene, objective: { ...objective, scope: "person" } };
const plain = { ...PLAIN.scenes[0], minutes: 1 };

function sessionWith(scenes: readonly object[]) {
  const scenario = scenarioOf({ scenes });
  const told: (readonly [number, unknown])[] = [];
  const session = new ConsortSession({
    alone: false,
    lesson: false,
    random: seededRandomness(7),
    scenarios: { find: (id) => (id === scenario.id ? scenario : null) },
  });
  session.attach({
    tell: (chair, kind, word) => {
      if (kind === "outcome") told.push([chair, word]);
    },
    changed: () => {},
    roleChanged: () => {},
  });
  for (const name of ["Ada", "Bo"]) session.join({ device: null, caller: null, name }, 0);
  return { session, told };
}

/** Ada gives warmth twice, Bo never; nobody is strained. */
function play(session: ConsortSession, number: number): void {
  session.choose(ADA, { scene: { scenario: "peek-a-boo", scene: number, turn: 0 } });
  session.start(ADA);
  session.command(ADA, { do: "look", at: BO });
  while (session.playing) {
    if (session.tickCount === 100 || session.tickCount === 200)
      session.command(ADA, { do: "cue", cue: "nod" });
    for (const chair of [ADA, BO])
      session.here(chair, { touched: true, reading: null, visible: true });
    session.tick(2);
  }
}

test("of all: each is told the same, at the end; as it begins there is none", () => {
  const { session, told } = sessionWith([scene]);
  play(session, 0);
  const [first, second, ...end] = told;
  expect([first, second]).toEqual([
    [ADA, null],
    [BO, null],
  ]);
  expect(end).toHaveLength(2);
  expect(end[0]?.[1]).toMatchObject({ measure: "calmAnswers", value: 1, reached: true });
  expect(end[1]?.[1]).toEqual(end[0]?.[1]);
  expect(session.outcomeFor(BO)).toEqual(end[1]?.[1]);
  session.start(ADA);
  expect(session.outcomeFor(BO)).toBeNull();
});

test("of each alone: nobody is told another's", () => {
  const { session } = sessionWith([own]);
  play(session, 0);
  expect(session.outcomeFor(ADA)).toMatchObject({ scope: "person", value: 1, reached: true });
  expect(session.outcomeFor(BO)).toMatchObject({ value: null, reached: false, moments: [] });
});

test("more than in the scene before: only where that was played just before", () => {
  const { session } = sessionWith([plain, compared]);
  play(session, 1);
  expect(session.outcomeFor(ADA)).toMatchObject({ scope: "difference", value: null });
  play(session, 0);
  expect(session.outcomeFor(ADA)).toBeNull();
  play(session, 1);
  expect(session.outcomeFor(ADA)).toMatchObject({ scope: "difference", value: 0, reached: true });
});

test("in free play, and in a scene without an objective, there is nothing to tell", () => {
  const { session } = sessionWith([plain]);
  play(session, 0);
  expect(session.outcomeFor(ADA)).toBeNull();
  session.choose(ADA, { scene: null, minutes: 1 });
  session.start(ADA);
  while (session.playing) session.tick(2);
  expect(session.outcomeFor(ADA)).toBeNull();
});
