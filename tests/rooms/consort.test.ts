import { keyOf } from "../fixtures/reader.ts";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import { JoinError } from "../../client/session/join-error.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import { chairId } from "../../shared/model/units.ts";
import { CLOSE_CODES } from "../../shared/protocol/messages.ts";
import { captureFrames } from "./frame-capture.ts";
import { MemoryStorage } from "../fixtures/memory-storage.ts";
import { storedRecordings } from "./stored-recordings.ts";
import { duplicateOf, newTab, openTestServer } from "./test-server.ts";
import type { Tab, TestServer } from "./test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const players = (consort: Consort) => consort.seats.value.map(({ player }) => player).join(" ");
const names = (consort: Consort) => consort.seats.value.map(({ name }) => name);

/** A consort by code with these people, the first one host. */
async function company(...who: readonly string[]): Promise<Consort[]> {
  const [first = "", ...others] = who;
  const host = await server.visit({ enter: "friends", movement: { minutes: 1 } }, first);
  const all = [host];
  for (const name of others) {
    all.push(await server.visit({ enter: "code", code: host.code.value }, name));
  }
  return all;
}

const [first, second] = [0, 1].map((i) => (all: readonly Consort[]) => all[i] as Consort) as [
  (all: readonly Consort[]) => Consort,
  (all: readonly Consort[]) => Consort,
];

async function begun(...who: readonly string[]): Promise<Consort[]> {
  const all = await company(...who);
  first(all).start();
  await server.until(
    () => all.every(({ perception }) => perception.value !== null),
    "all perceive",
  );
  return all;
}

const leaveAll = (all: readonly Consort[]) => all.forEach((consort) => consort.leave());

test("one person practises alone: perceives, looks, and the movement ends with a result", async () => {
  const consort = await server.visit({ enter: "alone", movement: { minutes: 1 } }, "Ada");
  expect(consort.phase.value).toBe("playing");
  expect(consort.code.value).toBe("");
  expect(players(consort)).toBe("person bot bot bot");
  expect(names(consort)[0]).toBe("Ada");
  await server.until(() => consort.perception.value !== null, "a first perception");
  expect(consort.perception.value?.chairs).toBe(4);

  consort.command({ do: "look", at: chairId(3) });
  await server.until(() => consort.perception.value?.focus?.chair === 3, "the look lands");

  await server.until(() => consort.phase.value === "ended", "the movement ends", 60 * 20 + 200);
  expect(consort.result.value?.course).toHaveLength(16);
  expect(consort.result.value?.harmony).toBeGreaterThan(0);
  consort.leave();
});

test("friends meet by code, all know who is there, and all hear the same music", async () => {
  const all = await company("Ada", "Bo", " C\u202Ey ");
  await server.settle(() => players(first(all)) === "person person person bot", "all three seen");
  expect(names(second(all)).slice(0, 3)).toEqual(["Ada", "Bo", "C y"]);
  expect(all.map(({ me }) => me.value)).toEqual([0, 1, 2]);
  expect(all.map(({ host }) => host.value)).toEqual([true, false, false]);
  first(all).start();
  await server.until(
    () => all.every(({ perception }) => perception.value !== null),
    "all perceive",
  );
  const [a, b] = all.map(({ perception }) => perception.value);
  expect(a?.music).toEqual(b?.music);
  leaveAll(all);
});

test("only the host chooses and starts, and only between movements; everyone else is told", async () => {
  const all = await company("Ada", "Bo");
  const said: string[] = [];
  second(all).onNotice((notice) => said.push(keyOf(notice)));
  second(all).start();
  second(all).choose({ minutes: 8 });
  await server.settle(() => said.length === 2, "two refusals");
  expect(said).toEqual(Array(2).fill("notHost"));
  expect(first(all).phase.value).toBe("lobby");

  first(all).choose({ minutes: 2, pace: "expert", piece: "lachrimae" });
  await server.settle(() => second(all).movement.value.minutes === 2, "the choice is seen");
  expect(second(all).movement.value).toEqual({
    minutes: 2,
    pace: "expert",
    piece: "lachrimae",
    scene: null,
  });

  const heard: string[] = [];
  first(all).onNotice((notice) => heard.push(keyOf(notice)));
  first(all).choose({ piece: "no such piece" });
  await server.settle(() => heard.length === 1, "an unknown piece is refused");
  first(all).start();
  await server.settle(() => second(all).phase.value === "playing", "it plays");
  first(all).choose({ minutes: 1 });
  await server.settle(() => heard.length === 2, "not while it plays");
  expect(heard[1]).toBe("notNow");
  expect(first(all).movement.value.minutes).toBe(2);
  leaveAll(all);
});

