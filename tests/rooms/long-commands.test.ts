/** [Y5] Commands that are longer than a frame arrive as a whole, or change nothing. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { Client } from "colyseus.js";
import type { Room } from "colyseus.js";
import type { LiveLine } from "../../client/session/live-line.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { MAX_PEOPLE, MAX_SENTENCE } from "../../shared/live/commands.ts";
import { hasMusic, MAX_STEPS, PLANS, type Step } from "../../shared/live/plan.ts";
import { SCENARIOS } from "../../shared/scenarios/library.ts";
import { partsOf } from "../../client/session/command-parts.ts";
import { LongCommand } from "../../server/rooms/long-command.ts";
import { LIVE_PART, MAX_PARTS } from "../../shared/protocol/live.ts";
import type { LiveOpened } from "../../shared/protocol/live.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import { environmentOf, openTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
let line: LiveLine;
let live: LiveOpened;
beforeAll(async () => {
  server = await openTestServer();
  live = await openLive(environmentOf(server));
  line = openLiveLine(environmentOf(server), "console", { live: live.live, secret: live.console });
  await server.settle(() => line.session.value !== null, "the console sees the session");
});
afterAll(async () => {
  line.leave();
  await server.close();
});

const longestId =
  SCENARIOS.map(({ id }) => id).toSorted((one, other) => other.length - one.length)[0] ?? "";
/** The longest possible plan: each step with the longest scene and pace names. */
const filled = (steps: readonly Step[]): readonly Step[] =>
  steps.map((step) =>
    step.movement === null
      ? step
      : {
          ...step,
          minutes: 59.5,
          movement: {
            ...step.movement,
            minutes: 4.5,
            pace: "beginner",
            scene: { scenario: longestId, scene: 0, turn: 0 },
          },
        },
  );

const everywhere = (): readonly Step[] => {
  const play = filled(PLANS.hour).find(hasMusic);
  if (play === undefined) throw new Error("a plan plays");
  return Array.from({ length: MAX_STEPS }, () => play);
};

test("the longest plan that the page lets one make is taken whole", async () => {
  const steps = filled(PLANS.hourAndHalf);
  expect(await line.lead({ do: "plan", steps })).toBeNull();
  await server.until(() => line.session.value?.plan.length === steps.length, "the plan", 40);
  expect(line.session.value?.plan).toEqual(steps);
});

test("so is the longest that a session may have, in which everything plays", async () => {
  const steps = everywhere();
  expect(await line.lead({ do: "plan", steps })).toBeNull();
  await server.until(() => line.session.value?.plan.length === MAX_STEPS, "the plan", 40);
  expect(line.session.value?.plan).toEqual(steps);
});

test("the longest of every other command that a person writes is taken too: in any script, and a class of one name", async () => {
  const longest = "漢".repeat(MAX_SENTENCE);
  expect(await line.lead({ do: "say", text: longest })).toBeNull();
  expect(
    await line.lead({ do: "mark", id: "m".repeat(64), consort: null, note: longest }),
  ).toBeNull();
  expect(await line.lead({ do: "stand", which: "all", still: true, sentence: longest })).toBe(
    "nobodySeated",
  );
  // Equal names must be in one command, which says how many there are.
  const names = Array.from({ length: MAX_PEOPLE }, () => "Maximilian");
  expect(await line.lead({ do: "expect", names })).toBeNull();
  await server.until(() => line.session.value?.people.length === MAX_PEOPLE, "all of them", 40);
  expect(line.link.value).toBe("open");
});

test("what is longer than all parts is refused by name, and the line stays", async () => {
  const names = Array.from({ length: MAX_PEOPLE }, () => "x".repeat(60));
  expect(await line.lead({ do: "expect", names })).toBe("tooMany");
  expect(line.link.value).toBe("open");
});

const parts = () => {
  const all = partsOf({ do: "plan", steps: everywhere() });
  if (all === null || all === "whole") throw new Error("it goes in parts");
  return all;
};

test("who may not lead leads by parts neither", async () => {
  const { live: room, stage: secret } = live;
  const looker = { version: PROTOCOL_VERSION, role: "stage", secret };
  const stage: Room = await new Client(server.origin).joinById(room, looker);
  stage.onMessage("*", () => {});
  expect(await line.lead({ do: "plan", steps: PLANS.hour })).toBeNull();
  await server.until(() => line.session.value?.plan.length === PLANS.hour.length, "a plan", 40);
  for (const part of parts()) expect(await stage.request(LIVE_PART, part)).toBe("notFacilitator");
  await server.pass(500);
  expect(line.session.value?.plan).toEqual(PLANS.hour);
  void stage.leave();
});

test("parts that are missing, twice, out of order or no parts leave nothing behind", () => {
  const [first, second, ...others] = parts();
  const last = others.at(-1);
  const long = new LongCommand();
  expect(long.take(second)).toBe("gap");
  expect(long.take(first)).toBe("more");
  expect(long.take(last)).toBe("gap");
  expect(long.take(second)).toBe("gap");
  expect(long.take(first)).toBe("more");
  expect(long.take(first)).toBe("more");
  expect(long.take({ ...first, nth: MAX_PARTS })).toBe("badShape");
  expect(long.take({ nth: 0, of: 1, bytes: "text" })).toBe("badShape");
  expect(long.take({ nth: 0, of: 1, bytes: new Uint8Array([0xff, 0xfe]) })).toBe("badShape");
  expect(long.take({ nth: 1, of: 1, bytes: new Uint8Array([49]) })).toBe("badShape");
  const taken = parts().map((part) => long.take(part));
  expect(taken.slice(0, -1).every((one) => one === "more")).toBe(true);
  expect(taken.at(-1)).toEqual({ whole: { do: "plan", steps: everywhere() } });
});
