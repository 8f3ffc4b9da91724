/** What is kept of a player's course, and how it is read: anything else is refused as a whole. */
import { z } from "zod";
import { type Need, NEEDS } from "../model/cue.ts";
import { type Kind, KINDS } from "./gym/kinds.ts";
import { LEVELS, nextLevel } from "./gym/levels.ts";
import {
  beginNextDay,
  beginStaircase,
  estimateOf,
  MAX_X,
  type Staircase,
} from "./gym/staircase.ts";
import {
  PACES,
  PARTNER_PATTERNS,
  PARTNER_REFLEXES,
  PARTNER_SKILLS,
  type Partners,
} from "./concerts.ts";
import { LESSON_IDS, type LessonId } from "./ids.ts";

const day = z.iso.date();

const lessonDone = z.strictObject({
  tries: z.int().min(1),
  /** Tries in a row that did not come about, up to now. */
  failed: z.int().min(0),
  passed: z.boolean(),
  last: day,
});
export type LessonDone = z.infer<typeof lessonDone>;

/** Days that are kept of the reading room. */
const MAX_DAYS = 400;
/** An answer of a kind. */
const answerKey = z.string().max(16);

/** [Q13] One kind of the reading room beside needs. */
const kindShape = z.strictObject({
  /** One entry a visit, the last one last. */
  visits: z
    .array(
      z.strictObject({
        on: day,
        /** The difficulty at which three of four are right; null where it had not settled. */
        x: z.number().min(0).max(MAX_X).nullable(),
        right: z.int().min(0),
        counted: z.int().min(0),
      }),
    )
    .max(MAX_DAYS)
    .default([]),
  /** How often the one was taken for the other, by truth and answer; right ones too. */
  taken: z.record(answerKey, z.record(answerKey, z.int().min(0))).default({}),
});
export type KindProgress = z.infer<typeof kindShape>;
const NO_VISITS: KindProgress = kindShape.parse({});

const gymShape = z.strictObject({
  /** Index of the level. */
  level: z
    .int()
    .min(0)
    .max(LEVELS.length - 1)
    .default(0),
  /** One entry a visit, the last one last. */
  visits: z
    .array(
      z.strictObject({
        on: day,
        level: z.int().min(0),
        /** The difficulty at which three of four are right; null where it had not settled. */
        x: z.number().min(0).max(MAX_X).nullable(),
        right: z.int().min(0),
        counted: z.int().min(0),
      }),
    )
    .max(MAX_DAYS)
    .default([]),
  /** How often the one need was taken for the other, by need and answer; right ones too. */
  taken: z
    .partialRecord(
      z.enum(NEEDS as [Need, ...Need[]]),
      z.partialRecord(z.enum(NEEDS as [Need, ...Need[]]), z.int().min(0)),
    )
    .default({}),
  kinds: z.partialRecord(z.enum(KINDS), kindShape).default({}),
});
export type Gym = z.infer<typeof gymShape>;

/** [Q10], [Q11] Who the player likes to play with, and the pace of the next concert. */
const concertShape = z.strictObject({
  pattern: z.enum(PARTNER_PATTERNS).default("each"),
  reflex: z.enum(PARTNER_REFLEXES).default("each"),
  skill: z.enum(PARTNER_SKILLS).default("companion"),
  pace: z
    .int()
    .min(0)
    .max(PACES - 1)
    .default(0),
});

export const progressShape = z.strictObject({
  version: z.literal(1),
  lessons: z.partialRecord(z.enum(LESSON_IDS), lessonDone).default({}),
  gym: gymShape.prefault({}),
  concert: concertShape.prefault({}),
});
export type Progress = z.infer<typeof progressShape>;

export const NO_PROGRESS: Progress = progressShape.parse({ version: 1 });

