/** V8 must know in advance which numbers of the world may be fractions: none may be missing. */
import { expect, test } from "vitest";
import { BOND_FRACTIONS, TIE_FRACTIONS } from "../../shared/model/bond.ts";
import { BOW_FRACTIONS, CHAIR_FRACTIONS } from "../../shared/model/seat-chair.ts";
import { RUPTURE_FRACTIONS } from "../../shared/model/trouble.ts";
import { open } from "../../shared/model/world.ts";
import { playTick, seat } from "../lab/play.ts";

/** Fields of `records` that have held fractions. */
function fractionsIn(records: readonly object[], found: Set<string>): void {
  for (const record of records)
    for (const [key, value] of Object.entries(record))
      if (typeof value === "number" && !Number.isInteger(value)) found.add(key);
}

test("numbers of chairs, bows, ties, bonds and ruptures that are not whole are those that were foreseen", () => {
  const { chairs, bows, ties, bonds, ruptures } = {
    chairs: new Set<string>(),
    bows: new Set<string>(),
    ties: new Set<string>(),
    bonds: new Set<string>(),
    ruptures: new Set<string>(),
  };
  for (const seed of [1, 2, 3]) {
    const play = seat(
      ["attuned", "fighting", "fighting", "attuned", "fighting"],
      seed,
      "expert",
      2400,
    );
    const store = open(play.world);
    for (let tick = 0; tick < 2400; tick += 1) {
      playTick(play);
      if (tick % 7 !== 0) continue;
      fractionsIn(store.chairs, chairs);
      fractionsIn(
        store.chairs.map(({ bow }) => bow),
        bows,
      );
      fractionsIn(store.ties, ties);
      fractionsIn(store.bonds, bonds);
      fractionsIn(
        store.bonds.flatMap(({ rupture }) => rupture ?? []),
        ruptures,
      );
    }
  }
  expect(CHAIR_FRACTIONS).toEqual(expect.arrayContaining([...chairs]));
  expect(BOW_FRACTIONS).toEqual(expect.arrayContaining([...bows]));
  expect(TIE_FRACTIONS).toEqual(expect.arrayContaining([...ties]));
  expect(BOND_FRACTIONS).toEqual(expect.arrayContaining([...bonds]));
  expect(RUPTURE_FRACTIONS).toEqual(expect.arrayContaining([...ruptures]));
  // Enough has happened for the test to mean something.
  expect(chairs.size).toBeGreaterThan(15);
  expect(ruptures.size).toBe(RUPTURE_FRACTIONS.length);
});