test("[A8] a command that makes no sense now comes back with the rules' own reason", async () => {
  const all = await begun("Ada");
  const refused: string[] = [];
  first(all).onRefused((refusal, command) => refused.push(`${refusal} ${command.do}`));
  first(all).command({ do: "look", at: chairId(0) });
  await server.until(() => refused.length === 1, "a refusal");
  expect(refused).toEqual(["thatIsYou look"]);
  leaveAll(all);
});

test("a dropped person's chair is played by a bot at once, and kept", async () => {
  const all = await begun("Ada", "Bo");
  const log = () => server.room(second(all)).simulation.played.last?.commands ?? [];
  server.cut(first(all));
  // Over a dead connection: for the server they have dropped, and their page does not return.
  first(all).leave();
  await server.settle(() => players(second(all)).startsWith("keptFor person"), "the drop is seen");
  // Bow and breath come to rest at once; what follows is the bot's.
  const before = log().length + 2;
  await server.until(
    () =>
      log()
        .slice(before)
        .some(({ chair }) => chair === 0),
    "a bot acts for them",
    100,
  );
  expect(players(second(all))).toBe("keptFor person bot bot");
  leaveAll(all);
});

test("a dropped line comes back by itself, to the same chair and the same bonds", async () => {
  const all = await begun("Ada", "Bo");
  await server.until(() => (first(all).perception.value?.music.beat ?? 0) > 8, "some beats");
  const before = first(all).perception.value;
  server.cut(first(all));
  await server.until(() => first(all).link.value === "reconnecting", "the drop is noticed");
  await server.until(() => first(all).link.value === "open", "back again");
  await server.until(
    () => (first(all).perception.value?.tick ?? 0) > (before?.tick ?? 0) + 10,
    "on",
  );
  expect(first(all).me.value).toBe(0);
  expect(first(all).perception.value?.bonds.map((bond) => bond?.seams)).toEqual(
    before?.bonds.map((bond) => bond?.seams),
  );
  await server.until(() => players(second(all)).startsWith("person person"), "seen again");
  leaveAll(all);
});

test("a reload in the same tab gives the chair back, with what it was in the middle of", async () => {
  const tab = newTab();
  const ada = await server.visit({ enter: "alone", movement: { minutes: 1 } }, "Ada", tab);
  ada.command({ do: "look", at: chairId(2) });
  await server.until(() => ada.perception.value?.focus?.chair === 2, "the look lands");
  server.cut(ada);
  const again = await server.visit({ enter: "back" }, "", tab);
  expect(again.me.value).toBe(0);
  expect(names(again)[0]).toBe("Ada");
  expect(again.phase.value).toBe("playing");
  await server.until(() => again.perception.value !== null, "perceives again");
  expect(again.perception.value?.tick).toBeGreaterThan(0);
  again.leave();
  await expect(server.visit({ enter: "back" }, "", tab)).rejects.toMatchObject({ why: "gone" });
});

test("a duplicated tab takes the chair over, and the first tab says where it went", async () => {
  const tab = newTab();
  const ada = await server.visit({ enter: "alone" }, "Ada", tab);
  const twin = await server.visit({ enter: "back" }, "", duplicateOf(tab));
  await server.settle(() => ada.link.value === "lost", "the first tab lets go");
  expect(ada.disconnectReason.value).toBe("elsewhere");
  expect(twin.me.value).toBe(0);
  await server.until(() => twin.perception.value !== null, "the twin plays");
  expect(players(twin)).toBe("person bot bot bot");
  twin.leave();
});