/** Null where that is not the progress of a course. */
export function readProgress(text: string): Progress | null {
  try {
    const read = progressShape.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** One more try of a lesson, on that day (YYYY-MM-DD). Whoever has passed keeps it. */
export function withTry(
  progress: Progress,
  lesson: LessonId,
  passed: boolean,
  on: string,
): Progress {
  const before = progress.lessons[lesson];
  const done: LessonDone = {
    tries: (before?.tries ?? 0) + 1,
    failed: passed ? 0 : (before?.failed ?? 0) + 1,
    passed: passed || before?.passed === true,
    last: on,
  };
  return { ...progress, lessons: { ...progress.lessons, [lesson]: done } };
}

/** Tries in a row after which a lesson is offered gently. */
const OFTEN = 2;

export const wantsGently = (progress: Progress, lesson: LessonId): boolean =>
  (progress.lessons[lesson]?.failed ?? 0) >= OFTEN;

/** The first lesson that has not been passed; null after the last. */
export const nextLesson = (progress: Progress): LessonId | null =>
  LESSON_IDS.find((id) => progress.lessons[id]?.passed !== true) ?? null;

/** Where a visit to the reading room begins: a little easier than the last one of that level ended. */
export function nextVisit({ gym: { level, visits } }: Progress): Staircase {
  return afterVisits(visits.filter((one) => one.level === level));
}

/** The same of a kind beside needs. */
export const nextVisitOf = (progress: Progress, kind: Kind): Staircase =>
  afterVisits(kindOf(progress, kind).visits);

export const kindOf = ({ gym }: Progress, kind: Kind): KindProgress => gym.kinds[kind] ?? NO_VISITS;

function afterVisits(visits: readonly { readonly x: number | null }[]): Staircase {
  const x = visits.findLast((one) => one.x !== null)?.x ?? null;
  return x === null ? beginStaircase() : beginNextDay(x);
}

/** One answer: what was taken for what. */
export function withAnswer(progress: Progress, need: Need, answer: Need): Progress {
  const { gym } = progress;
  const of = gym.taken[need] ?? {};
  const taken = { ...gym.taken, [need]: { ...of, [answer]: (of[answer] ?? 0) + 1 } };
  return { ...progress, gym: { ...gym, taken } };
}

/** A visit that has ended on that day, and the level of the next one. */
export function withVisit(progress: Progress, stairs: Staircase, on: string): Progress {
  const { gym } = progress;
  if (stairs.counted === 0) return progress;
  const { level } = gym;
  const { right, counted } = stairs;
  const visits = [...gym.visits, { on, level, x: estimateOf(stairs), right, counted }].slice(
    -MAX_DAYS,
  );
  const reached = visits.flatMap((one) => (one.level === level && one.x !== null ? [one.x] : []));
  return { ...progress, gym: { ...gym, visits, level: nextLevel(level, reached, stairs.stuck) } };
}

/** [Q13] One answer of a kind: what was taken for what. */
export function withKindAnswer(
  progress: Progress,
  kind: Kind,
  truth: string,
  answer: string,
): Progress {
  const before = kindOf(progress, kind);
  const of = before.taken[truth] ?? {};
  const taken = { ...before.taken, [truth]: { ...of, [answer]: (of[answer] ?? 0) + 1 } };
  return withKind(progress, kind, { ...before, taken });
}

/** A visit of a kind that has ended on that day. */
export function withKindVisit(
  progress: Progress,
  kind: Kind,
  stairs: Staircase,
  on: string,
): Progress {
  if (stairs.counted === 0) return progress;
  const before = kindOf(progress, kind);
  const { right, counted } = stairs;
  const visits = [...before.visits, { on, x: estimateOf(stairs), right, counted }].slice(-MAX_DAYS);
  return withKind(progress, kind, { ...before, visits });
}

const withKind = (progress: Progress, kind: Kind, now: KindProgress): Progress => ({
  ...progress,
  gym: { ...progress.gym, kinds: { ...progress.gym.kinds, [kind]: now } },
});

export const withPartners = (progress: Progress, partners: Partners): Progress => ({
  ...progress,
  concert: { ...progress.concert, ...partners },
});

/** Shares of chances taken from which the next concert is faster, and below which it is slower; least chances. */
const FASTER = 0.75;
const SLOWER = 0.4;
const LEAST_CHANCES = 6;

/** [Q11] After a concert at that pace with so many chances, of which so many were taken. */
export function withConcert(
  progress: Progress,
  pace: number,
  good: number,
  chances: number,
): Progress {
  if (chances < LEAST_CHANCES) return progress;
  const share = good / chances;
  const by = share >= FASTER ? 1 : share < SLOWER ? -1 : 0;
  const next = Math.max(0, Math.min(PACES - 1, pace + by));
  return { ...progress, concert: { ...progress.concert, pace: next } };
}

/** Two courses of one person, of two devices: nothing that either has is lost. */
export function merged(one: Progress, other: Progress): Progress {
  const lessons = { ...one.lessons };
  for (const id of LESSON_IDS) {
    const [mine, theirs] = [one.lessons[id], other.lessons[id]];
    if (theirs === undefined) continue;
    const later = mine === undefined || theirs.tries > mine.tries ? theirs : mine;
    lessons[id] = { ...later, passed: theirs.passed || mine?.passed === true };
  }
  const gym = other.gym.visits.length > one.gym.visits.length ? other.gym : one.gym;
  const kinds = { ...one.gym.kinds };
  for (const kind of KINDS) {
    const theirs = kindOf(other, kind);
    if (theirs.visits.length > kindOf(one, kind).visits.length) kinds[kind] = theirs;
  }
  return { ...one, lessons, gym: { ...gym, kinds } };
}
