/** [F21] Keyframes: a movement viewed at one-second steps, even if its rules no longer exist. */
import { expect, test } from "vitest";
import { Film } from "../../client/replay/film.ts";
import { KeyframeFilm } from "../../client/replay/keyframe-film.ts";
import { movementOf, headOf, lineOf, pack, unpack } from "../../server/store/packing.ts";
import { observe } from "../../shared/model/observe.ts";
import type { Camera, Keyframe, Recording } from "../../shared/model/replay/recording.ts";
import { KEYFRAME_TICKS } from "../../shared/model/replay/recording.ts";
import { Replayer } from "../../shared/model/replay/replayer.ts";
import { show, shownOf } from "../../shared/model/show.ts";
import { chairId } from "../../shared/model/units.ts";
import { KeyframeReader, ownTrack, trackOf } from "../../shared/protocol/keyframes/reader.ts";
import { deltaOf, rowsOf } from "../../shared/protocol/keyframes/rows.ts";
import type { Row } from "../../shared/protocol/keyframes/rows.ts";
import { FIELDS, KeyframeWriter } from "../../shared/protocol/keyframes/writer.ts";
import { MovementSimulation } from "../../shared/session/movement-simulation.ts";
import { restoreMovements } from "../../shared/session/restore-movements.ts";
import { seededRandomness } from "../fixtures/randomness.ts";

const KB = 1000;

function played(chairs: number, minutes: number, seed: number): Recording {
  const simulation = new MovementSimulation(
    seededRandomness(seed),
    () => {},
    (n) => new KeyframeWriter(n),
  );
  const people = Array.from({ length: chairs }, () => false);
  simulation.begin({ piece: "tallis-canon", minutes, pace: "normal", scene: null }, people);
  while (simulation.playing) simulation.tick(2);
  const [recording] = simulation.recordings;
  if (recording === undefined) throw new Error("nothing was recorded");
  return JSON.parse(JSON.stringify({ ...recording })) as Recording;
}

const trackIn = (recording: Recording) => {
  const track = trackOf(recording);
  if (track === null) throw new Error("no keyframes");
  return track;
};

/** Equal within the precision of what is published during play. */
const near = (one: unknown, other: unknown): void => {
  if (typeof one === "number" && typeof other === "number")
    expect(Math.abs(one - other)).toBeLessThan(0.6);
  else if (typeof one === "object" && one !== null) {
    expect(Object.keys(other as object)).toEqual(Object.keys(one));
    for (const key of Object.keys(one))
      near((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]);
  } else expect(other).toEqual(one);
};

const quintet = played(5, 1, 3);

test("[F21] each shows what each chair perceived, and how all stood, as the recording itself does", () => {
  const reader = new KeyframeReader(trackIn(quintet));
  const replayer = new Replayer(quintet);
  expect(reader.ticks[0]).toBe(0);
  expect(reader.ticks.at(-1)).toBe(quintet.ticks);
  for (const [frame, tick] of reader.ticks.entries()) {
    const world = replayer.seek(tick);
    for (let i = 0; i < 5; i += 1)
      near(replayer.perception(chairId(i)), reader.perception(frame, chairId(i)));
    const { observation, stood } = reader.observed(frame) ?? {};
    if (observation === undefined) throw new Error("nothing was observed");
    near(observe(world), observation);
    near(
      world.chairs.map(({ sounds, late }) => ({ cents: sounds, ms: late })),
      stood,
    );
    near(show(world), shownOf({ ...observation, chairs: 5 }));
  }
});

test("[F21] they are a second apart, and the one that shows a tick is the last before it", () => {
  const reader = new KeyframeReader(trackIn(quintet));
  expect(reader.ticks.slice(0, 3)).toEqual([0, KEYFRAME_TICKS, 2 * KEYFRAME_TICKS]);
  expect([0, 19, 20, 39, 1e9].map((tick) => reader.at(tick))).toEqual([
    0,
    0,
    1,
    1,
    reader.ticks.length - 1,
  ]);
});

