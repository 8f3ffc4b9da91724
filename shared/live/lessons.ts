/** [Y12] The lessons of a class, in order; each has a plan of its own. A session of one hour is one lesson. */
import type { Movement } from "../session/movement.ts";
import { MAX_LESSONS } from "./commands.ts";
import type { LiveError } from "./commands.ts";
import { hasMusic, PLANS } from "./plan.ts";
import type { Step } from "./plan.ts";

export interface Lesson {
  /** "" where it has no name. */
  readonly title: string;
  readonly plan: readonly Step[];
  /** People who were there; null before it is over. */
  readonly attended: number | null;
}

/** As it is stored. */
export interface KeptLessons {
  readonly all: readonly Lesson[];
  readonly now: number;
}

const FRESH: Lesson = { title: "", plan: PLANS.hour, attended: null };

export class Lessons {
  #all: Lesson[] = [FRESH];
  #now = 0;

  get all(): readonly Lesson[] {
    return this.#all;
  }

  /** The place of the present one. */
  get now(): number {
    return this.#now;
  }

  /** Names a lesson; the place after the last one is a new lesson. */
  name(place: number, title: string): LiveError | null {
    if (place > this.#all.length) return "noSuchLesson";
    if (place >= MAX_LESSONS) return "tooMany";
    this.#all[place] = { ...(this.#all[place] ?? FRESH), title };
    return null;
  }

  /** Only the last one, and not the present one. */
  drop(place: number): LiveError | null {
    if (place !== this.#all.length - 1 || place === this.#now) return "noSuchLesson";
    this.#all.pop();
    return null;
  }

  /** The present one has that plan. */
  replan(plan: readonly Step[]): void {
    this.#change({ plan });
  }

  /** From the present one, where so many were, to that one. Gives its plan; null where there is none. */
  open(place: number, attended: number): readonly Step[] | null {
    const lesson = this.#all[place];
    if (lesson === undefined) return null;
    this.#change({ attended });
    this.#now = place;
    return lesson.plan;
  }

  /** What is played first in the present one. */
  get firstPlayed(): Movement | null {
    return this.#all[this.#now]?.plan.find(hasMusic)?.movement ?? null;
  }

  save(): KeptLessons {
    return { all: this.#all, now: this.#now };
  }

  /** Gives the plan of the present one. */
  load({ all, now }: KeptLessons): readonly Step[] {
    this.#all = [...all];
    this.#now = now;
    return this.#all[now]?.plan ?? PLANS.hour;
  }

  #change(change: Partial<Lesson>): void {
    this.#all[this.#now] = { ...(this.#all[this.#now] ?? FRESH), ...change };
  }
}
