/**
 * Result of a lesson: whether its goals were reached, from the log of the movement alone. Compares nobody with
 * anybody.
 */
import type { MovementLog } from "../measures/log.ts";
import { type ChairId, TICKS_PER_SECOND } from "../model/units.ts";
import type { Goal, Lesson } from "./lesson.ts";
import { CHANCES, type Skill } from "./skills.ts";

/** An occasion to use a skill, and whether the player used it. */
export interface Chance {
  /** s */
  readonly at: number;
  readonly good: boolean;
  /** The players involved, this one included. */
  readonly chairs: readonly ChairId[];
}

export interface GoalReached {
  readonly skill: Skill;
  /** In the order of time. */
  readonly chances: readonly Chance[];
  readonly reached: boolean;
}

export interface Judged {
  readonly goals: readonly GoalReached[];
  /** All of them. */
  readonly passed: boolean;
}

/** Judges a player's second scene of a lesson. */
export function judge({ goals }: Pick<Lesson, "goals">, log: MovementLog, me: ChairId): Judged {
  const all = goals.map((goal) => reachedBy(goal, log, me));
  return { goals: all, passed: all.every(({ reached }) => reached) };
}

/** Judges one goal: a share of chances, or a maximum number of slips. */
export function reachedBy(goal: Goal, log: MovementLog, me: ChairId): GoalReached {
  const { skill } = goal;
  const chances = CHANCES[skill](log, me).map(({ tick, good, chairs }) => ({
    at: tick / TICKS_PER_SECOND,
    good,
    chairs,
  }));
  return { skill, chances, reached: isReached(goal, chances) };
}

function isReached(goal: Goal, chances: readonly Chance[]): boolean {
  if ("atMost" in goal) return chances.length <= goal.atMost;
  if (chances.length < goal.least) return false;
  const good = chances.filter((one) => one.good).length;
  return chances.length === 0 || good / chances.length >= goal.share;
}
