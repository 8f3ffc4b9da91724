/**
 * [J9] Log of a movement for measures: events, commands, and a few facts of the world. Collected during play, or from
 * the recording with the same result.
 */
import type { Event } from "../model/event.ts";
import { observe } from "../model/observe.ts";
import type { World } from "../model/world.ts";
import type { RuptureType } from "../model/perception.ts";
import type { RecordedCommand, RecordedPlayer, Recording } from "../model/replay/recording.ts";
import { Replayer } from "../model/replay/replayer.ts";
import type { Reflex } from "../model/role.ts";
import { type ChairId, chairId } from "../model/units.ts";
import { differ } from "../model/wish.ts";

type CueEvent = Event & { readonly event: "cue" };

/** State of the world when the cue was given. */
export interface CueFacts {
  /** Activation of the giver, 0 … 1. */
  readonly activation: number;
  /** Whether the receiver was looking at the giver. */
  readonly seen: boolean;
  /** [O2] Whether check-ins with the desk partner were agreed. */
  readonly checkInAgreed: boolean;
}

/** A pair, with its bond before the first beat and now. */
export interface PairFacts {
  readonly pair: readonly [ChairId, ChairId];
  /** 0 … 1, of the first in the second, and back. */
  readonly trustBefore: readonly [number, number];
  readonly seamsBefore: number;
  /** [M3] 0 … 1. */
  readonly residueBefore: number;
  readonly residueAfter: number;
  /** [J6] */
  readonly tornBefore: {
    readonly type: RuptureType;
    readonly cause: ChairId;
    readonly hurt: ChairId;
  } | null;
  /** [D1] Whether the two have different wishes. */
  readonly differs: boolean;
}

export interface MovementLog {
  readonly chairs: number;
  /** Ticks played. */
  readonly ticks: number;
  /** In order of ticks, as all lists below. */
  readonly events: readonly Event[];
  readonly commands: readonly RecordedCommand[];
  /** [F1] Who played each chair from when. */
  readonly players: readonly RecordedPlayer[];
  /** [J1] Needs that hardly showed on the face. */
  readonly faint: ReadonlySet<Event>;
  readonly cues: ReadonlyMap<Event, CueFacts>;
  readonly pairs: readonly PairFacts[];
  /** [Q1] By chair, at the start of the movement. */
  readonly reflexes: readonly (Reflex | null)[];
}

/** Collects the log of a movement while it runs. */
export class MovementLogger {
  readonly #events: Event[] = [];
  readonly #faint = new Set<Event>();
  readonly #cues = new Map<Event, CueFacts>();
  readonly #before: readonly Omit<PairFacts, "residueAfter" | "differs">[];
  readonly #reflexes: readonly (Reflex | null)[];
  #world: World;

  /** Create it before the first tick. */
  constructor(world: World) {
    this.#world = world;
    this.#before = observe(world).bonds.map(({ a, b, trust, seams, residue, rupture }) => ({
      pair: [a, b],
      trustBefore: trust,
      seamsBefore: seams,
      residueBefore: residue,
      tornBefore: rupture && { type: rupture.type, cause: rupture.cause, hurt: rupture.hurt },
    }));
    this.#reflexes = world.chairs.map(({ role }) => role?.reflex ?? null);
  }

  /** To be called after each tick. */
  take(world: World, events: readonly Event[]): void {
    this.#world = world;
    for (const event of events) {
      this.#events.push(event);
      if (event.event === "need" && world.chairs[event.chair]?.bid?.faint === true)
        this.#faint.add(event);
      if (event.event === "cue") this.#cues.set(event, factsOf(event, world));
    }
  }

  /** The log so far, completed from the recording. */
  log({ commands, players }: Pick<Recording, "commands" | "players">): MovementLog {
    const { n, tick, bonds, chairs } = this.#world;
    return {
      chairs: n,
      ticks: tick,
      events: this.#events,
      commands,
      players,
      faint: this.#faint,
      cues: this.#cues,
      reflexes: this.#reflexes,
      pairs: this.#before.map((before, i) => ({
        ...before,
        residueAfter: bonds[i]?.residue ?? 0,
        differs: wishesDiffer(chairs, before.pair),
      })),
    };
  }
}

/** The log of a recorded movement. `before`: the world it continues, if any. Throws ReplayError. */
export function logOf(recording: Recording, before?: World): MovementLog {
  const replayer = new Replayer(recording, before);
  const logger = new MovementLogger(replayer.world);
  for (let played = replayer.next(); played !== null; played = replayer.next())
    logger.take(replayer.world, played.events);
  return logger.log(recording);
}

function factsOf({ by, to }: CueEvent, { chairs, agreed }: World): CueFacts {
  return {
    activation: chairs[by]?.activation ?? 0,
    seen: to !== null && chairs[to]?.gaze === by,
    checkInAgreed: agreed.checkIn !== null,
  };
}

function wishesDiffer(chairs: World["chairs"], [a, b]: PairFacts["pair"]): boolean {
  const [one, other] = [chairs[a]?.wish ?? null, chairs[b]?.wish ?? null];
  return one !== null && other !== null && differ(one, other);
}

/** Every chair of the movement. */
export const everybody = ({ chairs }: MovementLog): readonly ChairId[] =>
  Array.from({ length: chairs }, (_, i) => chairId(i));
