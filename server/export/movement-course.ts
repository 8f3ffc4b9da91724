/** [F13] Replays a recorded movement and collects what the tables need. */
import { observe } from "../../shared/model/observe.ts";
import type { ObservedBond } from "../../shared/model/observe.ts";
import { measures, seamsOf } from "../../shared/model/measures.ts";
import type { GroupMeasures } from "../../shared/model/measures.ts";
import type { Recording } from "../../shared/model/replay/recording.ts";
import { Replayer } from "../../shared/model/replay/replayer.ts";
import { chairId } from "../../shared/model/units.ts";
import type { World } from "../../shared/model/world.ts";
import { MovementLogger } from "../../shared/measures/log.ts";
import type { MovementLog } from "../../shared/measures/log.ts";
import { EventRows, happened } from "./event-rows.ts";
import type { Happened } from "./event-rows.ts";
import { Tears } from "./tears.ts";
import type { Tear } from "./tears.ts";

export interface Course {
  /** Sorted by tick. */
  readonly events: readonly Happened[];
  readonly tears: readonly Tear[];
  /** By pair, in the same order in both. */
  readonly bondsBefore: readonly ObservedBond[];
  readonly bondsAfter: readonly ObservedBond[];
  readonly measures: GroupMeasures;
  readonly log: MovementLog;
  /** The world at its end, which the consort's next movement continues. */
  readonly world: World;
}

/** `before`: the world that it continues. Throws ReplayError. */
export function courseOf(recording: Recording, before: World | null): Course {
  const replayer = new Replayer(recording, before ?? undefined);
  const { world } = replayer;
  const seamsBefore = seamsOf(world);
  const bondsBefore = observe(world).bonds;
  const logger = new MovementLogger(world);
  const tears = new Tears(world);
  const rows = new EventRows();
  const bodies = new Bodies(world, rows);
  for (let played = replayer.next(); played !== null; played = replayer.next()) {
    logger.take(world, played.events);
    for (const event of played.events) {
      rows.take(event);
      tears.take(event);
    }
    tears.pass(world);
    bodies.pass(world);
  }
  return {
    events: rows.rows,
    tears: tears.all,
    bondsBefore,
    bondsAfter: observe(world).bonds,
    measures: measures(world, seamsBefore),
    log: logger.log(recording),
    world,
  };
}

/** Gaze and breathing: the world has them as states, the table as events with a duration. */
class Bodies {
  readonly #gaze: World["chairs"][number]["gaze"][];
  readonly #breathing: boolean[];
  readonly #rows: EventRows;

  constructor({ chairs }: World, rows: EventRows) {
    this.#rows = rows;
    this.#gaze = chairs.map(({ gaze }) => gaze);
    this.#breathing = chairs.map(() => false);
    for (const i of chairs.keys()) this.#look(i, 0);
  }

  pass({ chairs, tick }: World): void {
    for (let i = 0; i < chairs.length; i += 1) {
      const { gaze = "away", breathing = false } = chairs[i] ?? {};
      if (gaze !== this.#gaze[i]) {
        this.#gaze[i] = gaze;
        this.#look(i, tick);
      }
      if (breathing === this.#breathing[i]) continue;
      this.#breathing[i] = breathing;
      if (breathing)
        this.#rows.begin(`breathe ${i}`, happened(tick, "breathe", { actor: chairId(i) }));
      else this.#rows.end(`breathe ${i}`, tick);
    }
  }

  #look(i: number, tick: number): void {
    const gaze = this.#gaze[i] ?? "away";
    const told = typeof gaze === "number" ? { target: gaze } : { value: gaze };
    this.#rows.begin(`look ${i}`, happened(tick, "look", { actor: chairId(i), ...told }));
  }
}
