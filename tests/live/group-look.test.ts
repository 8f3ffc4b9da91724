/** [G8] The pages of the groups in a debrief: for whoever leads; a room sees all groups as one. */
import { expect, test } from "vitest";
import type { GroupPage } from "../../shared/debrief/group-page.ts";
import { MIN_ROOM_PAIRS, roomGroupOf, withMovement } from "../../shared/live/group-look.ts";
import type { KeptSession } from "../../shared/live/kept-session.ts";
import type { PersonId } from "../../shared/live/person-id.ts";
import { chairId } from "../../shared/model/units.ts";
import { act, FIRST, inDebrief, moment, onConsole } from "./debriefing.ts";
import { AT, fakeSession } from "./fake-consorts.ts";
import { lead, MINUTE, views } from "./leading.ts";

const [ADA, BO, CY] = [0, 1, 2].map((id) => id as PersonId) as [PersonId, PersonId, PersonId];
const state = (trust: number, seams = 0, torn = false, residue = 0) => ({
  trust: [trust, trust] as const,
  seams,
  torn,
  residue,
});
const bond = (a: number, b: number, torn = false): GroupPage["bonds"][number] => ({
  pair: [chairId(a), chairId(b)],
  before: state(0.5),
  after: state(0.8, torn ? 0 : 1, torn, 0.2),
});
const PAGE: GroupPage = {
  bonds: [bond(0, 1), bond(0, 2, true), bond(1, 2), bond(0, 3), bond(3, 4)],
  mends: [6, 20],
  tears: 3,
  mended: 2,
  harmony: 0.7,
};
const PEOPLE = [ADA, BO, CY, null, null];
const reported = (people: readonly (PersonId | null)[], group: GroupPage = PAGE) => ({
  moments: [moment()],
  people,
  group,
});

test("[G8] the same people in the same chairs have one page; others have their own; bonds of bots are nobody's", () => {
  const first = withMovement([], { consort: 0, people: PEOPLE, page: PAGE });
  expect(first[0]?.page.bonds.map(({ pair }) => pair.join())).toEqual(["0,1", "0,2", "1,2", "0,3"]);
  const again = withMovement(first, { consort: 0, people: PEOPLE, page: PAGE });
  expect(again).toHaveLength(1);
  expect(again[0]?.page).toMatchObject({ mended: 4, mends: [6, 20, 6, 20] });
  const others = withMovement(again, { consort: 0, people: [BO, ADA, CY], page: PAGE });
  expect(others.map(({ people }) => people)).toEqual([PEOPLE, [BO, ADA, CY]]);
});

test("[G8] the room is told of all groups as one: no pair, no name, no order that tells whose it is", () => {
  const sittings = [0, 1].map((consort) => ({ consort, people: PEOPLE, page: PAGE }));
  const room = roomGroupOf(sittings);
  expect(room).toMatchObject({
    trust: [50, 80],
    seams: [0, 8],
    tears: 6,
    mended: 4,
    repairSeconds: 13,
  });
  expect(Object.keys(room ?? {}).toSorted()).toEqual(
    ["mended", "near", "repairSeconds", "seams", "tears", "trust", "unsaid"].toSorted(),
  );
  for (const near of room?.near ?? []) {
    expect(near).toHaveLength(12);
    expect(near).toEqual(near.toSorted((one, other) => other - one));
  }
  // Whichever pair it is that is torn, the room is told the same.
  const turned = { ...PAGE, bonds: [bond(0, 1, true), bond(0, 2), ...PAGE.bonds.slice(2)] };
  expect(roomGroupOf([{ consort: 0, people: PEOPLE, page: turned }])).toEqual(
    roomGroupOf([{ consort: 0, people: PEOPLE, page: PAGE }]),
  );
});

test("[G8] where so few pairs played that all would know whose it is, nothing is shown", async () => {
  const { live } = await inDebrief();
  const few = { ...PAGE, bonds: PAGE.bonds.slice(0, MIN_ROOM_PAIRS - 1) };
  live.session.debriefing.learn(0, reported([ADA, BO, CY], few));
  expect(await act(live, { act: "showGroup", on: true })).toBe("tooFewPairs");
  expect(views(live).stage.debrief?.group).toBeNull();
});

