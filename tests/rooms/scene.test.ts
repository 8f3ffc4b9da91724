/** [J1] A scene over the network: chosen, seen by all, each part told to its player alone, played to its end. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { BUILT_IN } from "../../shared/scenarios/library.ts";
import type { SceneChoice } from "../../shared/session/movement.ts";
import { newTab, openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const SCENE: SceneChoice = { scenario: "peek-a-boo", scene: 0, turn: 0 };
const seconds = (BUILT_IN.find(SCENE.scenario)?.scenes[0]?.minutes ?? 0) * 60;

test("alone: opened with a scene, it waits for its start, is played to its end, and what comes next is read first", async () => {
  const ada = await server.visit({ enter: "alone", movement: { scene: SCENE } }, "Ada");
  await server.settle(() => ada.part.value !== null, "her part is told");
  expect(ada.phase.value).toBe("lobby");
  expect(ada.movement.value).toMatchObject({ scene: SCENE, minutes: seconds / 60 });
  ada.start();
  await server.until(() => ada.phase.value === "playing", "it begins");
  await server.until(() => ada.perception.value !== null, "it is perceived");
  expect(ada.perception.value?.self.hand).not.toBeNull();
  await server.until(() => ada.phase.value === "ended", "it ends", seconds * 20 + 400);
  const { commands } = server.room(ada).simulation.recordings[0] ?? { commands: [] };
  expect(commands.filter(({ by }) => by === "direction")).not.toEqual([]);
  ada.choose({ pace: "normal" });
  ada.choose({ scene: { ...SCENE, turn: 1 } });
  await server.until(() => ada.phase.value === "lobby", "the next brief lies open");
  expect(ada.movement.value.scene?.turn).toBe(1);
  ada.leave();
});

test("among friends: all see the scene, each only their own part; passed on, each has another", async () => {
  const ada = await server.visit({ enter: "friends" }, "Ada");
  const bo = await server.visit({ enter: "code", code: ada.code.value }, "Bo");
  ada.choose({ scene: SCENE });
  await server.settle(() => bo.part.value !== null, "Bo hears of a part");
  const parts = [ada.part.value, bo.part.value];
  expect(new Set(parts).size).toBe(2);
  await server.settle(() => bo.movement.value.scene !== null, "Bo sees the scene");
  expect(bo.movement.value.scene).toEqual(SCENE);
  ada.choose({ scene: { ...SCENE, turn: 1 } });
  await server.settle(() => bo.part.value !== parts[1], "Bo has another part");
  expect([ada.part.value, bo.part.value]).toEqual(parts.toReversed());
  ada.leave();
  bo.leave();
});

test("a consort is not opened with a scene that is not there: that is refused by name", async () => {
  const nowhere = { ...SCENE, scene: 9 };
  await expect(
    server.visit({ enter: "alone", movement: { scene: nowhere } }, "Ada"),
  ).rejects.toThrow("noSuchScene");
  await expect(
    server.visit({ enter: "friends", movement: { scene: nowhere } }, "Ada"),
  ).rejects.toThrow("noSuchScene");
});

test("a dropped player comes back to their part; while it plays, the scene stays what it is", async () => {
  const ada = await server.visit({ enter: "friends", movement: { scene: SCENE } }, "Ada");
  const tab = newTab();
  const bo = await server.visit({ enter: "code", code: ada.code.value }, "Bo", tab);
  await server.settle(() => bo.part.value !== null, "Bo hears of a part");
  const part = bo.part.value;
  ada.start();
  await server.until(() => bo.phase.value === "playing", "it begins");
  const declined: string[] = [];
  ada.onNotice((notice) => {
    if ("declined" in notice) declined.push(notice.declined);
  });
  ada.choose({ scene: { ...SCENE, turn: 1 } });
  ada.swapPart();
  await server.settle(() => declined.length === 2, "both are declined");
  expect(declined).toEqual(["notNow", "notNow"]);
  bo.disconnect();
  const again = await server.visit({ enter: "back" }, "Bo", tab);
  await server.settle(() => again.part.value !== null, "Bo hears of the part again");
  expect(again.part.value).toBe(part);
  expect(again.movement.value.scene).toEqual(SCENE);
  ada.leave();
  again.leave();
});

test("a scene that is not there is declined by name, and nothing changes", async () => {
  const ada = await server.visit({ enter: "friends" }, "Ada");
  const declined: string[] = [];
  ada.onNotice((notice) => {
    if ("declined" in notice) declined.push(notice.declined);
  });
  ada.choose({ scene: { ...SCENE, scenario: "no-such-thing" } });
  await server.settle(() => declined.length > 0, "it is declined");
  expect(declined).toEqual(["noSuchScene"]);
  expect(ada.movement.value.scene).toBeNull();
  ada.leave();
});
