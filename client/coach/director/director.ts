/**
 * The one director of what the page says. It takes one chair's perceptions, sightings and deeds, and gives the
 * one thing asked of the player now. What is torn speaks alone; else the coach speaks its step; else what waits.
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
import { checkIn, proposal, renew } from "./action-prompts.ts";
import { callsOf, leave } from "./calls.ts";
import { crisisOf } from "./crisis.ts";
import { type Act, type Demand, demand } from "./demand.ts";
import { isHarmless } from "./harmless.ts";
import { type Held, hold, SILENT } from "./hold.ts";
import { proposalKey } from "./memory.ts";
import type { NameOf, Situation } from "./situation.ts";
import { NOTHING_TENDED, tend, type Tending } from "./tear.ts";

/** What stands on the page: a demand, or, with `act` null, something that is only told. */
export interface Saying extends Omit<Demand, "act"> {
  readonly act: Act | null;
  /** Id and words: while both are the same, it is the same line. */
  readonly key: string;
  readonly settled: number;
}

export interface Directing {
  readonly coaching: Coaching;
  /** The coach came along. */
  readonly guided: boolean;
  readonly tending: Tending;
  readonly held: Held<Saying>;
  readonly nameOf: NameOf;
}

/** Ticks a line stays at least, unless it became false. */
const LEAST = 3 * TICKS_PER_SECOND;
/** Ticks something must have been due before it is said; longer where there is nothing to do about it. */
const SETTLED = 0.3 * TICKS_PER_SECOND;
const SETTLED_TELLING = 5 * TICKS_PER_SECOND;

export interface Setting {
  readonly learnt: readonly string[];
  readonly guided: boolean;
  readonly pace: Pace;
  readonly nameOf: NameOf;
}

export const beginDirecting = ({ learnt, guided, pace, nameOf }: Setting): Directing => ({
  coaching: beginCoaching(learnt, pace),
  guided,
  tending: NOTHING_TENDED,
  held: SILENT,
  nameOf,
});

export const directorSaw = (directing: Directing, sighting: Sighting): Directing => ({
  ...directing,
  coaching: coachSaw(directing.coaching, sighting),
});

export const directorDid = (directing: Directing, command: Command): Directing => ({
  ...directing,
  coaching: coachDid(directing.coaching, command),
});

/** Takes in a perception, and decides what is said. */
export function directorPerceived(before: Directing, now: Perception): Directing {
  const coaching = coachPerceived(before.coaching, now);
  const tending = tend(before.tending, now, coaching.memory);
  const directing = { ...before, coaching, tending };
  const due = sayings(directing, now);
  const said = before.held.said;
  const stands = said === null ? null : (due.find(({ key }) => key === said.key) ?? null);
  return { ...directing, held: hold(before.held, now.tick, due[0] ?? null, stands, LEAST) };
}

/** What the page says now. */
export const saidNow = ({ held }: Directing): Saying | null => held.said;

/** All that is true to say at this moment, most pressing first: never anything beside what is torn. */
export function sayings(directing: Directing, now: Perception): readonly Saying[] {
  const { coaching, guided, tending, nameOf } = directing;
  const { memory, watch, pace } = coaching;
  const situation: Situation = { now, memory, watch, pace, nameOf };
  const crisis = crisisOf(situation, tending);
  if (crisis !== null) return [asSaying(crisis)];
  // [N4] A stare would tear something: there is no time for other words.
  const leaving = leave(situation);
  if (leaving !== null && isHarmless(leaving.act, situation)) return [asSaying(leaving)];
  const line = guided ? coachLine(coaching, nameOf) : null;
  const coach: readonly Saying[] =
    line === null
      ? []
      : [
          asSaying({
            ...demand(
              "coach",
              `coach ${coaching.lesson?.id ?? (coaching.praise ? "praise" : "idle")}`,
              line.act ?? { do: "stay" },
              line.say,
              line.at,
            ),
            act: line.act,
          }),
        ];
  const nodded = memory.nodded !== "" && memory.nodded === proposalKey(now);
  const errands = [
    renew(now, nameOf),
    ...callsOf(situation, guided),
    proposal(now, nodded, nameOf),
    checkIn(now, nameOf),
  ].filter((one) => one !== null);
  const asked = [...coach.filter(({ act }) => act !== null), ...errands.map(asSaying)].filter(
    ({ act }) => act !== null && isHarmless(act, situation),
  );
  const told = coach.filter(({ act }) => act === null);
  // Praise is said to its end; what else only tells waits until nothing is asked.
  return coaching.praise === null ? [...asked, ...told] : [...told, ...asked];
}

const asSaying = (one: Omit<Demand, "act"> & { readonly act: Act | null }): Saying => ({
  ...one,
  key: `${one.id} ${one.say}`,
  settled: one.act === null && one.id === "coach idle" ? SETTLED_TELLING : SETTLED,
});