test("[F21] the track of one chair has what that chair perceived from a tick on, and nothing of any other", () => {
  const all = trackIn(quintet);
  const own = ownTrack(all, chairId(2), 100);
  const whole = new KeyframeReader(all);
  const reader = new KeyframeReader(JSON.parse(JSON.stringify(own)) as typeof own);
  expect(reader.ticks).toEqual(whole.ticks.filter((tick) => tick >= 100));
  for (const [frame, tick] of reader.ticks.entries()) {
    expect(reader.perception(frame, chairId(2))).toEqual(
      whole.perception(whole.at(tick), chairId(2)),
    );
    expect(reader.observed(frame)).toBeNull();
  }
  expect(() => reader.perception(0, chairId(1))).toThrow(RangeError);
  expect(own.frames.every((frame) => frame.length === 3 && frame[1]?.length === 0)).toBe(true);
});

test("[F21] fields that this program does not know are left out, and such as were not known are as nothing", () => {
  const { fields, ...track } = trackIn(quintet);
  const seat = fields.seat.map((name) => (name === "shame" ? "blush" : name));
  const reader = new KeyframeReader({ ...track, fields: { ...fields, seat } });
  const now = new KeyframeReader({ ...track, fields });
  for (const frame of [0, 30]) {
    const { self, ...rest } = reader.perception(frame, chairId(0));
    const { self: known, ...same } = now.perception(frame, chairId(0));
    expect(rest).toEqual(same);
    expect(self).toEqual({ ...known, shame: 0 });
  }
});

test("[F21] a frame that is damaged is refused", () => {
  const track = trackIn(quintet);
  const frames = [...track.frames.slice(0, 2), [[9999, 1]], ...track.frames.slice(2)];
  expect(() => new KeyframeReader({ ...track, frames })).toThrow(RangeError);
});

test("[F21] four minutes of eight take no more than 150 kB where they are stored, and come back as they were", () => {
  const recording = played(8, 4, 7);
  const packed = pack({ recording, noted: [] });
  expect(packed.length / KB).toBeLessThan(150);
  expect(unpack(packed).recording).toEqual(recording);
  const half = { commands: 9, players: 8, hashes: 1, keyframes: 20, noted: 0 };
  const nothing = { commands: 0, players: 0, hashes: 0, keyframes: 0, noted: 0 };
  const first = {
    ...recording,
    commands: recording.commands.slice(0, 9),
    players: recording.players.slice(0, 8),
    hashes: recording.hashes.slice(0, 1),
    keyframes: recording.keyframes?.slice(0, 20) ?? [],
  };
  const lines = [lineOf(first, [], nothing), lineOf(recording, [], half)];
  expect(movementOf(headOf(recording), lines).recording).toEqual(recording);
});

test("[F21] a movement of older rules can be seen from any seat, sought, and tells its tears and mends", () => {
  const film = new KeyframeFilm(trackIn(quintet));
  const whole = new Film([quintet]);
  expect([film.start, film.ticks, film.beatTicks]).toEqual([0, quintet.ticks, whole.beatTicks]);
  film.seek(205);
  whole.seek(205);
  const [seen, was] = [film.perception(chairId(3)), whole.perception(chairId(3))];
  expect([seen.tick, seen.music.beat, seen.music.beatTick]).toEqual([
    205,
    was.music.beat,
    was.music.beatTick,
  ]);
  expect(film.standings()).toHaveLength(5);
  expect(film.next()).toBe(true);
  film.seek(1e9);
  expect([film.tick, film.next()]).toEqual([quintet.ticks, false]);
  const kinds = (marks: readonly { readonly kind: string }[]) =>
    marks.filter(({ kind }) => kind === "mended").length;
  expect(kinds(film.marks)).toBe(kinds(whole.marks));
  const own = new KeyframeFilm(ownTrack(trackIn(quintet), chairId(1), 0));
  expect([own.observe(), own.standings(), own.marks]).toEqual([null, [], []]);
});

/** As a version before wrote them: the fields of a seat in another order, and one that it did not have. */
class OlderCamera implements Camera {
  readonly fields = {
    ...FIELDS,
    seat: FIELDS.seat.toReversed().filter((name) => name !== "shame"),
  };
  readonly #writer: KeyframeWriter;
  readonly #frames: Keyframe[] = [];
  #last: readonly Row[] = [];

