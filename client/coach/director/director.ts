/**
 * The one director of what the page says. It takes one chair's perceptions, sightings and deeds,
 * and gives the one thing asked of the player now. A tear speaks alone; else the coach says its
 * step; else whatever waits.
 */
import type { Command } from "../../../shared/model/command.ts";
import type { Pace } from "../../../shared/model/numbers.ts";
import type { Perception } from "../../../shared/model/perception.ts";
import type { Sighting } from "../../../shared/model/sighting.ts";
import { TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import {
  beginCoaching,
  type Coaching,
  coachDid,
  coachLine,
  coachPerceived,
  coachSaw,
} from "../coach.ts";
import {
  FIRST_STEPS,
  type FirstSteps,
  firstStepsLine,
  leaveInPeace,
  ownNeedLine,
  NO_STEPS,
  stepsDid,
  stepsPerceived,
  stepsSaw,
  TOLD_OTHERWISE,
} from "../first-steps.ts";
import type { LessonLine } from "../lesson.ts";
import { arrivalLine, type Arrivals, arrive, NOTHING_NEW } from "./arrivals.ts";
import { checkIn, proposal, renew } from "./action-prompts.ts";
import { callsOf, leave, limit, way } from "./calls.ts";
import { crisisOf } from "./crisis.ts";
import { type Act, type Demand, demand } from "./demand.ts";
import { isHarmless, isThere } from "./harmless.ts";
import { type Held, hold, SILENT } from "./hold.ts";
import { actLine, isPlayed, lessonLine, type LessonWords } from "./lesson-words.ts";
import { proposalKey } from "./memory.ts";
import type { NameOf, Situation } from "./situation.ts";
import { NOTHING_TENDED, tend, type Tending } from "./tear.ts";
import { wish } from "./wishes.ts";

/** What the page says: a demand, or, with `act` null, something that is only told. */
export interface Saying extends Omit<Demand, "act"> {
  readonly act: Act | null;
  /** Id and text: while both stay the same, it is the same line. */
  readonly key: string;
  readonly settled: number;
}

export interface Directing {
  readonly coaching: Coaching;
  /** It comes from the coach. */
  readonly guided: boolean;
  readonly tending: Tending;
  readonly held: Held<Saying>;
  readonly arrivals: Arrivals;
  /** Only in the first steps: their lines replace the coach's. */
  readonly steps: FirstSteps | null;
  /** What a lesson of the solo course says; null outside of one. */
  readonly words: LessonWords | null;
  readonly nameOf: NameOf;
}

/** Least ticks a line stays, unless it became false. */
const LEAST = 3 * TICKS_PER_SECOND;
/** Ticks something must have been due before it is said; longer when there is nothing to do about it. */
const SETTLED = 0.3 * TICKS_PER_SECOND;
const SETTLED_TELLING = 5 * TICKS_PER_SECOND;

export interface Setting {
  readonly learnt: readonly string[];
  readonly guided: boolean;
  readonly pace: Pace;
  /** Id of the running scenario; null in free play. */
  readonly scenario: string | null;
  readonly nameOf: NameOf;
}

export const beginDirecting = ({ learnt, guided, pace, scenario, nameOf }: Setting): Directing => ({
  coaching: beginCoaching(learnt, pace),
  guided: guided || scenario === FIRST_STEPS,
  arrivals: NOTHING_NEW,
  steps: scenario === FIRST_STEPS ? NO_STEPS : null,
  tending: NOTHING_TENDED,
  held: SILENT,
  words: null,
  nameOf,
});

export const directorSaw = (directing: Directing, sighting: Sighting): Directing => ({
  ...directing,
  coaching: coachSaw(directing.coaching, sighting),
  steps: directing.steps && stepsSaw(directing.steps, sighting),
});

export const directorDid = (directing: Directing, command: Command): Directing => ({
  ...directing,
  coaching: coachDid(directing.coaching, command),
  steps: directing.steps && stepsDid(directing.steps, command),
});

/** Takes in a perception, and decides what is said. */
export function directorPerceived(before: Directing, now: Perception): Directing {
  const coaching = coachPerceived(before.coaching, now);
  const tending = tend(before.tending, now, coaching.memory);
  const directing = {
    ...before,
    coaching,
    tending,
    arrivals: arrive(
      before.arrivals,
      now,
      saidNow(before)?.say === arrivalLine(before.arrivals)?.say,
      before.steps === null ? [] : TOLD_OTHERWISE,
    ),
    steps: before.steps && stepsPerceived(before.steps, now),
  };
  const due = sayings(directing, now);
  const said = before.held.said;
  const stands = said === null ? null : (due.find(({ key }) => key === said.key) ?? null);
  return { ...directing, held: hold(before.held, now.tick, due[0] ?? null, stands, LEAST) };
}

/** What the page says now. */
export const saidNow = ({ held }: Directing): Saying | null => held.said;

/** Everything that is true to say now, most urgent first: nothing is ever said beside a tear. */
export function sayings(directing: Directing, now: Perception): readonly Saying[] {
  const { coaching, guided, tending, nameOf, arrivals, steps } = directing;
  const { memory, watch, pace } = coaching;
  const situation: Situation = { now, memory, watch, pace, nameOf };
  const crisis = crisisOf(situation, tending);
  if (crisis !== null) return [asSaying(crisis)];
  // [N4] Staring would tear something: no other text may delay this.
  const leaving = steps === null ? leave(situation) : leaveInPeace(situation);
  const isDue = (act: Act | null): boolean =>
    act !== null && isThere(act, now.self.hand) && isHarmless(act, situation);
  if (leaving !== null && isDue(leaving.act)) return [asSaying(leaving)];
  // [J2] Said once, while its control is new.
  const arrival = arrivalLine(arrivals);
  if (steps !== null) {
    const pressing = callsOf(situation, false).filter(({ id }) => PRESSES.test(id));
    const asked = pressing.filter(({ act }) => isDue(act)).map(asSaying);
    const lines = [ownNeedLine(situation), arrival, firstStepsLine(steps, situation)];
    return [
      ...asked,
      ...lines.flatMap((line) =>
        line !== null && (line.act === null || isDue(line.act)) ? [saidBy("step", line)] : [],
      ),
    ];
  }
  const tooLoud = isPlayed(directing.words, now.tick) ? limit(situation) : null;
  if (tooLoud !== null && isDue(tooLoud.act)) return [asSaying(tooLoud)];
  const taught = lessonLine(directing.words, now);
  if (taught !== null) return [saidBy("lesson", taught)];
  if (arrival !== null) {
    // [Q14] A lesson about the weather brings it while its cues are new.
    const rough = directing.words === null ? [] : callsOf(situation, false).filter(isRough);
    return [...rough.map(asSaying).filter(({ act }) => isDue(act)), saidBy("arrival", arrival)];
  }
  const own = directing.words === null ? null : ownNeedLine(situation);
  if (own !== null && isDue(own.act)) return [saidBy("own", own)];
  const line = guided ? coachLine(coaching, nameOf) : null;
  const lesson = coaching.lesson?.id ?? (coaching.praise ? "praise" : "idle");
  const coach: readonly Saying[] = line === null ? [] : [saidBy(lesson, line)];
  const nodded = memory.nodded !== "" && memory.nodded === proposalKey(now);
  const errands = [
    renew(now, nameOf),
    ...callsOf(situation, guided),
    proposal(now, nodded, nameOf),
  ].filter((one) => one !== null);
  const isAsked = ({ act }: Saying): boolean => isDue(act);
  // These end before a lesson does, and would be missed.
  const pressing = [...errands.filter(({ id }) => OUTLASTED.test(id)), checkIn(now, nameOf)]
    .filter((one) => one !== null)
    .map(asSaying)
    .filter(isAsked);
  const ofLesson = isPlayed(directing.words, now.tick) ? taughtOf(situation) : [];
  const asked = [
    ...ofLesson,
    ...coach.filter(({ act }) => act !== null),
    ...errands.map(asSaying),
  ].filter(isAsked);
  const told = coach.filter(({ act }) => act === null);
  // [Q14] While nothing else is said, a lesson says again what to do.
  const goal: readonly Saying[] =
    directing.words === null ? [] : [saidBy("idle", actLine(directing.words, now))];
  // Praise is finished; other announcements wait until nothing is asked.
  const first = coaching.praise === null ? [...asked, ...told] : [...told, ...asked];
  return [...pressing, ...first, ...goal];
}

/** Demands that end before a lesson does: a need said plainly, a return, and waiting for it. */
const OUTLASTED = /^(?:told|greet|near)/;

/** What cannot wait in the first steps: a need said plainly, the weather, a return. */
const PRESSES = /^(?:told|rough|rest|greet)/;

const isRough = ({ id }: Demand): boolean => id === "rough";

/** [P7] What a lesson is about, asked for at its moment: before the usual advice, and after rough weather. */
function taughtOf(situation: Situation): readonly Saying[] {
  const { accord, me } = situation.now;
  // [O1] Who conducts asks before showing a way: that lesson is about asking.
  const shows = accord.conductor === me ? null : way(situation);
  return [...callsOf(situation, false).filter(isRough), wish(situation), shows]
    .filter((one) => one !== null)
    .map(asSaying);
}

/** A line of the coach. */
const saidBy = (lesson: string, { act, say, at }: LessonLine): Saying =>
  asSaying({ ...demand("coach", `coach ${lesson}`, act ?? { do: "stay" }, say, at), act });

const asSaying = (one: Omit<Demand, "act"> & { readonly act: Act | null }): Saying => ({
  ...one,
  key: `${one.id} ${one.say}`,
  settled: one.act === null && one.id === "coach idle" ? SETTLED_TELLING : SETTLED,
});
