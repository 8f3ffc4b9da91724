/** [Y5] Two consoles at once, a dropped connection, and a reload, each during a command. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import type { LiveLine } from "../../client/session/live-line.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import type { LiveOpened } from "../../shared/protocol/live.ts";
import { openRelay } from "./relay.ts";
import { environmentOf, openTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
const lines: (LiveLine | Consort)[] = [];
beforeAll(async () => {
  server = await openTestServer();
});
afterEach(() => {
  for (const line of lines.splice(0)) line.leave();
});
afterAll(() => server.close());

async function console_(live: LiveOpened, origin = server.origin): Promise<LiveLine> {
  const environment = environmentOf({ origin, clock: server.clock });
  const line = openLiveLine(environment, "console", { live: live.live, secret: live.console });
  lines.push(line);
  await server.settle(() => line.session.value !== null, "the console sees the session");
  return line;
}

async function group(...names: readonly string[]): Promise<LiveOpened> {
  const live = await openLive(environmentOf(server));
  for (const name of names)
    lines.push(await server.visit({ enter: "code", code: live.code }, name));
  return live;
}
const without = (line: LiveLine) => ({ ...line.session.value, consoles: 0 });

test("what two press at once is done once: the next step, the music, eyes up", async () => {
  const live = await group("Ada", "Bo");
  const [rosa, sam] = [await console_(live), await console_(live)];
  await server.until(
    () => rosa.session.value?.people.every(({ here }) => here) === true,
    "both are here",
    40,
  );
  const both = (command: Parameters<LiveLine["lead"]>[0]) =>
    Promise.all([rosa.lead(command), sam.lead(command)]);
  expect(await both({ do: "go", step: 2 })).toEqual([null, null]);
  // The first console has begun it; the second is refused because it plays.
  const begun = await both({ do: "begin", which: "all" });
  expect(new Set(begun)).toEqual(new Set([null, "playing"]));
  const sentence = "Eyes up";
  expect(await both({ do: "stand", which: "all", still: true, sentence })).toEqual([null, null]);
  const mark = { do: "mark", id: "m-1", consort: null, note: "" } as const;
  expect(await both(mark)).toEqual([null, null]);
  await server.until(() => rosa.session.value?.marks.length === 1, "one mark", 40);
  await server.pass(1000);
  expect(rosa.session.value?.clock.step).toBe(2);
  expect(rosa.session.value?.still?.sentence).toBe(sentence);
  expect(without(rosa)).toEqual(without(sam));
  expect(await sam.lead({ do: "stand", which: "all", still: false, sentence: "" })).toBeNull();
  await server.until(
    () => rosa.session.value?.still === null,
    "what one stops the other lets go",
    40,
  );
});

test("where two want different things both see the one that came last, and nobody is in two places", async () => {
  const live = await group("Ada", "Bo", "Cy");
  const [rosa, sam] = [await console_(live), await console_(live)];
  await server.until(() => rosa.session.value?.people.length === 3, "three have come", 40);
  const ada = rosa.session.value?.people[0]?.id;
  if (ada === undefined) throw new Error("Ada has come");
  const seat = (consort: number) =>
    ({ do: "seat", person: ada, at: { consort, chair: null } }) as const;
  await Promise.all([
    rosa.lead(seat(1)),
    sam.lead(seat(2)),
    rosa.lead({ do: "title", title: "Rosa's" }),
    sam.lead({ do: "title", title: "Sam's" }),
  ]);
  await server.pass(1000);
  expect(without(rosa)).toEqual(without(sam));
  expect(["Rosa's", "Sam's"]).toContain(rosa.session.value?.title);
  expect(rosa.session.value?.people.filter(({ id }) => id === ada)).toHaveLength(1);
  expect([1, 2]).toContain(rosa.session.value?.people[0]?.seat?.consort);
});

test("lost on the way, a command has changed nothing; the page says so, and asked again it is done once", async () => {
  const relay = await openRelay(server.origin);
  const live = await group();
  const [far, near] = [await console_(live, relay.origin), await console_(live)];
  relay.freeze();
  const asked = far.lead({ do: "mark", id: "m-1", consort: null, note: "" });
  await server.pass(60_000);
  expect(await asked).toBe("noAnswer");
  expect(near.session.value?.marks).toEqual([]);
  relay.thaw();
  await server.until(() => far.link.value === "open", "it is back", 400);
  expect(await far.lead({ do: "mark", id: "m-1", consort: null, note: "" })).toBeNull();
  await server.until(() => near.session.value?.marks.length === 1, "the mark", 40);
  await relay.close();
});

test("done while its answer was lost, a command that is asked again does no harm", async () => {
  const relay = await openRelay(server.origin);
  const live = await group("Ada", "Bo");
  const [far, near] = [await console_(live, relay.origin), await console_(live)];
  const mark = { do: "mark", id: "m-1", consort: null, note: "" } as const;
  const asked = [far.lead(mark), far.lead({ do: "go", step: 1 })];
  // The command has reached the server, but its answer is lost.
  await server.until(() => near.session.value?.marks.length === 1, "it was done", 40);
  relay.freeze();
  await server.pass(60_000);
  await Promise.all(asked);
  relay.thaw();
  await server.until(() => far.link.value === "open", "it is back", 400);
  expect(await far.lead(mark)).toBeNull();
  expect(await far.lead({ do: "go", step: 1 })).toBeNull();
  await server.pass(1000);
  expect(far.session.value?.marks).toHaveLength(1);
  expect(far.session.value?.clock.step).toBe(1);
  await relay.close();
});

test("a page that is reloaded while something was asked sees what came of it, whole", async () => {
  const live = await group("Ada", "Bo");
  const before = await console_(live);
  await server.until(() => before.session.value?.people.length === 2, "both have come", 40);
  const size = before.lead({ do: "size", size: 7 });
  const step = before.lead({ do: "go", step: 3 });
  before.leave();
  await Promise.all([size, step]);
  const after = await console_(live);
  await server.pass(1000);
  const { size: now, clock } = after.session.value ?? {};
  // Commands sent before the reload have been carried out.
  expect([now, clock?.step]).toEqual([7, 3]);
  expect(after.session.value?.people.every(({ seat }) => seat !== null)).toBe(true);
});
