/** [F1]–[F3] A recording is replayed, stopped anywhere, saved, loaded and forked, bit for bit. */
import { describe, expect, test } from "vitest";
import { hashWorld } from "../../shared/model/hash.ts";
import { perceive } from "../../shared/model/perceive.ts";
import { HASH_TICKS, MODEL_VERSION, type Recording } from "../../shared/model/replay/recording.ts";
import { replay, Replayer } from "../../shared/model/replay/replayer.ts";
import { loadWorld, saveWorld } from "../../shared/model/replay/save.ts";
import { chairId } from "../../shared/model/units.ts";
import { playAtRandom, playOn } from "../fixtures/random-movement.ts";

const MOVEMENTS = 20;
const SECONDS = 25;

test(`[F3] ${MOVEMENTS} random movements, each saved, loaded and forked at any tick, go on bit for bit`, () => {
  const sizes = new Set<number>();
  for (let seed = 1; seed <= MOVEMENTS; seed += 1) {
    const { recording, world } = playAtRandom(seed, SECONDS);
    sizes.add(world.n);
    const written = JSON.parse(JSON.stringify(recording)) as Recording;
    expect(written.hashes).toHaveLength(Math.floor(recording.ticks / HASH_TICKS));
    const replayer = new Replayer(written);
    const at = (seed * 97) % recording.ticks;
    replayer.seek(at);
    const fork = replayer.fork();
    const loaded = loadWorld(saveWorld(replayer.world));
    expect(hashWorld(loaded)).toBe(hashWorld(replayer.world));
    const end = hashWorld(world);
    expect([playOn(loaded, written), hashWorld(replayer.world)]).toEqual([end, hashWorld(fork)]);
    expect(playOn(fork, written)).toBe(end);
    expect(hashWorld(replayer.seek(recording.ticks))).toBe(end);
  }
  expect(sizes.size).toBeGreaterThan(6);
});

describe("a replayer", () => {
  const { recording } = playAtRandom(7, 45);

  test("[F2] stops at any tick, back and forth, and shows what any chair perceived there", () => {
    const replayer = new Replayer(recording);
    for (const tick of [850, 30, 601, 599, 0, 900]) {
      const straight = new Replayer(recording).seek(tick);
      expect(hashWorld(replayer.seek(tick))).toBe(hashWorld(straight));
      expect(replayer.perception(chairId(1))).toEqual(perceive(straight, chairId(1)));
    }
    expect(replayer.over).toBe(true);
    expect(replayer.next()).toBeNull();
  });

  test("[F2] says where a world is not the recorded one, and what it cannot play", () => {
    const missing = { ...recording, commands: recording.commands.slice(5) };
    expect(() => replay(missing)).toThrow("diverged at tick 200");
    for (const modelVersion of [0, 2, MODEL_VERSION + 1])
      expect(() => replay({ ...recording, modelVersion })).toThrow("otherModel");
    expect(() => replay({ ...recording, continues: "0123456789abcdef" })).toThrow("otherBefore");
    expect(() => replay(recording, replay(recording))).toThrow("otherBefore");
  });
});

test("[F3] bytes that are no world, or not all of one, are refused by name", () => {
  const bytes = saveWorld(playAtRandom(3, 2).world);
  expect(() => loadWorld(new Uint8Array())).toThrow("notAWorld");
  expect(() => loadWorld(new TextEncoder().encode('{"n":4}'))).toThrow("notAWorld");
  expect(() => loadWorld(bytes.with(3, 9))).toThrow("otherVersion");
  for (const length of [4, 20, 40, bytes.length - 1])
    expect(() => loadWorld(bytes.slice(0, length))).toThrow("damaged");
  for (let at = 24; at < bytes.length; at += 997)
    expect(() => loadWorld(bytes.with(at, (bytes[at] ?? 0) ^ 0x55))).toThrow("damaged");
});
