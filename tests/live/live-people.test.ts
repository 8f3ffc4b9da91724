/** [Y1] [Y2] [Y8] People of a live session: joining, seats, and names. */
import { expect, test } from "vitest";
import type { PersonId } from "../../shared/live/person-id.ts";
import { chairId } from "../../shared/model/units.ts";
import { AT, fakeSession } from "./fake-consorts.ts";
import { come, lead, many, MINUTE, seated, sizes, views } from "./leading.ts";

test("[Y2] who comes is seated at once, consort by consort, and each consort is told who sits where", () => {
  const live = fakeSession();
  many(live, 9);
  expect(sizes(live)).toEqual([4, 4, 1]);
  expect(live.opened).toEqual([0, 1, 2]);
  expect(live.names(1)).toEqual({ 0: "Guest 5", 1: "Guest 6", 2: "Guest 7", 3: "Guest 8" });
});

test("[Y2] seated anew, consorts differ by one at most, and everybody has one seat", async () => {
  const live = fakeSession();
  many(live, 9);
  expect(await lead(live, { do: "shuffle" })).toBe(null);
  expect(sizes(live)).toEqual([3, 3, 3]);
  const places = live.session.people.all.map(({ seat }) => `${seat?.consort} ${seat?.chair}`);
  expect(new Set(places).size).toBe(9);
  await lead(live, { do: "size", size: 5 });
  await lead(live, { do: "shuffle" });
  expect(sizes(live)).toEqual([5, 4, 0]);
  expect(live.names(2)).toEqual({});
});

test("[Y2] two of one name are told apart, for everybody in the session", () => {
  const live = fakeSession();
  const names = [seated(live, "Max"), ...many(live, 4)].map(({ name }) => name);
  live.report(0);
  live.report(1);
  const other = seated(live, "Max");
  expect(names[0]).toBe("Max");
  expect(other.name).not.toBe("Max");
  expect(other.name).toContain("Max");
});

test("[Y1] a page that got no answer asks again, and is the same person; another browser of that name is not", async () => {
  const live = fakeSession();
  const ask = (device: string, name = "Ada", now = AT) =>
    live.session.admit({ name, secret: null, device, isThem: null }, now);
  const ada = ask("a");
  expect(ask("a", "Ada", AT + 4000)).toBe(ada);
  expect(ask("a", "Bo")).not.toBe(ada);
  expect(ask("b")).not.toBe(ada);
  expect(sizes(live)[0]).toBe(3);
  // Who has been here is somebody else's namesake, and is asked for.
  live.report(0);
  expect(ask("a")).not.toBe(ada);
});

test("[Y2] who gives no name has a made-up one of their own", () => {
  const live = fakeSession();
  const names = Array.from({ length: 60 }, () => seated(live, " \u200b").name);
  expect(names.every((name) => name !== "")).toBe(true);
  expect(new Set(names).size).toBe(60);
});

test("[Y2] who got no chair looks on, in the order of coming, and has one as soon as one is free", async () => {
  const live = fakeSession();
  const { session } = live;
  await lead(live, { do: "size", size: 2 });
  many(live, 80);
  expect(sizes(live)).toEqual(Array(40).fill(2));
  await lead(live, { do: "begin", which: "all" });
  const full = (consort: number, freed = -1) =>
    live.report(consort, { chair: (one) => ({ ...one, free: one.chair === freed }) });
  for (let consort = 0; consort < 40; consort += 1) full(consort);
  expect(come(live, "Kim")).toBe("allTaken");
  const look = (name: string, secret: string | null = null) => {
    const person = session.watch({ name, device: `${name}'s`, secret }, AT);
    if (person === null || typeof person === "string") throw new Error(`${name}: ${person}`);
    return person;
  };
  const kim = look("Kim");
  const pax = look("Pax");
  expect(look("Kim", kim.secret)).toBe(kim);
  session.tick(AT + 1000);
  expect([kim.seat, pax.seat, kim.here]).toEqual([null, null, true]);
  full(7, 3);
  session.tick(AT + 2000);
  expect([kim.seat, pax.seat]).toEqual([{ consort: 7, chair: 3 }, null]);
  // A watcher who has left gets no chair, and neither does a person whom the facilitator left without one.
  session.watchesNoMore(pax, AT + 3000);
  full(8, 2);
  session.tick(AT + 4000);
  expect(pax.seat).toBeNull();
  look("", pax.secret);
  await lead(live, { do: "seat", person: pax.id, at: null });
  session.tick(AT + 5000);
  expect(pax.seat).toBeNull();
  expect(await lead(live, { do: "seat", person: pax.id, at: { consort: 8, chair: null } })).toBe(
    null,
  );
  expect(pax.seat).toEqual({ consort: 8, chair: 2 });
  await lead(live, { do: "bar", person: kim.id, on: true });
  expect(session.watch({ name: "X", device: "Kim's", secret: null }, AT)).toBe("barred");
});

