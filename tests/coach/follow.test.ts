import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { createHands } from "../../client/input/hands.ts";
import { followDirector } from "../../client/coach/director/follow.ts";
import { loadPreferences } from "../../client/preferences/preferences.ts";
import { ALL_LESSONS } from "../../client/coach/coach.ts";
import { FIRST_STEPS } from "../../client/coach/first-steps.ts";
import { fakeConsort } from "../fixtures/consort.ts";
import { calm } from "../fixtures/perceptions.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";

/** A movement among friends, as the director follows it. */
function among(learnt: readonly string[], scenario: string | null = null) {
  const consort = fakeConsort(calm());
  const scene = scenario === null ? null : { scenario, scene: 0, turn: 0 };
  consort.movement.value = { ...consort.movement.value, scene };
  const preferences = loadPreferences(null, signal(false));
  preferences.learnt.value = learnt;
  const hands = createHands(() => {}, { now: () => 0, after: () => () => {} });
  const director = followDirector(
    { consort, hands, preferences, nameOf: String, words: () => null },
    false,
  );
  let { tick } = calm();
  const passes = (seconds: number): void => {
    for (let i = 0; i < seconds * 10; i++)
      consort.perception.value = { ...calm(), tick: (tick += TICKS_PER_SECOND / 10) };
  };
  return { consort, preferences, director, passes };
}

test("[W9] among friends the coach speaks to who has never mended", () => {
  const { director, passes } = among([]);
  passes(1);
  expect(director.guided.value).toBe(true);
  expect(director.saying.value?.id).toBe("coach look");
});

test("a mend is remembered by the browser, and the coach stays for the rest of the movement", () => {
  const { consort, preferences, director, passes } = among(["look"]);
  consort.sight({ see: "mended", with: chairId(1), type: "benign", seconds: 9 });
  passes(1);
  expect(preferences.learnt.value).toContain("mend");
  expect(director.guided.value).toBe(true);
});

test("a coach that was sent away is gone at once, and comes back when called in the settings", () => {
  const { preferences, director, passes } = among([]);
  passes(1);
  director.skip();
  passes(1);
  expect(director.guided.value).toBe(false);
  preferences.learnt.value = [];
  passes(1);
  expect(director.guided.value).toBe(true);
  expect(preferences.learnt.value).toEqual([]);
});

test("[J2] the first steps are led for whoever plays them, however much they have learnt, until they send the coach away", () => {
  const { director, passes } = among(ALL_LESSONS, FIRST_STEPS);
  passes(1);
  expect(director.guided.value).toBe(true);
  expect(director.saying.value?.id).toBe("coach step");
  director.skip();
  passes(1);
  expect(director.guided.value).toBe(false);
  expect(director.saying.value).toBeNull();
});
