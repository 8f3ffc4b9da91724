/** An invented rupture type needs no more than its own record and an entry in the list. */
import { registerHooks } from "node:module";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PACES } from "../../shared/model/numbers.ts";
import type { RuptureType } from "../../shared/model/perception.ts";
import type { RuptureKind } from "../../shared/model/ruptures/kind.ts";
import type * as stage from "./stage.ts";

const LIST = import.meta.resolve("../../shared/model/ruptures/all.ts");
/** Behind the address of each module of the model that is loaded once more, with one type more in its list. */
const MORE = "?one-more";
const LONGER_LIST = `
  import { RUPTURES as listed } from ${JSON.stringify(LIST)};
  export const RUPTURES = { ...listed, mimicry: globalThis.mimicry };
  export const RUPTURE_KINDS = Object.values(RUPTURES);
`;
const mimicry: RuptureKind = {
  type: "mimicry" as RuptureType,
  severity: 0.4,
  shames: { cause: 0.3, hurt: 0 },
  cents(_now, into) {
    into.cause = 0;
    into.hurt = 0.5;
  },
  ms(_now, into) {
    into.cause = 0;
    into.hurt = 0;
  },
  timbre(_listener, level, _now, into) {
    into.volume = 1;
    into.tone = 0;
    into.rough = level;
  },
  detect(store, tear) {
    for (const { by, to, cue } of store.moment.cues) {
      if (cue !== "holdBack" || to === null) continue;
      const { type, severity } = mimicry;
      tear(store, { type, cause: by, hurt: to, severity, answer: null, what: "imposed" });
    }
  },
  key: () => [[{ by: "cause", what: "makeRoom" }]],
  taking: [{ by: "hurt", what: "nod" }],
};

let stages: typeof stage;
let hooks: ReturnType<typeof registerHooks>;
// Other tests have the model as it is.
beforeAll(async () => {
  Object.assign(globalThis, { mimicry });
  hooks = registerHooks({
    resolve(name, context, next) {
      const found = next(name, context);
      const { parentURL: by = "" } = context;
      const isMore = by === import.meta.url || (by.endsWith(MORE) && by !== LIST + MORE);
      return isMore && found.url.startsWith("file:") ? { ...found, url: found.url + MORE } : found;
    },
    load: (url, context, next) =>
      url === LIST + MORE
        ? { format: "module", source: LONGER_LIST, shortCircuit: true }
        : next(url, context),
  });
  stages = await import("./stage.ts");
});
afterAll(() => {
  hooks.deregister();
  Reflect.deleteProperty(globalThis, "mimicry");
});

function mimicked(): stage.Stage {
  const told = new stages.Stage();
  told.look(0, 1).look(1, 0).cue(1, "holdBack").tick();
  return told;
}

test("a type that is in the list tears, sounds, shames and mends as its record says", () => {
  const stage = mimicked();
  expect(stage.bond(0, 1).rupture).toMatchObject({
    type: "mimicry",
    cause: 1,
    hurt: 0,
    severity: 0.4,
  });
  expect(stage.chair(1).shame).toBeCloseTo(0.3, 2);
  expect(stage.chair(0).shame).toBe(0);

  stage.look(0, "away").look(1, "away").run(5);
  const { sounds, pitch } = stage.chair(0);
  const level = stage.bond(0, 1).sound;
  expect(level).toBeGreaterThan(0.3);
  expect(sounds - pitch).toBeCloseTo(0.5 * level * PACES.expert.tornCents, 6);
  expect(stage.chair(1).sounds).toBe(stage.chair(1).pitch);

  stage.look(0, 1).look(1, 0).run(0.1);
  stages.mendByOwed(stage, 60, () => stage.bond(0, 1).rupture === null);
  expect(stage.happened("mended")).toMatchObject([{ a: 0, b: 1, type: "mimicry" }]);
  expect(stage.bond(0, 1)).toMatchObject({ rupture: null, seams: 1 });
});
