/** Scenario files: parsed once, at the edge; and closed hands. */
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { scenarios } from "../../shared/i18n/en/scenarios/index.ts";
import { openEnds } from "../../shared/scenarios/closed-hand.ts";
import { openTroubles } from "../../shared/scenarios/closed-within.ts";
import { DATA } from "../../shared/scenarios/data/index.ts";
import { handOf, USUAL_HAND } from "../../shared/scenarios/hand.ts";
import { BUILT_IN, SCENARIOS } from "../../shared/scenarios/library.ts";
import { readScenario } from "../../shared/scenarios/read-scenario.ts";
import { scenarioSchema } from "../../shared/scenarios/scenario.ts";
import { FILE, need, PLAIN, sceneOf } from "./scenes.ts";

/** The one scene, changed. */
const changed = (over: object) => ({ scenes: [{ ...PLAIN.scenes[0], ...over }] });

describe("a file", () => {
  test("what is left out is filled in: needs by plan alone, no agreements, no hard passage, tears from the start", () => {
    const scene = sceneOf((one) => one);
    expect(scene.needs).toEqual({ byChance: false });
    expect(scene.agreements).toEqual({ conductor: null, loudness: null, checkIn: null });
    expect(scene.tearsFrom).toBe(0);
    expect(scene.hard).toEqual([]);
    expect(scene.events[0]).toMatchObject({ times: 1, deed: { leak: 1 } });
  });

  test.each<[string, object, string]>([
    ["a title too long", { words: { ...FILE.words, title: "x".repeat(41) } }, "words.title"],
    ["a scene without words", { words: { ...FILE.words, scenes: [] } }, "words.scenes"],
    [
      "a part without words",
      { words: { ...FILE.words, scenes: [{ name: "One", parts: [] }] } },
      "words.scenes.0.parts",
    ],
    ["words in no language", { language: "?" }, "language"],
    ["no scene", { scenes: [] }, "scenes"],
    [
      "[T6] a hard passage that ends before it begins",
      changed({ hard: [{ from: 30, until: 20 }] }),
      "scenes.0.hard.0.until",
    ],
    [
      "a sharp sign for people in a class",
      { scenes: [{ ...PLAIN.scenes[0], hand: ["wait", "glare"] }] },
      "scenes.0.chairs.0.hand",
    ],
    [
      "a sharp sign that comes to the table of a class later",
      {
        scenes: [
          {
            ...PLAIN.scenes[0],
            events: [{ at: 3, deed: { do: "table", chair: 1, items: ["stab"] } }],
          },
        ],
      },
      "scenes.0.chairs.1.hand",
    ],
    [
      "the fourth card for players under 16",
      {
        audience: ["teen"],
        scenes: [
          { ...PLAIN.scenes[0], chairs: [{ slot: 0, pattern: "disorganised" }, { slot: 1 }] },
        ],
      },
      "scenes.0.chairs.0.pattern",
    ],
    ["a key nobody knows", { colour: "red" }, ""],
    ["an id with capitals", { id: "Peek" }, "id"],
    [
      "a need nobody has",
      { scenes: [{ ...PLAIN.scenes[0], events: [need("money")] }] },
      "scenes.0.events.0.deed.need",
    ],
    [
      "a tear that is seeded",
      { scenes: [{ ...PLAIN.scenes[0], events: [{ at: 3, deed: { do: "tear", chair: 0 } }] }] },
      "scenes.0.events.0.deed.do",
    ],
    [
      "an event at a time and after something",
      {
        scenes: [{ ...PLAIN.scenes[0], events: [{ ...need("space"), after: { event: "met" } }] }],
      },
      "scenes.0.events.0.at",
    ],
    [
      "an event that never comes",
      { scenes: [{ ...PLAIN.scenes[0], events: [{ deed: need("space").deed }] }] },
      "scenes.0.events.0.at",
    ],
    ["a piece nobody has", changed({ piece: "reveille" }), "scenes.0.piece"],
    ["parts out of order", changed({ chairs: [{ slot: 1 }, { slot: 0 }] }), "scenes.0.chairs"],
    [
      "a part that is not there",
      changed({ events: [{ at: 3, deed: { do: "need", chair: 0, need: "space", to: 7 } }] }),
      "scenes.0.events.0.deed.to",
    ],
    ["a past with nobody", changed({ history: [{ pair: [0, 5] }] }), "scenes.0.history.0.pair.1"],
    [
      "nobody who conducts",
      changed({ agreements: { conductor: 4 } }),
      "scenes.0.agreements.conductor",
    ],
    [
      "a person who is led",
      changed({ events: [{ at: 3, deed: { do: "smile", bot: 1 } }] }),
      "scenes.0.events.0.deed.bot",
    ],
    [
      "a hand with which somebody split could never be whole again",
      changed({ hand: ["wait", "warm", "nod", "ask", "gather"] }),
      "scenes.0.hand",
    ],
    ["a hand that is not closed", changed({ hand: ["nod"] }), "scenes.0.hand"],
    [
      "a first scene set against none",
      changed({
        objective: { measure: "metShare", scope: "difference", op: "atLeast", value: 0.3 },
      }),
      "scenes.0.objective.scope",
    ],
    ["most chairs below the usual", { chairs: { min: 2, max: 3, ideal: 4 } }, "chairs"],
  ])("%s is refused, and its place is named", (_, over, where) => {
    const got = readScenario({ ...FILE, ...over });
    if (!("errors" in got)) throw new Error("was taken");
    expect(got.errors.map((error) => error.where)).toContain(where);
  });

  test("its shape is published as a JSON Schema", () => {
    const schema = scenarioSchema() as { properties: Record<string, unknown>; required: string[] };
    expect(Object.keys(schema.properties)).toContain("scenes");
    // What has a default may be left out.
    expect(schema.required).not.toContain("pace");
    expect(schema.required).toContain("words");
  });

  test("what the schema takes and refuses is what the game takes and refuses", () => {
    const schema = z.fromJSONSchema(scenarioSchema());
    const files = DATA.map((data) => ({
      $schema: "https://example.org/scenario.schema.json",
      ...data,
      language: "en",
      words: { ...scenarios.list[data.id], ...scenarios.words[data.id] },
    }));
    const said = (file: unknown) => [schema.safeParse(file).success, "file" in readScenario(file)];
    for (const file of files) expect(said(file)).toEqual([true, true]);
    for (const wrong of [
      { ...FILE, colour: "red" },
      { ...FILE, scenes: [] },
      { ...FILE, words: {} },
    ])
      expect(said(wrong)).toEqual([false, false]);
  });

  test("a broken file changes nothing: those that come with the game are found as before", () => {
    expect(readScenario(FILE)).toHaveProperty("file");
    const before = JSON.stringify(SCENARIOS);
    const broken = { ...FILE, id: SCENARIOS[0]?.id, scenes: [] };
    const copy = JSON.stringify(broken);
    expect(readScenario(broken)).not.toHaveProperty("file");
    expect(JSON.stringify(broken)).toBe(copy);
    expect(JSON.stringify(SCENARIOS)).toBe(before);
    expect(BUILT_IN.find(broken.id ?? "")).toBe(SCENARIOS[0]);
  });
});

