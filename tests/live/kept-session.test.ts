/** [Y13] A session that is stored and loaded is the same class. */
import { expect, test } from "vitest";
import type { KeptSession } from "../../shared/live/kept-session.ts";
import { newBond, newChair } from "../../shared/model/kept.ts";
import { chairId } from "../../shared/model/units.ts";
import { AT, fakeSession } from "./fake-consorts.ts";
import { come, lead, MINUTE, views } from "./leading.ts";

test("[Y13] people, links, seats, lessons, bonds and marks are as they were; all are awaited", async () => {
  const live = fakeSession();
  await lead(live, { do: "expect", names: ["Max", "Max", "Nele"] });
  await lead(live, { do: "nameLesson", lesson: 1, title: "The missed call" });
  await lead(live, { do: "size", size: 2 });
  for (const { key } of live.session.roster.links) come(live, "", { secret: key, device: key });
  live.report(0);
  live.report(1);
  const guest = come(live, "Guest");
  if (typeof guest === "string") throw new Error(guest);
  await lead(live, { do: "bar", person: guest.id, on: true });
  const looker = come(live, "Ida");
  if (typeof looker === "string") throw new Error(looker);
  await lead(live, { do: "seat", person: looker.id, at: null });
  await lead(live, { do: "password", password: "abc" });
  await lead(live, { do: "lesson", lesson: 1 });
  await lead(live, { do: "go", step: 2 });
  await lead(live, { do: "mark", id: "a", consort: 0, note: "look" });
  await lead(live, { do: "begin", which: "all" });
  const [max, other] = live.session.people.of(0);
  live.report(0, {
    phase: "ended",
    kept: {
      people: [max?.id ?? null, other?.id ?? null],
      kept: {
        chairs: [newChair(chairId(0))],
        bonds: [{ ...newBond(chairId(0), chairId(1)), seams: 3 }],
      },
    },
  });
  const kept = live.session.save();
  const stored = JSON.parse(JSON.stringify(kept)) as KeptSession;
  expect(stored).toEqual(kept);

  const again = fakeSession();
  again.session.load(stored, AT + MINUTE);
  expect(again.session.save()).toEqual(kept);
  expect(again.opened).toEqual([0, 1]);
  expect(again.orders(0, "seat").at(-1)?.chairs).toEqual(live.orders(0, "seat").at(-1)?.chairs);
  expect(again.orders(0, "seat").at(-1)?.kept?.bonds).toMatchObject([{ seams: 3 }]);
  const { console: seen } = views(again);
  expect(seen.people.map(({ name, here }) => [name, here])).toEqual([
    ["Max", false],
    ["Max 2", false],
    ["Nele", false],
    ["Guest", false],
    ["Ida", false],
  ]);
  expect(seen).toMatchObject({ lesson: 1, clock: { step: 2, since: AT + MINUTE } });
  // Their links and devices still lead to their seats, and who was barred stays so.
  const nele = again.session.people.known[2];
  expect(come(again, "", { secret: nele?.link ?? "" })).toBe(nele);
  expect(come(again, "", { secret: guest.secret })).toBe("barred");
  // Whom the facilitator set aside waits for a chair that they give.
  expect(come(again, "", { secret: looker.secret })).toBe("allTaken");
  await lead(again, { do: "expect", names: ["Nele", "Max", "Max"] });
  expect(again.session.people.known).toHaveLength(5);
});

test("[Y13] a password still stands, and names that are made up for everybody stay so", async () => {
  const live = fakeSession();
  come(live, "Max");
  await lead(live, { do: "password", password: "abc" });
  await lead(live, { do: "madeUp", on: true });
  const kept = live.session.save();
  expect(kept.lock).not.toBeNull();
  const again = fakeSession();
  again.session.load(kept, AT);
  expect(again.session.save()).toEqual(kept);
  come(again, "Nele");
  expect(views(again).console.madeUp).toBe(true);
  expect(JSON.stringify(again.session.people.all)).not.toMatch(/Max|Nele/);
});

test("[Y13] an empty session is stored and loaded, too", () => {
  const again = fakeSession();
  again.session.load(fakeSession().session.save(), AT);
  expect(again.opened).toEqual([]);
  expect(again.session.save()).toEqual(fakeSession().session.save());
});
