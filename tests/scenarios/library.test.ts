/** The scenarios that come with the game: complete, closed, with texts, and playable by bots to the end. */
import type { ScenarioInput } from "../../shared/scenarios/scenario.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scenarios } from "../../shared/i18n/en/scenarios/index.ts";
import { CUE_GROUPS } from "../../shared/model/cue.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import { isPossible } from "../../shared/model/direction.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import { chairId } from "../../shared/model/units.ts";
import { PIECES } from "../../shared/pieces/index.ts";
import { castParts } from "../../shared/scenarios/casting.ts";
import { openEnds } from "../../shared/scenarios/closed-hand.ts";
import { openTroubles } from "../../shared/scenarios/closed-within.ts";
import { unfitFor } from "../../shared/scenarios/unfit.ts";
import { DATA } from "../../shared/scenarios/data/index.ts";
import { handOf } from "../../shared/scenarios/hand.ts";
import { BUILT_IN, SCENARIOS } from "../../shared/scenarios/library.ts";
import { readScenario } from "../../shared/scenarios/read-scenario.ts";
import { scriptOf, setupOf } from "../../shared/scenarios/staging.ts";
import { isPossibleAct } from "../../shared/session/led-acts.ts";
import { MovementSimulation } from "../../shared/session/movement-simulation.ts";
import { readingGrade } from "./reading-age.ts";
import { seededRandomness } from "../fixtures/randomness.ts";

const SHARP: readonly string[] = CUE_GROUPS.edge;
const scenes = SCENARIOS.flatMap((scenario) =>
  scenario.scenes.map((scene, nth) => ({ id: `${scenario.id} ${nth + 1}`, scenario, scene, nth })),
);

/** Every text in it. */
const textsOf = (words: unknown): readonly string[] =>
  typeof words === "string" ? [words] : Object.values(words as object).flatMap(textsOf);

test("the formula tells a child's sentence from an office's", () => {
  expect(readingGrade("The cat sat on the mat.")).toBeCloseTo(-1.45, 2);
  expect(readingGrade("The sun was warm, so we went out to play in the garden.")).toBeLessThan(4);
  expect(
    readingGrade("Participants demonstrated extraordinary determination throughout."),
  ).toBeGreaterThan(12);
});

test("first steps and fourteen scenarios, in order, each found by its id", () => {
  expect(SCENARIOS.map(({ order }) => order)).toEqual(Array.from({ length: 15 }, (_, i) => i));
  for (const scenario of SCENARIOS) expect(BUILT_IN.find(scenario.id)).toBe(scenario);
  expect(BUILT_IN.find("none")).toBeNull();
});

describe.each(DATA.map((data) => [data.id, data] as const))("%s", (id, data) => {
  test("is a whole file with its words, none of them too long", () => {
    const words = { ...scenarios.list[id], ...scenarios.words[id] };
    expect(readScenario({ ...data, language: "en", words })).toHaveProperty("file");
  });

  test("[J12] its words ask for four years of school on average, and no card or brief for more than six", () => {
    const { scenes: own, brief, prebrief } = scenarios.words[id];
    const cards = own.flatMap(({ parts }) => parts.map((part) => textsOf(part).join(" ")));
    const all = textsOf([scenarios.list[id], scenarios.words[id]]);
    expect(readingGrade(all.map((text) => `${text}.`).join(" "))).toBeLessThan(4);
    expect([brief, prebrief, ...cards].filter((text) => readingGrade(text) > 6)).toEqual([]);
  });

  test("[J12] brings all that a group's leader needs", () => {
    const { facilitator, debrief, variants, prebrief } = scenarios.words[id];
    expect(data.seeds.length).toBeGreaterThan(0);
    expect(data.competences.length).toBeGreaterThan(0);
    expect(data.audience.length).toBeGreaterThan(0);
    expect(facilitator.watchFor.length).toBeGreaterThan(0);
    expect(variants.length).toBeGreaterThan(0);
    for (const part of ["reactions", "description", "analysis", "summary"] as const)
      expect(debrief[part].join(" ")).toContain("?");
    expect([facilitator.before, facilitator.during, facilitator.stopIf, prebrief]).not.toContain(
      "",
    );
    // Each scene has events or a past.
    for (const scene of data.scenes) {
      const { events = [], history = [] } = scene as ScenarioInput["scenes"][number];
      expect(events.length + history.length).toBeGreaterThan(0);
    }
  });

  test("plays ideas that the rules know", () => {
    const rules = readFileSync(join(import.meta.dirname, "../../RULES.md"), "utf8");
    for (const seed of data.seeds) expect(rules).toMatch(new RegExp(`^\\| ${seed} +\\|`, "m"));
  });
});

