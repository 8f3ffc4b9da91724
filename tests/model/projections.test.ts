/** [F5], [F6] What a facilitator and a projector may see of the world, and what they may not. */
import { expect, test } from "vitest";
import { cloneWorld, hashWorld } from "../../shared/model/hash.ts";
import { measures } from "../../shared/model/measures.ts";
import { observe } from "../../shared/model/observe.ts";
import { perceive } from "../../shared/model/perceive.ts";
import { show } from "../../shared/model/show.ts";
import { openRupture } from "../../shared/model/trouble.ts";
import { chairId } from "../../shared/model/units.ts";
import { open, type World } from "../../shared/model/world.ts";
import { playAtRandom } from "../fixtures/random-movement.ts";

/** Movements in which bonds are torn, of more than two. */
const torn = Array.from({ length: 12 }, (_, i) => playAtRandom(i + 1, 50).world).filter(
  ({ n, bonds }) => n > 2 && bonds.some(({ rupture }) => rupture !== null),
);

const TEAR = { type: "benign", answer: null, since: 0, severity: 0.6 } as const;

/** The same world with one thing changed. */
function otherwise(world: World, change: (store: ReturnType<typeof open>) => void): World {
  const copy = cloneWorld(world);
  change(open(copy));
  return copy;
}

test("[F5] a facilitator sees bonds, inner weather, needs, tears, and who looks at whom", () => {
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

test("[F5] what is observed holds nothing of chance to come, and is no part of the world", () => {
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

test("[F6] a projector shows nothing of anyone's inside, nor of anyone's pitch and time", () => {
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

test("[F6] a projector shows nothing of a scene's cards: neither a hand nor what is planned for a part", () => {
  for (const world of torn) {
    const directed = otherwise(world, (store) => {
      store.directed = {
        byChance: false,
        kinds: ["space"],
        hands: store.chairs.map(() => ["nod"]),
        tearsFrom: 7,
        planned: store.chairs.map(() => [{ need: "space", to: chairId(0), leak: 1, at: 9 }]),
        strain: store.chairs.map(() => ({ rate: 0.1, until: 99_999 })),
      };
    });
    expect(show(directed)).toEqual(show(world));
  }
});

test("[F6] a projector shows the same whoever is torn from whom, and whoever tore it", () => {
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

test("[F6] of two alone no strand and no figure is shown while they play: it would be theirs", () => {
  const two = Array.from({ length: 40 }, (_, i) => i).map((seed) => playAtRandom(seed, 2).world);
  const duos = two.filter(({ n }) => n === 2);
  expect(duos.length).toBeGreaterThan(0);
  for (const world of duos) {
    expect(world.playing).toBe(true);
    const mended = otherwise(world, ({ bonds, tally }) => {
      for (const bond of bonds) bond.rupture = null;
      Object.assign(tally, { ruptures: 9, goodPairBeats: 1, pairBeats: 1000 });
      tally.mended.push(3);
    });
    const tornAnew = otherwise(world, ({ bonds }) => {
      for (const { a, b, ...bond } of bonds)
        Object.assign(bonds[0] ?? {}, bond, {
          rupture: openRupture({ ...TEAR, cause: a, hurt: b }),
        });
    });
    expect(show(mended)).toEqual(show(world));
    expect(show(tornAnew)).toEqual(show(world));
    const ended = otherwise(world, (store) => {
      store.playing = false;
    });
    expect(show(ended).measures).toEqual(measures(world));
    expect(show(ended).strands).toEqual([]);
  }
});

test("[F4]-[F6] each projection is a record of its own: who writes into one changes no other, and not the world", () => {
  for (const world of torn) {
    const before = hashWorld(world);
    const looks = [
      () => perceive(world, chairId(0)),
      () => perceive(world, chairId(1)),
      () => observe(world),
      () => show(world),
    ];
    const kept = looks.map((look) => structuredClone(look()));
    for (const look of looks) scribble(look());
    expect(looks.map((look) => structuredClone(look()))).toEqual(kept);
    expect(hashWorld(world)).toBe(before);
  }
});

/** Writes into every number that can be reached, as a careless reader might. */
function scribble(record: object): void {
  for (const [key, value] of Object.entries(record) as [string, unknown][]) {
    if (typeof value === "number") Object.assign(record, { [key]: -1234.5 });
    else if (typeof value === "object" && value !== null) scribble(value);
  }
}
