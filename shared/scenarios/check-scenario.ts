/**
 * [J12] Checks a scenario beyond its shape: that its parts exist, and that everything that may
 * happen in it can be mended.
 */
import { PIECES } from "../pieces/index.ts";
import { openEnds } from "./closed-hand.ts";
import { openTroubles } from "./closed-within.ts";
import type { Scenario, Scene } from "./scenario.ts";
import { unfitFor } from "./unfit.ts";

/** A fault, and where it is. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly what: string;
}

/** Empty when it can be played. */
export function faultsOf(scenario: Scenario): readonly Fault[] {
  const { min, ideal, max } = scenario.chairs;
  const faults = [
    ...scenario.scenes.flatMap((scene, i) =>
      faultsOfScene(scene, i, max).map(({ path, what }) => ({
        path: ["scenes", i, ...path],
        what,
      })),
    ),
    ...unfitFor(scenario).map(({ where, what }) => ({ path: where, what })),
  ];
  return min <= ideal && ideal <= max
    ? faults
    : [{ path: ["chairs"], what: "min, ideal, max in this order" }, ...faults];
}

function faultsOfScene(scene: Scene, nth: number, most: number): readonly Fault[] {
  const known = PIECES.some(({ id }) => id === scene.piece);
  const inOrder = scene.chairs.every(({ slot }, i) => slot === i);
  const compared = nth === 0 && scene.objective?.scope === "difference";
  return [
    ...(known ? [] : [{ path: ["piece"], what: "there is no such piece" }]),
    ...(compared ? [{ path: ["objective", "scope"], what: "there is no scene before it" }] : []),
    // If the parts are not in order they cannot be told apart, so nothing more is checked.
    ...(inOrder
      ? partFaults(scene, most)
      : [{ path: ["chairs"], what: "slots 0, 1, 2 … in order" }]),
  ];
}

function partFaults(scene: Scene, most: number): readonly Fault[] {
  const strangers = namedParts(scene)
    .filter(({ part }) => scene.chairs[part] === undefined)
    .map(({ path }) => ({ path, what: "there is no such part" }));
  if (strangers.length > 0) return strangers;
  const led = scene.events.flatMap(({ deed }, i): Fault[] =>
    "bot" in deed && scene.chairs[deed.bot]?.who !== "bot"
      ? [{ path: ["events", i, "deed", "bot"], what: "only a part for bots can be led" }]
      : [],
  );
  const open = openEnds(scene).map((end): Fault =>
    "need" in end
      ? {
          path: ["hand"],
          what: `${end.need} turned to part ${end.part} needs "${end.missing}" on its table`,
        }
      : {
          path: ["hand"],
          what: `a tear (${end.tear}) by part ${end.cause}, hurting part ${end.hurt}, needs ${end.missing.map((one) => `"${one}"`).join(" or ")}`,
        },
  );
  const within = openTroubles(scene, most).map((trouble): Fault => ({
    path: ["hand"],
    what:
      "split" in trouble
        ? `a split of part ${trouble.split} needs "${trouble.missing}" on its table, or brought there by it`
        : `the whole, when it falls apart, needs "${trouble.missing}" on somebody's table, or brought there by it`,
  }));
  return [...led, ...open, ...within];
}

/** Every part that a scene names, and where. */
function namedParts(scene: Scene): readonly { part: number; path: (string | number)[] }[] {
  const inEvents = scene.events.flatMap(({ deed, after }, i) => [
    ...partsIn(deed, ["events", i, "deed"]),
    ...partsIn(after ?? {}, ["events", i, "after"]),
    ...partsIn(deed.do === "propose" ? deed.terms : {}, ["events", i, "deed", "terms"]),
  ]);
  const inHistory = scene.history.flatMap(({ pair, tear }, i) => [
    ...pair.map((part, side) => ({ part, path: ["history", i, "pair", side] })),
    ...partsIn(tear ?? {}, ["history", i, "tear"]),
  ]);
  return [...inEvents, ...inHistory, ...partsIn(scene.agreements, ["agreements"])];
}

const NAMING: ReadonlySet<string> = new Set([
  "chair",
  "bot",
  "from",
  "to",
  "cause",
  "hurt",
  "conductor",
]);

const partsIn = (of: object, path: (string | number)[]) =>
  Object.entries(of).flatMap(([key, part]: [string, unknown]) =>
    NAMING.has(key) && typeof part === "number" ? [{ part, path: [...path, key] }] : [],
  );
