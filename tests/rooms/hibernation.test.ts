/**
 * [H6] [H9] A consort that everybody has left costs nothing, does not count, and continues where it
 * stopped.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import type { MovementSimulation } from "../../shared/session/movement-simulation.ts";
import { createWorld } from "../../shared/model/consort.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import { OwnPartFold } from "../../shared/model/own-part/own-part.ts";
import type { OwnTally } from "../../shared/model/own-part/own-tally.ts";
import { step } from "../../shared/model/step.ts";
import { chairId } from "../../shared/model/units.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { LoadClient } from "../bench/load-client.ts";
import { duplicateOf, newTab, openTestServer } from "./test-server.ts";
import type { Tab, TestServer } from "./test-server.ts";
import { rawRequest } from "./raw-request.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const ADA = chairId(0);
const THERE = { touched: true, reading: null, visible: true };
const BACK = { enter: "back" } as const;
const OPENED = 1100;

/**
 * Cuts the connection of `leaving`, and advances half a minute; resolves with a tab of theirs to
 * return from.
 */
async function abandon(leaving: Consort, tab: Tab): Promise<Tab> {
  const kept = duplicateOf(tab);
  server.cut(leaving);
  await server.settle(() => leaving.link.value === "reconnecting", "the cut is noticed");
  leaving.leave();
  const rooms = server.openRooms();
  server.clock.advance(32_000);
  await server.settle(() => server.openRooms() < rooms, "the room goes");
  return kept;
}

test("[H6] after a thousand consorts were opened, joined and cut off, others still get in, and no timer runs", async () => {
  const timers = server.clock.timers;
  const { port } = server.app;
  for (let i = 0; i < OPENED; i += 1) {
    const opened = await rawRequest(port, "POST /api/consorts", {}, '{"alone":true}');
    expect(opened.status).toBe(200);
    const { room } = JSON.parse(opened.body) as { room: string };
    (await LoadClient.join(port, room, "Eve")).cut();
    server.clock.advance(500);
  }
  const bo = await server.visit({ enter: "friends" }, "Bo");
  expect(bo.link.value).toBe("open");
  bo.leave();
  server.clock.advance(32_000);
  await server.settle(() => server.openRooms() === 0, "no room is left");
  server.clock.advance(5000);
  // One timer for everything that is kept.
  expect(server.clock.timers).toBe(timers + 1);
  expect(server.app.rooms.capacity.consorts).toBe(0);
  // What is kept is bounded, and expires with the chairs.
  expect(server.app.rooms.hibernation.size).toBeLessThanOrEqual(120);
  server.clock.advance(10 * 60_000);
  expect(server.app.rooms.hibernation.size).toBe(0);
  expect(server.clock.timers).toBe(timers);
});

test("[H9] a movement that everybody left goes on at the very tick, minutes later", async () => {
  const tab = newTab();
  const ada = await server.visit({ enter: "alone" }, "Ada", tab);
  await server.until(() => (ada.perception.value?.tick ?? 0) > 100, "it plays");
  const { simulation: play } = server.room(ada);
  const world = () => (play.world === null ? "" : hashWorld(play.world));
  const kept = await abandon(ada, tab);
  const before = world();
  server.clock.advance(5 * 60_000);
  expect(server.openRooms()).toBe(0);
  expect(world()).toBe(before);
  const back = await server.visit(BACK, "Ada", kept);
  expect(back.phase.value).toBe("playing");
  expect(server.room(back).simulation).toBe(play);
  expect(world()).toBe(before);
  const tick = play.tickCount;
  await server.until(() => (back.perception.value?.tick ?? 0) > tick + 20, "it plays on");
  back.leave();
  await server.settle(() => server.openRooms() === 0, "left for good");
});

