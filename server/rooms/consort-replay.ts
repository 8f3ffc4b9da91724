/**
 * [U8] A consort's side of a led replay: what it shows at each time comes from keyframes, and each phone is given what its own
 * chair perceived, nothing else.
 */
import { deflate } from "node:zlib";
import { whoPlayed } from "../../shared/debrief/who-played.ts";
import type { Followed } from "../../shared/live/led-replay.ts";
import type { Observation } from "../../shared/model/observe.ts";
import type { Recording } from "../../shared/model/replay/recording.ts";
import { shownOf } from "../../shared/model/show.ts";
import type { ProjectorView } from "../../shared/model/show.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { KeyframeReader, ownTrack, trackOf } from "../../shared/protocol/keyframes/reader.ts";
import type { MovementSimulation } from "../../shared/session/movement-simulation.ts";

type Movements = Pick<MovementSimulation, "played" | "playing" | "ownPartOf">;

interface Read {
  readonly number: number;
  recording: Recording | null;
}

interface Surroundings {
  /** A movement that is in memory no more; null where there is none. */
  read(number: number): Promise<Recording | null>;
  /** It has been read, and can be seen. */
  changed(): void;
  fault(error: unknown): void;
}

/** A time of a movement that is looked at again. */
interface Seen {
  readonly observed: Observation;
  readonly shown: ProjectorView;
  /** What is played; null while it stands, and where the recording does not know its piece. */
  readonly music: { readonly piece: string; readonly beats: number } | null;
}

export class ConsortReplay {
  readonly #of: Movements;
  readonly #surroundings: Surroundings;
  #followed: Followed | null = null;
  /** ms when it was said. */
  #since = 0;
  #reader: { readonly recording: Recording; readonly film: KeyframeReader | null } | null = null;

  /** The movement that was read for it; without a recording while it is being read, and where it could not be. */
  #read: Read | null = null;

  constructor(of: Movements, surroundings: Surroundings) {
    this.#of = of;
    this.#surroundings = surroundings;
  }

  /** From now on; null: nothing is looked at any more. */
  follow(followed: Followed | null, now: number): void {
    this.#followed = followed;
    this.#since = now;
    if (followed === null) this.#reader = null;
    // What could not be read is asked for again.
    if (followed === null || this.#read?.recording === null) this.#read = null;
  }

  /** What is followed, with the time that it is by now; null while nothing is, and while music plays. */
  now(now: number): Followed | null {
    if (this.#followed === null || this.#of.playing) return null;
    const { at, runs } = this.#followed;
    const ticks = this.#of.played.ticks[this.#number];
    if (ticks === undefined) return null;
    const end = ticks / TICKS_PER_SECOND;
    const there = runs ? at + (now - this.#since) / 1000 : at;
    return { ...this.#followed, at: Math.min(end, there), runs: runs && there < end };
  }

  /** For consoles and stages; null while nothing is looked at. */
  seen(now: number): Seen | null {
    const followed = this.now(now);
    const recording = this.#recording;
    const film = followed && this.#film;
    if (!film || recording === null) return null;
    const frame = film.at(Math.round(followed.at * TICKS_PER_SECOND));
    const observed = film.observed(frame)?.observation ?? null;
    const chairs = film.track.chairs;
    const { piece, setup } = recording;
    const sounds = followed.runs && piece !== undefined;
    const music = sounds ? { piece, beats: setup.score.beats } : null;
    return observed && { observed, shown: shownOf({ ...observed, chairs }), music };
  }

  /** [G10] What that chair's person perceived themselves, packed; null where they did not play in it. */
  ownTrack(chair: ChairId): Promise<Uint8Array> | null {
    const recording = this.#recording;
    // Who sat there in an earlier movement is not known here.
    const isTheirs = recording === this.#of.played.last && this.#of.ownPartOf(chair) !== null;
    const track = recording && isTheirs ? trackOf(recording) : null;
    if (recording === null || track === null || this.#followed === null) return null;
    const since = whoPlayed(recording, chair).since ?? 0;
    const own = ownTrack(track, chair, since);
    return new Promise((resolve, reject) => {
      deflate(JSON.stringify(own), (error, packed) => {
        if (error === null) resolve(packed);
        else reject(error);
      });
    });
  }

  get #number(): number {
    return this.#followed?.movement ?? this.#of.played.count - 1;
  }

  /** Null where there is none, and while it is being read. */
  get #recording(): Recording | null {
    const recording = this.#of.played.at(this.#number);
    if (recording !== null) return recording ?? null;
    if (this.#read?.number !== this.#number) this.#fetch(this.#number);
    return this.#read?.recording ?? null;
  }

  #fetch(number: number): void {
    const read: Read = { number, recording: null };
    this.#read = read;
    this.#surroundings.read(number).then(
      (recording) => {
        read.recording = recording;
        this.#surroundings.changed();
      },
      (error: unknown) => this.#surroundings.fault(error),
    );
  }

  get #film(): KeyframeReader | null {
    const recording = this.#recording;
    if (recording === null) return null;
    if (this.#reader?.recording !== recording)
      this.#reader = { recording, film: filmOf(recording) };
    return this.#reader.film;
  }
}

function filmOf(recording: Recording): KeyframeReader | null {
  const track = trackOf(recording);
  try {
    return track && new KeyframeReader(track);
  } catch {
    return null;
  }
}
