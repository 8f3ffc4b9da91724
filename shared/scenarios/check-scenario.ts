/**
 * [J12] Checks a scenario beyond its shape: that its parts exist, and that everything that may
 * happen in it can be mended.
 */
import { PIECES } from "../pieces/index.ts";
import { openEnds } from "./closed-hand.ts";
import { openTroubles } from "./closed-within.ts";
import type { Scenario, Scene } from "./scenario.ts";
import type { Fault, PlainFault } from "./fault.ts";
import { unfitFor } from "./unfit.ts";

/** Empty when it can be played. */
export function faultsOf(scenario: Scenario): readonly Fault[] {
  const { min, ideal, max } = scenario.chairs;
  const faults = [
    ...scenario.scenes.flatMap((scene, i) =>
      faultsOfScene(scene, i, max).map((fault) => ({
        ...fault,
        path: ["scenes", i, ...fault.path],
      })),
    ),
    ...unfitFor(scenario).map(({ where, what, why }) => ({ path: where, what, why: { is: why } })),
  ];
  return min <= ideal && ideal <= max
    ? faults
    : [plain(["chairs"], "chairsOutOfOrder", "min, ideal, max in this order"), ...faults];
}

const plain = (path: Fault["path"], is: PlainFault, what: string): Fault => ({
  path,
  what,
  why: { is },
});

function faultsOfScene(scene: Scene, nth: number, most: number): readonly Fault[] {
  const known = PIECES.some(({ id }) => id === scene.piece);
  const inOrder = scene.chairs.every(({ slot }, i) => slot === i);
  const compared = nth === 0 && scene.objective?.scope === "difference";
  return [
    ...(known ? [] : [plain(["piece"], "noSuchPiece", "there is no such piece")]),
    ...(compared
      ? [plain(["objective", "scope"], "nothingBefore", "there is no scene before it")]
      : []),
    // If the parts are not in order they cannot be told apart, so nothing more is checked.
    ...(inOrder
      ? partFaults(scene, most)
      : [plain(["chairs"], "outOfOrder", "slots 0, 1, 2 … in order")]),
  ];
}

function partFaults(scene: Scene, most: number): readonly Fault[] {
  const strangers = namedParts(scene)
    .filter(({ part }) => scene.chairs[part] === undefined)
    .map(({ path }) => plain(path, "noSuchPart", "there is no such part"));
  if (strangers.length > 0) return strangers;
  const led = scene.events.flatMap(({ deed }, i): Fault[] =>
    "bot" in deed && scene.chairs[deed.bot]?.who !== "bot"
      ? [plain(["events", i, "deed", "bot"], "onlyBots", "only a part for bots can be led")]
      : [],
  );
  const open = openEnds(scene).map((end): Fault =>
    "need" in end
      ? {
          path: ["hand"],
          what: `${end.need} turned to part ${end.part} needs "${end.missing}" on its table`,
          why: { is: "noAnswer", ...end },
        }
      : {
          path: ["hand"],
          what: `a tear (${end.tear}) by part ${end.cause}, hurting part ${end.hurt}, needs ${end.missing.map((one) => `"${one}"`).join(" or ")}`,
          why: { is: "noKey", ...end },
        },
  );
  const within = openTroubles(scene, most).map((trouble): Fault => ({
    path: ["hand"],
    what:
      "split" in trouble
        ? `a split of part ${trouble.split} needs "${trouble.missing}" on its table, or brought there by it`
        : `the whole, when it falls apart, needs "${trouble.missing}" on somebody's table, or brought there by it`,
    why: { is: "split" in trouble ? "noEndOfSplit" : "noGathering" },
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
