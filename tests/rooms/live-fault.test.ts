/** An internal error in one consort of a live session: its people get another room. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { matchMaker } from "@colyseus/core";
import type { ClientEnvironment } from "../../client/session/kept-chairs.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { ConsortRoom } from "../../server/rooms/consort-room.ts";
import { environmentOf, openTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const environment = (): ClientEnvironment => environmentOf(server);

test("[Z1] everybody comes back to their chair, the console is told, and it plays again", async () => {
  const live = await openLive(environment());
  const line = openLiveLine(environment(), "console", { live: live.live, secret: live.console });
  await server.settle(() => line.session.value !== null, "the console sees the session");
  const failed: string[] = [];
  line.onFailed(({ consort, why }) => void failed.push(`${consort} ${why}`));
  const ada = await server.visit({ enter: "code", code: live.code }, "Ada");
  const bo = await server.visit({ enter: "code", code: live.code }, "Bo");
  expect(await line.lead({ do: "go", step: 1 })).toBeNull();
  expect(await line.lead({ do: "begin", which: "all" })).toBeNull();
  await server.until(() => (bo.perception.value?.tick ?? 0) > 20, "it plays");

  const { roomId } = (await matchMaker.query({ name: "consort" }))[0] ?? { roomId: "" };
  const room = server.roomById(roomId);
  expect(room).toBeInstanceOf(ConsortRoom);
  const { faults } = server.app.rooms;
  const tell = faults.tell.bind(faults);
  Object.assign(faults, { tell: () => {} });
  const broken = {
    tick: () => {
      throw new Error("a fault");
    },
  };
  Object.assign(room.session, broken);
  await server.until(() => failed.length > 0, "the console is told");
  Object.assign(faults, { tell });
  expect(failed).toEqual(["0 brokenOff"]);

  const isBack = (): boolean =>
    [ada, bo].every(({ link, phase }) => link.value === "open" && phase.value === "lobby");
  await server.until(isBack, "both are back");
  expect([ada.me.value, bo.me.value]).toEqual([0, 1]);
  expect(matchMaker.getLocalRoomById(roomId)).toBeUndefined();
  expect(ada.movement.value.scene?.scenario).toBe("peek-a-boo");
  expect(await line.lead({ do: "begin", which: "all" })).toBeNull();
  await server.until(() => ada.phase.value === "playing", "it plays again");
  ada.leave();
  bo.leave();
  line.leave();
});
