/**
 * [Q6] A simulated learner: habits, accuracy and speed that grow with practice. A chance teaches whoever used it, by a
 * share of what is left to learn, and less where what it builds on is not there yet (learning hierarchies: Gagné 1968,
 * Educational Psychologist 6, 1–9). What others did for the learner teaches nothing; of what was missed, the one moment
 * that is shown again does. A lesson differs from a concert in two ways: it shows first what it is about, and it is
 * played again until it is passed. What the course gains rests on this model; people have not been measured.
 */
import type { BotProfile } from "../../../shared/bots/profile.ts";
import { BOT_PROFILES } from "../../../shared/bots/profiles.ts";
import { gently } from "../../../shared/course/gently.ts";
import { LESSON_IDS, type LessonId } from "../../../shared/course/ids.ts";
import { judge } from "../../../shared/course/judge.ts";
import { PLAYED } from "../../../shared/course/lesson.ts";
import { lessonOf } from "../../../shared/course/library.ts";
import { CHANCES, IN_CONCERTS, type Skill, SKILLS } from "../../../shared/course/skills.ts";
import type { MovementLog } from "../../../shared/measures/log.ts";
import { isOf } from "../../../shared/model/cue.ts";
import { below, type Rng, seedRng, uniform } from "../../../shared/model/rng.ts";
import type { ChairId } from "../../../shared/model/units.ts";
import { LEARNER } from "./numbers.ts";
import { playPractice } from "./play.ts";

export const TRAITS = ["look", "calm", "tell", "read", "wait", "ask", "way", "mend"] as const;
export type Trait = (typeof TRAITS)[number];
/** How far each is there, 0 … 1. */
export type Learnt = Readonly<Record<Trait, number>>;

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

export const NEW: Learnt = each(() => LEARNER.atFirst);

function each(of: (trait: Trait) => number): Learnt {
  const all: Partial<Record<Trait, number>> = {};
  for (const trait of TRAITS) all[trait] = of(trait);
  return all as Learnt;
}

/** How much of a lesson about it gets through, 0 … 1: less where what it builds on is not there. */
export function groundOf(learnt: Learnt, trait: Trait): number {
  const on = BUILDS_ON[trait];
  if (on.length === 0) return 1;
  const there = on.reduce((sum, one) => sum + learnt[one], 0) / on.length;
  return LEARNER.groundless + (1 - LEARNER.groundless) * there;
}

/** After a movement in which it did these: `used` chances of each, and what was shown again of what it missed. */
export function practised(
  before: Learnt,
  used: Readonly<Record<Trait, number>>,
  shownAgain: Trait | null,
): Learnt {
  return each((trait) => {
    const ground = groundOf(before, trait);
    const left =
      (1 - LEARNER.used * ground) ** Math.min(LEARNER.most, used[trait]) *
      (trait === shownAgain ? 1 - LEARNER.shownAgain * ground : 1);
    return before[trait] + (1 - before[trait]) * (1 - left);
  });
}

/** How likely it does what it was just shown. */
export function afterSeeing(learnt: Learnt, trait: Trait): number {
  const gain = LEARNER.demonstrated * LEARNER.logOdds * groundOf(learnt, trait);
  const raised = learnt[trait] * Math.exp(gain);
  return raised / (1 - learnt[trait] + raised);
}

const between = (from: number, to: number, share: number): number => from + (to - from) * share;

interface Player {
  readonly profile: BotProfile;
  /** What it does this time. */
  readonly does: ReadonlySet<Trait>;
}

/** How somebody who has learnt so much plays a movement: a habit is there, or it is not this time. */
function playerOf(learnt: Learnt, rng: Rng): Player {
  // It always reads; what grows is how well.
  const does = new Set(TRAITS.filter((trait) => uniform(rng) < learnt[trait] || trait === "read"));
  const all = TRAITS.reduce((sum, trait) => sum + learnt[trait], 0) / TRAITS.length;
  const way = does.has("way");
  const { novice } = BOT_PROFILES;
  const profile: BotProfile = {
    ...novice,
    behaviours: {
      ...novice.behaviours,
      calms: does.has("calm"),
      waits: does.has("wait"),
      asks: does.has("ask"),
      mends: does.has("mend"),
      showsWay: way,
      heeds: way,
      listens: way,
    },
    habits: {
      tells: does.has("tell"),
      keepsLooking: does.has("look"),
      setsLimits: does.has("mend"),
    },
    skill: {
      ...novice.skill,
      reaction: Math.round(between(28, 10, all)),
      actGap: between(8, 3, all),
      lookGap: between(7, 2.5, learnt.look),
      read: between(3, 1.8, learnt.read),
      slip: between(0.5, 0.06, learnt.read),
    },
  };
  return { profile, does };
}

