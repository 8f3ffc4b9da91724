/** [O3] Solo practice in a worker of the browser, behind the port of a consort on a server. */
import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { hashWorld } from "../../shared/model/hash.ts";
import type { Recording } from "../../shared/model/replay/recording.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import { chairId } from "../../shared/model/units.ts";
import { idOf } from "../../shared/course/gently.ts";
import { LESSONS, PRACTICE } from "../../shared/course/library.ts";
import { ConsortSession } from "../../shared/session/consort-session.ts";
import type { Notice } from "../../client/session/consort.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { KeptTexts, SoloWorker } from "./solo-worker.ts";

const SHORT = { movement: { minutes: 1, pace: "normal" } } as const;
const AT_REST = { touched: true, reading: null, visible: true } as const;

const recordingsOf = (packed: Uint8Array | null): readonly Recording[] =>
  JSON.parse(inflateSync(packed ?? new Uint8Array()).toString()) as readonly Recording[];

test("[O3] a movement is played to its end without a server, and looked at again", async () => {
  const worker = new SoloWorker(1);
  const { consort } = await worker.consort(await worker.open(SHORT));
  expect(consort.phase.value).toBe("playing");
  expect(consort.code.value).toBe("");
  expect(consort.host.value).toBe(true);
  consort.command({ do: "look", at: chairId(2) });
  await worker.play(5);
  expect(consort.perception.value?.self.gaze).toBe(2);
  expect(consort.perception.value?.focus?.chair).toBe(2);
  for (let i = 0; i < 8 && consort.phase.value === "playing"; i += 1) {
    consort.here(AT_REST);
    await worker.play(10);
  }
  expect(consort.phase.value).toBe("ended");
  expect(consort.result.value?.bids).toBeGreaterThan(0);
  expect(consort.ownPart.value).not.toBeNull();
  consort.recall();
  consort.lookBack();
  await worker.flush();
  const [recording] = recordingsOf(consort.recorded.value);
  expect(recording?.ticks).toBe(consort.perception.value?.tick);
  expect(consort.ownPage.value).toMatchObject({ chair: 0 });
  consort.start();
  await worker.play(2);
  expect(consort.phase.value).toBe("playing");
  expect(worker.faults).toEqual([]);
});

test("[O3] [X1] it is the movement that the same session plays on a server, by hash", async () => {
  const worker = new SoloWorker(7);
  const { consort } = await worker.consort(await worker.open(SHORT));
  for (let i = 0; i < 8 && consort.phase.value === "playing"; i += 1) await worker.play(10);
  consort.recall();
  await worker.flush();
  const [recording] = recordingsOf(consort.recorded.value);
  if (recording === undefined) throw new Error("nothing was recorded");

  const session = new ConsortSession({
    alone: true,
    lesson: false,
    random: seededRandomness(7),
    scenarios: PRACTICE,
  });
  session.prepare(SHORT.movement);
  session.join({ name: "Ada", device: null, caller: null }, 0);
  session.begin();
  while (session.playing) session.tick(2);
  const { world } = session.simulation;
  expect(world === null ? "" : hashWorld(world)).toBe(hashWorld(replay(recording)));
  expect(session.simulation.recordings[0]?.hashes).toEqual(recording.hashes);
});

test("[O3] [P3] nothing but messages and bytes of the wire passes the worker's boundary while the music plays", async () => {
  const worker = new SoloWorker(2);
  const line = await worker.open(SHORT);
  const { consort } = await worker.consort(line);
  await worker.play(20);
  expect(new Set(worker.posted.map(({ is }) => is))).toEqual(
    new Set(["message", "state", "patch", "answer"]),
  );
  const told = worker.posted.flatMap((frame) => (frame.is === "message" ? [frame.kind] : []));
  const toPlayers = new Set("seated takeover ownPart part outcome sighting refused".split(" "));
  expect(told.filter((kind) => !toPlayers.has(kind))).toEqual([]);
  // The private parts of other chairs never exist on the page.
  for (const other of [1, 2, 3]) {
    const seat = line.state.seats[other];
    expect(seat?.name).not.toBe("");
    expect([seat?.sight, seat?.self, seat?.sound, seat?.bonds]).toEqual(Array(4).fill(undefined));
  }
  const notices: Notice[] = [];
  consort.onNotice((notice) => notices.push(notice));
  consort.recall();
  await worker.flush();
  expect(notices).toEqual([{ declined: "notNow" }]);
  expect(consort.recorded.value).toBeNull();
});

test("[O3] frames that are lost, doubled, late or swapped on their way leave the page where the music is", async () => {
  const worker = new SoloWorker(3);
  const { consort } = await worker.consort(await worker.open(SHORT));
  let round = 0;
  worker.carry = (frames) => {
    round += 1;
    if (round % 4 === 1) return frames.slice(1);
    if (round % 4 === 2) return frames.flatMap((frame) => [frame, frame]);
    if (round % 4 === 3) return [...frames].reverse();
    return frames;
  };
  await worker.play(10);
  worker.carry = (frames) => frames;
  await worker.play(1);
  const clear = new SoloWorker(3);
  const same = await clear.consort(await clear.open(SHORT));
  await clear.play(11);
  expect(consort.perception.value).toEqual(same.consort.perception.value);
  expect(consort.seats.value).toEqual(same.consort.seats.value);
  expect(worker.faults).toEqual([]);
});

