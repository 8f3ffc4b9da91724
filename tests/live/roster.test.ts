/** [Y9] [Y10] A class: expected people, their links, and absent people. */
import { expect, test } from "vitest";
import type { Person } from "../../shared/live/people.ts";
import { exceptions, NOTHING_SEEN } from "../../shared/live/exceptions.ts";
import { AT, fakeSession } from "./fake-consorts.ts";
import type { FakeSession } from "./fake-consorts.ts";
import { come, lead, MINUTE, seated, sizes, views } from "./leading.ts";

const names = ({ session }: FakeSession): string[] => session.people.known.map(({ name }) => name);
const expects = (live: FakeSession, ...all: string[]) => lead(live, { do: "expect", names: all });

function listed({ session }: FakeSession, name: string): Person & { readonly link: string } {
  const person = session.people.known.find((one) => one.name === name);
  if (person === undefined || person.link === null) throw new Error(`${name} is not on the roster`);
  return person as Person & { readonly link: string };
}

test("[Y9] a roster is names, told apart as all are; blank ones are nobody", async () => {
  const live = fakeSession();
  expect(await expects(live, "Max", "  ", "Nele", "max", "\u200b")).toBeNull();
  expect(names(live)).toEqual(["Max", "Nele", "max 2"]);
  expect(await expects(live, " ", "")).toBe("emptyName");
  expect(names(live)).toHaveLength(3);
});

test("[Y9] a list that comes twice, or with more on it, changes nobody who is on it", async () => {
  const live = fakeSession();
  await expects(live, "Max", "Max", "Nele");
  const links = live.session.roster.links;
  await expects(live, "Nele", "Max", "Max");
  expect(live.session.roster.links).toEqual(links);
  await lead(live, { do: "rename", person: listed(live, "Nele").id, name: "Nelly" });
  await expects(live, "Max", "Nele", "Rosa");
  expect(names(live)).toEqual(["Max", "Max 2", "Nelly", "Rosa"]);
});

test("[Y9] who has come without the roster is the one of that name on it", async () => {
  const live = fakeSession();
  const max = seated(live, "Max");
  await expects(live, "Max", "Nele");
  expect(names(live)).toEqual(["Max", "Nele"]);
  expect(max.link).not.toBeNull();
});

test("[Y9] more than a session can hold are refused whole", async () => {
  const live = fakeSession();
  const many = Array.from({ length: 239 }, (_, i) => `Pupil ${i}`);
  expect(await expects(live, ...many)).toBeNull();
  expect(await expects(live, "One", "Two")).toBe("tooMany");
  expect(names(live)).toHaveLength(239);
  expect(await expects(live, "One")).toBeNull();
});

test("[Y9] a personal link gives that person's seat, on any device and as often as it is opened", async () => {
  const live = fakeSession();
  await expects(live, "Max", "Nele");
  const nele = listed(live, "Nele");
  expect(nele.seat).toBeNull();
  expect(come(live, "", { secret: nele.link, device: "tablet" })).toBe(nele);
  expect(nele.seat).not.toBeNull();
  const { seat } = nele;
  live.report(0);
  expect(come(live, "Somebody", { secret: nele.link, device: "phone" })).toBe(nele);
  expect(nele.seat).toEqual(seat);
  // The device stored the seat's secret from its consort.
  expect(come(live, "", { secret: nele.secret })).toBe(nele);
  expect(names(live)).toEqual(["Max", "Nele"]);
});

test("[Y9] who types the code and a name of the roster is asked whether they are that person", async () => {
  const live = fakeSession();
  await expects(live, "Max");
  expect(come(live, "max")).toBe("isItYou");
  expect(come(live, "max", { isThem: true })).toBe(listed(live, "Max"));
});

test("[Y9] no link can be guessed: a wrong one gives nothing, and none is like another or like a seat's secret", async () => {
  const live = fakeSession();
  await expects(live, "Max", "Nele");
  const known = live.session.people.known.flatMap(({ link, secret }) => [link, secret]);
  expect(new Set(known).size).toBe(4);
  for (const secret of ["", "Max", "0", "undefined", "null"])
    expect(come(live, "Max", { secret })).toBe("wrongLink");
  expect(names(live)).toEqual(["Max", "Nele"]);
  const { console: seen, stage } = views(live);
  for (const key of known) expect(JSON.stringify([seen, stage])).not.toContain(key);
});

