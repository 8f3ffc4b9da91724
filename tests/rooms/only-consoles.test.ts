/** [Y5] Raw connections to a real server: only a console can lead, whatever others try. */
import { WebSocket } from "ws";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Client } from "colyseus.js";
import type { Room } from "colyseus.js";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { LIVE_COMMAND } from "../../shared/protocol/live.ts";
import type { LiveOpened } from "../../shared/protocol/live.ts";
import { liveCommandShape } from "../../shared/protocol/live-incoming.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import { COMMAND_SAMPLES } from "../fixtures/command-samples.ts";
import { captureFrames } from "./frame-capture.ts";
import { environmentOf, openTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
let live: LiveOpened;
let console_: ReturnType<typeof openLiveLine>;
let player: Awaited<ReturnType<typeof captureFrames>>;
let stage: Room;

const environment = () => environmentOf(server);

const looker = (role: "console" | "stage", secret: string): Promise<Room> =>
  new Client(server.origin).joinById(live.live, { version: PROTOCOL_VERSION, role, secret });

beforeAll(async () => {
  server = await openTestServer();
  live = await openLive(environment());
  console_ = openLiveLine(environment(), "console", { live: live.live, secret: live.console });
  await server.settle(() => console_.session.value !== null, "the console sees the session");
  stage = await looker("stage", live.stage);
  stage.onMessage("*", () => {});
  player = await captureFrames(server.origin, { enter: "code", code: live.code }, { name: "Ada" });
  await server.until(() => console_.session.value?.people[0]?.here === true, "Ada is here", 40);
  await server.pass(2000);
});
afterAll(async () => {
  player.room.removeAllListeners();
  void player.room.leave();
  void stage.leave();
  console_.leave();
  await server.close();
});

/** The console's view, after all sent messages were processed. */
async function seen(): Promise<unknown> {
  await server.pass(2000);
  return console_.session.value;
}

test("a sample of every command is one that the session understands", () => {
  expect(COMMAND_SAMPLES.length).toBe(liveCommandShape.options.length);
  for (const sample of COMMAND_SAMPLES)
    expect(liveCommandShape.safeParse(sample).error, sample.do).toBeUndefined();
});

test.for(COMMAND_SAMPLES.map((sample) => [sample.do, sample] as const))(
  "%s: a player and a stage are refused by name, and nothing is otherwise",
  async ([, sample]) => {
    const before = await seen();
    const stageSees = server.clock.now();
    expect(await stage.request(LIVE_COMMAND, sample)).toBe("notFacilitator");
    expect(await player.room.request(LIVE_COMMAND as never, sample as never)).toBe(
      "notFacilitator",
    );
    const declined = player.words.length;
    player.room.send(LIVE_COMMAND as never, sample as never);
    stage.send(LIVE_COMMAND, sample);
    await server.settle(() => player.words.length > declined, "the player is declined");
    expect(player.words.at(-1)).toEqual({ kind: "declined", word: { why: "unknownMessage" } });
    expect(await seen()).toEqual(before);
    expect(server.clock.now()).toBeGreaterThan(stageSees);
    expect(player.closed).toBeNull();
  },
);

test("a stranger gets no line: not with a guess, a stage's secret, a player's, or none at all", async () => {
  const before = await seen();
  const seat = player.words.find(({ kind }) => kind === "seated")?.word as { seat: string };
  for (const secret of ["", "guess", live.stage, live.code, live.live, seat.seat])
    await expect(looker("console", secret), secret).rejects.toThrow("wrongLink");
  await expect(looker("stage", live.console)).rejects.toThrow("wrongLink");
  await expect(
    new Client(server.origin).joinById(live.live, { role: "console", secret: live.console }),
  ).rejects.toThrow("badRequest");
  expect(await seen()).toEqual(before);
});

test("a stranger's socket without a seat is closed before any command is heard", async () => {
  const before = await seen();
  const at = server.origin.replace("http", "ws");
  const closed: number[] = [];
  for (const sample of COMMAND_SAMPLES) {
    const socket = new WebSocket(`${at}/x/${live.live}?sessionId=guessed`);
    socket.on("error", () => {});
    socket.on("open", () => socket.send(JSON.stringify([LIVE_COMMAND, sample])));
    socket.on("close", (code) => closed.push(code));
  }
  await server.settle(() => closed.length === COMMAND_SAMPLES.length, "all are closed");
  expect(await seen()).toEqual(before);
});