test("[Y2] when more have come than can be known, one looks on unknown", () => {
  const live = fakeSession();
  many(live, 240);
  expect(come(live, "Kim")).toBe("allTaken");
  expect(live.session.watch({ name: "Kim", device: null, secret: null }, AT)).toBeNull();
});

test("[Y8] names may be made up for everybody: no name that was typed is seen any more, by anybody", async () => {
  const live = fakeSession();
  const [a] = many(live, 3);
  if (!a) throw new Error("three came");
  await lead(live, { do: "madeUp", on: true });
  live.session.named(0, chairId(1), "Guest 2", AT);
  seated(live, "Guest 9");
  const told = JSON.stringify([views(live, AT + MINUTE), live.names(0)]);
  expect(told).not.toContain("Guest");
  const names = live.session.people.all.map(({ name }) => name);
  expect(new Set(names).size).toBe(4);
  expect(Object.values(live.names(0))).toEqual(names);
  expect(views(live).console.madeUp).toBe(true);
  // Repeating it changes nothing, and the facilitator can still rename people.
  await lead(live, { do: "rename", person: a.id, name: "Zoe" });
  await lead(live, { do: "madeUp", on: true });
  expect(live.session.people.all.map(({ name }) => name)).toEqual(["Zoe", ...names.slice(1)]);
  await lead(live, { do: "madeUp", on: false });
  live.session.named(0, chairId(1), "Yves", AT);
  expect(live.session.people.all.map(({ name }) => name)).toEqual([
    "Zoe",
    "Yves",
    ...names.slice(2),
  ]);
  expect(seated(live, "Kim").name).toBe("Kim");
});

test("[Y8] who was barred and is let in again comes back to their person by code and name", async () => {
  const live = fakeSession();
  const max = seated(live, "Max", "phone");
  await lead(live, { do: "bar", person: max.id, on: true });
  await lead(live, { do: "bar", person: max.id, on: true });
  expect(come(live, "Max", { device: "phone", now: AT + MINUTE })).toBe("barred");
  await lead(live, { do: "bar", person: max.id, on: false });
  expect(come(live, "Max", { device: "phone", now: AT + MINUTE })).toBe("isItYou");
  expect(come(live, "Max", { device: "phone", isThem: true, now: AT + MINUTE })).toBe(max);
  expect(max.seat).not.toBeNull();
});

test("[Y1] the secret of a seat gives it back, on any device, as often as it is asked", () => {
  const live = fakeSession();
  const max = seated(live, "Max", "phone");
  live.report(0);
  const again = come(live, "whoever", { secret: max.secret, device: "tablet" });
  expect(again).toBe(max);
  expect(come(live, "", { secret: max.secret })).toBe(max);
  expect(live.session.people.all).toHaveLength(1);
});

test("[Y1] who has lost everything is asked whether they are the one of that name who is away", () => {
  const live = fakeSession();
  const max = seated(live, "Max");
  live.report(0, { here: [0] });
  expect(seated(live, "Max")).not.toBe(max);
  live.report(0, { here: [1] }, AT + MINUTE);
  // Disconnected a moment ago: the connection may come back.
  expect(come(live, "Somebody", { now: AT + MINUTE + 100 })).not.toBe("isItYou");
  const now = AT + 2 * MINUTE;
  expect(come(live, " max ", { now })).toBe("isItYou");
  expect(live.session.people.all).toHaveLength(3);
  expect(come(live, "max", { isThem: true, now })).toBe(max);
  const third = come(live, "Max", { isThem: false, now });
  expect(third).not.toBe(max);
  expect(live.session.people.all).toHaveLength(4);
});

test("[L1] [Y1] who has the name of a bot keeps it, and comes back by it", () => {
  const live = fakeSession();
  const ruth = seated(live, "Ruth");
  expect(ruth.name).toBe("Ruth");
  expect(seated(live, "Ruth").name).toBe("Ruth 2");
  live.report(0, { here: [1] }, AT + MINUTE);
  const now = AT + 2 * MINUTE;
  expect(come(live, "ruth", { now })).toBe("isItYou");
  expect(come(live, "ruth", { isThem: true, now })).toBe(ruth);
});

test("[Y2] late, one takes a chair that a bot has in a consort that plays, where one is free", async () => {
  const live = fakeSession();
  many(live, 3);
  live.report(0);
  await lead(live, { do: "begin", which: "all" });
  live.report(0);
  const late = seated(live, "Late");
  expect(late.seat).toEqual({ consort: 0, chair: chairId(3) });
  live.report(0);
  expect(seated(live, "Later").seat?.consort).toBe(1);
});

test("[Y2] once every chair of every consort is taken, one may watch; who is known keeps their seat", async () => {
  const live = fakeSession();
  await lead(live, { do: "size", size: 12 });
  const [first] = many(live, 240);
  expect(come(live, "One more")).toBe("allTaken");
  expect(come(live, "", { secret: first?.secret ?? "" })).toBe(first);
});

