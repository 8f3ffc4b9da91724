/** [H6] [H9] A consort that everybody has left costs nothing, refuses nobody, and goes on where it stood. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import { JOIN_WORDS } from "../../client/session/error-messages.ts";
import type { MovementSimulation } from "../../shared/session/movement-simulation.ts";
import { createWorld } from "../../shared/model/consort.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import { OwnPartFold } from "../../shared/model/own-part/own-part.ts";
import type { OwnTally } from "../../shared/model/own-part/own-tally.ts";
import { step } from "../../shared/model/step.ts";
import { chairId } from "../../shared/model/units.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { CrowdLine } from "../bench/crowd-line.ts";
import { duplicateOf, newTab, openTestHouse } from "./test-server.ts";
import type { Tab, TestHouse } from "./test-server.ts";
import { rawRequest } from "./raw-request.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const ADA = chairId(0);
const THERE = { touched: true, reading: false, visible: true };
const BACK = { enter: "back" } as const;
const OPENED = 1100;

/** Cuts the line of `leaving`, and lets half a minute go by; resolves with a tab of theirs to come back from. */
async function abandon(leaving: Consort, tab: Tab): Promise<Tab> {
  const kept = duplicateOf(tab);
  house.cut(leaving);
  await house.settle(() => leaving.link.value === "reconnecting", "the cut is noticed");
  leaving.leave();
  const rooms = house.openRooms();
  house.clock.pass(32_000);
  await house.settle(() => house.openRooms() < rooms, "the room goes");
  return kept;
}

test("[H6] after a thousand consorts were opened, joined and cut off, others still get in, and no timer runs", async () => {
  const timers = house.clock.timers;
  const { port } = house.house;
  for (let i = 0; i < OPENED; i += 1) {
    const opened = await rawRequest(port, "POST /api/consorts", {}, '{"alone":true}');
    expect(opened.status).toBe(200);
    const { room } = JSON.parse(opened.body) as { room: string };
    (await CrowdLine.join(port, room, "Eve")).cut();
    house.clock.pass(500);
  }
  const bo = await house.visit({ enter: "friends" }, "Bo");
  expect(bo.link.value).toBe("open");
  bo.leave();
  house.clock.pass(32_000);
  await house.settle(() => house.openRooms() === 0, "no room is left");
  house.clock.pass(5000);
  // One timer looks after all that is remembered.
  expect(house.clock.timers).toBe(timers + 1);
  expect(house.house.rooms.capacity.consorts).toBe(0);
  // What is remembered is bounded, and goes with the chairs.
  expect(house.house.rooms.hibernation.size).toBeLessThanOrEqual(120);
  house.clock.pass(10 * 60_000);
  expect(house.house.rooms.hibernation.size).toBe(0);
  expect(house.clock.timers).toBe(timers);
});

test("[H9] a movement that everybody left goes on at the very tick, minutes later", async () => {
  const tab = newTab();
  const ada = await house.visit({ enter: "alone" }, "Ada", tab);
  await house.until(() => (ada.perception.value?.tick ?? 0) > 100, "it plays");
  const { play } = house.room(ada);
  const world = () => (play.world === null ? "" : hashWorld(play.world));
  const kept = await abandon(ada, tab);
  const before = world();
  house.clock.pass(5 * 60_000);
  expect(house.openRooms()).toBe(0);
  expect(world()).toBe(before);
  const back = await house.visit(BACK, "Ada", kept);
  expect(back.phase.value).toBe("playing");
  expect(house.room(back).play).toBe(play);
  expect(world()).toBe(before);
  const tick = play.tickCount;
  await house.until(() => (back.perception.value?.tick ?? 0) > tick + 20, "it plays on");
  back.leave();
  await house.settle(() => house.openRooms() === 0, "left for good");
});

test("[H9] a hall stands as it stood: code, names, music, agreements and cards; friends come in by the code", async () => {
  const tab = newTab();
  const ada = await house.visit({ enter: "friends", movement: { minutes: 8 } }, "Ada", tab);
  ada.agree({ about: "loudness", loudness: "soft" });
  ada.takeRole({ pattern: "secure", reflex: "fading" });
  ada.share(true);
  await house.settle(() => ada.role.value !== null && ada.sharing.value, "settled");
  const code = ada.code.value;
  const kept = await abandon(ada, tab);
  expect(house.house.rooms.hibernation.size).toBe(1);

  const [bo, back] = await Promise.all([
    house.visit({ enter: "code", code }, "Bo"),
    house.visit(BACK, "Ada", kept),
  ]);
  await house.settle(() => back.host.value, "who opened it is host");
  expect([back.me.value, bo.me.value]).toEqual([0, 1]);
  expect([back.code.value, back.movement.value.minutes, back.sharing.value]).toEqual([
    code,
    8,
    true,
  ]);
  expect(back.accord.value.loudness).toBe("soft");
  expect(back.role.value).toEqual({ pattern: "secure", reflex: "fading" });
  await house.settle(() => bo.seats.value[0]?.name === "Ada", "Bo sees her");
  expect(house.openRooms()).toBe(1);
  bo.leave();
  back.leave();
  await house.settle(() => house.openRooms() === 0, "left for good");
});

test("[H9] the page at the end is still there", async () => {
  const tab = newTab();
  const ada = await house.visit({ enter: "alone", movement: { minutes: 1 } }, "Ada", tab);
  await house.until(() => ada.phase.value === "ended", "it ends", 60 * 20 + 200);
  const result = ada.result.value;
  const kept = await abandon(ada, tab);
  const back = await house.visit(BACK, "Ada", kept);
  expect(back.phase.value).toBe("ended");
  expect(back.result.value).toEqual(result);
  back.leave();
});

test("[H9] [G4] one's own part goes on where it stood, and at the end is that of the whole movement", async () => {
  const tab = newTab();
  const ada = await house.visit({ enter: "alone", movement: { minutes: 1 } }, "Ada", tab);
  const half = () => {
    ada.here(THERE);
    return (ada.perception.value?.tick ?? 0) > 600;
  };
  await house.until(half, "half of it is played");
  const { play } = house.room(ada);
  const kept = await abandon(ada, tab);
  house.clock.pass(5 * 60_000);
  const back = await house.visit(BACK, "Ada", kept);
  const over = () => {
    back.here(THERE);
    return back.phase.value === "ended";
  };
  await house.until(over, "the end");
  expect(house.room(back).play).toBe(play);
  const told = back.ownPart.value;
  expect(told?.harmony).not.toBeNull();
  expect(told).toEqual(playedBy(ADA, play));
  // Left after the end, it is told once more.
  const left = await abandon(back, kept);
  const again = await house.visit(BACK, "Ada", left);
  expect(again.ownPart.value).toEqual(told);
  again.leave();
});

/** The own part of a person who played all of the only movement, from its log. */
function playedBy(chair: ChairId, { log, tickCount }: MovementSimulation): OwnTally {
  const [movement] = log;
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
  const ada = await house.visit({ enter: "friends" }, "Ada", tab);
  const code = ada.code.value;
  const kept = await abandon(ada, tab);
  house.clock.pass(9 * 60_000 + 30_000);
  await expect(house.visit({ enter: "code", code }, "Bo")).rejects.toThrow(
    JOIN_WORDS.noSuchConsort,
  );
  expect(house.house.rooms.hibernation.size).toBe(0);
  expect(house.house.rooms.codes.find(code)).toBeUndefined();
  await expect(house.visit(BACK, "Ada", kept)).rejects.toThrow(JOIN_WORDS.gone);
});
