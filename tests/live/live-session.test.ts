import { expect, test } from "vitest";
import type { LiveCommand, PersonId } from "../../shared/live/commands.ts";
import { consoleView } from "../../shared/live/console-view.ts";
import type { ComingRefusal } from "../../shared/live/live-session.ts";
import type { Person } from "../../shared/live/people.ts";
import { PLANS } from "../../shared/live/plan.ts";
import { stageView } from "../../shared/live/stage-view.ts";
import { chairId } from "../../shared/model/units.ts";
import { USUAL_MOVEMENT } from "../../shared/session/movement.ts";
import { AT, fakeSession } from "./fake-consorts.ts";
import type { FakeSession } from "./fake-consorts.ts";

const MINUTE = 60_000;
const come = (
  { session }: FakeSession,
  name: string,
  with_: { secret?: string; device?: string; isThem?: boolean; now?: number } = {},
): Person | ComingRefusal =>
  session.admit(
    {
      name,
      secret: with_.secret ?? null,
      device: with_.device ?? null,
      isThem: with_.isThem ?? null,
    },
    with_.now ?? AT,
  );
const seated = (live: FakeSession, name: string, device?: string): Person => {
  const person = come(live, name, device === undefined ? {} : { device });
  if (typeof person === "string") throw new Error(`${name}: ${person}`);
  return person;
};
const lead = ({ session }: FakeSession, command: LiveCommand, now = AT) =>
  session.command(command, now);
const many = (live: FakeSession, count: number): Person[] =>
  Array.from({ length: count }, (_, i) => seated(live, `Guest ${i + 1}`));
const sizes = ({ session }: FakeSession): number[] =>
  session.consorts.all.map((_, consort) => session.people.of(consort).length);
const lookers = { consoles: 1, stages: 1 };
const views = ({ session }: FakeSession, now = AT) => ({
  console: consoleView(session, "AFH234", lookers),
  stage: stageView(session, "AFH234", now),
});

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

