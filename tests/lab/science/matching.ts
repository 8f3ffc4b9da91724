/**
 * E10: how often two competent partners are in the same affective state, and how often a mismatch
 * is mended at the next step (Tronick & Gianino 1986; Tronick & Cohn 1989). For comparison there
 * are pseudo-pairs (Bernieri, Reznick & Rosenthal 1988): each player with the partner of another
 * seed, under the same score, so that the effect of the music alone is known.
 */
import type { PolicyName } from "../../../shared/bots/profile.ts";
import { type Interval, difference, mean } from "../interval.ts";
import { playTick, seat, TICKS_PER_SECOND } from "../play.ts";
import { atLeast, near, type Row, told } from "../row.ts";
import { column, type Experiment } from "./experiment.ts";
import { type Phase, PhaseCoder } from "./monadic-phases.ts";

/** Steps last 3–5 s; the phase of a step is the one that held longest. */
const STEP = 4 * TICKS_PER_SECOND;
const SECONDS = 240;

const MATCHED = { published: 0.3, tolerance: 0.07 } as const;
const MENDED = { published: 0.34, tolerance: 0.07 } as const;
/** How far real pairs must be above pseudo-pairs. */
const ABOVE_CHANCE = 0.08;
/** Far from every other trial's. */
const STRANGER = 500_000;

type Course = readonly Phase[];

function play(policy: PolicyName, seed: number): readonly [Course, Course] {
  const pair = seat([policy, policy], seed, "expert", SECONDS);
  const { world } = pair;
  const coders = world.chairs.map(({ id }) => new PhaseCoder(id));
  const courses: readonly [Phase[], Phase[]] = [[], []];
  while (world.playing) {
    const events = playTick(pair);
    for (const coder of coders) coder.observe(world, events);
    if (world.tick % STEP !== 0) continue;
    courses[0].push((coders[0] as PhaseCoder).nextStep());
    courses[1].push((coders[1] as PhaseCoder).nextStep());
  }
  return courses;
}

const share = (of: readonly boolean[]): number => of.filter(Boolean).length / of.length;

/** Shares of steps that are matched, and of mismatches that the next step mends. */
function compare(one: Course, other: Course): [number, number] {
  const matched = one.map((phase, k) => phase === other[k]);
  const next = matched.slice(0, -1).flatMap((match, k) => (match ? [] : [matched[k + 1] === true]));
  return [share(matched), share(next)];
}

/** A figure that must lie outside the range of competent partners. */
function outside(id: string, claim: string, found: Interval): Row {
  const low = MATCHED.published - MATCHED.tolerance;
  const high = MATCHED.published + MATCHED.tolerance;
  return {
    id,
    claim,
    published: `not ${low.toFixed(2)} … ${high.toFixed(2)}`,
    ...found,
    tolerance: "mean",
    pass: found.measured < low || found.measured > high,
  };
}

export const matching: Experiment = {
  trials: 60,
  short: 24,
  trial(seed) {
    const [one, other] = play("attuned", seed);
    const [, stranger] = play("attuned", seed + STRANGER);
    return [
      ...compare(one, other),
      ...compare(one, stranger),
      ...compare(...play("mindReading", seed)),
    ];
  },
  rows(trials) {
    const of = (k: number): number[] => column(trials, k);
    return [
      near(
        "E10a",
        "two partners are matched, share of 4 s steps",
        MATCHED.published,
        MATCHED.tolerance,
        mean(of(0)),
      ),
      near(
        "E10b",
        "a mismatch is mended at the next step, share",
        MENDED.published,
        MENDED.tolerance,
        mean(of(1)),
      ),
      atLeast("E10c", "matched, above two who never met", ABOVE_CHANCE, difference(of(0), of(2))),
      atLeast("E10d", "mended, above two who never met", ABOVE_CHANCE, difference(of(1), of(3))),
      outside("E10e", "two mind readers are matched, share", mean(of(4))),
      told("E10f", "two who never met are matched, share", mean(of(2))),
      told("E10g", "a mismatch of theirs is mended, share", mean(of(3))),
      told("E10h", "a mismatch of two mind readers is mended, share", mean(of(5))),
    ];
  },
};
