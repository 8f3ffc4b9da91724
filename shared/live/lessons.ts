/** [Y12] The lessons of a class, in order, each with its own plan. A session of one hour has one lesson. */
import type { GroupPage } from "../debrief/group-page.ts";
import type { Movement } from "../session/movement.ts";
import { MAX_LESSONS } from "./commands.ts";
import type { LiveError } from "./commands.ts";
import { bothOf, withPlayed } from "./class-story.ts";
import type { ClassStory, LessonFigures, LessonPast } from "./class-story.ts";
import { hasMusic, PLANS } from "./plan.ts";
import type { Step } from "./plan.ts";

export interface Lesson {
  /** "": untitled. */
  readonly title: string;
  readonly plan: readonly Step[];
  /** Who attended, and the bonds afterwards; null before the lesson is over. */
  readonly past: LessonPast | null;
  /** What was played in it; null before, and absent in what was stored earlier. */
  readonly figures?: LessonFigures | null;
}

/** The stored form. */
export interface KeptLessons {
  readonly all: readonly Lesson[];
  readonly now: number;
}

const FRESH: Lesson = { title: "", plan: PLANS.hour, past: null };

export class Lessons {
  #all: Lesson[] = [FRESH];
  #now = 0;

  get all(): readonly Lesson[] {
    return this.#all;
  }

  /** Index of the present lesson. */
  get now(): number {
    return this.#now;
  }

  /** Names a lesson; the index after the last one adds a new lesson. */
  name(place: number, title: string): LiveError | null {
    if (place > this.#all.length) return "noSuchLesson";
    if (place >= MAX_LESSONS) return "tooMany";
    this.#all[place] = { ...(this.#all[place] ?? FRESH), title };
    return null;
  }

  /** Removes a lesson: only the last one, and not the present one. */
  drop(place: number): LiveError | null {
    if (place !== this.#all.length - 1 || place === this.#now) return "noSuchLesson";
    this.#all.pop();
    return null;
  }

  /** Sets the plan of the present lesson. */
  replan(plan: readonly Step[]): void {
    this.#change({ plan });
  }

  /** Stores `past` with the present lesson and goes to another. Returns its plan; null when there is no such lesson. */
  open(place: number, past: LessonPast): readonly Step[] | null {
    const lesson = this.#all[place];
    if (lesson === undefined) return null;
    this.#change({ past: bothOf(this.#present.past, past) });
    this.#now = place;
    return lesson.plan;
  }

  /** A movement of a group is over. */
  played(page: GroupPage): void {
    this.#change({ figures: withPlayed(this.#present.figures ?? null, page) });
  }

  /** The first movement in the present lesson's plan. */
  get firstPlayed(): Movement | null {
    return this.#all[this.#now]?.plan.find(hasMusic)?.movement ?? null;
  }

  save(): KeptLessons {
    return { all: this.#all, now: this.#now };
  }

  /** Returns the plan of the present lesson. */
  load({ all, now }: KeptLessons): readonly Step[] {
    // Lessons stored by older versions lack `past`.
    this.#all = all.map((lesson) => ({ ...FRESH, ...lesson }));
    this.#now = now;
    return this.#all[now]?.plan ?? PLANS.hour;
  }

  /** History of all lessons; `now`: the present state of the present one. */
  story(now: LessonPast): ClassStory {
    return this.#all.map(({ past, figures }, place) => {
      const seen = place === this.#now ? bothOf(past, now) : past;
      return seen && { ...seen, ...(figures && { figures }) };
    });
  }

  get #present(): Lesson {
    return this.#all[this.#now] ?? FRESH;
  }

  #change(change: Partial<Lesson>): void {
    this.#all[this.#now] = { ...this.#present, ...change };
  }
}
