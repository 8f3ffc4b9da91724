/** [Y11] A live session sends bonds along with the seats. */
import { expect, test } from "vitest";
import type { KeptReport } from "../../shared/live/consort-orders.ts";
import type { PersonId } from "../../shared/live/person-id.ts";
import { newBond, newChair } from "../../shared/model/kept.ts";
import { chairId } from "../../shared/model/units.ts";
import { fakeSession } from "./fake-consorts.ts";
import type { FakeSession } from "./fake-consorts.ts";
import { lead, many } from "./leading.ts";

/** A report in which everybody of the consort has mended once with everybody else. */
function mended({ session }: FakeSession, consort: number): KeptReport {
  const people = session.people.of(consort);
  const chairs = people.map(({ seat }) => seat?.chair ?? chairId(0));
  return {
    people: chairs.reduce<(PersonId | null)[]>((all, chair, i) => {
      all[chair] = people[i]?.id ?? null;
      return all;
    }, []),
    moments: [],
    kept: {
      chairs: chairs.map(newChair),
      bonds: chairs.flatMap((a, i) =>
        chairs.slice(i + 1).map((b) => ({ ...newBond(a, b), seams: 1 })),
      ),
    },
  };
}

const told = (live: FakeSession, consort: number): readonly (readonly [number, number])[] =>
  (live.orders(consort, "seat").at(-1)?.kept?.bonds ?? []).map(({ a, b }) => [a, b] as const);

test("[Y11] who is seated anew before the last movement was reported brings along what came of it", async () => {
  const live = fakeSession();
  many(live, 8);
  await lead(live, { do: "size", size: 8 });
  await lead(live, { do: "begin", which: "all" });
  const kept = [mended(live, 0), mended(live, 1)];
  await lead(live, { do: "end", which: "all" });
  await lead(live, { do: "shuffle" });
  expect(live.session.people.of(0)).toHaveLength(8);
  expect(told(live, 0)).toEqual([]);
  live.report(0, { phase: "ended", kept: kept[0] ?? null });
  live.report(1, { phase: "ended", kept: kept[1] ?? null });
  // Six pairs from each former consort of four; the other sixteen pairs have never sat together.
  expect(told(live, 0)).toHaveLength(12);
  for (const [a, b] of told(live, 0)) expect(a).toBeLessThan(b);
});

test("[Y11] what is reported twice, or while nobody has moved, orders nothing", async () => {
  const live = fakeSession();
  many(live, 4);
  await lead(live, { do: "begin", which: "all" });
  const kept = mended(live, 0);
  await lead(live, { do: "end", which: "all" });
  const before = live.orders(0, "seat").length;
  live.report(0, { phase: "ended", kept });
  live.report(0, { phase: "ended", kept });
  expect(live.orders(0, "seat")).toHaveLength(before);
  expect(live.session.consorts.bonds.save().pairs).toHaveLength(6);
});

test("[Y11] a room that took the place of a broken one counts its movements anew", async () => {
  const live = fakeSession();
  many(live, 2);
  const seams = (): number[] =>
    live.session.consorts.bonds.save().pairs.map(([, , bond]) => bond.seams);
  await lead(live, { do: "begin", which: "all" });
  live.report(0, { phase: "ended", kept: mended(live, 0) });
  live.report(0, { broken: true });
  expect(live.orders(0, "seat").at(-1)?.kept?.bonds).toHaveLength(1);
  await lead(live, { do: "begin", which: "all" });
  const again = mended(live, 0);
  const bonds = again.kept.bonds.map((bond) => ({ ...bond, seams: 3 }));
  live.report(0, { phase: "ended", kept: { ...again, kept: { ...again.kept, bonds } } });
  expect(seams()).toEqual([3]);
});
