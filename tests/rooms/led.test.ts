/** [Z1] [Z2] A led consort over real connections: seats, and pausing. */
import { matchMaker } from "@colyseus/core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import { chairId, TICK_MS } from "../../shared/model/units.ts";
import { LIVE_ROOM_NAME } from "../../shared/protocol/live.ts";
import { CLOSE_CODES } from "../../shared/protocol/messages.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { captureFrames } from "./frame-capture.ts";
import { first, openLed, openPlaying, seat } from "./led-consort.ts";
import type { Led } from "./led-consort.ts";
import { openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let server: TestServer;
const open: Led[] = [];
beforeAll(async () => {
  server = await openTestServer();
});
afterEach(async () => {
  for (const it of open.splice(0)) await it.end();
});
afterAll(() => server.close());

async function led(): Promise<Led> {
  const it = await openLed(server);
  open.push(it);
  return it;
}

async function playing(...who: readonly string[]): Promise<{ it: Led; all: Consort[] }> {
  const opened = await openPlaying(server, ...who);
  open.push(opened.it);
  return opened;
}

describe("[Z1] seats", () => {
  test("people take the chairs that were given them, by their secrets, and nobody else gets in", async () => {
    const it = await led();
    expect(await it.seat(seat(0, "Ada"), seat(2, "Bo"))).toBeNull();
    const ada = await it.come("Ada");
    const bo = await it.come("Bo");
    expect([ada.me.value, bo.me.value]).toEqual([0, 2]);
    expect([ada.host.value, bo.host.value, ada.code.value]).toEqual([false, false, ""]);
    await expect(
      captureFrames(server.origin, { roomId: it.roomId }, { name: "Eve", seat: "guessed" }),
    ).rejects.toThrow("notHere");
    const { chairs } = await it.reported((one) => one.chairs[2]?.here === true, "both are here");
    expect(chairs.map(({ here, bot, free }) => [here, bot, free])).toEqual([
      [true, false, false],
      [false, true, true],
      [true, false, false],
      [false, true, true],
    ]);
  });

  test("whoever is not named any more is let go, and so is who has another chair: they come back to it", async () => {
    const { it, all } = await playing("Ada", "Bo");
    const [ada, bo] = all;
    await it.seat(seat(0, "Bo"));
    await server.until(() => bo?.link.value === "open" && bo.me.value === 0, "Bo has a new chair");
    expect(ada?.link.value).toBe("reconnecting");
    expect(it.room.session.seating.chairs.map(({ kind }) => kind)).toEqual([
      "person",
      "bot",
      "bot",
      "bot",
    ]);
    await it.seat(seat(0, "Bo"), seat(3, "Ada"));
    await server.until(() => ada?.link.value === "open" && ada.me.value === 3, "Ada is back");
  });

  test("a line that is let go is closed as moved", async () => {
    const it = await led();
    await it.seat(seat(0, "Ada"));
    const line = await it.line("Ada");
    await it.seat();
    await server.settle(() => line.closed !== null, "the line is closed");
    expect(line.closed).toBe(CLOSE_CODES.moved);
  });

  test("more chairs than there are wait for the next movement: that is refused by name, and nothing changes", async () => {
    const { it } = await playing("Ada");
    expect(await it.seat(seat(0, "Ada"), seat(6, "Bo"))).toBe("notNow");
    expect(it.room.session.seating.chairs).toHaveLength(4);
    await it.order({ do: "end" });
    expect(await it.seat(seat(0, "Ada"), seat(6, "Bo"))).toBeNull();
    expect(it.room.session.seating.chairs).toHaveLength(7);
  });

  test("the music waits while nobody is in, the room stays, and its people come back to where it stood", async () => {
    const { it, all } = await playing("Ada");
    const { capacity } = server.app.rooms;
    expect(capacity.consorts).toBe(1);
    await it.goes(first(all));
    expect(capacity.consorts).toBe(0);
    const { tickCount } = it.room.session;
    server.clock.advance(100 * 60_000);
    await server.settle(() => true, "nothing");
    expect(it.room.session.tickCount).toBe(tickCount);
    const again = await it.come("Ada");
    await server.until(() => (again.perception.value?.tick ?? 0) > tickCount + 4, "it goes on");
  });

  test("goes with the live session, should that end without a word", async () => {
    const it = await led();
    const lives = await matchMaker.query({ name: LIVE_ROOM_NAME });
    for (const { roomId } of lives) await matchMaker.getLocalRoomById(roomId)?.disconnect();
    server.clock.advance(61_000);
    const isOpen = (): boolean => matchMaker.getLocalRoomById(it.roomId) !== undefined;
    await server.settle(() => !isOpen(), "it is gone");
    expect(isOpen()).toBe(false);
  });
});

describe("[Z2] stand", () => {
  test("a pause reaches 12 lines at once, and resumes all on one new epoch, at the tick where it stood", async () => {
    const who = Array.from({ length: 12 }, (_, i) => `p${i}`);
    const { it, all } = await playing(...who);
    await server.until(() => it.room.session.tickCount > 60, "some beats");
    await it.order({ do: "stand", still: true });
    await server.settle(() => all.every(({ still }) => still.value), "all stand still");
    const { tickCount } = it.room.session;
    expect(new Set(all.map(({ perception }) => perception.value?.tick))).toEqual(
      new Set([tickCount]),
    );
    const stood = first(all).musicNow();
    const before = all.map(({ epoch }) => epoch.value);
    await server.pass(20_000);
    expect(it.room.session.tickCount).toBe(tickCount);
    expect(first(all).musicNow()).toBe(stood);
    await it.order({ do: "stand", still: false });
    await server.until(
      () => all.every(({ perception }) => (perception.value?.tick ?? 0) > tickCount),
      "all go on",
    );
    const epochs = new Set(all.map(({ epoch }) => epoch.value));
    expect(epochs.size).toBe(1);
    expect([...epochs][0]! - (before[0] ?? 0)).toBeGreaterThanOrEqual(20_000);
    for (const consort of all) consort.leave();
  });

  test("with 20 pauses, and somebody who tries to play on, a movement plays again from its recording", async () => {
    const { it, all } = await playing("Ada", "Bo");
    const { below } = seededRandomness(11);
    const refused: string[] = [];
    first(all).onRefused((refusal) => refused.push(refusal));
    for (let i = 0; i < 20; i += 1) {
      await server.pass(TICK_MS * (1 + below(30)));
      first(all).command({ do: "look", at: chairId(1 + (i % 3)) });
      await server.pass(TICK_MS * 3);
      await it.order({ do: "stand", still: true });
      const { tickCount } = it.room.session;
      first(all).command({ do: "cue", cue: "warm" });
      await server.settle(() => refused.includes("standsStill"), "refused by name");
      refused.length = 0;
      await server.pass(below(3000));
      expect(it.room.session.tickCount).toBe(tickCount);
      await it.order({ do: "stand", still: false });
    }
    await it.order({ do: "end" });
    const [recording] = it.room.simulation.recordings;
    const { world } = it.room.simulation;
    if (recording === undefined || world === null) throw new Error("nothing was played");
    expect(recording.commands.some(({ by }) => by === "person")).toBe(true);
    expect(hashWorld(replay(recording))).toBe(hashWorld(world));
  });

  test("who drops, reloads or first comes while all stands still sees it, and everything goes on for them too", async () => {
    const { it, all } = await playing("Ada", "Bo");
    await server.until(() => it.room.session.tickCount > 40, "some beats");
    await it.order({ do: "stand", still: true });
    const { tickCount } = it.room.session;
    server.cut(first(all));
    await server.until(() => first(all).link.value === "reconnecting", "the drop is noticed");
    await server.until(() => first(all).link.value === "open", "Ada is back");
    await server.settle(() => first(all).still.value, "and sees that all stands still");
    const bo = await it.come("Bo");
    await server.settle(() => bo.still.value && bo.perception.value !== null, "Bo sees it too");
    expect(bo.perception.value?.tick).toBe(tickCount);
    expect(it.room.session.tickCount).toBe(tickCount);
    await it.order({ do: "stand", still: false });
    await server.until(() => (bo.perception.value?.tick ?? 0) > tickCount, "it goes on");
    expect(bo.still.value).toBe(false);
  });

  test("also in the lobby; a movement begun meanwhile waits at its first beat", async () => {
    const it = await led();
    await it.seat(seat(0, "Ada"));
    const ada = await it.come("Ada");
    await it.order({ do: "stand", still: true });
    await server.settle(() => ada.still.value, "Ada sees it");
    expect(ada.phase.value).toBe("lobby");
    expect(await it.order({ do: "begin" })).toBeNull();
    await server.settle(() => ada.phase.value === "playing", "it is begun");
    await server.pass(2000);
    expect(it.room.session.tickCount).toBe(0);
    await it.order({ do: "stand", still: false });
    await server.until(() => it.room.session.tickCount > 10, "it plays");
  });
});
