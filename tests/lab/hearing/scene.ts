/** A few seconds of a consort, as one listener's own page plays them; each chair's sound apart from the others. */
import { OfflineAudioContext } from "node-web-audio-api";
import { contactsOf, strayingOf } from "../../../client/sound/contact.ts";
import { AT_EASE } from "../../../client/sound/ensemble.ts";
import { gesture } from "../../../client/sound/gestures.ts";
import { stanceOf } from "../../../client/sound/own-seat.ts";
import { phrased } from "../../../client/sound/phrasing.ts";
import { Place } from "../../../client/sound/place.ts";
import { Playout } from "../../../client/sound/playout.ts";
import { Room, seeded } from "../../../client/sound/room.ts";
import { DESIGNS } from "../../../client/sound/voices/designs.ts";
import { Voice } from "../../../client/sound/voices/voice.ts";
import { createWorld } from "../../../shared/model/consort.ts";
import type { Direction } from "../../../shared/model/direction.ts";
import { type Pace, ticks } from "../../../shared/model/numbers.ts";
import { perceive } from "../../../shared/model/perceive.ts";
import { type RuptureType, RUPTURE_TYPES } from "../../../shared/model/perception.ts";
import type { Sighting } from "../../../shared/model/sighting.ts";
import { step } from "../../../shared/model/step.ts";
import { openRupture } from "../../../shared/model/trouble.ts";
import { chairId, millis, TICK_MS } from "../../../shared/model/units.ts";
import { bondOf, chairAt, open, type World } from "../../../shared/model/world.ts";
import { type InstrumentId, SEATING } from "../../../shared/pieces/cast.ts";
import { marksOver, pieceById } from "../../../shared/pieces/index.ts";
import { mendedSight, type RuptureId, tornSight } from "../../fixtures/ruptures.ts";
import { recordedFor } from "../../fixtures/samples.ts";
import { notesFor } from "../../fixtures/scores.ts";
import { samplesOf } from "../../sound/rendering.ts";

/** Nobody answers here: without this, needs that are missed would tear bonds in music that counts as whole. */
const ALONE: Direction = {
  byChance: false,
  kinds: null,
  hands: [],
  tearsFrom: Number.MAX_SAFE_INTEGER,
  history: [],
};

export const HEARING_RATE = 16_000;
/** Bars of music after the end of a scene. */
const GOES_ON = 8;
/** Makes the strokes and the hall, the same in every trial. */
const SEED = 7;

export interface Scene {
  readonly seed: number;
  readonly pace: Pace;
  readonly chairs: number;
  /** [S9] Whether those play with recordings of whom there are any. */
  readonly recorded: boolean;
  readonly piece: string;
  /** The beat of the piece at which it begins. */
  readonly fromBeat: number;
  /** Who listens; who causes the rupture and whom it hurts, or who is split. */
  readonly listener: number;
  readonly cause: number;
  readonly hurt: number;
  readonly rupture: RuptureId | null;
  readonly severity: number;
  /** s at which it tears, and at which it is mended. */
  readonly tearsAt: number;
  readonly mendedAt: number;
  readonly seconds: number;
}