test("[G8] [U3] the stage shows it while whoever leads wants it, in place of a moment", async () => {
  const { live, ada, bo, cy } = await inDebrief();
  const people = [ada.id, bo.id, cy.id, null];
  live.session.debriefing.learn(0, reported(people));
  live.session.debriefing.learn(1, {
    ...reported([null, null]),
    moments: [moment({ at: 30, chairs: [chairId(0)] })],
  });
  expect(views(live).stage.debrief?.group).toBeNull();
  const shown = onConsole(live).occasions.find(({ agreed }) => agreed)?.id ?? "";
  expect(await act(live, { act: "show", moment: shown })).toBeNull();
  expect(await act(live, { act: "showGroup", on: true })).toBeNull();
  const { stage, console: view } = views(live);
  expect(stage.debrief).toMatchObject({ moment: null, group: { seams: [0, 3] } });
  expect(view.debrief).toMatchObject({ grouped: 2, showsGroup: true });
  expect(JSON.stringify(stage.debrief?.group)).not.toMatch(/"pair|chair|Ada|Bo"|Cy|names/);
  // Phones are told nothing of it.
  expect(JSON.stringify(live.orders(0, "say").at(-1)?.word.debrief)).not.toContain("group");
  await act(live, { act: "show", moment: shown });
  expect(views(live).stage.debrief).toMatchObject({ group: null });
  await act(live, { act: "showGroup", on: true });
  await act(live, { act: "showGroup", on: false });
  expect(views(live).stage.debrief).toMatchObject({ moment: null, group: null });
});

test("[G8] [Y13] pages wait for the debrief after their movement, and come back when the server does", async () => {
  const { live, ada, bo, cy } = await inDebrief();
  await lead(live, { do: "go", step: FIRST - 1 });
  live.session.debriefing.learn(0, reported([ada.id, bo.id, cy.id, null]));
  const waiting = fakeSession();
  const early = JSON.parse(JSON.stringify(live.session.save(AT))) as KeptSession;
  waiting.session.load(early, MINUTE);
  for (const one of [live, waiting]) await lead(one, { do: "go", step: FIRST });
  await act(live, { act: "showGroup", on: true });
  expect(live.session.debriefing.groups).toMatchObject([
    { consort: 0, names: ["Ada", "Bo", "Cy", expect.any(String)], page: { tears: 3, mended: 2 } },
  ]);
  expect(waiting.session.debriefing.groups).toEqual(live.session.debriefing.groups);
  const again = fakeSession();
  const kept = JSON.parse(JSON.stringify(live.session.save(AT))) as KeptSession;
  again.session.load(kept, MINUTE);
  expect(again.session.debriefing.groups).toEqual(live.session.debriefing.groups);
  expect(views(again, MINUTE).stage.debrief?.group).toEqual(views(live).stage.debrief?.group);
});

test("[G8] [Y12] pages of a group that no debrief has taken up are one, and nothing of them is in another lesson's debrief", async () => {
  const { live, ada, bo, cy } = await inDebrief();
  await lead(live, { do: "go", step: FIRST - 1 });
  const people = [ada.id, bo.id, cy.id, null];
  for (let movement = 0; movement < 3; movement += 1)
    live.session.debriefing.learn(0, reported(people));
  expect(live.session.save(AT).debriefs.freshSittings).toMatchObject([
    { consort: 0, page: { tears: 9, mended: 6 } },
  ]);
  await lead(live, { do: "nameLesson", lesson: 1, title: "" });
  await lead(live, { do: "lesson", lesson: 1 });
  await lead(live, { do: "go", step: FIRST });
  expect(live.session.debriefing.groups).toEqual([]);
});

test("[Y12] a lesson has the figures of all its movements; a tear that was open before is none of its own", async () => {
  const { live, ada, bo, cy } = await inDebrief();
  const kept = (group: GroupPage) => ({
    phase: "ended" as const,
    kept: { people: [ada.id, bo.id, cy.id], kept: { chairs: [], bonds: [] }, moments: [], group },
  });
  live.report(0, { ...kept(PAGE), begun: 1 });
  live.report(0, { ...kept(PAGE), begun: 1 });
  const torn = { ...bond(0, 1), before: state(0.5, 0, true) };
  live.report(0, { ...kept({ ...PAGE, bonds: [torn], harmony: 0.9 }), begun: 2 });
  expect(live.session.story[0]?.figures).toEqual({
    movements: 2,
    tears: 5,
    mended: 4,
    mends: [6, 20, 6, 20],
    harmony: 0.8,
  });
  await lead(live, { do: "nameLesson", lesson: 1, title: "" });
  await lead(live, { do: "lesson", lesson: 1 });
  expect(live.session.story.map((past) => past?.figures?.movements ?? null)).toEqual([2, null]);
});
