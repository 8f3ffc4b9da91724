/** Plays what the rows of reading need: each consort once per seed, however many rows use it. */
import type { Pace } from "../../../shared/model/numbers.ts";
import { seedsFrom } from "../movement.ts";
import type { Pool } from "../pool.ts";
import type { PersonName } from "./people.ts";
import type { ReadingFigures, ReadingTask } from "./play.ts";

export interface ReadingPlan {
  readonly seed: number;
  readonly seeds: number;
  readonly seconds: number;
  readonly paces: readonly Pace[];
}

type Also = Partial<Pick<ReadingTask, "wrecked" | "checkIn" | "seconds">>;

/** Between the first seeds and the fresh ones. */
const FRESH = 500_000;

export class Stage {
  readonly plan: ReadingPlan;
  readonly pool: Pool;
  #anew: Stage | null = null;
  readonly #played = new Map<string, Promise<readonly ReadingFigures[]>>();

  constructor(pool: Pool, plan: ReadingPlan) {
    this.pool = pool;
    this.plan = plan;
  }

  /** The same on new seeds: the results of what was chosen for doing well are too good. */
  get anew(): Stage {
    const { plan, pool } = this;
    this.#anew ??= new Stage(pool, { ...plan, seed: plan.seed + FRESH });
    return this.#anew;
  }

  /** Figures by seed. */
  play(
    pace: Pace,
    players: readonly PersonName[],
    also: Also = {},
  ): Promise<readonly ReadingFigures[]> {
    const task = { players, pace, wrecked: 0, checkIn: 0, seconds: this.plan.seconds, ...also };
    const key = JSON.stringify(task);
    let played = this.#played.get(key);
    if (played === undefined) {
      const seeds = seedsFrom(this.plan.seed, this.plan.seeds);
      played = this.pool.map(
        "reading",
        seeds.map((seed) => ({ ...task, seed })),
      );
      this.#played.set(key, played);
    }
    return played;
  }

  /** The same player in every chair. */
  all(pace: Pace, name: PersonName, chairs = 4, also: Also = {}) {
    return this.play(
      pace,
      Array.from({ length: chairs }, () => name),
      also,
    );
  }

  /** One player in the first chair, beside three others. */
  beside(pace: Pace, name: PersonName, others: PersonName = "attuned") {
    return this.play(pace, [name, others, others, others]);
  }
}