describe("[J2] the hand", () => {
  test("a part's own hand counts before the scene's, and without one all but what is sharp", () => {
    const scene = sceneOf((one) => ({
      ...one,
      hand: undefined,
      chairs: [{ slot: 0 }, { slot: 1, hand: ["wait"] }],
    }));
    expect(handOf(scene, 1)).toEqual(["wait"]);
    expect(handOf(scene, 0)).toEqual(USUAL_HAND);
    expect(USUAL_HAND).not.toContain("glare");
    expect(USUAL_HAND).toContain("propose");
  });

  test("is closed where what may happen can be answered and mended", () => {
    expect(openEnds(sceneOf((one) => one))).toEqual([]);
  });

  test("a need whose answer is not on the table of whom it turns to is an open end", () => {
    const ends = openEnds(
      sceneOf((one) => ({ ...one, events: [need("support")], tearsFrom: 600 })),
    );
    expect(ends).toEqual([{ need: "support", part: 1, missing: "support" }]);
  });

  test("so is a tear whose key is not", () => {
    const hand = ["wait", "support", "nod"];
    const ends = openEnds(sceneOf((one) => ({ ...one, hand, events: [need("support")] })));
    expect(ends).toEqual([
      { tear: "benign", cause: 1, hurt: 0, missing: ["ask", "showNeed"] },
      { tear: "dismissive", cause: 1, hurt: 0, missing: ["ownIt"] },
    ]);
  });

  test("closeness of one who wants space may pull two apart: both must be able to say so", () => {
    const scene = (hand: readonly string[]) =>
      sceneOf((one) => ({
        ...one,
        hand,
        tearsFrom: 0,
        events: [
          need("space"),
          { at: 16, deed: { do: "need", chair: 1, need: "closeness", to: 0 } },
        ],
      }));
    const full = ["wait", "warm", "showNeed", "nod", "ask", "ownIt"];
    expect(openEnds(scene(full))).toEqual([]);
    expect(openEnds(scene(full.filter((item) => item !== "showNeed")))).toContainEqual({
      tear: "oscillating",
      cause: 1,
      hurt: 0,
      missing: ["showNeed"],
    });
  });

  describe("that grows", () => {
    const growing = (at: number, over: object = {}) =>
      openEnds(
        sceneOf((one) => ({
          ...one,
          hand: ["nod"],
          tearsFrom: 600,
          events: [
            need("support"),
            { at, deed: { do: "table", chair: "all", items: ["support"] } },
          ],
          ...over,
        })),
      );

    test("is closed when each answer is there as soon as it may be needed, and no later", () => {
      expect(growing(15)).toEqual([]);
      expect(growing(16)).toEqual([{ need: "support", part: 1, missing: "support" }]);
    });

    test("what comes to another part, or only after something else, is not counted on", () => {
      const table = { do: "table", chair: 0, items: ["support"] };
      const missing = [{ need: "support", part: 1, missing: "support" }];
      expect(growing(0, { events: [need("support"), { at: 0, deed: table }] })).toEqual(missing);
      const after = { event: "called" };
      const late = { after, deed: { ...table, chair: "all" } };
      expect(growing(0, { events: [need("support"), late] })).toEqual(missing);
    });

    test("a key must be there once tears begin; a call long over by then leaves none", () => {
      const events = [
        need("support"),
        { at: 0, deed: { do: "table", chair: "all", items: ["support"] } },
        { at: 90, deed: { do: "table", chair: "all", items: ["ask"] } },
      ];
      expect(growing(0, { events, tearsFrom: 80 })).toEqual([]);
      expect(growing(0, { events, tearsFrom: 60 })).toContainEqual({
        tear: "benign",
        cause: 1,
        hurt: 0,
        missing: ["ask", "showNeed"],
      });
    });

    test("a call that follows on another may come after it, and for a while", () => {
      const again = {
        after: { event: "unanswered", from: 0, to: 1, plus: 2 },
        deed: need("support").deed,
      };
      const events = [
        need("support"),
        again,
        { at: 15, deed: { do: "table", chair: "all", items: ["support"] } },
      ];
      expect(growing(15, { events })).toEqual([]);
      expect(growing(15, { events, minutes: 4, tearsFrom: 126 })).toEqual([]);
      expect(growing(15, { events, minutes: 4, tearsFrom: 124 })).not.toEqual([]);
    });
  });

  test("a past that is torn wants its key as well", () => {
    const tear = { type: "dismissive", cause: 0, hurt: 1, answer: "warm", severity: 0.3 };
    const ends = openEnds(
      sceneOf((one) => ({ ...one, events: [], history: [{ pair: [0, 1], tear }] })),
    );
    expect(ends).toEqual([{ tear: "dismissive", cause: 0, hurt: 1, missing: ["ownIt"] }]);
  });

  test("an agreement may be broken: it must be possible to own it and to renew it", () => {
    const ends = openEnds(
      sceneOf((one) => ({
        ...one,
        events: [],
        hand: ["ownIt", "nod"],
        agreements: { checkIn: 30 },
      })),
    );
    expect(ends).toContainEqual({ tear: "contractual", cause: 0, hurt: 1, missing: ["renew"] });
  });

  describe("for what no bond's key mends", () => {
    const table = (after: object, items: readonly string[], chair: number | "all" = "all") => ({
      after,
      deed: { do: "table", chair, items },
    });
    const troubles = (hand: readonly string[], events: readonly object[] = [], most = 2) =>
      openTroubles(
        sceneOf((one) => ({ ...one, hand, events })),
        most,
      );
    const splits = [0, 1].map((split) => ({ split, missing: "showNeed" }));

    test("[R9] a part that may wear a mask can show its need; without a soft cue there is no mask", () => {
      expect(troubles(["nod"])).toEqual(splits);
      expect(troubles(["nod", "showNeed"])).toEqual([]);
      expect(troubles(["wait", "ask"])).toEqual([]);
      expect(troubles([], [{ at: 9, deed: { do: "table", chair: 0, items: ["warm"] } }])).toEqual([
        splits[0],
      ]);
    });

    test("[R9] or it comes to that part's table with the split, in time for it", () => {
      const after = (from: number, plus = 0) =>
        table({ event: "split", from, plus }, ["showNeed"], from);
      expect(troubles(["nod"], [after(0), after(1)])).toEqual([]);
      expect(troubles(["nod"], [after(0), after(1, 20)])).toEqual([splits[1]]);
      const others = table({ event: "split", from: 0 }, ["showNeed"], 1);
      expect(troubles(["nod"], [others])).toEqual(splits);
    });

    test("[R10] in a consort of three or more somebody can gather, as soon as the whole is apart", () => {
      const missing = [{ whole: true, missing: "gather" }];
      expect(troubles(["ask"], [], 2)).toEqual([]);
      expect(troubles(["ask"], [], 3)).toEqual(missing);
      expect(troubles(["ask", "gather"], [], 3)).toEqual([]);
      expect(troubles(["ask"], [table({ event: "fellApart" }, ["gather"])], 3)).toEqual([]);
      expect(troubles(["ask"], [table({ event: "torn" }, ["gather"])], 3)).toEqual(missing);
    });
  });
});
