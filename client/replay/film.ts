/** [F7] A played movement as a film: it can be viewed from any chair at any tick. */
import { type Played, PlayedWriter } from "../../shared/debrief/played.ts";
import type { Event } from "../../shared/model/event.ts";
import { type Observation, observe } from "../../shared/model/observe.ts";
import { bodySeen } from "../../shared/model/perceive.ts";
import type { Focus, Perception } from "../../shared/model/perception.ts";
import type { Recording } from "../../shared/model/replay/recording.ts";
import { replay, Replayer } from "../../shared/model/replay/replayer.ts";
import { type Sighting, sightingsOf } from "../../shared/model/sighting.ts";
import { forkWith } from "../../shared/model/replay/fork.ts";
import { type ChairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import type { World } from "../../shared/model/world.ts";
import { type Footage, type Mark, type Standing, standingsOf } from "./footage.ts";
import { type Run, RUN_SECONDS } from "../../shared/what-if/run.ts";

export class Film implements Footage {
  /** Recordings of one session, the shown one last. */
  readonly recordings: readonly Recording[];
  readonly recording: Recording;
  /** Index of the movement in its session. */
  readonly movement: number;
  /** [G6] Data for the debrief. */
  readonly played: Played;
  /** Sorted by time. */
  readonly marks: readonly Mark[];
  readonly #replayer: Replayer;
  /** Events of the last step. */
  #events: readonly Event[] = [];

  /**
   * `recordings`: of one session, the movement to be shown last; each continues the one before. `from`: a world
   * within the last movement, to start from. Throws ReplayError where the rules have changed since, RangeError for an
   * empty list.
   */
  constructor(recordings: readonly Recording[], from?: World) {
    const last = recordings.at(-1);
    if (last === undefined) throw new RangeError("no movement was recorded");
    let before: World | undefined;
    if (from === undefined)
      for (const recording of recordings.slice(0, -1)) before = replay(recording, before);
    this.recordings = recordings;
    this.recording = last;
    this.movement = recordings.length - 1;
    this.#replayer = new Replayer(last, before, from);
    const writer = new PlayedWriter(this.#replayer.world);
    for (let step = this.#replayer.next(); step !== null; step = this.#replayer.next())
      writer.take(this.#replayer.world, step.events);
    this.played = writer.played(last);
    this.marks = this.played.log.events.flatMap((event) => markOf(event) ?? []);
    this.#replayer.seek(this.start);
  }

  /** [F8] A film of a simulated run from this tick; this film is left unchanged. */
  runOf({ seed, commands }: Pick<Run, "seed" | "commands">): Film {
    const ticks = Math.min(this.ticks, this.tick + RUN_SECONDS * TICKS_PER_SECOND);
    const recording = { ...this.recording, commands, hashes: [], ticks };
    return new Film([recording], forkWith(this.#replayer.world, seed));
  }

  /** The first tick that can be shown. */
  get start(): number {
    return this.#replayer.start;
  }

  /** The tick being shown. */
  get tick(): number {
    return this.#replayer.tick;
  }

  get ticks(): number {
    return this.recording.ticks;
  }

  get piece(): string | null {
    return this.recording.piece ?? null;
  }

  /** Length of a beat in ticks. */
  get beatTicks(): number {
    return this.#replayer.world.score.beatTicks;
  }

  /** Advances by one tick. False at the end. */
  next(): boolean {
    const step = this.#replayer.next();
    this.#events = step?.events ?? [];
    return step !== null;
  }

  /** Goes to a tick, forwards or back; clamped to the ends. */
  seek(tick: number): void {
    this.#replayer.seek(tick);
    this.#events = [];
  }

  /** What that chair perceived at this tick. */
  perception(chair: ChairId): Perception {
    return this.#replayer.perception(chair);
  }

  /** Events of the last tick, as that chair perceived them. */
  sightings(chair: ChairId): readonly Sighting[] {
    return this.#events.flatMap((event) => {
      const seen = sightingsOf(event, chair, this.#replayer.world);
      return seen === null ? [] : [seen];
    });
  }

  /** [U9] How that chair's body showed to the viewer at this tick, and where its eyes were. */
  showed(chair: ChairId, viewer: ChairId): Pick<Focus, "body" | "gaze" | "breathing"> | null {
    const one = this.#replayer.world.chairs[chair];
    if (one === undefined) return null;
    const body = bodySeen(this.#replayer.world, viewer, chair);
    return { body, gaze: one.gaze, breathing: one.breathing };
  }

  /** All inner states, bonds and tears at this tick. */
  observe(): Observation {
    return observe(this.#replayer.world);
  }

  /** True pitch and timing of all chairs at this tick. */
  standings(): readonly Standing[] {
    const { chairs } = this.#replayer.world;
    return standingsOf(chairs.map(({ sounds, late }) => ({ cents: sounds, ms: late })));
  }
}

function markOf(event: Event): Mark | null {
  const { tick } = event;
  switch (event.event) {
    case "torn":
      return { tick, kind: "torn", chairs: [event.cause, event.hurt] };
    case "mended":
      return { tick, kind: "mended", chairs: [event.a, event.b] };
    case "met":
      return { tick, kind: "met", chairs: [event.chair, event.by] };
    case "missed":
      return { tick, kind: "missed", chairs: [event.chair, event.by] };
    default:
      return null;
  }
}
