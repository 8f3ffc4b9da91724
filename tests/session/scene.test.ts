/** [J1]–[J6] A scene in a session: chosen, cast, directed, recorded. */
import { expect, test } from "vitest";
import { hashWorld } from "../../shared/model/hash.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { ConsortSession } from "../../shared/session/consort-session.ts";
import { scenarioOf } from "../scenarios/scenes.ts";
import { seededRandomness } from "../fixtures/randomness.ts";

const ANYBODY = { device: null, caller: null };
const [ADA, BO] = [chairId(0), chairId(1)];
const SCENE = { scenario: "peek-a-boo", scene: 0, turn: 0 };
const peekABoo = scenarioOf({});

function sessionWith(people: readonly string[], alone = false) {
  const parts: (readonly [number, number | null])[] = [];
  const session = new ConsortSession({
    alone,
    lesson: false,
    random: seededRandomness(7),
    scenarios: { find: (id) => (id === peekABoo.id ? peekABoo : null) },
  });
  session.attach({
    tell: (chair, kind, word) => {
      if (kind === "part") parts.push([chair, word as number | null]);
    },
    changed: () => {},
    roleChanged: () => {},
  });
  for (const name of people) session.join({ ...ANYBODY, name }, 0);
  return { session, parts };
}

function playOut(session: ConsortSession): void {
  for (let i = 0; i < 240 * TICKS_PER_SECOND && session.playing; i += 1) session.tick(2);
}

test("a scene brings its piece, length, pace, chairs and parts, and each is told their own alone", () => {
  const { session, parts } = sessionWith(["Ada", "Bo"]);
  expect(session.choose(ADA, { scene: SCENE })).toBeNull();
  expect(session.movement).toEqual({
    piece: "tallis-canon",
    minutes: 2,
    pace: "beginner",
    scene: SCENE,
  });
  expect(session.seating.chairs).toHaveLength(2);
  expect(parts.slice(-2)).toEqual([
    [ADA, 0],
    [BO, 1],
  ]);
  session.choose(ADA, { scene: { ...SCENE, turn: 1 } });
  expect([session.partOf(ADA), session.partOf(BO)]).toEqual([1, 0]);
});

test("a scene that is not there is refused, and nothing changes", () => {
  const { session } = sessionWith(["Ada"]);
  const before = session.movement;
  expect(session.choose(ADA, { scene: { ...SCENE, scenario: "none" } })).toBe("noSuchScene");
  expect(session.choose(ADA, { scene: { ...SCENE, scene: 1 } })).toBe("noSuchScene");
  expect(session.movement).toEqual(before);
  expect(session.partOf(ADA)).toBeNull();
});

test("free play again: the usual chairs and length, and no parts", () => {
  const { session, parts } = sessionWith(["Ada"]);
  session.choose(ADA, { scene: SCENE });
  expect(session.choose(ADA, { scene: null })).toBeNull();
  expect(session.movement).toMatchObject({ minutes: 4, scene: null });
  expect(session.seating.chairs).toHaveLength(4);
  expect(parts.at(-1)).toEqual([ADA, null]);
});

test("a scene keeps its piece and length, whatever else is chosen; its pace may be slower", () => {
  const { session } = sessionWith(["Ada"]);
  session.choose(ADA, { scene: SCENE });
  session.choose(ADA, { minutes: 8, piece: "lachrimae", pace: "normal" });
  expect(session.movement).toMatchObject({ piece: "tallis-canon", minutes: 2, pace: "normal" });
});

test("alone, the music waits until the card is read", () => {
  const { session } = sessionWith([], true);
  session.prepare({ scene: SCENE });
  session.join({ ...ANYBODY, name: "Ada" }, 0);
  expect(session.startsByItself).toBe(false);
  expect(session.start(ADA)).toBeNull();
  expect(session.playing).toBe(true);
});

test("another card needs no reason: a bot takes mine; with nobody to exchange with it is refused", () => {
  const { session, parts } = sessionWith(["Ada"]);
  expect(session.swapPart(ADA)).toBe("noOtherPart");
  session.choose(ADA, { scene: SCENE });
  expect(session.swapPart(ADA)).toBeNull();
  expect(parts.at(-1)).toEqual([ADA, 1]);
  session.start(ADA);
  expect(session.partOf(ADA)).toBe(1);
  expect(session.swapPart(ADA)).toBe("notNow");

  const two = sessionWith(["Ada", "Bo"]).session;
  two.choose(ADA, { scene: SCENE });
  expect(two.swapPart(ADA)).toBe("noOtherPart");
});

test("parts swapped after the scene go on from another card that was asked for; a scene chosen anew does not", () => {
  const { session } = sessionWith(["Ada"]);
  session.choose(ADA, { scene: SCENE });
  expect(session.swapPart(ADA)).toBeNull();
  expect(session.partOf(ADA)).toBe(1);
  for (const [turn, part] of [
    [SCENE.turn + 1, 0],
    [SCENE.turn + 2, 1],
  ] as const) {
    expect(session.choose(ADA, { scene: { ...SCENE, turn } })).toBeNull();
    expect(session.partOf(ADA)).toBe(part);
  }
  expect(session.choose(ADA, { scene: SCENE })).toBeNull();
  expect(session.partOf(ADA)).toBe(0);
});

test("what the scene plans comes to the part that is played, is recorded, and replays exactly", () => {
  const { session } = sessionWith(["Ada"]);
  session.choose(ADA, { scene: { ...SCENE, turn: 1 } });
  session.start(ADA);
  playOut(session);
  expect(session.phase).toBe("ended");
  const [recording] = session.simulation.recordings;
  const directed = recording?.commands.filter(({ by }) => by === "direction");
  expect(directed).toEqual([
    {
      tick: 15 * TICKS_PER_SECOND,
      by: "direction",
      chair: BO,
      command: { do: "plan", need: "space", to: ADA, leak: 1 },
    },
  ]);
  const { world } = session.simulation;
  if (recording === undefined || world === null) throw new Error("nothing was played");
  expect(hashWorld(replay(recording))).toBe(hashWorld(world));
});

test("whoever comes while a scene runs has the part of the bot before them", () => {
  const { session, parts } = sessionWith(["Ada"]);
  session.choose(ADA, { scene: SCENE });
  session.start(ADA);
  session.tick(2);
  session.join({ ...ANYBODY, name: "Bo" }, 0);
  expect(parts.at(-1)).toEqual([BO, 1]);
  session.drop(BO, 0);
  expect(session.partOf(BO)).toBe(1);
});
