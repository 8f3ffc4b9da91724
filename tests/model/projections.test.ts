/** What a facilitator and a projector may see of the world, and what they may not. */
import { expect, test } from "vitest";
import { cloneWorld } from "../../shared/model/hash.ts";
import { observe } from "../../shared/model/observe.ts";
import { show } from "../../shared/model/show.ts";
import { open, type World } from "../../shared/model/world.ts";
import { playAtRandom } from "../fixtures/random-movement.ts";

/** Movements in which bonds are torn, of more than two. */
const torn = Array.from({ length: 12 }, (_, i) => playAtRandom(i + 1, 50).world).filter(
  ({ n, bonds }) => n > 2 && bonds.some(({ rupture }) => rupture !== null),
);

/** The same world with something in it otherwise. */
function otherwise(world: World, change: (store: ReturnType<typeof open>) => void): World {
  const copy = cloneWorld(world);
  change(open(copy));
  return copy;
}

test("a facilitator sees bonds, inner weather, needs, tears, and who looks at whom", () => {
  expect(torn.length).toBeGreaterThan(3);
  for (const world of torn) {
    const { chairs, bonds } = observe(world);
    expect(chairs.map(({ gaze, activation, shame }) => [gaze, activation, shame])).toEqual(
      world.chairs.map(({ gaze, activation, shame }) => [gaze, activation, shame]),
    );
    expect(chairs.map(({ bid }) => bid?.need ?? null)).toEqual(
      world.chairs.map(({ bid }) => bid?.need ?? null),
    );
    expect(bonds.map(({ rupture }) => rupture?.type ?? null)).toEqual(
      world.bonds.map(({ rupture }) => rupture?.type ?? null),
    );
  }
});

test("what is observed holds nothing of chance to come, and is no part of the world", () => {
  for (const world of torn) {
    const seen = observe(world);
    const before = structuredClone(seen);
    const other = otherwise(world, (store) => {
      store.rng.a += 1;
      for (const chair of store.chairs) chair.nextNeed += 100;
    });
    expect(observe(other)).toEqual(seen);
    for (const chair of open(world).chairs) chair.activation = 0.123;
    expect(seen).toEqual(before);
  }
});

test("[P3] a projector shows nothing of anyone's inside, nor of anyone's pitch and time", () => {
  for (const world of torn) {
    const other = otherwise(world, (store) => {
      for (const chair of store.chairs) {
        Object.assign(chair, { activation: 0.9, shame: 0.9, guard: 0.9, longing: 0.9 });
        Object.assign(chair, { pitch: 40, sounds: 40, haste: 30, onset: 30, late: 30 });
        Object.assign(chair, { bid: null, wish: null, role: null, gaze: "away" });
      }
      for (const tie of store.ties) Object.assign(tie, { trust: 0.1, longing: 0.9, heard: 30 });
    });
    expect(show(other)).toEqual(show(world));
  }
});

test("[P3] a projector shows the same whoever is torn from whom, and whoever tore it", () => {
  for (const world of torn) {
    const shown = show(world);
    expect(shown.strands[0]).toBeLessThan(1);
    const turned = otherwise(world, ({ bonds }) => {
      const ruptures = bonds.map(({ rupture }) => rupture);
      bonds.forEach((bond, k) => {
        const rupture = ruptures[(k + 1) % bonds.length] ?? null;
        bond.rupture = rupture && { ...rupture, cause: bond.b, hurt: bond.a, type: "toxic" };
      });
    });
    expect(show(turned)).toEqual(shown);
  }
});

test("[P3] of two alone no strand is shown: it would be theirs", () => {
  const two = Array.from({ length: 40 }, (_, i) => i).map((seed) => playAtRandom(seed, 2).world);
  const duos = two.filter(({ n }) => n === 2);
  expect(duos.length).toBeGreaterThan(0);
  for (const world of duos) expect(show(world).strands).toEqual([]);
});
