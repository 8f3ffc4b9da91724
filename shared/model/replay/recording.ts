/** [X1] The complete record of a movement: everything else can be computed from it. */
import { hashWorld } from "../hash.ts";
import type { Setup } from "../setup.ts";
import type { World } from "../world.ts";
import type { Origin, Sent } from "../inbox.ts";
import { type ChairId, TICKS_PER_SECOND } from "../units.ts";

/**
 * To be raised whenever the same recording would give another world, together with the hash of the
 * golden run.
 */
export const MODEL_VERSION = 4;

/** Ticks from one hash of a recording to the next. */
export const HASH_TICKS = 10 * TICKS_PER_SECOND;

/** A command with the tick of the world that received it: `world.tick` before the step. */
export interface RecordedCommand extends Sent {
  readonly tick: number;
  readonly by: Origin;
}

/**
 * Who plays a chair from a tick on: a person, a new bot, a bot directed by a scene or facilitator, or that bot by
 * itself again. Does not affect the world: it tells who gave the commands.
 */
export interface RecordedPlayer {
  readonly tick: number;
  readonly chair: ChairId;
  readonly by: "person" | "bot" | "led" | "itself";
  /** [J8] Of a new bot, if its scene sets them. */
  readonly habits?: object;
}

/** Ticks from one keyframe of a recording to the next. */
export const KEYFRAME_TICKS = TICKS_PER_SECOND;

/**
 * What could be seen of the world at one tick, as encoded rows (`shared/protocol/keyframes`). With keyframes a
 * recording can be shown even if its rules no longer exist.
 */
export type Keyframe = readonly (readonly (number | string)[])[];

/** Field names of the rows, so that rows of an older version are not misread. */
export interface KeyframeFields {
  /** Format version of the row of the whole world. */
  readonly observed: number;
  readonly common: readonly string[];
  readonly seat: readonly string[];
}

/** Plain data: it can be written as JSON and read again. */
export interface Recording {
  readonly modelVersion: number;
  readonly setup: Setup;
  /** Hash of the world it continues ([B1]); null for the first movement of a session. */
  readonly continues: string | null;
  /** In the order received; refused ones too, since they may use random numbers. */
  readonly commands: readonly RecordedCommand[];
  /** Sorted by time, at least one per chair. Empty in older recordings. */
  readonly players: readonly RecordedPlayer[];
  /** Hash after each `HASH_TICKS` ticks played. */
  readonly hashes: readonly string[];
  /** Ticks played. */
  readonly ticks: number;
  /** Id of the piece, so that it can be heard again; the world does not know it. Absent in older recordings. */
  readonly piece?: string;
  /** At the first tick, every `KEYFRAME_TICKS`, and at the last; absent: none were written. */
  readonly keyframes?: readonly Keyframe[];
  readonly keyframeFields?: KeyframeFields;
}

/** Keyframes of a movement that were written before a restart, perhaps by another version of the program. */
export type Filmed = Pick<Recording, "keyframes" | "keyframeFields">;

/** Writes the keyframes of one movement. */
export interface Camera {
  readonly fields: KeyframeFields;
  /** Goes on after these, in their fields. False where they cannot be read: nothing has changed then. */
  resume(filmed: Filmed): boolean;
  /** Encodes the present world. */
  frame(world: World): Keyframe;
}

/** Writes a recording during a movement. */
export class Recorder implements Recording {
  readonly modelVersion = MODEL_VERSION;
  readonly setup: Setup;
  readonly continues: string | null;
  readonly commands: RecordedCommand[] = [];
  readonly players: RecordedPlayer[] = [];
  readonly hashes: string[] = [];
  readonly keyframes: Keyframe[] = [];
  readonly keyframeFields?: KeyframeFields;
  readonly piece?: string;
  readonly #camera: Camera | null;
  /** Frames that are there already, and are not written again. */
  #toSkip = 0;
  ticks = 0;

  /**
   * `before`: the world at the end of the previous movement; null when there was none. `camera`: writes keyframes;
   * null: none are written. `filmed`: the movement is played again after a restart, and keeps these. `piece`: its id.
   */
  constructor(
    setup: Setup,
    before: World | null,
    camera: Camera | null = null,
    filmed: Filmed = {},
    piece?: string,
  ) {
    this.setup = setup;
    this.continues = before === null ? null : hashWorld(before);
    if (piece !== undefined) this.piece = piece;
    this.#camera = camera;
    if (camera === null) return;
    if (filmed.keyframes !== undefined && camera.resume(filmed)) {
      this.keyframes.push(...filmed.keyframes);
      this.#toSkip = filmed.keyframes.length;
    }
    this.keyframeFields = camera.fields;
  }

  /** To be called once, before the first step. */
  begin(world: World): void {
    this.#film(world);
  }

  /** To be called for each command, before the step that takes it. */
  take({ tick }: World, by: Origin, { chair, command }: Sent): void {
    this.commands.push({ tick, by, chair, command });
  }

  /** To be called when the player of a chair changes, before the step with the new player's first command. */
  plays({ tick }: World, chair: ChairId, by: RecordedPlayer["by"], habits: object | null): void {
    this.players.push({ tick, chair, by, ...(habits !== null && { habits }) });
  }

  /** To be called after each step of a movement that was being played. */
  stepped(world: World): void {
    this.ticks = world.tick;
    if (world.tick % HASH_TICKS === 0) this.hashes.push(hashWorld(world));
    if (world.tick % KEYFRAME_TICKS === 0 || !world.playing) this.#film(world);
  }

  #film(world: World): void {
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else if (this.#camera !== null) this.keyframes.push(this.#camera.frame(world));
  }
}
