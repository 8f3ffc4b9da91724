/**
 * A simulated learner: accuracy, speed and habits that grow with practice. Each chance to use a skill moves it
 * towards 1 by a share of what is left (the exponential law of practice: Heathcote, Brown & Mewhort 2000,
 * Psychonomic Bulletin & Review 7, 185–207), less where what it builds on is not there yet. A chance that was missed
 * teaches only whoever is shown it: after a lesson, for what the lesson is about. What the course gains therefore
 * rests on this model; people have not been measured.
 */
import type { BotProfile } from "../../../shared/bots/profile.ts";
import { BOT_PROFILES } from "../../../shared/bots/profiles.ts";
import { CHANCES, IN_CONCERTS, type Skill, SKILLS } from "../../../shared/course/skills.ts";
import { LESSON_IDS, type LessonId } from "../../../shared/course/ids.ts";
import { PLAYED } from "../../../shared/course/lesson.ts";
import { lessonOf } from "../../../shared/course/library.ts";
import type { MovementLog } from "../../../shared/measures/log.ts";
import { below, type Rng, seedRng, uniform } from "../../../shared/model/rng.ts";
import type { ChairId } from "../../../shared/model/units.ts";
import { playPractice } from "./play.ts";

const TRAITS = ["look", "calm", "tell", "read", "wait", "ask", "way", "mend"] as const;
type Trait = (typeof TRAITS)[number];
type Learnt = Readonly<Record<Trait, number>>;

const TRAIT_OF: Readonly<Record<Skill, Trait>> = {
  beSeen: "look",
  calm: "calm",
  tell: "tell",
  answer: "read",
  read: "read",
  leaveBe: "wait",
  press: "wait",
  greet: "wait",
  solve: "ask",
  checkIn: "ask",
  split: "calm",
  notice: "calm",
  showWay: "way",
  followWay: "way",
  differ: "ask",
  settle: "ask",
  mend: "mend",
  limit: "mend",
  strike: "mend",
  makeWhole: "mend",
  beginAgain: "mend",
};
/** What each builds on. */
const BUILDS_ON: Readonly<Record<Trait, readonly Trait[]>> = {
  look: [],
  calm: ["look"],
  tell: ["look"],
  read: ["look", "calm"],
  wait: ["read"],
  ask: ["read", "tell"],
  way: ["look"],
  mend: ["read", "ask", "calm"],
};
const AT_FIRST = 0.15;
/** Of the rest to 1, by a chance that was taken, and by one that was missed and shown; and the share without any ground. */
const GOOD = 0.14;
const SHOWN = 0.1;
const GROUNDLESS = 0.1;
/** Chances of one movement that teach: more are the same again. */
const MOST = 5;

const NEW: Learnt = {
  look: AT_FIRST,
  calm: AT_FIRST,
  tell: AT_FIRST,
  read: AT_FIRST,
  wait: AT_FIRST,
  ask: AT_FIRST,
  way: AT_FIRST,
  mend: AT_FIRST,
};

/** After a movement: what it brought. */
function practised(
  before: Learnt,
  log: MovementLog,
  me: ChairId,
  shown: ReadonlySet<Skill>,
): Learnt {
  const after: Record<Trait, number> = { ...before };
  for (const trait of TRAITS) {
    const grounds = BUILDS_ON[trait];
    const ground = grounds.reduce((sum, one) => sum + before[one], 0) / Math.max(1, grounds.length);
    const firm = grounds.length === 0 ? 1 : GROUNDLESS + (1 - GROUNDLESS) * ground;
    const chances = SKILLS.filter((skill) => TRAIT_OF[skill] === trait)
      .flatMap((skill) =>
        CHANCES[skill](log, me).map(({ good }) => (good ? GOOD : shown.has(skill) ? SHOWN : 0)),
      )
      .filter((teaches) => teaches > 0)
      .slice(0, MOST);
    for (const teaches of chances) after[trait] += (1 - after[trait]) * teaches * firm;
  }
  return after;
}

const between = (from: number, to: number, share: number): number => from + (to - from) * share;

/** How somebody who has learnt so much plays a movement: a habit is there, or it is not this time. */
function playerOf(learnt: Learnt, rng: Rng): BotProfile {
  const has = (trait: Trait): boolean => uniform(rng) < learnt[trait];
  const all = TRAITS.reduce((sum, trait) => sum + learnt[trait], 0) / TRAITS.length;
  const way = has("way");
  const { novice } = BOT_PROFILES;
  return {
    ...novice,
    behaviours: {
      ...novice.behaviours,
      calms: has("calm"),
      waits: has("wait"),
      asks: has("ask"),
      mends: has("mend"),
      showsWay: way,
      heeds: way,
      listens: way,
    },
    habits: { tells: has("tell"), keepsLooking: has("look"), setsLimits: has("mend") },
    skill: {
      ...novice.skill,
      reaction: Math.round(between(28, 10, all)),
      actGap: between(8, 3, all),
      lookGap: between(7, 2.5, learnt.look),
      read: between(3, 1.8, learnt.read),
      slip: between(0.5, 0.06, learnt.read),
    },
  };
}

export interface LearnerTask {
  readonly seed: number;
}

/** The share of all chances taken in the same concerts, for each way to practise, and before any. */
export interface LearnerPlayed {
  readonly before: number;
  readonly course: number;
  readonly shuffled: number;
  readonly onlyPlayed: number;
}

/** Concerts of an exam: the same for all ways. */
const EXAMS = 6;
const CONCERT = "concert-4";
const CONCERT_MINUTES = 4;

export function playLearner({ seed }: LearnerTask): LearnerPlayed {
  const rng = seedRng(seed);
  const order: LessonId[] = [...LESSON_IDS];
  for (let i = order.length - 1; i > 0; i--) {
    const j = below(rng, i + 1);
    const [one, other] = [order[i], order[j]];
    if (one !== undefined && other !== undefined) [order[i], order[j]] = [other, one];
  }
  const minutes = LESSON_IDS.reduce(
    (sum, id) => sum + (lessonOf(id)?.scenario.scenes[PLAYED]?.minutes ?? 0),
    0,
  );
  const concerts = Array.from({ length: Math.round(minutes / CONCERT_MINUTES) }, () => CONCERT);
  return {
    before: examOf(NEW, seed),
    course: examOf(practise(LESSON_IDS, seed), seed),
    shuffled: examOf(practise(order, seed), seed),
    onlyPlayed: examOf(practise(concerts, seed), seed),
  };
}

/** Plays these one after the other, and learns from each. */
function practise(ids: readonly string[], seed: number): Learnt {
  let learnt = NEW;
  const rng = seedRng(seed + 1);
  ids.forEach((id, i) => {
    const scene = id === CONCERT ? 0 : PLAYED;
    const { log, me } = playPractice(id, playerOf(learnt, rng), seed * 1000 + i, scene);
    const shown = new Set(lessonOf(id)?.goals.map(({ skill }) => skill));
    learnt = practised(learnt, log, me, shown);
  });
  return learnt;
}

/** The share of chances taken, as the mean of the skills that a concert asks for. */
function examOf(learnt: Learnt, seed: number): number {
  const rng = seedRng(seed + 2);
  const logs = Array.from({ length: EXAMS }, (_, i) =>
    playPractice(CONCERT, playerOf(learnt, rng), seed * 77 + i, 0),
  );
  const shares = IN_CONCERTS.flatMap((skill) => {
    const chances = logs.flatMap(({ log, me }) => CHANCES[skill](log, me));
    return chances.length === 0 ? [] : [chances.filter(({ good }) => good).length / chances.length];
  });
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}
