import { texts } from "../language/texts.ts";
import type { Command } from "../../shared/model/command.ts";
import type { Perception } from "../../shared/model/perception.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import { type ChairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { type Pace, type PaceNumbers, PACES } from "../../shared/model/numbers.ts";
import {
  type Memory,
  NOTHING_KEPT,
  rememberCommand,
  rememberPerceived,
  rememberSighting,
} from "./director/memory.ts";
import { closes } from "./director/situation.ts";
import { UNWATCHED, watch, type Watch } from "./face.ts";
import type { LessonContext } from "./lesson-context.ts";
import { type Lesson, type LessonId, type LessonLine, telling } from "./lesson.ts";
import { LESSONS, URGENT } from "./lessons.ts";

/** State of the coaching. An immutable value: each perception or deed gives the next one. */
export interface Coaching {
  readonly learnt: readonly string[];
  readonly lesson: Lesson | null;
  /** Tick the lesson began. */
  readonly began: number;
  readonly seen: readonly Sighting[];
  readonly done: readonly Command[];
  readonly watch: Watch;
  readonly memory: Memory;
  readonly pace: PaceNumbers;
  readonly now: Perception | null;
  /** The praise for what was just learnt, shown until `until`. */
  readonly praise: { readonly of: LessonId; readonly until: number } | null;
}

/** Seconds for which praise is shown. */
const PRAISED = 4;

export const beginCoaching = (learnt: readonly string[], pace: Pace = "beginner"): Coaching => ({
  learnt,
  pace: PACES[pace],
  memory: NOTHING_KEPT,
  lesson: null,
  began: 0,
  seen: [],
  done: [],
  watch: UNWATCHED,
  now: null,
  praise: null,
});

export const coachSaw = (coaching: Coaching, sighting: Sighting): Coaching => ({
  ...coaching,
  memory: rememberSighting(coaching.memory, sighting),
  seen: [...coaching.seen, sighting],
  // A player who has mended can mend, whatever else was being taught.
  ...(sighting.see === "mended" &&
    coaching.lesson?.id !== MEND &&
    !hasMended(coaching.learnt) && { learnt: [...coaching.learnt, MEND] }),
});

export const coachDid = (coaching: Coaching, command: Command): Coaching => ({
  ...coaching,
  memory: rememberCommand(coaching.memory, command, coaching.now),
  done: [...coaching.done, command],
});

/** Takes in a perception: the lesson goes on, is learnt, or its moment passes; another may begin. */
export function coachPerceived(before: Coaching, now: Perception): Coaching {
  const face = watch(before.watch, now);
  const memory = rememberPerceived(before.memory, now, closes({ watch: face }));
  const coaching = { ...before, now, watch: face, memory };
  const heard = hear(coaching, now);
  const { lesson } = coaching;
  if (lesson?.learnt(heard))
    return settle({
      ...coaching,
      learnt: [...coaching.learnt, lesson.id],
      lesson: null,
      praise: { of: lesson.id, until: now.tick + PRAISED * TICKS_PER_SECOND },
    });
  if (lesson?.passed(heard)) return choose(settle({ ...coaching, lesson: null }), now);
  // A tear cannot wait until a quieter lesson ends.
  if (lesson === null) return choose(coaching, now);
  const rank = LESSONS.indexOf(lesson);
  const urgent = URGENT.find(
    (one) => LESSONS.indexOf(one) < rank && open(coaching, one) && one.begins(heard),
  );
  return urgent ? begin(coaching, urgent, now) : coaching;
}

function choose(coaching: Coaching, now: Perception): Coaching {
  if (coaching.praise && now.tick < coaching.praise.until) return coaching;
  const heard = hear({ ...coaching, began: now.tick }, now);
  const next = LESSONS.find((lesson) => open(coaching, lesson) && lesson.begins(heard));
  return next ? begin(coaching, next, now) : { ...coaching, praise: null };
}

const begin = (coaching: Coaching, lesson: Lesson, now: Perception): Coaching =>
  settle({ ...coaching, lesson, began: now.tick, praise: null });

/** Forgets what was seen and done, so that the next lesson starts fresh. */
const settle = (coaching: Coaching): Coaching => ({ ...coaching, seen: [], done: [] });

const open = ({ learnt }: Coaching, lesson: Lesson): boolean =>
  !learnt.includes(lesson.id) && lesson.after.every((id) => learnt.includes(id));

const hear = (
  { watch: face, memory, pace, seen, done, began }: Coaching,
  now: Perception,
): LessonContext => ({
  now,
  watch: face,
  memory,
  pace,
  seen,
  done,
  since: (now.tick - began) / TICKS_PER_SECOND,
});

const MEND = "mend";
/** Whether this player has ever mended a bond, as far as this browser remembers. */
export const hasMended = (learnt: readonly string[]): boolean => learnt.includes(MEND);

export const ALL_LESSONS: readonly string[] = LESSONS.map(({ id }) => id);
/** Lessons for everyone: after these the coach speaks only about rare events. */
const allLearnt = ({ learnt }: Pick<Coaching, "learnt">): boolean =>
  LESSONS.every(({ id, extra }) => extra === true || learnt.includes(id));
/**
 * Whether a player is new enough for a coach: alone, while any lesson is left; among others, until
 * they have mended.
 */
export const coachComes = (learnt: readonly string[], alone: boolean): boolean =>
  alone ? ALL_LESSONS.some((id) => !learnt.includes(id)) : !hasMended(learnt);

/** What to say now; null when there is nothing left to teach. */
export function coachLine(
  coaching: Coaching,
  nameOf: (chair: ChairId) => string,
): LessonLine | null {
  const { lesson, now, praise } = coaching;
  const says = texts.value.coach;
  if (praise) return telling(says.praise[praise.of]);
  if (!lesson || !now) {
    if (allLearnt(coaching)) return null;
    return telling(says.idle);
  }
  return lesson.line(hear(coaching, now), nameOf);
}
