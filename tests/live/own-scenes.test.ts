/** [J14] A facilitator's own scenarios: saving, planning, playing, and their texts on phones. */
import { expect, test } from "vitest";
import { MAX_OWN_SCENES, MAX_SCENE_BYTES, sceneBytes } from "../../shared/live/own-scenes.ts";
import { sceneText } from "../../shared/live/scene-word.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import { chairId } from "../../shared/model/units.ts";
import { BUILT_IN } from "../../shared/scenarios/library.ts";
import { fileShape, type ScenarioFile } from "../../shared/scenarios/scenario.ts";
import { CarriedScene } from "../../shared/session/carried-scene.ts";
import { ConsortSession } from "../../shared/session/consort-session.ts";
import { seatAll } from "../../shared/session/led-seats.ts";
import { USUAL_MOVEMENT } from "../../shared/session/movement.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { FILE } from "../scenarios/scenes.ts";
import { fakeSession, type FakeSession } from "./fake-consorts.ts";
import { lead, many } from "./leading.ts";

const own = (id: string, change: object = {}): ScenarioFile =>
  fileShape.parse({ ...FILE, id, ...change });
const ONE = own("our-own");
const playing = (scenario: string, scene = 0) => ({
  ...USUAL_MOVEMENT,
  piece: "tallis-canon",
  scene: { scenario, scene, turn: 0 },
});
const plan = (live: FakeSession, scenario: string) =>
  lead(live, {
    do: "plan",
    steps: [{ kind: "play", minutes: 5, movement: playing(scenario), newSeats: false }],
  });

test("a saved scenario can be planned, and reaches every consort with the order to play it", async () => {
  const live = fakeSession();
  many(live, 5);
  expect(await plan(live, ONE.id)).toBe("noSuchScene");
  expect(await lead(live, { do: "saveScene", file: ONE })).toBeNull();
  expect(live.session.scenes.all).toEqual([ONE]);
  expect(await plan(live, ONE.id)).toBeNull();
  for (const consort of [0, 1])
    expect(live.orders(consort, "choose").at(-1)).toEqual({
      do: "choose",
      movement: playing(ONE.id),
      own: ONE,
    });
  expect(await plan(live, "peek-a-boo")).toBeNull();
  expect(live.orders(0, "choose").at(-1)).not.toHaveProperty("own");
});

test("saved again, it is the new one wherever it is played next; what plays goes on", async () => {
  const live = fakeSession();
  many(live, 5);
  await lead(live, { do: "saveScene", file: ONE });
  await plan(live, ONE.id);
  await lead(live, { do: "begin", which: 0 });
  const before = live.orders(0, "choose").length;
  const changed = own(ONE.id, { order: 7 });
  expect(await lead(live, { do: "saveScene", file: changed })).toBeNull();
  expect(live.session.scenes.all).toEqual([changed]);
  expect(live.orders(1, "choose").at(-1)).toMatchObject({ own: changed });
  expect(live.orders(0, "choose")).toHaveLength(before);
});

test("a room that a fault has ended gets the scenario again with its successor", async () => {
  const live = fakeSession();
  many(live, 2);
  await lead(live, { do: "saveScene", file: ONE });
  await plan(live, ONE.id);
  live.report(0, { broken: true });
  expect(live.orders(0, "choose")).toMatchObject([{ own: ONE }]);
});

test("what cannot be saved is refused by name, and nothing has changed", async () => {
  const live = fakeSession();
  const save = (file: ScenarioFile) => lead(live, { do: "saveScene", file });
  expect(await save(own("peek-a-boo"))).toBe("sceneNameTaken");
  const [scene] = ONE.scenes;
  expect(await save({ ...ONE, scenes: [{ ...scene!, hand: ["nod"] }] })).toBe("badScene");
  const words = { ...ONE.words, variants: Array.from({ length: 90 }, () => "é".repeat(200)) };
  const long = own("long", { words });
  expect(sceneBytes(long)).toBe(Buffer.byteLength(JSON.stringify(long)));
  expect(sceneBytes(long)).toBeGreaterThan(MAX_SCENE_BYTES);
  expect(await save(long)).toBe("sceneTooLong");
  expect(live.session.scenes.all).toEqual([]);
  for (let i = 0; i < MAX_OWN_SCENES; i += 1) expect(await save(own(`own-${i}`))).toBeNull();
  expect(await save(own("one-more"))).toBe("tooMany");
  expect(await save(own("own-3", { order: 5 }))).toBeNull();
  expect(live.session.scenes.all).toHaveLength(MAX_OWN_SCENES);
});

test("one that is planned stays, and keeps the scenes that the plan has of it", async () => {
  const live = fakeSession();
  many(live, 2);
  const two = own("two", {
    scenes: [FILE.scenes[0], FILE.scenes[0]],
    words: { ...FILE.words, scenes: [FILE.words.scenes[0], FILE.words.scenes[0]] },
  });
  await lead(live, { do: "saveScene", file: two });
  expect(await lead(live, { do: "choose", which: 0, movement: playing("two", 1) })).toBeNull();
  expect(await lead(live, { do: "dropScene", id: "two" })).toBe("sceneInUse");
  expect(await lead(live, { do: "saveScene", file: own("two") })).toBe("sceneInUse");
  expect(await lead(live, { do: "choose", which: 0, movement: playing("peek-a-boo") })).toBeNull();
  expect(await lead(live, { do: "dropScene", id: "two" })).toBeNull();
  expect(await lead(live, { do: "dropScene", id: "two" })).toBe("noSuchScene");
});

test("[F2] a consort plays it to the end, and it plays again from its recording alone", () => {
  const scenarios = new CarriedScene<ScenarioFile>(BUILT_IN);
  const session = new ConsortSession({
    alone: false,
    lesson: false,
    led: true,
    random: seededRandomness(5),
    scenarios,
  });
  const movement = playing(ONE.id);
  expect(session.prepare(movement)).toBe("noSuchScene");
  scenarios.carried = ONE;
  expect(session.prepare(movement)).toBeNull();
  seatAll(session, [{ chair: chairId(0), secret: "s", name: "Ada", setDown: false }], 0, 0);
  session.resume("s");
  session.begin();
  let needs = 0;
  while (session.playing) {
    session.tick(2);
    const { world } = session.simulation;
    needs = Math.max(needs, world?.chairs.filter(({ bid }) => bid !== null).length ?? 0);
  }
  expect(needs).toBeGreaterThan(0);
  const { recordings, world } = session.simulation;
  const [recording] = recordings;
  if (recording === undefined || world === null) throw new Error("nothing was recorded");
  expect(JSON.stringify(recording)).not.toContain(ONE.words.brief);
  scenarios.carried = null;
  expect(hashWorld(replay(recording))).toBe(hashWorld(world));
});

test("[P3] a phone is told what all read and its own card, and nothing of the others or of what comes", () => {
  const text = sceneText(ONE, { scene: 0 }, 1);
  expect(text).toMatchObject({ title: ONE.words.title, brief: ONE.words.brief });
  expect(text.card).toEqual(ONE.words.scenes[0]?.parts[1]);
  const told = JSON.stringify(text);
  expect(told).not.toContain(ONE.words.scenes[0]?.parts[0]?.youAre);
  expect(told).not.toContain(ONE.words.facilitator.before);
  expect(sceneText(ONE, { scene: 0 }, null).card).toBeNull();
});