test("[Y9] with a new link whatever gave the seat before gives it no more, and the device is let go", async () => {
  const live = fakeSession();
  await expects(live, "Max", "Nele");
  const max = listed(live, "Max");
  const before = { link: max.link, secret: max.secret, nele: listed(live, "Nele").link };
  come(live, "", { secret: max.link, device: "stranger" });
  live.report(0);
  expect(await lead(live, { do: "newLink", person: max.id })).toBeNull();
  expect(live.orders(0, "seat").at(-1)?.chairs).toMatchObject([{ secret: max.secret }]);
  for (const secret of [before.link, before.secret])
    expect(come(live, "Max", { secret, device: "stranger" })).toBe("wrongLink");
  expect(come(live, "", { secret: max.link })).toBe(max);
  expect(listed(live, "Nele").link).toBe(before.nele);
  expect(await lead(live, { do: "newLink", person: seated(live, "Guest").id })).toBe(
    "noSuchPerson",
  );
});

test("[Y9] who is taken off the roster and never came is gone; who came stays, without a link", async () => {
  const live = fakeSession();
  await expects(live, "Max", "Nele");
  const [max, nele] = [listed(live, "Max"), listed(live, "Nele")];
  const { link } = max;
  come(live, "", { secret: nele.link });
  expect(await lead(live, { do: "unlist", person: max.id })).toBeNull();
  expect(await lead(live, { do: "unlist", person: max.id })).toBe("noSuchPerson");
  await lead(live, { do: "unlist", person: nele.id });
  expect(names(live)).toEqual(["Nele"]);
  expect(nele.seat).not.toBeNull();
  expect(come(live, "", { secret: link })).toBe("wrongLink");
  expect(seated(live, "Max").name).toBe("Max");
});

test("[Y9] the stage names nobody who has not come", async () => {
  const live = fakeSession();
  await expects(live, "Max", "Nele");
  await lead(live, { do: "absent", as: "bots" });
  come(live, "", { secret: listed(live, "Nele").link });
  const { stage } = views(live, AT + MINUTE);
  expect(stage.arrivals).toEqual(["Nele"]);
  expect(JSON.stringify(stage)).not.toContain("Max");
});

test("[Y10] who is absent has no seat, or one where a bot plays, as the facilitator wishes", async () => {
  const live = fakeSession();
  await expects(live, "Max", "Nele", "Rosa");
  expect(sizes(live)).toEqual([]);
  await lead(live, { do: "absent", as: "bots" });
  expect(sizes(live)).toEqual([3]);
  const nele = listed(live, "Nele");
  const { seat } = nele;
  come(live, "", { secret: nele.link });
  expect(nele.seat).toEqual(seat);
  live.report(0, { here: [Number(seat?.chair)] });
  await lead(live, { do: "absent", as: "unseated" });
  expect(live.session.people.known.map(({ seat: at }) => at !== null)).toEqual([
    false,
    true,
    false,
  ]);
  await lead(live, { do: "absent", as: "bots" });
  await expects(live, "Ida");
  expect(sizes(live)).toEqual([4]);
});

test("[Y10] a consort that plays is left as it is", async () => {
  const live = fakeSession();
  await expects(live, "Max", "Nele");
  await lead(live, { do: "absent", as: "bots" });
  come(live, "", { secret: listed(live, "Nele").link });
  live.report(0, { here: [1] });
  await lead(live, { do: "begin", which: "all" });
  const before = live.orders(0, "seat").length;
  await lead(live, { do: "absent", as: "unseated" });
  expect(live.orders(0, "seat")).toHaveLength(before);
  await lead(live, { do: "end", which: "all" });
  await lead(live, { do: "shuffle" });
  expect(sizes(live)).toEqual([1]);
});

test("[Y10] who has not come is counted, and is no alarm; who came and dropped is one", async () => {
  const live = fakeSession();
  await expects(live, "Max", "Nele");
  await lead(live, { do: "absent", as: "bots" });
  const nele = listed(live, "Nele");
  come(live, "", { secret: nele.link });
  live.report(0, { here: [Number(nele.seat?.chair)] });
  const alarms = (): readonly (number | null)[] =>
    exceptions(views(live).console, new Map(), NOTHING_SEEN, AT + MINUTE).map(
      ({ person }) => person,
    );
  expect(views(live).console.people.filter(({ here }) => here)).toHaveLength(1);
  expect(alarms()).toEqual([]);
  live.report(0, { here: [] });
  expect(alarms()).toEqual([nele.id]);
});

test("[Y8] [Y9] made-up names are for those who came by the code: a roster keeps its own, also one that is written meanwhile", async () => {
  const live = fakeSession();
  await expects(live, "Max");
  const walkIn = seated(live, "Guest");
  await lead(live, { do: "madeUp", on: true });
  await expects(live, "Nele");
  expect(names(live).filter((name) => name === "Max" || name === "Nele")).toHaveLength(2);
  expect(walkIn.name).not.toBe("Guest");
  // With made-up names, a typed name is still ignored.
  const nele = come(live, "Somebody", { secret: listed(live, "Nele").link });
  if (typeof nele === "string" || nele.seat === null) throw new Error("not let in");
  live.session.named(nele.seat.consort, nele.seat.chair, "Typed", AT);
  expect(nele.name).toBe("Nele");
});