test("[J9] each but the first steps has something to reach, and compares no first scene with one before", () => {
  const aimless = SCENARIOS.filter(({ scenes: of }) => of.every((one) => !one.objective));
  expect(aimless.map(({ id }) => id)).toEqual(["first-steps"]);
  // A difference needs an earlier scene to compare with.
  const compared = SCENARIOS.filter(
    ({ scenes: [first] }) => first?.objective?.scope === "difference",
  );
  expect(compared).toEqual([]);
});

test("[A12] in classes no person has a sharp sign, and nobody under 16 is dealt the fourth card", () => {
  expect(SCENARIOS.flatMap((one) => unfitFor(one).map(({ what }) => `${one.id}: ${what}`))).toEqual(
    [],
  );
  const inClass = SCENARIOS.filter(({ audience }) => audience.includes("class"));
  expect(inClass.length).toBeGreaterThan(2);
});

describe.each(scenes.map((one) => [one.id, one] as const))("%s", (_, { scenario, scene }) => {
  test("[J2] whatever may happen can be answered and mended with what is on the table", () => {
    expect(openEnds(scene)).toEqual([]);
    expect(openTroubles(scene, scenario.chairs.max)).toEqual([]);
  });

  test("has a piece that is there, and parts in order", () => {
    expect(PIECES.map(({ id }) => id)).toContain(scene.piece);
    expect(scene.chairs.map(({ slot }) => slot)).toEqual(scene.chairs.map((__, i) => i));
    expect(scenario.chairs.min).toBeLessThanOrEqual(scenario.chairs.ideal);
    expect(scenario.chairs.ideal).toBeLessThanOrEqual(scenario.chairs.max);
  });

  test("names no chair that is not a part, and directs no part for people as a bot", () => {
    const parts = new Map(scene.chairs.map(({ slot, who }) => [slot as unknown, who]));
    const named = scene.events.flatMap(({ deed }) =>
      Object.entries(deed).filter(([key]) => ["chair", "to", "bot"].includes(key)),
    );
    expect(named.filter(([, part]) => part !== "all" && !parts.has(part))).toEqual([]);
    expect(named.filter(([key, part]) => key === "bot" && parts.get(part) !== "bot")).toEqual([]);
  });

  test("gives nothing sharp to people in a class", () => {
    const sharp = scene.chairs
      .filter(({ who }) => who !== "bot" && scenario.audience.includes("class"))
      .flatMap(({ slot }) => handOf(scene, slot))
      .filter((item) => SHARP.includes(item));
    expect(sharp).toEqual([]);
  });

  test("brings nothing that the rules refuse, however many chairs there are", () => {
    const { min, ideal, max } = scenario.chairs;
    for (const chairs of new Set([min, ideal, max])) {
      const cast = castParts(
        scene,
        Array.from({ length: chairs }, () => false),
        0,
      );
      const { timed, awaited } = scriptOf(scene, cast);
      const refused = [
        ...timed.map(({ what }) => what),
        ...awaited.flatMap(({ what }) => what),
      ].filter((what) =>
        "command" in what
          ? !isPossible(what.command, what.chair, chairs)
          : !isPossibleAct(what.act, what.chair, chairs),
      );
      expect(refused).toEqual([]);
    }
  });

  test("plays to its end with bots, the fewest, the usual and the most chairs, and replays exactly", () => {
    const { min, ideal, max } = scenario.chairs;
    for (const chairs of new Set([min, ideal, max])) {
      const people = Array.from({ length: chairs }, () => false);
      const cast = castParts(scene, people, 0);
      const { piece, minutes } = scene;
      const simulation = new MovementSimulation(seededRandomness(chairs));
      simulation.begin(
        { piece, minutes, pace: scenario.pace, scene: null },
        people,
        () => setupOf(scene, cast),
        { script: scriptOf(scene, cast) },
      );
      while (simulation.playing) simulation.tick(2);
      const [recording] = simulation.recordings;
      if (recording === undefined || simulation.world === null) throw new Error("nothing played");
      expect(hashWorld(replay(recording))).toBe(hashWorld(simulation.world));
      expect(simulation.perception(chairId(0)).tick).toBe(recording.ticks);
    }
  });
});