test("[H9] a consort stands as it stood: code, names, music, agreements and cards; friends come in by the code", async () => {
  const tab = newTab();
  const ada = await server.visit({ enter: "friends", movement: { minutes: 8 } }, "Ada", tab);
  ada.agree({ about: "loudness", loudness: "soft" });
  ada.takeRole({ pattern: "secure", reflex: "fading" });
  ada.share(true);
  await server.settle(() => ada.role.value !== null && ada.sharing.value, "settled");
  const code = ada.code.value;
  const kept = await abandon(ada, tab);
  expect(server.app.rooms.hibernation.size).toBe(1);

  const [bo, back] = await Promise.all([
    server.visit({ enter: "code", code }, "Bo"),
    server.visit(BACK, "Ada", kept),
  ]);
  await server.settle(() => back.host.value, "who opened it is host");
  expect([back.me.value, bo.me.value]).toEqual([0, 1]);
  expect([back.code.value, back.movement.value.minutes, back.sharing.value]).toEqual([
    code,
    8,
    true,
  ]);
  expect(back.accord.value.loudness).toBe("soft");
  expect(back.role.value).toEqual({ pattern: "secure", reflex: "fading" });
  await server.settle(() => bo.seats.value[0]?.name === "Ada", "Bo sees her");
  expect(server.openRooms()).toBe(1);
  bo.leave();
  back.leave();
  await server.settle(() => server.openRooms() === 0, "left for good");
});

test("[H9] the page at the end is still there", async () => {
  const tab = newTab();
  const ada = await server.visit({ enter: "alone", movement: { minutes: 1 } }, "Ada", tab);
  await server.until(() => ada.phase.value === "ended", "it ends", 60 * 20 + 200);
  const result = ada.result.value;
  const kept = await abandon(ada, tab);
  const back = await server.visit(BACK, "Ada", kept);
  expect(back.phase.value).toBe("ended");
  expect(back.result.value).toEqual(result);
  back.leave();
});

test("[H9] [G4] one's own part goes on where it stood, and at the end is that of the whole movement", async () => {
  const tab = newTab();
  const ada = await server.visit({ enter: "alone", movement: { minutes: 1 } }, "Ada", tab);
  const half = () => {
    ada.here(THERE);
    return (ada.perception.value?.tick ?? 0) > 600;
  };
  await server.until(half, "half of it is played");
  const { simulation: play } = server.room(ada);
  const kept = await abandon(ada, tab);
  server.clock.advance(5 * 60_000);
  const back = await server.visit(BACK, "Ada", kept);
  const over = () => {
    back.here(THERE);
    return back.phase.value === "ended";
  };
  await server.until(over, "the end");
  expect(server.room(back).simulation).toBe(play);
  const told = back.ownPart.value;
  expect(told?.harmony).not.toBeNull();
  expect(told).toEqual(playedBy(ADA, play));
  // A player who left after the end is told once more on return.
  const left = await abandon(back, kept);
  const again = await server.visit(BACK, "Ada", left);
  expect(again.ownPart.value).toEqual(told);
  again.leave();
});

/** The own part of a person who played all of the only movement, from its log. */
function playedBy(chair: ChairId, { recordings, tickCount }: MovementSimulation): OwnTally {
  const [movement] = recordings;
  if (movement === undefined) throw new Error("nothing was played");
  const world = createWorld(movement.setup);
  const fold = new OwnPartFold(world, chair);
  while (world.tick < tickCount) {
    const { events } = step(
      world,
      movement.commands.filter(({ tick }) => tick === world.tick),
    );
    fold.take(world, events, true);
  }
  return fold.tally;
}

test("[H9] after ten minutes nothing is kept, and the code stands for nobody", async () => {
  const tab = newTab();
  const ada = await server.visit({ enter: "friends" }, "Ada", tab);
  const code = ada.code.value;
  const kept = await abandon(ada, tab);
  server.clock.advance(9 * 60_000 + 30_000);
  await expect(server.visit({ enter: "code", code }, "Bo")).rejects.toMatchObject({
    why: "noSuchConsort",
  });
  expect(server.app.rooms.hibernation.size).toBe(0);
  expect(await server.app.rooms.codes.find(code)).toBeUndefined();
  await expect(server.visit(BACK, "Ada", kept)).rejects.toMatchObject({ why: "gone" });
});

test("[H9] a scene that everybody has left goes on as that scene, with each one's part", async () => {
  const scene = { scenario: "peek-a-boo", scene: 0, turn: 1 };
  const tab = newTab();
  const ada = await server.visit({ enter: "alone", movement: { scene } }, "Ada", tab);
  await server.settle(() => ada.part.value !== null, "her part is told");
  const part = ada.part.value;
  ada.start();
  await server.until(() => ada.phase.value === "playing", "it begins");
  const back = await server.visit(BACK, "Ada", await abandon(ada, tab));
  await server.settle(() => back.part.value !== null, "her part is told again");
  expect(back.part.value).toBe(part);
  expect(back.movement.value.scene).toEqual(scene);
  expect(back.phase.value).toBe("playing");
  back.leave();
});