test("what an old line still says after its seat has gone to another tab counts for nothing", async () => {
  const old = await captureFrames(server.origin, { enter: "friends" }, { name: "Ada" });
  await server.settle(() => old.words.length > 0, "seated");
  const seat = String(Reflect.get(Object(old.words[0]?.word), "seat"));
  old.room.send("start");
  await server.until(() => old.room.state.tick > 10, "it plays");
  const { simulation: play } = server.roomById(old.roomId);
  const twin = await captureFrames(server.origin, { roomId: old.roomId }, { name: "Ada", seat });
  const before = play.played.last?.commands.length;
  old.room.send("command", { do: "cue", cue: "glare" });
  old.room.send("choose", { minutes: 8 });
  await server.settle(() => old.closed === CLOSE_CODES.elsewhere, "the old line is closed by name");
  server.clock.advance(100);
  const since = play.played.last?.commands.slice(before) ?? [];
  expect(since.filter(({ chair, command }) => chair === 0 && command.do === "cue")).toEqual([]);
  expect(twin.closed).toBeNull();
  await twin.room.leave();
});

test("[A8] a command before the first beat or after the last one is refused as the rules do", async () => {
  const all = await company("Ada");
  const refused: string[] = [];
  const said: string[] = [];
  first(all).onRefused((refusal) => refused.push(refusal));
  first(all).onNotice((notice) => said.push(keyOf(notice)));
  first(all).command({ do: "breathe", on: true });
  await server.settle(() => refused.length === 1, "too early");
  first(all).start();
  first(all).start();
  await server.settle(() => said.length === 1, "once is enough");
  await server.until(() => first(all).phase.value === "ended", "the end", 1400);
  first(all).command({ do: "breathe", on: true });
  await server.settle(() => refused.length === 2, "too late");
  expect(refused).toEqual(["notPlaying", "notPlaying"]);
  expect(said).toEqual(["notNow"]);
  leaveAll(all);
});

test("who comes late takes a bot's chair in the running movement; a full one says so", async () => {
  const all = await begun("Ada", "Bo", "Cy");
  const code = first(all).code.value;
  const late = await server.visit({ enter: "code", code }, "Di");
  expect(late.phase.value).toBe("playing");
  await server.until(() => late.perception.value !== null, "the late one perceives");
  expect(late.perception.value?.me).toBe(3);
  await expect(server.visit({ enter: "code", code }, "Ed")).rejects.toMatchObject({ why: "full" });
  leaveAll([...all, late]);
});

test("between movements a fifth person brings a chair along, and a thirteenth finds none", async () => {
  const all = await company(...Array.from({ length: 12 }, (_, i) => `p${i}`));
  expect(all.map(({ me }) => me.value)).toEqual(Array.from({ length: 12 }, (_, i) => i));
  await expect(server.visit({ enter: "code", code: first(all).code.value }, "p12")).rejects.toThrow(
    JoinError,
  );
  first(all).start();
  await server.until(
    () => all.every(({ perception }) => perception.value?.chairs === 12),
    "twelve play",
  );
  leaveAll(all);
});

test("the host's place passes on, and the next movement keeps the bonds [B1]", async () => {
  const all = await begun("Ada", "Bo");
  await server.until(() => second(all).phase.value === "ended", "the first movement ends", 1400);
  first(all).leave();
  await server.settle(() => second(all).host.value, "Bo is host");
  second(all).start();
  await server.settle(() => second(all).phase.value === "playing", "the second movement");
  const recordings = await storedRecordings(server, server.room(second(all)).roomId);
  expect(recordings.map(({ continues }) => continues !== null)).toEqual([false, true]);
  expect(second(all).result.value).toBeNull();
  leaveAll(all);
});

/** Their connection is cut and their page closed; what their browser remembers of it. */
async function goneWithoutGoodbye(consort: Consort, tab: Tab): Promise<Tab> {
  server.cut(consort);
  await server.settle(() => server.room(consort).clients.length === 0, "the drop arrives");
  await server.settle(() => consort.link.value === "reconnecting", "at both ends");
  const later = { tab: new MemoryStorage(tab.tab), browser: new MemoryStorage(tab.browser) };
  consort.leave();
  return later;
}

test("when nobody is left the music rests, and goes on where it was when somebody is back", async () => {
  const tab = newTab();
  const ada = await server.visit({ enter: "alone" }, "Ada", tab);
  await server.until(() => (ada.perception.value?.tick ?? 0) > 40, "two seconds");
  const later = await goneWithoutGoodbye(ada, tab);
  await server.pass(9 * 60_000);
  const again = await server.visit({ enter: "back" }, "", later);
  await server.until(() => again.perception.value !== null, "perceives again");
  expect(again.perception.value?.tick).toBeLessThan(60);
  again.leave();
});

