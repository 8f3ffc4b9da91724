/** [G4] Everyone's own part, told only to them at the end of a movement. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import { OwnParts } from "../../shared/session/own-parts.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { Stage } from "../model/stage.ts";
import { newTab, openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";
import { captureFrames } from "./frame-capture.ts";

const ADA = chairId(0);
const THERE = { touched: true, reading: null, visible: true };

describe("whose part it is", () => {
  /** A need of chair 1 turned to chair 0, and the fitting answer, given by the player of chair 0. */
  function answered(parts: OwnParts, stage: Stage, bot: boolean): void {
    stage.look(0, 1).look(1, 0).run(1);
    stage.need(1, 0, "support");
    stage.cue(0, "support");
    for (let i = 0; i < 2 * TICKS_PER_SECOND; i += 1) {
      const events = stage.tick();
      parts.take(stage.store, events, (chair) => bot && chair === ADA);
    }
  }

  test("bots have none; a person has the calls that turned to them", () => {
    const stage = new Stage({ pace: "beginner" });
    const parts = new OwnParts(stage.store, [true, false, false, false]);
    answered(parts, stage, false);
    expect(parts.of(ADA)?.calls).toEqual({ asked: 1, read: 1, answered: 0 });
    expect(parts.of(chairId(1))).toBeNull();
  });

  test("what a bot did meanwhile is credited to nobody", () => {
    const stage = new Stage({ pace: "beginner" });
    const parts = new OwnParts(stage.store, [true, false, false, false]);
    answered(parts, stage, true);
    expect(parts.of(ADA)).toMatchObject({ calls: { asked: 0, read: 0 }, harmony: null });
  });

  test("an owner who is back goes on; a newcomer begins anew, and after the end has no part", () => {
    const stage = new Stage({ pace: "beginner" });
    const parts = new OwnParts(stage.store, [true, false, false, false]);
    answered(parts, stage, false);
    parts.seat(ADA, "bot", stage.store);
    parts.seat(ADA, "owner", stage.store);
    expect(parts.of(ADA)?.calls.read).toBe(1);
    parts.seat(ADA, "newcomer", stage.store);
    expect(parts.of(ADA)?.calls.asked).toBe(0);
    stage.store.playing = false;
    parts.seat(ADA, "newcomer", stage.store);
    expect(parts.of(ADA)).toBeNull();
  });
});

describe("on a server", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer();
  });
  afterAll(() => server.close());

  const isOver = (all: readonly Consort[]) => () => {
    for (const one of all) one.here(THERE);
    return all.every(({ phase }) => phase.value === "ended");
  };

  test("each hears of their own at the end, after a reload too, and of none once it begins again", async () => {
    const tab = newTab();
    const ada = await server.visit({ enter: "friends", movement: { minutes: 1 } }, "Ada", tab);
    const bo = await server.visit({ enter: "code", code: ada.code.value }, "Bo");
    ada.start();
    await server.until(() => bo.perception.value !== null, "they play");
    expect(ada.ownPart.value).toBeNull();
    await server.until(isOver([ada, bo]), "the end", 1400);
    const { simulation: play } = server.room(ada);
    for (const one of [ada, bo]) {
      expect(one.ownPart.value).not.toBeNull();
      expect(one.ownPart.value).toEqual(play.ownPartOf(one.me.value));
      expect(one.ownPart.value?.harmony).not.toBeNull();
    }
    // Reloaded at the result page: the same chair, the same part.
    const told = ada.ownPart.value;
    server.cut(ada);
    const again = await server.visit({ enter: "back" }, "Ada", tab);
    await server.settle(() => again.ownPart.value !== null, "told again");
    expect(again.ownPart.value).toEqual(told);
    bo.leave();
    // A newcomer has played nothing; nor do they get the former player's part.
    const cy = await server.visit({ enter: "code", code: again.code.value }, "Cy");
    await server.settle(() => cy.phase.value === "ended", "Cy sees the end");
    expect(cy.ownPart.value).toBeNull();
    again.start();
    await server.until(() => again.phase.value === "playing", "once more", 100);
    expect(again.ownPart.value).toBeNull();
    again.leave();
    cy.leave();
  });

  test("who drops out and is back before the end has what they did themselves; a latecomer from then on", async () => {
    const ada = await server.visit({ enter: "friends", movement: { minutes: 1 } }, "Ada");
    const bo = await server.visit({ enter: "code", code: ada.code.value }, "Bo");
    ada.start();
    await server.until(() => bo.perception.value !== null, "they play");
    server.cut(bo);
    await server.until(() => bo.link.value === "reconnecting", "the drop is noticed");
    await server.until(() => bo.link.value === "open", "back again");
    const cy = await server.visit({ enter: "code", code: ada.code.value }, "Cy");
    await server.until(isOver([ada, bo, cy]), "the end", 1400);
    const { simulation: play } = server.room(ada);
    for (const one of [ada, bo, cy]) {
      expect(one.ownPart.value).not.toBeNull();
      expect(one.ownPart.value).toEqual(play.ownPartOf(one.me.value));
    }
    for (const one of [ada, bo, cy]) one.leave();
  });

  test("[P3] it goes to its own line and to no other, and is in nobody's state", async () => {
    const ada = await captureFrames(
      server.origin,
      { enter: "friends", movement: { minutes: 1 } },
      { name: "Ada" },
    );
    const bo = await captureFrames(server.origin, { roomId: ada.roomId }, { name: "Bo" });
    await server.settle(() => ada.frames.length > 0 && bo.frames.length > 0, "first states");
    ada.room.send("start");
    await server.until(() => ada.room.state.phase === 1, "it plays");
    await server.until(() => ada.room.state.phase === 2, "the end", 1400);
    const { simulation: play } = server.roomById(ada.roomId);
    const parts = [ada, bo].map(({ words }) =>
      words.filter(({ kind, word }) => kind === "ownPart" && word !== null),
    );
    expect(parts.map((all) => all.map(({ word }) => word))).toEqual([
      [play.ownPartOf(chairId(0))],
      [play.ownPartOf(chairId(1))],
    ]);
    expect(JSON.stringify(ada.room.state.toJSON())).not.toMatch(/ownPart|heeded|showed|calmed/);
    await ada.room.leave();
    await bo.room.leave();
  });
});