  constructor(chairs: number) {
    this.#writer = new KeyframeWriter(chairs);
  }

  resume(): boolean {
    return false;
  }

  frame(world: Parameters<Camera["frame"]>[0]): Keyframe {
    this.#frames.push(this.#writer.frame(world));
    const [common = [], observed = [], ...seats] = rowsOf(this.#frames).at(-1) ?? [];
    const now = [
      common,
      observed,
      ...seats.map((row) =>
        this.fields.seat.map((name) => row[FIELDS.seat.indexOf(name)] ?? Number.NaN),
      ),
    ];
    const frame = now.map((row, i) => deltaOf(this.#last[i] ?? [], row));
    this.#last = now;
    return frame;
  }
}

/** A movement that a version before began, went down with, and that this one goes on with. */
function goneOnWith(damaged = false) {
  const [chairs, before, after] = [4, 130, 250];
  const older = new MovementSimulation(
    seededRandomness(5),
    () => {},
    (n) => new OlderCamera(n),
  );
  const people = Array.from({ length: chairs }, () => false);
  older.begin({ piece: "tallis-canon", minutes: 1, pace: "normal", scene: null }, people);
  while (older.tickCount < before) older.tick(1);
  const { recordings, begun, noted } = older;
  if (begun === null) throw new Error("nothing was played");
  const [first] = recordings;
  const plain = JSON.parse(JSON.stringify({ ...first })) as Recording;
  const stored = damaged ? { ...plain, keyframes: [[[9999, 1]], [[0]]] } : plain;
  const simulation = new MovementSimulation(
    seededRandomness(6),
    () => {},
    (n) => new KeyframeWriter(n),
  );
  const wasPlayed = { recordings: [stored], begun, noted };
  for (const _ of restoreMovements(simulation, wasPlayed));
  const resumed = simulation.recordings[0]?.keyframes?.length ?? 0;
  while (simulation.tickCount < after) simulation.tick(1);
  const [recording] = simulation.recordings;
  if (recording === undefined) throw new Error("nothing was recorded");
  return { stored, recording, resumed };
}

test("[F21] a movement that goes on after a restart keeps its first keyframes, and goes on in their fields", () => {
  const { stored, recording, resumed } = goneOnWith();
  const first = stored.keyframes ?? [];
  expect(resumed).toBe(first.length);
  expect(recording.keyframeFields).toEqual(stored.keyframeFields);
  expect(recording.keyframes?.slice(0, first.length)).toEqual(first);
  // As it is stored: what is new is added to what was there.
  const nothing = { commands: 0, players: 0, hashes: 0, keyframes: 0, noted: 0 };
  const then = {
    commands: stored.commands.length,
    players: stored.players.length,
    hashes: stored.hashes.length,
    keyframes: first.length,
    noted: 0,
  };
  const lines = [lineOf(stored, [], nothing), lineOf(recording, [], then)];
  const whole = movementOf(headOf(stored), lines).recording;
  for (const one of [whole, recording]) {
    const reader = new KeyframeReader(trackIn(one));
    expect(reader.ticks).toEqual(Array.from({ length: 13 }, (_, second) => second * 20));
    const replayer = new Replayer(whole);
    for (const [frame, tick] of reader.ticks.entries()) {
      const world = replayer.seek(tick);
      for (let i = 0; i < 4; i += 1) {
        const { self, ...rest } = reader.perception(frame, chairId(i));
        const { self: own, ...same } = replayer.perception(chairId(i));
        near(same, rest);
        // What the version before did not know is not known later either.
        near({ ...own, shame: 0 }, self);
      }
      near(observe(world), reader.observed(frame)?.observation);
    }
  }
});

test("[F21] keyframes that cannot be read are written anew", () => {
  const { recording, resumed } = goneOnWith(true);
  expect(resumed).toBe(7);
  expect(recording.keyframeFields).toEqual(FIELDS);
  expect(new KeyframeReader(trackIn(recording)).ticks).toHaveLength(13);
});