/** By trait: chances that it used itself. Breathing and showing ways are practice wherever they are done. */
function usedIn(log: MovementLog, me: ChairId, does: ReadonlySet<Trait>): Record<Trait, number> {
  const breaths = log.commands.filter(
    ({ chair, command }) => chair === me && command.do === "breathe" && command.on,
  ).length;
  const ways = log.events.filter(
    (event) => event.event === "cue" && event.by === me && isOf("way", event.cue),
  ).length;
  const deeds: Partial<Record<Trait, number>> = { calm: breaths, way: ways };
  return each((trait) => {
    if (!does.has(trait)) return 0;
    const good = SKILLS.filter((skill) => TRAIT_OF[skill] === trait).flatMap((skill) =>
      CHANCES[skill](log, me).filter((one) => one.good),
    );
    return Math.max(good.length, deeds[trait] ?? 0);
  });
}

/** The first missed chance of those skills: the page after a movement shows one moment to try. */
function missedIn(log: MovementLog, me: ChairId, skills: readonly Skill[]): Trait | null {
  const missed = skills
    .flatMap((skill) => CHANCES[skill](log, me).map(({ tick, good }) => ({ skill, tick, good })))
    .filter(({ good }) => !good)
    .toSorted((one, other) => one.tick - other.tick);
  const [first] = missed;
  return first === undefined ? null : TRAIT_OF[first.skill];
}

/** Somebody who practises. */
class Learner {
  learnt = NEW;
  minutes = 0;
  readonly #rng: Rng;
  readonly #seed: number;
  #played = 0;

  constructor(seed: number) {
    this.#seed = seed;
    this.#rng = seedRng(seed + 1);
  }

  /** Shown and tried once, then played until it is passed. */
  lesson(id: LessonId): void {
    const lesson = lessonOf(id);
    if (lesson === null) throw new RangeError(`there is no lesson "${id}"`);
    const skills = lesson.goals.map(({ skill }) => skill);
    const about = new Set(skills.map((skill) => TRAIT_OF[skill]));
    const minutesOf = (scene: number, gentle: boolean): number =>
      (gentle ? gently(lesson) : lesson.scenario).scenes[scene]?.minutes ?? 0;
    const play = (scene: number, gentle: boolean): boolean => {
      const seeing = each((trait) =>
        about.has(trait) ? afterSeeing(this.learnt, trait) : this.learnt[trait],
      );
      const { log, me } = this.#play(id, seeing, scene, gentle, skills);
      this.minutes += minutesOf(scene, gentle);
      return judge(lesson, log, me).passed;
    };
    play(0, false);
    for (let nth = 1; nth <= LEARNER.tries; nth += 1)
      if (play(PLAYED, nth === LEARNER.tries)) return;
  }

  concert(): void {
    this.#play(CONCERT, this.learnt, 0, false, IN_CONCERTS);
    this.minutes += CONCERT_MINUTES;
  }

  #play(id: string, as: Learnt, scene: number, gentle: boolean, skills: readonly Skill[]) {
    const { profile, does } = playerOf(as, this.#rng);
    this.#played += 1;
    const seed = this.#seed * 1000 + this.#played;
    const played = playPractice(id, profile, seed, scene, gentle);
    const used = usedIn(played.log, played.me, does);
    this.learnt = practised(this.learnt, used, missedIn(played.log, played.me, skills));
    return played;
  }
}

export interface LearnerTask {
  readonly seed: number;
}

/** One way to practise, and what came of it. */
export interface Practice {
  /** The share of all chances taken in the same concerts. */
  readonly exam: number;
  readonly minutes: number;
  readonly learnt: Learnt;
}

export interface LearnerPlayed {
  readonly before: Practice;
  readonly course: Practice;
  /** The lessons in any order, and concerts alone: each for as long as the course took. */
  readonly shuffled: Practice;
  readonly onlyPlayed: Practice;
}

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
  const by = (practise: (learner: Learner) => void): Practice => {
    const learner = new Learner(seed);
    practise(learner);
    const { learnt, minutes } = learner;
    return { exam: examOf(learnt, seed), minutes, learnt };
  };
  const course = by((learner) => LESSON_IDS.forEach((id) => learner.lesson(id)));
  return {
    before: by(() => {}),
    course,
    shuffled: by((learner) => {
      for (const id of order) if (learner.minutes < course.minutes) learner.lesson(id);
    }),
    onlyPlayed: by((learner) => {
      while (learner.minutes < course.minutes) learner.concert();
    }),
  };
}

/** The share of chances taken, as the mean of the skills that a concert asks for. */
function examOf(learnt: Learnt, seed: number): number {
  const rng = seedRng(seed + 2);
  const logs = Array.from({ length: LEARNER.exams }, (_, i) =>
    playPractice(CONCERT, playerOf(learnt, rng).profile, seed * 77 + i, 0),
  );
  const shares = IN_CONCERTS.flatMap((skill) => {
    const chances = logs.flatMap(({ log, me }) => CHANCES[skill](log, me));
    return chances.length === 0 ? [] : [chances.filter(({ good }) => good).length / chances.length];
  });
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}
