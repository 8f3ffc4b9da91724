/** Connections drop at the worst moments, and players who return find what was theirs. */
import { keyOf } from "../fixtures/reader.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import { bondOf, open, type Store } from "../../shared/model/world.ts";
import { openRupture } from "../../shared/model/trouble.ts";
import { chairId } from "../../shared/model/units.ts";
import { openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

/** Ada and Bo in a running movement, with its insides accessible. */
async function duo(): Promise<{ ada: Consort; bo: Consort; store: Store }> {
  const ada = await server.visit({ enter: "friends", movement: { minutes: 1 } }, "Ada");
  const bo = await server.visit({ enter: "code", code: ada.code.value }, "Bo");
  bo.takeRole({ pattern: "preoccupied", reflex: "makingNice" });
  await server.settle(() => bo.role.value !== null, "a card is taken");
  ada.start();
  await server.until(() => bo.perception.value !== null, "Bo perceives");
  const { world } = server.room(ada).simulation;
  if (world === null) throw new Error("nothing plays");
  return { ada, bo, store: open(world) };
}

async function dropAndReturn(consort: Consort): Promise<void> {
  server.cut(consort);
  await server.until(() => consort.link.value === "reconnecting", "the drop is noticed");
  const tick = consort.perception.value?.tick ?? 0;
  await server.until(() => consort.link.value === "open", "back again");
  await server.until(
    () => (consort.perception.value?.tick ?? 0) > tick || consort.phase.value === "ended",
    "perceives again",
  );
}
const leave = (...all: readonly Consort[]) => all.forEach((consort) => consort.leave());
const chair = ({ chairs }: Store, i: number): Store["chairs"][number] => {
  const one = chairs[i];
  if (one === undefined) throw new RangeError(`no chair ${i}`);
  return one;
};

test("[A3] as soon as a line is gone its chair is a bot's: with the next tick nothing is held any more", async () => {
  const { ada, bo, store } = await duo();
  bo.command({ do: "breathe", on: true });
  await server.until(() => chair(store, 1).breathing, "Bo breathes");
  const from = server.clock.now();
  server.cut(bo);
  await server.settle(() => ada.seats.value[1]?.player === "keptFor", "the drop is seen");
  expect(server.clock.now()).toBe(from);
  await server.until(() => !chair(store, 1).breathing, "the bot lets go", 2);
  leave(ada, bo);
});

test("[R9] in the middle of a split: it is theirs to mend when they are back, and still nobody else's", async () => {
  const { ada, bo, store } = await duo();
  const evidence = { tick: store.tick, what: "masked", by: chairId(1), to: chairId(0) } as const;
  chair(store, 1).split = { since: store.tick, severity: 0.7, step: 1, held: 0, evidence };
  await server.until(() => bo.perception.value?.self.split !== null, "it shows");
  await dropAndReturn(bo);
  expect(bo.perception.value?.self.split).not.toBeNull();
  expect(ada.perception.value?.self.split).toBeNull();
  expect(bo.perception.value?.self.role).toEqual({ pattern: "preoccupied", reflex: "makingNice" });
  leave(ada, bo);
});

test("[A2] how loud one plays stays one's own over a drop; who is new begins in the middle", async () => {
  const { ada, bo, store } = await duo();
  bo.command({ do: "bow", pitch: 0.4, tempo: 0, volume: 0.2 });
  await server.until(() => chair(store, 1).bow.volume === 0.2, "softly");
  await dropAndReturn(bo);
  expect(chair(store, 1).bow).toEqual({ pitch: 0, tempo: 0, volume: 0.2 });
  expect(bo.perception.value?.self.bow.volume).toBeCloseTo(0.2, 2);
  bo.leave();
  await server.settle(() => ada.seats.value[1]?.player === "bot", "Bo leaves");
  const cleo = await server.visit({ enter: "code", code: ada.code.value }, "Cleo");
  await server.until(() => chair(store, 1).bow.volume === 0.5, "as everyone begins");
  leave(ada, cleo);
});

test("[D1] a wish stays one's own over a drop, and what was shown of it stays shown", async () => {
  const { ada, bo, store } = await duo();
  chair(store, 1).wish = "slower";
  bo.command({ do: "look", at: chairId(0) });
  ada.command({ do: "look", at: chairId(1) });
  await server.until(() => ada.perception.value?.focus?.mutual === true, "they meet");
  expect(ada.perception.value?.focus?.shownWish).toBeNull();
  chair(store, 1).bid = null;
  chair(store, 1).nextNeed = Number.MAX_SAFE_INTEGER;
  bo.command({ do: "cue", cue: "showNeed" });
  await server.until(() => ada.perception.value?.focus?.shownWish === "slower", "it is shown");
  await dropAndReturn(bo);
  expect(bo.perception.value?.self.wish).toBe("slower");
  await dropAndReturn(ada);
  ada.command({ do: "look", at: chairId(1) });
  await server.until(() => ada.perception.value?.focus?.chair === 1, "looks again");
  expect(ada.perception.value?.focus?.shownWish).toBe("slower");
  leave(ada, bo);
});

test("[R10] [O2] in the middle of a gathering and of a proposal of one's own: both go on", async () => {
  const { ada, bo, store } = await duo();
  bo.command({ do: "propose", terms: { about: "checkIn", seconds: 60 } });
  store.whole = { since: store.tick, severity: 0.9, step: 0, by: null, held: 0, waited: 0 };
  bo.command({ do: "cue", cue: "gather" });
  await server.until(() => bo.perception.value?.whole?.by === 1, "Bo gathers");
  expect(bo.perception.value?.accord.proposal?.by).toBe(1);
  await dropAndReturn(bo);
  expect(bo.perception.value?.whole).not.toBeNull();
  expect(bo.perception.value?.accord).toMatchObject(
    store.motion === null ? { checkIn: 60 } : { proposal: { by: 1 } },
  );
  expect(bo.perception.value?.whole?.step).toBe(ada.perception.value?.whole?.step);
  leave(ada, bo);
});

test("[B1] a tear, with its step of repair, is as it was", async () => {
  const { ada, bo, store } = await duo();
  bondOf(store, 0, 1).rupture = openRupture({
    type: "dismissive",
    cause: chairId(0),
    hurt: chairId(1),
    answer: "warm",
    since: store.tick,
    severity: 0.6,
  });
  bondOf(store, 0, 1).seams = 3;
  await server.until(() => bo.perception.value?.bonds[0]?.type === "dismissive", "it shows");
  await dropAndReturn(bo);
  expect(bo.perception.value?.bonds[0]).toMatchObject({ type: "dismissive", seams: 3 });
  expect(bo.perception.value?.bonds[0]?.severity).toBe(ada.perception.value?.bonds[1]?.severity);
  leave(ada, bo);
});

test("during the last beat: the movement ends without them, and they return to its page", async () => {
  const { ada, bo, store } = await duo();
  const last = store.score.beats * store.score.beatTicks;
  // Too late to return before the end: the first attempt comes after 200 ms.
  await server.until(() => store.tick >= last - 3, "the last beat", 1400);
  server.cut(bo);
  await server.until(() => ada.phase.value === "ended", "it ends");
  expect(bo.link.value).not.toBe("open");
  await server.until(() => bo.link.value === "open", "back again");
  expect(bo.phase.value).toBe("ended");
  expect(bo.result.value).toEqual(ada.result.value);
  expect(bo.role.value).toEqual({ pattern: "preoccupied", reflex: "makingNice" });
  leave(ada, bo);
});

test("everyone drops during the last beat: it waits for them, and ends when they are back", async () => {
  const { ada, bo, store } = await duo();
  const last = store.score.beats * store.score.beatTicks;
  await server.until(() => store.tick >= last - 5, "the last beat", 1400);
  server.cut(ada);
  server.cut(bo);
  await server.until(() => ada.link.value === "reconnecting", "the drop is noticed");
  expect(store.playing).toBe(true);
  await server.until(() => ada.phase.value === "ended" && bo.phase.value === "ended", "it ends");
  expect(ada.result.value).not.toBeNull();
  leave(ada, bo);
});

test("who was away for the end and the next beginning comes back into the next movement", async () => {
  const { ada, bo, store } = await duo();
  const last = store.score.beats * store.score.beatTicks;
  // Nobody receives anything until it has ended: but not long enough for Ada's connection to count
  // as dropped, too.
  await server.until(() => store.tick >= last - 10, "almost the end", 1400);
  server.cut(bo);
  await server.settle(() => ada.seats.value[1]?.player === "keptFor", "the drop is seen");
  const { simulation: play } = server.room(ada);
  // The host is quick: no retry of Bo's comes in between.
  while (server.room(ada).state.phase !== 2) server.clock.advance(50);
  await server.settle(() => ada.phase.value === "ended", "it has ended");
  ada.start();
  await server.settle(() => ada.phase.value === "playing", "the next one");
  await server.until(() => bo.link.value === "open", "back again");
  expect(bo.me.value).toBe(1);
  expect(bo.phase.value).toBe("playing");
  await server.until(
    () => bo.perception.value?.self.role?.reflex === "makingNice",
    "with the card",
  );
  expect(play.played.count).toBe(2);
  leave(ada, bo);
});

test("what is said just before the last tick is for the music, just after it for the page", async () => {
  const { ada, bo, store } = await duo();
  const [refused, said]: [string[], string[]] = [[], []];
  bo.onRefused((refusal) => refused.push(refusal));
  bo.onNotice((notice) => said.push(keyOf(notice)));
  const last = store.score.beats * store.score.beatTicks;
  await server.until(() => store.tick >= last - 1, "the last tick but one", 1400);
  const propose = { do: "propose", terms: { about: "loudness", loudness: "full" } } as const;
  bo.command(propose);
  bo.agree({ about: "loudness", loudness: "soft" });
  await server.settle(() => said.length === 1, "both have arrived");
  expect(said).toEqual(["notNow"]);
  server.clock.advance(50);
  await server.settle(() => ada.phase.value === "ended", "it has ended");
  expect(server.room(ada).simulation.played.last?.commands).toContainEqual({
    tick: last - 1,
    by: "person",
    chair: 1,
    command: propose,
  });
  expect(ada.suggestion.value).toBeNull();
  bo.command(propose);
  bo.agree({ about: "loudness", loudness: "soft" });
  await server.settle(() => ada.suggestion.value?.by === 1, "a suggestion for the next one");
  expect(refused).toEqual(["notPlaying"]);
  expect(server.room(ada).simulation.played.last?.commands.at(-1)?.tick).toBe(last - 1);
  leave(ada, bo);
});

test("a host whose line drops for a moment still opens the music; meanwhile the next one could", async () => {
  const ada = await server.visit({ enter: "friends", movement: { minutes: 1 } }, "Ada");
  const bo = await server.visit({ enter: "code", code: ada.code.value }, "Bo");
  server.cut(ada);
  await server.until(() => bo.host.value, "Bo could begin");
  await server.until(() => ada.link.value === "open" && ada.host.value, "Ada is host again");
  await server.settle(() => !bo.host.value, "and Bo a guest");
  expect([ada, bo].map(({ host }) => host.value)).toEqual([true, false]);
  ada.start();
  await server.settle(() => bo.phase.value === "playing", "the music begins");
  leave(ada, bo);
});