/** One chair's sound on the listener's device. */
export interface Stem {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/** The sound of all chairs, by chair. */
export async function listen(scene: Scene): Promise<readonly Stem[]> {
  const { chairs, listener, seconds } = scene;
  const piece = pieceById(scene.piece);
  // It goes on for longer than anybody listens: no close, and no silence after it.
  const beats =
    Math.ceil((seconds * 1000) / (piece.beatTicks * TICK_MS)) + GOES_ON * piece.beatsPerBar;
  const world = createWorld({
    seed: scene.seed,
    chairs,
    pace: scene.pace,
    score: marksOver(scene.piece, chairs, beats),
    direction: ALONE,
  });
  const context = new OfflineAudioContext(2 * chairs, seconds * HEARING_RATE, HEARING_RATE);
  const apart = context.createChannelMerger(2 * chairs);
  apart.connect(context.destination);
  const seating = SEATING.slice(0, chairs).map(({ instrument }) => instrument);
  const seats = seating.map((instrument, chair) => {
    const seat = seatAlone(context, instrument, { chair, chairs });
    if (scene.recorded) seat.voice.lend(recordedFor(context, instrument));
    return seat;
  });
  for (const [chair, { room }] of seats.entries()) {
    const sides = context.createChannelSplitter(2);
    room.master.disconnect();
    room.master.connect(sides);
    for (const side of [0, 1]) sides.connect(apart, side, 2 * chair + side);
  }
  let now = 0;
  const clock = { now: () => now, at: (ms: number) => ms / 1000 };
  const playout = new Playout(clock, (chair) => seats[chair]?.voice);
  playout.open(partsFrom(scene, beats));
  const heard = {
    voices: seats.map(({ voice }) => voice),
    room: { bloom: (at: number) => seats.forEach(({ room }) => room.bloom(at)) },
  };
  const sees = (sighting: Sighting): void => {
    gesture(sighting, chairId(listener), heard, now);
  };
  const me = chairId(listener);
  // Two who look at each other would begin to mend.
  const nobodyLooks = seating.map((_, chair) => ({
    chair: chairId(chair),
    command: { do: "look", at: "away" } as const,
  }));
  for (let tick = 0; tick < ticks(seconds); tick++) {
    now = (tick * TICK_MS) / 1000;
    if (tick === ticks(scene.tearsAt)) tear(world, scene, sees);
    if (tick === ticks(scene.mendedAt)) mend(world, scene, sees);
    step(world, tick === 0 ? nobodyLooks : []);
    const perception = perceive(world, me);
    const straying = strayingOf(perception.whole);
    const contacts = contactsOf(perception);
    for (const [chair, { voice, place }] of seats.entries()) {
      voice.stand(stanceOf(perception, chair), now);
      place.stray(straying, now);
      place.come(contacts[chair] ?? 0, now);
    }
    playout.hear(perception, millis(0));
    playout.run();
  }
  const buffer = await context.startRendering();
  return seating.map((_, chair) => ({
    left: samplesOf(buffer, 2 * chair),
    right: samplesOf(buffer, 2 * chair + 1),
  }));
}

/** As an ensemble seats it, in a room of its own: the same place, voice and hall as in one of all. */
function seatAlone(
  context: OfflineAudioContext,
  instrument: InstrumentId,
  seat: { readonly chair: number; readonly chairs: number },
) {
  const room = new Room(context, seeded(SEED));
  room.crowd(seat.chairs);
  const voice = new Voice(
    context,
    DESIGNS[instrument],
    room.sources,
    seeded(SEED + 1 + seat.chair),
  );
  voice.stand(AT_EASE, 0);
  const place = new Place(context, seat, room, DESIGNS[instrument].warmth);
  voice.out.connect(place.in);
  return { room, voice, place };
}

/** The parts from a beat of the piece on. */
function partsFrom({ piece: id, chairs, fromBeat }: Scene, beats: number) {
  const piece = pieceById(id);
  const all = fromBeat + beats;
  return phrased(piece, notesFor(piece, chairs, all), all).map((notes) =>
    notes
      .filter(({ beat }) => beat >= fromBeat)
      .map((note) => ({ ...note, beat: note.beat - fromBeat })),
  );
}

const isBetweenTwo = (id: RuptureId): id is RuptureType =>
  (RUPTURE_TYPES as readonly string[]).includes(id);

function tear(world: World, scene: Scene, sees: (sighting: Sighting) => void): void {
  const { rupture: type, severity, listener } = scene;
  if (type === null) return;
  const store = open(world);
  const [cause, hurt] = [chairId(scene.cause), chairId(scene.hurt)];
  const since = store.tick;
  if (isBetweenTwo(type)) {
    bondOf(store, cause, hurt).rupture = openRupture({
      type,
      cause,
      hurt,
      answer: null,
      since,
      severity,
    });
  } else if (type === "internal") {
    const evidence = { tick: since, what: "masked", by: cause, to: cause } as const;
    chairAt(store, cause).split = { since, severity, step: 0, held: 0, evidence };
  } else store.whole = { since, severity, step: 0, by: null, held: 0, waited: 0 };
  tell(tornSight(type), type, scene, listener, sees);
}

function mend(world: World, scene: Scene, sees: (sighting: Sighting) => void): void {
  const { rupture: type, listener } = scene;
  if (type === null) return;
  const store = open(world);
  if (isBetweenTwo(type)) bondOf(store, scene.cause, scene.hurt).rupture = null;
  else if (type === "internal") chairAt(store, scene.cause).split = null;
  else store.whole = null;
  tell(mendedSight(type), type, scene, listener, sees);
}

/** Who is in it sees the moment; a split is told to its chair alone. */
function tell(
  sighting: Sighting,
  type: RuptureId,
  { cause, hurt }: Scene,
  listener: number,
  sees: (sighting: Sighting) => void,
): void {
  if (type === "whole") sees(sighting);
  if (type === "internal" && listener === cause) sees(sighting);
  if (!isBetweenTwo(type) || (listener !== cause && listener !== hurt)) return;
  const other = chairId(listener === cause ? hurt : cause);
  if (sighting.see === "torn" || sighting.see === "mended") sees({ ...sighting, with: other });
}
