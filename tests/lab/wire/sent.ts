/**
 * Everything clients are sent in a movement, as numbers, and what none of them must be able to
 * deduce from it: its own pitch and timing ([P3]). Published, encoded and decoded as on the server.
 */
import { SeatPublisher, openedState, showPhase } from "../../../shared/protocol/seat-publisher.ts";
import { PATCH_TICKS } from "../../../shared/session/fixed-timestep.ts";
import type { Pace } from "../../../shared/model/numbers.ts";
import type { World } from "../../../shared/model/world.ts";
import { perceive } from "../../../shared/model/perceive.ts";
import type { Perception } from "../../../shared/model/perception.ts";
import { chairId } from "../../../shared/model/units.ts";
import type { PolicyName } from "../../../shared/bots/profile.ts";
import { decodePerception } from "../../../shared/protocol/perception-decoder.ts";
import { patchedClient } from "../../fixtures/patched-client.ts";
import { playTick, seat, TICKS_PER_SECOND } from "../play.ts";

export interface WireTask {
  readonly player: PolicyName;
  readonly chairs: number;
  readonly pace: Pace;
  readonly seed: number;
  readonly seconds: number;
}

/** Numbers by name: chairs in them are counted from the viewer. */
export type Sent = Readonly<Record<string, number>>;

/** One beat of one client. */
export interface Moment {
  readonly sent: Sent;
  /** Its distance from the mean of the others, cents and ms (mean of four onsets), as it sounds. */
  readonly pitch: number;
  readonly time: number;
  /** The same for what it plays itself, tears apart; ms of the next onset. */
  readonly ownPitch: number;
  readonly ownTime: number;
}

export interface WireFigures {
  /** By client, beat after beat. */
  readonly clients: readonly (readonly Moment[])[];
  /** Error in cents and ms of what a device is told of another, for every beat and pair. */
  readonly offCents: readonly number[];
  readonly offMs: readonly number[];
  /** Bytes a second to the first client. */
  readonly bytes: number;
}

/** Beats for everyone to find a face to look at. */
const SETTLES = 8;

export function playWire({ player, chairs, pace, seed, seconds }: WireTask): WireFigures {
  const seats = Array.from({ length: chairs }, (_, i) => chairId(i));
  const play = seat(
    seats.map(() => player),
    seed,
    pace,
    seconds,
  );
  const { world } = play;
  const state = openedState("", { piece: "lachrimae", minutes: 4, pace, scene: null });
  showPhase(state, "playing");
  state.chairs = chairs;
  const publisher = new SeatPublisher(state);
  const parts = seats.map((chair) => publisher.view(chair, true).own);
  const first = patchedClient(state, publisher, 0, false);
  first.patch();
  const clients = seats.map((): Moment[] => []);
  const offCents: number[] = [];
  const offMs: number[] = [];
  let bytes = 0;
  while (world.playing) {
    playTick(play);
    const onBeat = world.tick % world.score.beatTicks === 0;
    if (!onBeat && world.tick % PATCH_TICKS !== 0) continue;
    const views = seats.map((chair) => perceive(world, chair));
    publisher.show(views);
    bytes += first.patch().length;
    if (!onBeat || world.beat < SETTLES) continue;
    for (const part of parts) part.fillStructures();
    for (const me of seats) {
      const read = decodePerception(state, me);
      if (read === null) throw new Error("nothing was published");
      clients[me]?.push({ sent: numbersOf(read), ...standOf(world, me) });
      if (chairs === 2) continue;
      read.sounding.forEach((sound, other) => {
        if (sound === null) return;
        offCents.push(sound.cents - against(world, me, other, ({ sounds }) => sounds));
        offMs.push(sound.ms - against(world, me, other, ({ onset }) => onset));
      });
    }
  }
  return { clients, offCents, offMs, bytes: bytes / (world.tick / TICKS_PER_SECOND) };
}

type Chair = World["chairs"][number];

function meanOfOthers(world: World, me: number, of: (chair: Chair) => number): number {
  let sum = 0;
  for (const chair of world.chairs) if (chair.id !== me) sum += of(chair);
  return sum / (world.n - 1);
}

function against(world: World, me: number, other: number, of: (chair: Chair) => number): number {
  const chair = world.chairs[other];
  if (chair === undefined) throw new RangeError(`no chair ${other}`);
  return of(chair) - meanOfOthers(world, me, of);
}

function standOf(world: World, me: number): Omit<Moment, "sent"> {
  const off = (of: (chair: Chair) => number): number => against(world, me, me, of);
  return {
    pitch: off(({ sounds }) => sounds),
    time: off(({ late }) => late),
    ownPitch: off(({ pitch }) => pitch),
    ownTime: off(({ id }) => world.phase[id] ?? NaN),
  };
}

/** Left out: the clock, and what is public and the same for all. */
const COMMON = new Set<keyof Perception>(["tick", "me", "chairs", "music", "accord"]);

function numbersOf(view: Perception): Sent {
  const into: Record<string, number> = {};
  for (const [name, value] of Object.entries(view))
    if (!COMMON.has(name as keyof Perception)) flatten(value, name, view, into);
  return into;
}

/** Numbers as they are, yes and no as 1 and 0, eyes by whether they rest on the viewer. */
function flatten(value: unknown, name: string, view: Perception, into: Record<string, number>) {
  // An echo of the client's own commands: a stroke follows a face, and would reveal it.
  if (name === "self.bow") return;
  if (name.endsWith("gaze") || name.endsWith("bidTo")) into[name] = value === view.me ? 1 : 0;
  else if (typeof value === "number") into[name] = value;
  else if (typeof value === "boolean") into[name] = value ? 1 : 0;
  else if (Array.isArray(value)) {
    if (name.endsWith("owes")) into[name] = value.length;
    else
      value.forEach((one, chair) =>
        flatten(one, `${name}+${(chair - view.me + view.chairs) % view.chairs}`, view, into),
      );
  } else if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value)) flatten(part, `${name}.${key}`, view, into);
  }
}