test("[O3] a command that comes twice or late acts once; a bad message is refused by name and changes nothing", async () => {
  const worker = new SoloWorker(4);
  const line = await worker.open(SHORT);
  const { consort } = await worker.consort(line);
  const notices: Notice[] = [];
  consort.onNotice((notice) => notices.push(notice));
  await worker.play(1);
  const look = { do: "send", kind: "command" } as const;
  worker.host.heard({ ...look, n: 5001, message: { do: "look", at: 1 } });
  worker.host.heard({ ...look, n: 5003, message: { do: "look", at: 2 } });
  worker.host.heard({ ...look, n: 5003, message: { do: "look", at: 3 } });
  worker.host.heard({ ...look, n: 5002, message: { do: "look", at: 3 } });
  for (const bad of [
    null,
    "open",
    { do: "open" },
    { n: 5004, do: "world" },
    { n: "x", do: "whole" },
    { ...look, n: 5005, message: { do: "fly" } },
    { n: 5006, do: "send", kind: "seed", message: 1 },
    { n: 5007, do: "open", who: { version: 1, name: "Eve" }, open: { alone: true } },
  ])
    worker.host.heard(bad);
  worker.arrive({ is: "state", n: 90_000 });
  worker.arrive("nothing");
  await worker.play(1);
  expect(consort.perception.value?.self.gaze).toBe(2);
  expect(notices.map((notice) => "declined" in notice && notice.declined)).toEqual([
    ...Array<string>(6).fill("badShape"),
    "unknownMessage",
  ]);
  expect(consort.phase.value).toBe("playing");
  expect(worker.faults).toEqual([]);
});

test("[O3] a reload goes on where the music was, after a count-in, with everything played before", async () => {
  const kept = new KeptTexts();
  const worker = new SoloWorker(5, kept);
  const { consort, seat } = await worker.consort(await worker.open(SHORT));
  consort.command({ do: "look", at: chairId(1) });
  await worker.play(20);
  const before = consort.perception.value;
  consort.disconnect();
  await worker.flush();
  expect(worker.isOver).toBe(true);

  const again = new SoloWorker(99, kept);
  const other = await again.consort(await again.back(seat()));
  // Saved ticks may be one ahead of the last patch.
  const ahead = (other.consort.perception.value?.tick ?? 0) - (before?.tick ?? 0);
  expect([0, 1]).toContain(ahead);
  expect(other.consort.perception.value?.self.gaze).toBe(before?.self.gaze);
  expect(other.consort.resumes.value).toBeGreaterThan(0);
  await again.play(90);
  expect(other.consort.phase.value).toBe("ended");
  other.consort.recall();
  await again.flush();
  const [recording] = recordingsOf(other.consort.recorded.value);
  if (recording === undefined) throw new Error("nothing was recorded");
  expect(() => replay(recording)).not.toThrow();
  expect(recording.commands.some(({ by }) => by === "person")).toBe(true);
  other.consort.disconnect();
  await again.flush();

  // Once it has ended, a reload leads back to the page at the end, and to the replay.
  const third = new SoloWorker(1, kept);
  const end = await third.consort(await third.back(seat()));
  expect(end.consort.phase.value).toBe("ended");
  end.consort.recall();
  await third.flush();
  expect(recordingsOf(end.consort.recorded.value)).toEqual([recording]);
  expect([...worker.faults, ...again.faults, ...third.faults]).toEqual([]);
});

test("[O3] a wrong secret, nothing kept and damaged storage give no chair, by name; what was left for good is gone", async () => {
  const kept = new KeptTexts();
  const worker = new SoloWorker(6, kept);
  const { consort, seat } = await worker.consort(await worker.open(SHORT));
  await worker.play(3);
  await expect(new SoloWorker(1, kept).back("someone else")).rejects.toMatchObject({ why: "gone" });
  await expect(new SoloWorker(1).back(seat())).rejects.toMatchObject({ why: "gone" });
  const damaged = new KeptTexts();
  damaged.texts.set("consort", (kept.texts.get("consort") ?? "").slice(0, -40));
  const fallen = new SoloWorker(1, damaged);
  await expect(fallen.back(seat())).rejects.toMatchObject({ why: "gone" });
  expect(fallen.faults).toHaveLength(1);
  consort.leave();
  await worker.flush();
  expect(kept.texts.size).toBe(0);
  expect(worker.isOver).toBe(true);
});

test("[O3] lessons and scenes are there; a scene that does not exist gives no chair", async () => {
  const [first] = LESSONS;
  if (first === undefined) throw new Error("there is no lesson");
  const scene = { scenario: idOf(first.scenario.id, false), scene: 0, turn: 0 };
  const worker = new SoloWorker(8);
  const { consort } = await worker.consort(await worker.open({ movement: { scene } }));
  expect(consort.movement.value.scene).toEqual(scene);
  if (consort.phase.value === "lobby") consort.start();
  await worker.play(2);
  expect(consort.phase.value).toBe("playing");
  expect(consort.perception.value?.self.hand).not.toBeNull();
  const other = new SoloWorker(8);
  const opening = other.open({ movement: { scene: { ...scene, scenario: "none" } } });
  await expect(opening).rejects.toMatchObject({ why: "noSuchScene" });
  expect([...worker.faults, ...other.faults]).toEqual([]);
});
