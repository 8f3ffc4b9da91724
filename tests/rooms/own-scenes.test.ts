/** [J14] A facilitator's own scenario over the wire: from the console to the session, its consorts and phones. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepPassword } from "../../client/session/console-password.ts";
import type { ClientEnvironment } from "../../client/session/kept-chairs.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { MAX_SCENE_BYTES } from "../../shared/live/own-scenes.ts";
import { SCENE_PATH } from "../../shared/protocol/live.ts";
import { fileShape, type ScenarioFile } from "../../shared/scenarios/scenario.ts";
import { USUAL_MOVEMENT } from "../../shared/session/movement.ts";
import { FILE } from "../scenarios/scenes.ts";
import { environmentOf, openTestServer, type TestServer } from "./test-server.ts";

const OWN: ScenarioFile = fileShape.parse({ ...FILE, id: "our-own" });

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const environment = (): ClientEnvironment => environmentOf(server);

async function opened() {
  const live = await openLive(environment());
  const console_ = { live: live.live, secret: live.console };
  const here = environment();
  const line = openLiveLine(here, "console", console_);
  await server.settle(() => line.session.value !== null, "the console sees the session");
  return { live, line, here };
}

const play = (scenario: string) => ({
  ...USUAL_MOVEMENT,
  piece: "tallis-canon",
  scene: { scenario, scene: 0, turn: 0 },
});

test("saved on one console it is there on every other, is read on phones, and is played", async () => {
  const { live, line } = await opened();
  const other = openLiveLine(environment(), "console", { live: live.live, secret: live.console });
  expect(await line.saveScene(OWN)).toBeNull();
  await server.settle(() => other.scenes.value.length === 1, "the other console has it");
  expect(other.scenes.value).toEqual([OWN]);
  const late = openLiveLine(environment(), "console", { live: live.live, secret: live.console });
  await server.settle(() => late.scenes.value.length === 1, "so has one that comes later");

  const ada = await server.visit({ enter: "code", code: live.code }, "Ada");
  expect(await line.lead({ do: "choose", which: "all", movement: play(OWN.id) })).toBeNull();
  await server.settle(() => ada.ownScene.value?.card != null, "the phone has its card");
  const { title, brief, scenes } = OWN.words;
  expect(ada.ownScene.value).toMatchObject({ scenario: OWN.id, title, brief });
  const cards = scenes[0]?.parts ?? [];
  const own = ada.ownScene.value?.card;
  expect(cards).toContainEqual(own);
  for (const { youAre } of cards.filter((card) => card.youAre !== own?.youAre))
    expect(JSON.stringify(ada.ownScene.value)).not.toContain(youAre);

  expect(await line.lead({ do: "begin", which: "all" })).toBeNull();
  await server.until(() => (ada.perception.value?.tick ?? 0) > 20, "it plays");
  expect(ada.movement.value).toMatchObject({ minutes: 2, scene: { scenario: OWN.id } });
  expect(await line.lead({ do: "end", which: "all" })).toBeNull();
  await server.settle(() => ada.phase.value === "ended", "it ends");
  expect(await line.lead({ do: "choose", which: "all", movement: play("peek-a-boo") })).toBeNull();
  await server.settle(() => ada.ownScene.value === null, "what comes with the game has no word");
  expect(await line.lead({ do: "dropScene", id: OWN.id })).toBeNull();
  await server.settle(() => other.scenes.value.length === 0, "it is gone everywhere");
  for (const one of [line, other, late]) one.leave();
  ada.leave();
});

test("[Y5] who is no facilitator, and what is no scenario, is refused by name over a raw request", async () => {
  const { live, line } = await opened();
  const post = async (body: unknown): Promise<unknown> => {
    const response = await fetch(`${server.origin}${SCENE_PATH}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const lead = { live: live.live, secret: live.console };
  expect(await post({ ...lead, secret: live.stage, file: OWN })).toEqual({ why: "notFacilitator" });
  expect(await post({ ...lead, secret: "", file: OWN })).toEqual({ why: "notFacilitator" });
  expect(await post({ ...lead, live: "nowhere", file: OWN })).toEqual({ why: "closed" });
  expect(await post({ ...lead, file: { ...OWN, scenes: [] } })).toEqual({ why: "badScene" });
  expect(await post({ ...lead, file: "a scene" })).toEqual({ why: "badScene" });
  const hand = { ...OWN, scenes: [{ ...OWN.scenes[0], hand: ["nod"] }] };
  expect(await post({ ...lead, file: hand })).toEqual({ why: "badScene" });
  expect(await post({ ...lead, more: 1, file: OWN })).toEqual({ why: "badShape" });
  expect(await post({ ...lead, file: "x".repeat(MAX_SCENE_BYTES + 1000) })).toEqual({
    why: "sceneTooLong",
  });
  expect(line.scenes.value).toEqual([]);
  expect(await post({ ...lead, file: OWN })).toEqual({ why: null });
  await server.settle(() => line.scenes.value.length === 1, "what is right is saved");
  line.leave();
});

test("[Y1] where consoles need a password, saving a scenario needs it, too", async () => {
  const { live, line, here } = await opened();
  expect(await line.lead({ do: "password", password: "maple sirup" })).toBeNull();
  // A page that was open before does not know the password yet: it is refused, and asks for it.
  expect(await line.saveScene(OWN)).toBe("passwordNeeded");
  keepPassword(here.storages, live.live, "maple syrup");
  expect(await line.saveScene(OWN)).toBe("wrongPassword");
  const tab = environment();
  keepPassword(tab.storages, live.live, "maple sirup");
  const other = openLiveLine(tab, "console", { live: live.live, secret: live.console });
  await server.settle(() => other.session.value !== null, "a console that knows it");
  expect(await other.saveScene(OWN)).toBeNull();
  await server.settle(() => line.scenes.value.length === 1, "it is saved");
  for (const one of [line, other]) one.leave();
});