test("[Y2] who gives no name has a made-up one of their own", () => {
  const live = fakeSession();
  const names = Array.from({ length: 60 }, () => seated(live, " \u200b").name);
  expect(names.every((name) => name !== "")).toBe(true);
  expect(new Set(names).size).toBe(60);
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
  // Only just gone: it may be the line.
  expect(come(live, "Somebody", { now: AT + MINUTE + 100 })).not.toBe("isItYou");
  const now = AT + 2 * MINUTE;
  expect(come(live, " max ", { now })).toBe("isItYou");
  expect(live.session.people.all).toHaveLength(3);
  expect(come(live, "max", { isThem: true, now })).toBe(max);
  const third = come(live, "Max", { isThem: false, now });
  expect(third).not.toBe(max);
  expect(live.session.people.all).toHaveLength(4);
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

test("[Y5] begin, end, restart: of one, of all; where nothing fits, it says why and changes nothing", async () => {
  const live = fakeSession();
  expect(await lead(live, { do: "begin", which: "all" })).toBe("nobodySeated");
  many(live, 5);
  expect(await lead(live, { do: "begin", which: 7 })).toBe("noSuchConsort");
  expect(await lead(live, { do: "end", which: "all" })).toBe("nothingPlays");
  expect(await lead(live, { do: "begin", which: "all" })).toBe(null);
  expect(live.orders(0, "begin")).toHaveLength(1);
  expect(await lead(live, { do: "begin", which: 0 })).toBe("playing");
  expect(live.orders(0, "begin")).toHaveLength(1);
  expect(await lead(live, { do: "restart", which: 0 })).toBe(null);
  expect(live.orders(0, "end")).toHaveLength(1);
  expect(live.orders(0, "begin")).toHaveLength(2);
  expect(await lead(live, { do: "end", which: 1 })).toBe(null);
  expect(live.orders(1, "end")).toHaveLength(1);
});

test("[Y5] a late report from before a movement does not end it", async () => {
  const live = fakeSession();
  many(live, 2);
  await lead(live, { do: "begin", which: "all" });
  live.report(0, { begun: 0, phase: "lobby" });
  expect(live.session.consorts.plays(0)).toBe(true);
  live.report(0);
  live.report(0, { at: 1, phase: "ended" });
  expect(live.session.consorts.plays(0)).toBe(true);
  live.report(0, { phase: "ended" });
  expect(live.session.consorts.plays(0)).toBe(false);
});

test("[Y3] eyes up: all stands still, phones are told the sentence, and the console counts those that show it", async () => {
  const live = fakeSession();
  many(live, 6);
  await lead(live, { do: "begin", which: "all" });
  live.report(0);
  live.report(1);
  const { until } = live.session.hour.clock;
  await lead(live, { do: "stand", which: "all", still: true, sentence: "Eyes up" }, AT + 1000);
  expect(live.orders(0, "stand").at(-1)?.still).toBe(true);
  const told = live.orders(0, "say").at(-1)?.word.still;
  expect(told?.sentence).toBe("Eyes up");
  expect(views(live).console.still).toEqual({
    sentence: "Eyes up",
    show: 0,
    of: 6,
    missing: [0, 1, 2, 3, 4, 5],
  });
  expect(views(live).stage.still).toBe("Eyes up");
  live.report(0, { chair: (one) => ({ ...one, shows: told?.id ?? -1 }) });
  expect(views(live).console.still).toEqual({
    sentence: "Eyes up",
    show: 4,
    of: 6,
    missing: [4, 5],
  });
  await lead(live, { do: "stand", which: "all", still: false, sentence: "" }, AT + 31_000);
  expect(live.orders(1, "stand").at(-1)?.still).toBe(false);
  expect(live.orders(1, "say").at(-1)?.word.still).toBe(null);
  expect(live.session.hour.clock.until).toBe(until + 30_000);
  expect(views(live).console.still).toBe(null);
});

test("[Y3] one consort may stand still alone; the hour goes on", async () => {
  const live = fakeSession();
  many(live, 6);
  await lead(live, { do: "stand", which: 1, still: true, sentence: "A word" });
  expect(live.orders(0, "stand")).toEqual([]);
  expect(live.orders(1, "stand")).toHaveLength(1);
  expect(live.session.hour.clock.stillSince).toBe(null);
  expect(views(live).stage.still).toBe(null);
});

test("[Y4] going on ends what plays, lets stand what stood still, and puts what comes on all stands", async () => {
  const live = fakeSession();
  many(live, 5);
  await lead(live, { do: "go", step: 1 });
  expect(live.orders(0, "choose").at(-1)?.movement.scene?.scenario).toBe("peek-a-boo");
  await lead(live, { do: "begin", which: "all" });
  await lead(live, { do: "stand", which: "all", still: true, sentence: "" });
  expect(await lead(live, { do: "go", step: 2 }, AT + MINUTE)).toBe(null);
  expect(live.orders(0, "end")).toHaveLength(1);
  expect(live.orders(0, "stand").at(-1)?.still).toBe(false);
  expect(live.orders(1, "choose").at(-1)?.movement.scene?.scenario).toBe("small-signs");
  expect(live.orders(0, "say").at(-1)?.word.step).toBe("play");
  expect(live.session.hour.clock).toEqual({
    step: 2,
    since: AT + MINUTE,
    until: AT + 9 * MINUTE,
    stillSince: null,
  });
  expect(await lead(live, { do: "go", step: 7 })).toBe("noSuchStep");
});

test("[Y4] new seats are dealt on the way forward, not on the way back", async () => {
  const live = fakeSession();
  many(live, 5);
  await lead(live, { do: "go", step: 4 });
  expect(sizes(live)).toEqual([3, 2]);
  const before = live.session.people.all.map(({ seat }) => seat);
  await lead(live, { do: "go", step: 5 });
  await lead(live, { do: "go", step: 4 });
  expect(live.session.people.all.map(({ seat }) => seat)).toEqual(before);
});

test("[Y4] phones are warned 60 and 10 s before an end, each once, and a longer end takes it back", async () => {
  const live = fakeSession();
  many(live, 2);
  await lead(live, { do: "begin", which: "all" });
  const warned = () => live.orders(0, "say").map(({ word }) => word.endsIn);
  live.report(0, { left: 61 });
  const before = warned().length;
  for (const left of [60, 59.5, 11, 10, 9.5]) live.report(0, { left });
  expect(warned().slice(before)).toEqual([60, 10]);
  live.report(0, { left: 70 });
  expect(warned().at(-1)).toBe(null);
});

test("[Y4] in a step without music the clock warns", () => {
  const live = fakeSession();
  many(live, 2);
  const { until } = live.session.hour.clock;
  live.session.tick(until - 61_000);
  expect(live.orders(0, "say").at(-1)?.word.endsIn).toBe(null);
  live.session.tick(until - 60_000);
  expect(live.orders(0, "say").at(-1)?.word.endsIn).toBe(60);
});

test("[Y4] more time: for the step, and for what plays in it", async () => {
  const live = fakeSession();
  many(live, 5);
  await lead(live, { do: "begin", which: 1 });
  const { until } = live.session.hour.clock;
  expect(await lead(live, { do: "lengthen", which: "all", seconds: 60 })).toBe(null);
  expect(live.session.hour.clock.until).toBe(until + MINUTE);
  expect(live.orders(0, "lengthen")).toEqual([]);
  expect(live.orders(1, "lengthen")).toEqual([{ do: "lengthen", seconds: 60 }]);
  expect(await lead(live, { do: "lengthen", which: 0, seconds: 60 })).toBe("nothingPlays");
  await lead(live, { do: "lengthen", which: "all", seconds: -1800 });
  expect(live.session.hour.clock.until).toBe(AT);
});

test("[Y4] the plan can be changed while it runs: what plays goes on, what comes follows it", async () => {
  const live = fakeSession();
  many(live, 5);
  await lead(live, { do: "go", step: 1 });
  await lead(live, { do: "begin", which: 0 });
  const chosen = live.orders(0, "choose").length;
  const steps = PLANS.hour.map((step, i) =>
    i === 1
      ? { ...step, minutes: 9, movement: { ...USUAL_MOVEMENT, piece: "tallis-canon" } }
      : step,
  );
  expect(await lead(live, { do: "plan", steps })).toBe(null);
  expect(live.orders(0, "choose")).toHaveLength(chosen);
  expect(live.orders(1, "choose").at(-1)?.movement.piece).toBe("tallis-canon");
  expect(live.session.hour.clock.until).toBe(AT + 9 * MINUTE);
  expect(await lead(live, { do: "plan", steps: steps.slice(0, 1) })).toBe("noSuchStep");
  const unknown = steps.map((step, i) =>
    i === 2
      ? {
          ...step,
          movement: { ...USUAL_MOVEMENT, piece: "", scene: { scenario: "x", scene: 0, turn: 0 } },
        }
      : step,
  );
  expect(await lead(live, { do: "plan", steps: unknown })).toBe("noSuchScene");
  expect(live.session.hour.plan).toBe(steps);
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

test("[Y7] a mark sent twice is one mark, and its word may come later", async () => {
  const live = fakeSession();
  many(live, 1);
  await lead(live, { do: "mark", id: "m1", consort: 0, note: "" }, AT + 5);
  await lead(live, { do: "mark", id: "m1", consort: 0, note: "turned back first" }, AT + 9000);
  expect(live.session.marks).toEqual([
    { id: "m1", consort: 0, note: "turned back first", at: AT + 5, step: 0 },
  ]);
  expect(await lead(live, { do: "mark", id: "m2", consort: 4, note: "" })).toBe("noSuchConsort");
});

test("[Y7] hands: in the order of asking, answered at the phone", async () => {
  const live = fakeSession();
  const [a] = many(live, 2);
  live.report(
    0,
    {
      chair: (one) => (one.chair === 0 ? { ...one, hand: { state: "up", reason: "lost" } } : one),
    },
    AT + 7,
  );
  expect(views(live).console.people[0]).toMatchObject({
    hand: "up",
    reason: "lost",
    handSince: AT + 7,
  });
  expect(await lead(live, { do: "hand", person: a?.id ?? (9 as PersonId), as: "coming" })).toBe(
    null,
  );
  expect(live.orders(0, "hand")).toEqual([{ do: "hand", chair: 0, hand: "coming" }]);
});

test("[Y7] a word to everybody has a number of its own each time, and newcomers hear the last", async () => {
  const live = fakeSession();
  many(live, 1);
  await lead(live, { do: "say", text: "Two minutes" });
  await lead(live, { do: "say", text: "Two minutes" });
  const ids = live.orders(0, "say").map(({ word }) => word.said?.id);
  expect(ids.slice(-2)).toEqual([1, 2]);
  many(live, 4);
  expect(live.orders(1, "say").at(-1)?.word.said?.text).toBe("Two minutes");
});

test("[Y5] what a facilitator brings in is answered by the consort it is for", async () => {
  const live = fakeSession({ direct: "notABot" });
  many(live, 2);
  const what = { chair: chairId(0), command: { do: "stress", rate: 0.2, seconds: 10 } } as const;
  expect(await lead(live, { do: "inject", consort: 0, what })).toBe("notABot");
  expect(await lead(live, { do: "inject", consort: 3, what })).toBe("noSuchConsort");
  expect(live.failed).toEqual([]);
});

test("[Y5] an order that nobody waits for and that fails is told to consoles", async () => {
  const live = fakeSession({ begin: "notNow" });
  many(live, 2);
  expect(await lead(live, { do: "begin", which: "all" })).toBe(null);
  await Promise.resolve();
  expect(live.failed).toEqual([{ consort: 0, why: "notNow" }]);
});

test("[Y6] no secret is in what a console sees, and neither that nor an inner state in what a stage sees", async () => {
  const live = fakeSession();
  many(live, 3);
  live.report(0);
  await lead(live, { do: "begin", which: "all" });
  live.report(0);
  const seen = JSON.stringify(views(live));
  for (const { secret } of live.session.people.all) expect(seen).not.toContain(secret);
  expect(JSON.stringify(views(live, AT + MINUTE).stage)).not.toMatch(
    /activation|need|trust|reason|idle|gaze|observed/,
  );
});

test("[Y8] a name is shown on the stage after a beat, and not at all where names are off", async () => {
  const live = fakeSession();
  many(live, 1);
  expect(views(live, AT + 2000).stage.arrivals).toEqual([]);
  expect(views(live, AT + 3000).stage.arrivals).toEqual(["Guest 1"]);
  await lead(live, { do: "stage", stage: { ...live.session.stage, names: false } });
  expect(views(live, AT + 3000).stage.arrivals).toEqual([]);
  expect(views(live, AT + 3000).stage.consorts[0]?.names).toEqual([]);
  expect(await lead(live, { do: "stage", stage: { ...live.session.stage, focus: 5 } })).toBe(
    "noSuchConsort",
  );
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
