/** [J11] What a scene may wait for, and what it does then. */
import { describe, expect, test } from "vitest";
import { chairId } from "../../shared/model/units.ts";
import { momentsOf, TRIGGERS } from "../../shared/scenarios/trigger.ts";
import { scriptOf } from "../../shared/scenarios/staging.ts";
import { sceneOf } from "./scenes.ts";

const [A, B, C, D] = [chairId(0), chairId(1), chairId(2), chairId(3)];

describe("moments of the event log", () => {
  test.each([
    ["called", { event: "need", chair: A, need: "support", to: B }],
    ["called", { event: "turned", chair: A, need: "support", to: B }],
    ["unanswered", { event: "missed", chair: A, by: B, need: "support" }],
    ["misread", { event: "misread", chair: A, by: B, need: "support", answer: "warm" }],
    ["asked", { event: "cue", by: A, to: B, cue: "ask" }],
    ["stopped", { event: "cue", by: A, to: B, cue: "stop" }],
    ["struck", { event: "cue", by: A, to: B, cue: "glare" }],
    ["intruded", { event: "intruded", chair: B, by: A, how: "cue" }],
    ["greeted", { event: "greeted", chair: B, by: A }],
    ["returned", { event: "returned", chair: A, to: B, seconds: 4 }],
  ] as const)("%s: whose it is, and whom it is about", (what, event) => {
    expect(momentsOf({ tick: 1, ...event })).toEqual([{ what, from: A, to: B }]);
  });

  test("a mend is both ways round; what concerns nobody in particular names nobody", () => {
    const mended = { event: "mended", a: A, b: B, type: "benign", seconds: 9, worth: 1 } as const;
    expect(momentsOf({ tick: 1, ...mended }).map(({ from }) => from)).toEqual([A, B]);
    const whole = { event: "beganAgain", seconds: 9 } as const;
    expect(momentsOf({ tick: 1, ...whole })).toEqual([
      { what: "beganAgain", from: null, to: null },
    ]);
    expect(momentsOf({ tick: 1, event: "hard", on: true })).toEqual([]);
    expect(TRIGGERS).toContain("beganAgain");
  });
});

describe("what comes after something", () => {
  const scene = sceneOf((one) => ({
    ...one,
    chairs: [{ slot: 0 }, { slot: 1, who: "bot" }],
    events: [
      {
        after: { event: "called", from: 0, plus: 1.5 },
        times: 2,
        deed: { do: "misread", bot: 1, to: 0 },
      },
    ],
  }));

  test("is about the chairs of each group, with its delay in ticks", () => {
    expect(scriptOf(scene, [0, 1, 0, 1]).awaited).toEqual(
      [
        [A, B],
        [C, D],
      ].map(([from, chair]) => ({
        event: "called",
        from,
        to: null,
        delay: 30,
        times: 2,
        what: [{ chair, act: { do: "misread", to: from, seconds: null, level: null } }],
      })),
    );
  });

  test("a group that is cut short waits for nobody", () => {
    expect(scriptOf(scene, [0, 1, 0]).awaited).toHaveLength(1);
  });

  test("terms a bot puts to the others name chairs instead of parts", () => {
    const put = sceneOf((one) => ({
      ...one,
      events: [{ at: 5, deed: { do: "propose", bot: 1, terms: { about: "conductor", chair: 0 } } }],
    }));
    expect(scriptOf(put, [1, 0]).timed[0]?.what).toEqual({
      chair: A,
      act: { do: "propose", terms: { about: "conductor", chair: B } },
    });
  });
});