test("[Y2] the facilitator seats people elsewhere; who sits there changes places", async () => {
  const live = fakeSession();
  const [a, b, c, d, e] = many(live, 5);
  if (!a || !b || !c || !d || !e) throw new Error("five came");
  expect(
    await lead(live, { do: "seat", person: e.id, at: { consort: 0, chair: chairId(1) } }),
  ).toBe(null);
  expect(e.seat).toEqual({ consort: 0, chair: 1 });
  expect(b.seat).toEqual({ consort: 1, chair: 0 });
  expect(live.names(0)).toEqual({ 0: "Guest 1", 1: "Guest 5", 2: "Guest 3", 3: "Guest 4" });
  expect(live.names(1)).toEqual({ 0: "Guest 2" });
  expect(await lead(live, { do: "seat", person: a.id, at: { consort: 2, chair: null } })).toBe(
    null,
  );
  expect(a.seat).toEqual({ consort: 2, chair: 0 });
  expect(await lead(live, { do: "seat", person: a.id, at: { consort: 9, chair: null } })).toBe(
    "noSuchConsort",
  );
  expect(await lead(live, { do: "seat", person: a.id, at: null })).toBe(null);
  expect(a.seat).toBe(null);
  expect(await lead(live, { do: "seat", person: 77 as PersonId, at: null })).toBe("noSuchPerson");
});

test("[Y2] while it plays nobody changes places, and nobody is mixed", async () => {
  const live = fakeSession();
  const people = many(live, 5);
  live.report(0);
  live.report(1);
  await lead(live, { do: "begin", which: 0 });
  live.report(0);
  const last = people[4];
  if (!last) throw new Error("five came");
  const order = { do: "seat", person: last.id, at: { consort: 0, chair: chairId(1) } } as const;
  expect(await lead(live, order)).toBe("playing");
  expect(await lead(live, { do: "shuffle" })).toBe("playing");
  expect(last.seat?.consort).toBe(1);
});

test("[Y8] rename, set down, bar: three different things", async () => {
  const live = fakeSession();
  const [a, b] = many(live, 2);
  if (!a || !b) throw new Error("two came");
  expect(await lead(live, { do: "rename", person: a.id, name: "Guest 2" })).toBe(null);
  expect(a.name).not.toBe("Guest 2");
  expect(await lead(live, { do: "rename", person: a.id, name: "\u200b" })).toBe("emptyName");
  await lead(live, { do: "setDown", person: a.id, on: true });
  expect(live.orders(0, "seat").at(-1)?.chairs[0]?.setDown).toBe(true);
  expect(a.seat).not.toBe(null);
  await lead(live, { do: "setDown", person: a.id, on: false });
  expect(live.orders(0, "seat").at(-1)?.chairs[0]?.setDown).toBe(false);
  b.device = "phone";
  await lead(live, { do: "bar", person: b.id, on: true });
  expect(Object.values(live.names(0))).toHaveLength(1);
  expect(come(live, "", { secret: b.secret })).toBe("barred");
  expect(come(live, "Somebody else", { device: "phone" })).toBe("barred");
  await lead(live, { do: "bar", person: b.id, on: false });
  expect(come(live, "", { secret: b.secret, device: "phone" })).toBe(b);
});

test("[Y8] a name is shown on the stage after a beat, and not at all where names are off", async () => {
  const live = fakeSession();
  many(live, 1);
  expect(views(live, AT + 2000).stage.arrivals).toEqual([]);
  expect(views(live, AT + 3000).stage.arrivals).toEqual(["Guest 1"]);
  await lead(live, { do: "stage", stage: { ...live.session.settings.stage, names: false } });
  expect(views(live, AT + 3000).stage.arrivals).toEqual([]);
  expect(views(live, AT + 3000).stage.consorts[0]?.names).toEqual([]);
  expect(
    await lead(live, { do: "stage", stage: { ...live.session.settings.stage, focus: 5 } }),
  ).toBe("noSuchConsort");
});

test("[Y1] once it is closed, everybody is let go and nothing is taken in any more", async () => {
  const live = fakeSession();
  many(live, 5);
  expect(await lead(live, { do: "close" })).toBe(null);
  expect(live.isClosed()).toBe(true);
  expect(live.orders(1, "close")).toHaveLength(1);
  expect(come(live, "Late")).toBe("closed");
  expect(await lead(live, { do: "begin", which: "all" })).toBe("closed");
});

test("[Y4] who has read what is asked counts as in, also when they are seated elsewhere; who is away does not", async () => {
  const live = fakeSession();
  const [one, two] = many(live, 5);
  const read = [one?.id, two?.id];
  live.report(0, { chair: (chair) => ({ ...chair, briefed: chair.chair < 2 }) });
  live.report(1);
  const readers = () => views(live).console.people.filter(({ briefed }) => briefed);
  expect(readers().map(({ id }) => id)).toEqual(read);
  expect(views(live).stage).toMatchObject({ here: 5, briefed: 2 });
  await lead(live, { do: "shuffle" });
  live.report(0);
  live.report(1);
  expect(readers().map(({ id }) => id)).toEqual(read);
  live.report(0, { here: [] });
  live.report(1, { here: [] });
  expect(views(live).stage).toMatchObject({ here: 0, briefed: 0 });
});
