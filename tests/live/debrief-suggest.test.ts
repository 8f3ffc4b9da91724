/** [U3] [U4] Suggested questions. */
import { expect, test } from "vitest";
import { suggest } from "../../shared/live/debrief-suggest.ts";
import { consoleDebrief } from "../fixtures/debriefs.ts";

const { occasions } = consoleDebrief(0);
const SCENE = [{ from: "scene", scenario: "small-signs", phase: "analysis", nth: 0 }] as const;
const of = (more: Partial<Parameters<typeof suggest>[0]>) =>
  suggest({ phase: "analysis", method: null, occasions, ofScene: [], asked: [], ...more });
const kinds = (more: Partial<Parameters<typeof suggest>[0]>) =>
  of(more).map(({ question }) => (question.from === "bank" ? question.kind : question.from));

test("[U3] seams before tears, each kind once, and each with its moment", () => {
  expect(kinds({})).toEqual(["soonMended", "greeted", "told", "late", "noFit"]);
  expect(of({})[0]).toEqual({
    question: { from: "bank", kind: "soonMended", nth: 1 },
    moment: "m0",
  });
});

test("[U4] what happened is described, what it means looked into; no gap begins with what was easy", () => {
  const nth = (more: Partial<Parameters<typeof suggest>[0]>) => of(more)[0]?.question;
  expect(nth({ phase: "description" })).toMatchObject({ from: "bank", nth: 0 });
  expect(nth({ method: "again" })).toMatchObject({ from: "bank", nth: 0 });
  expect(nth({ method: "wonder" })).toMatchObject({ from: "bank", nth: 1 });
  expect(kinds({ method: "easy" }).slice(0, 3)).toEqual(["easy", "easy", "soonMended"]);
});

test("the scene's own question comes early, and nothing is asked twice", () => {
  expect(kinds({ ofScene: SCENE }).slice(0, 3)).toEqual(["soonMended", "scene", "greeted"]);
  const [first] = of({});
  if (first === undefined) throw new Error("nothing is suggested");
  const asked = [{ id: "q", ...first, phase: "analysis" as const }];
  expect(kinds({ asked })[0]).toBe("greeted");
  expect(kinds({ phase: "reactions", ofScene: SCENE })).toEqual(["scene", "usual", "usual"]);
  expect(kinds({ occasions: [] })).toEqual(["easy", "easy"]);
});