test("after ten minutes away the chair is gone, and so is a consort with nobody else", async () => {
  const tab = newTab();
  const ada = await server.visit({ enter: "friends" }, "Ada", tab);
  const code = ada.code.value;
  const later = await goneWithoutGoodbye(ada, tab);
  await server.pass(10 * 60_000 + 2000);
  await expect.poll(() => server.app.rooms.codes.find(code)).toBeUndefined();
  await expect(server.visit({ enter: "back" }, "", later)).rejects.toThrow(JoinError);
});

test("a consort that nobody enters is closed", async () => {
  const response = await fetch(`${server.origin}/api/consorts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ alone: false }),
  });
  expect(response.status).toBe(200);
  const open = server.openRooms();
  server.clock.advance(25_000);
  await server.settle(() => server.openRooms() < open, "it closes");
});

test("nobody gets into a practice room, an unknown code, or with an old page", async () => {
  const ada = await server.visit({ enter: "alone" }, "Ada");
  await expect(server.visit({ enter: "code", code: "AAAAAA" }, "Bo")).rejects.toMatchObject({
    why: "noSuchConsort",
  });
  await expect(server.visit({ enter: "code", code: "../health" }, "Bo")).rejects.toThrow(JoinError);
  ada.leave();
});

test("a fault of the server ends that consort with a word, and no other", async () => {
  const [all, others] = [await begun("Ada"), await begun("Bo")];
  const printed = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  vi.spyOn(server.room(first(all)).simulation, "tick").mockImplementation(() => {
    throw new Error("a string broke");
  });
  await server.until(() => first(all).link.value === "lost", "the line ends");
  expect(first(all).disconnectReason.value).toBe("brokenOff");
  expect(printed).toHaveBeenCalledWith(expect.stringContaining("Error: a string broke"));
  vi.restoreAllMocks();
  const tick = first(others).perception.value?.tick ?? 0;
  await server.until(
    () => (first(others).perception.value?.tick ?? 0) > tick + 10,
    "others play on",
  );
  leaveAll(others);
});

test("[X1] the log of a consort played over the wire replays to the same world", async () => {
  const all = await begun("Ada", "Bo");
  first(all).command({ do: "look", at: chairId(1) });
  second(all).command({ do: "look", at: chairId(0) });
  await server.until(() => first(all).perception.value?.focus?.mutual === true, "they meet");
  first(all).command({ do: "cue", cue: "glare" });
  second(all).command({ do: "bow", pitch: 0.7, tempo: -0.3, volume: 0.9 });
  await server.until(() => first(all).phase.value === "ended", "the end", 1400);
  const { recordings, world } = server.room(first(all)).simulation;
  const [movement] = recordings;
  if (!movement || !world) throw new Error("nothing was played");
  expect(movement.commands.length).toBeGreaterThan(50);
  expect(hashWorld(replay(movement))).toBe(hashWorld(world));
  leaveAll(all);
});

test("a room that has its hands full with lines keeps whose chair it is: they try on", async () => {
  const tab = newTab();
  const ada = await server.visit({ enter: "friends" }, "Ada", tab);
  const room = server.room(ada);
  await room.lock();
  server.cut(ada);
  await server.until(() => ada.link.value === "reconnecting", "the drop is noticed");
  const until = server.clock.now() + 10_000;
  await server.until(() => server.clock.now() >= until, "ten seconds");
  expect(ada.link.value).toBe("reconnecting");
  // A reload is told that the server could not be reached, and may ask again.
  await expect(server.visit({ enter: "back" }, "", tab)).rejects.toMatchObject({
    why: "unreachable",
  });
  await room.unlock();
  await server.until(() => ada.link.value === "open", "back again", 200);
  expect(ada.me.value).toBe(0);
  ada.leave();
});

test("who leaves over a line that is dead already does not come back by themselves", async () => {
  const all = await company("Ada", "Bo");
  server.cut(second(all));
  // At once, so that their own page cannot have noticed yet.
  expect(second(all).link.value).toBe("open");
  second(all).leave();
  await server.settle(() => players(first(all)).startsWith("person keptFor"), "the drop is seen");
  await server.until(() => second(all).link.value !== "open", "left");
  const until = server.clock.now() + 3000;
  await server.until(() => server.clock.now() >= until, "three seconds");
  expect(second(all).link.value).toBe("lost");
  expect(players(first(all))).toBe("person keptFor bot bot");
  leaveAll(all);
});
