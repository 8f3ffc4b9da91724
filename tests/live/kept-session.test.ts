/** [Y13] A session is the same after storing and loading. */
import { expect, test } from "vitest";
import type { KeptSession } from "../../shared/live/kept-session.ts";
import { newBond, newChair } from "../../shared/model/kept.ts";
import { chairId } from "../../shared/model/units.ts";
import { SHOWN_FIRST } from "../../shared/live/stage-setting.ts";
import { fileShape } from "../../shared/scenarios/scenario.ts";
import { FILE } from "../scenarios/scenes.ts";
import { AT, fakeSession } from "./fake-consorts.ts";
import { come, lead, MINUTE, views } from "./leading.ts";

const OWN = fileShape.parse({ ...FILE, id: "our-own" });

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
  await lead(live, { do: "quiet", on: false });
  await lead(live, { do: "say", text: "Well done" });
  await lead(live, { do: "stage", stage: { ...SHOWN_FIRST, names: false, focus: 1 } });
  await lead(live, { do: "saveScene", file: OWN });
  await lead(live, { do: "begin", which: "all" });
  const [max, other] = live.session.people.of(0);
  live.report(0, {
    phase: "ended",
    kept: {
      moments: [],
      people: [max?.id ?? null, other?.id ?? null],
      kept: {
        chairs: [newChair(chairId(0))],
        bonds: [{ ...newBond(chairId(0), chairId(1)), seams: 3 }],
      },
    },
  });
  live.report(1, { phase: "ended" });
  await lead(live, { do: "stand", which: "all", still: true, sentence: "Eyes up" }, AT + MINUTE);
  const kept = live.session.save(AT + 2 * MINUTE);
  const stored = JSON.parse(JSON.stringify(kept)) as KeptSession;
  expect(stored).toEqual(kept);

  const again = fakeSession();
  // In another process, whose clock starts elsewhere; the time in between does not count.
  again.session.load(stored, MINUTE);
  expect(again.session.save(MINUTE)).toEqual({
    ...kept,
    now: MINUTE,
    clock: { ...kept.clock, since: -MINUTE, until: kept.clock.until - AT - MINUTE, stillSince: 0 },
    marks: [{ id: "a", consort: 0, note: "look", at: -MINUTE, step: 2 }],
    bonds: { ...kept.bonds, taken: [] },
    consorts: kept.consorts.map((consort) => ({ ...consort, begun: 0 })),
  });
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
  expect(seen).toMatchObject({ lesson: 1, clock: { step: 2 }, quiet: false });
  expect(seen.stage).toMatchObject({ names: false, focus: 1 });
  expect(again.orders(0, "say").at(-1)?.word).toMatchObject({
    quiet: false,
    said: { text: "Well done" },
    still: { sentence: "Eyes up" },
  });
  expect(again.orders(0, "stand")).toEqual([{ do: "stand", still: true }]);
  expect(again.session.scenes.all).toEqual([OWN]);
  // Links and devices still lead to their seats, and barred people stay barred.
  const nele = again.session.people.known[2];
  expect(come(again, "", { secret: nele?.link ?? "" })).toBe(nele);
  expect(come(again, "", { secret: guest.secret })).toBe("barred");
  // A person without a seat by the facilitator's decision still waits for one.
  expect(come(again, "", { secret: looker.secret })).toBe("allTaken");
  await lead(again, { do: "expect", names: ["Nele", "Max", "Max"] });
  expect(again.session.people.known).toHaveLength(5);
});

test("[Y13] a password still stands, and names that are made up for everybody stay so", async () => {
  const live = fakeSession();
  come(live, "Max");
  await lead(live, { do: "password", password: "abc" });
  await lead(live, { do: "madeUp", on: true });
  const kept = live.session.save(AT);
  expect(kept.lock).not.toBeNull();
  const again = fakeSession();
  again.session.load(kept, AT);
  expect(again.session.save(AT)).toEqual(kept);
  come(again, "Nele");
  expect(views(again).console.madeUp).toBe(true);
  expect(JSON.stringify(again.session.people.all)).not.toMatch(/Max|Nele/);
});

test("[Y13] an empty session is stored and loaded, too", () => {
  const again = fakeSession();
  again.session.load(fakeSession().session.save(AT), AT);
  expect(again.opened).toEqual([]);
  expect(again.session.save(AT)).toEqual(fakeSession().session.save(AT));
});

test("[Y13] what played in a room that is gone is over, and waits for the facilitator", async () => {
  const live = fakeSession();
  come(live, "Max");
  await lead(live, { do: "go", step: 1 });
  await lead(live, { do: "begin", which: "all" });
  live.report(0, { phase: "playing" });
  const again = fakeSession();
  again.session.load(live.session.save(AT), AT);
  expect(again.session.consorts.all[0]).toMatchObject({
    playing: false,
    trouble: { kind: "broken" },
  });
  expect(again.orders(0, "choose")).toHaveLength(1);
  expect(await lead(again, { do: "begin", which: "all" })).toBeNull();
});

test("[Y13] a report is to be stored where it changes what is stored or who plays, and only there", async () => {
  const live = fakeSession();
  const ada = come(live, "Ada");
  if (typeof ada === "string") throw new Error(ada);
  const isStored = (...report: Parameters<typeof live.report>): boolean => {
    const [before, said] = [live.session.save(AT), live.changes()];
    live.report(...report);
    const told = live.changes() > said;
    if (!told) expect(live.session.save(AT)).toEqual(before);
    return told;
  };
  expect(isStored(0)).toBe(true);
  expect(isStored(0)).toBe(false);
  expect(isStored(0, { chair: (one) => ({ ...one, idle: 9 }) })).toBe(false);
  expect(isStored(0, { chair: (one) => ({ ...one, hand: { state: "up", reason: "?" } }) })).toBe(
    false,
  );
  expect(isStored(0, { chair: (one) => ({ ...one, briefed: true }) })).toBe(true);
  await lead(live, { do: "begin", which: "all" });
  expect(isStored(0, { phase: "ended" })).toBe(true);
  expect(isStored(0, { phase: "ended", chair: (one) => ({ ...one, bot: true }) })).toBe(true);
  expect(isStored(0, { phase: "ended", chair: (one) => ({ ...one, bot: true }) })).toBe(false);
  const moments = { moments: [], people: [ada.id], kept: { chairs: [], bonds: [] } };
  expect(isStored(0, { phase: "ended", kept: moments })).toBe(true);
  expect(isStored(0, { broken: true })).toBe(true);
});
