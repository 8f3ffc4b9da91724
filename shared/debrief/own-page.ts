/**
 * [G7] A player's own page: how they read the others, how soon they answered, what they mended, their reflex, one
 * thing done well, and one to try. Compares nobody with anybody.
 */
import { callsOf } from "../measures/answers.ts";
import type { MovementLog } from "../measures/log.ts";
import { awaysOf } from "../measures/space.ts";
import { tearsOf } from "../measures/tears.ts";
import { type Cue, FITTING_ANSWER, type Need, NEEDS } from "../model/cue.ts";
import type { RuptureType } from "../model/perception.ts";
import type { Reflex } from "../model/role.ts";
import { type ChairId, TICKS_PER_SECOND } from "../model/units.ts";
import { type Moment, ranked } from "./moment.ts";
import { momentsOf } from "./moments.ts";
import { whoPlayed } from "./who-played.ts";

/** A call turned to the player, and their response to it; times in s. */
export interface Reading {
  readonly need: Need;
  /** The caller. */
  readonly of: ChairId;
  readonly from: number;
  /** When the first answer came, or the call expired. */
  readonly at: number;
  /**
   * `read`: the fitting answer before any words; `taken`: mistaken for another need; `told`: the fitting answer after
   * words; `stared`: eyes stayed on somebody who wanted space; `none`: no answer.
   */
  readonly how: "read" | "taken" | "told" | "stared" | "none";
  /** The first cue given; null for none, or for a look only. */
  readonly given: Cue | null;
  /** Time from the call to the fitting answer, and whether it earned full credit; null without one. */
  readonly met: { readonly seconds: number; readonly timely: boolean } | null;
}

/** A tear between the player and another; times in s. */
export interface OwnRepair {
  readonly with: ChairId;
  readonly type: RuptureType;
  readonly torn: number;
  /** [M1] When the first player noticed it; null when nobody did. */
  readonly begun: number | null;
  readonly mended: number | null;
}

export interface OwnPage {
  readonly chair: ChairId;
  /** Sorted by need, then by time. */
  readonly readings: readonly Reading[];
  readonly repairs: readonly OwnRepair[];
  /** [Q1] The player's reflex and the times at which they noticed it; null without one. */
  readonly reflex: { readonly is: Reflex; readonly noticed: readonly number[] } | null;
  /** Moments that involve the player, sorted as by `ranked`. */
  readonly moments: readonly Moment[];
  /** One thing done well: a moment, or a call read correctly; null when there was none. */
  readonly well: Moment | Reading | null;
  /** One thing to try next time; null when there is none. */
  readonly next: Moment | null;
}

export const isReading = (one: Moment | Reading): one is Reading => "how" in one;

/** The page of that chair. Leaves out what happened while a bot played for the player. */
export function ownPageOf(log: MovementLog, chair: ChairId, movement = 0): OwnPage {
  const played = whoPlayed(log, chair);
  const readings = readingsOf(log, chair).filter(({ at }) => played.at(at * TICKS_PER_SECOND));
  const moments = ranked(
    momentsOf(log, movement).filter(
      ({ chairs, at }) => chairs.includes(chair) && played.at(at * TICKS_PER_SECOND),
    ),
  );
  const since = played.since ?? 0;
  // [Q2] A reflex comes with a role card, and a card belongs to one person.
  const reflex = played.since === null ? (log.reflexes[chair] ?? null) : null;
  return {
    chair,
    repairs: tearsOf(log)
      .filter(({ cause, hurt }) => cause === chair || hurt === chair)
      .filter(({ mendedAt, letBeAt }) => (mendedAt ?? letBeAt ?? log.ticks) >= since)
      .map(({ cause, hurt, type, tick, noticedAt, mendedAt }) => ({
        with: cause === chair ? hurt : cause,
        type,
        // For a person who took the chair over, the tear begins when they sat down.
        torn: Math.max(tick, since) / TICKS_PER_SECOND,
        begun: noticedAt === null ? null : Math.max(noticedAt, since) / TICKS_PER_SECOND,
        mended: mendedAt === null ? null : mendedAt / TICKS_PER_SECOND,
      })),
    reflex: reflex && {
      is: reflex,
      noticed: log.events.flatMap((event) =>
        event.event === "noticedReflex" && event.chair === chair
          ? [event.tick / TICKS_PER_SECOND]
          : [],
      ),
    },
    ...bestOf(moments, readings, chair),
  };
}

/** The page's lists, and what is picked from them. */
export const bestOf = (
  moments: readonly Moment[],
  readings: readonly Reading[],
  me: ChairId,
): Pick<OwnPage, "moments" | "readings" | "well" | "next"> => ({
  moments,
  readings,
  well: wellOf(moments, readings, me),
  next: nextOf(moments, me),
});

function readingsOf(log: MovementLog, chair: ChairId): readonly Reading[] {
  const all = [...callReadings(log, chair), ...spaceReadings(log, chair)];
  return all.toSorted(
    (one, other) => NEEDS.indexOf(one.need) - NEEDS.indexOf(other.need) || one.from - other.from,
  );
}

/** Readings of calls that ended with this player. */
const callReadings = (log: MovementLog, me: ChairId): readonly Reading[] =>
  callsOf(log).flatMap(({ tick, chair, need, first, end }): Reading[] => {
    if (end === null || end.by !== me) return [];
    const mine = first?.by === me ? first : null;
    const from = tick / TICKS_PER_SECOND;
    const met = end.met
      ? { seconds: (end.tick - tick) / TICKS_PER_SECOND, timely: end.timely }
      : null;
    const given = mine?.given ?? null;
    const fits = given === FITTING_ANSWER[need];
    const how = given === null ? "none" : !fits ? "taken" : mine?.right === true ? "read" : "told";
    return [
      { need, of: chair, from, at: (mine?.tick ?? end.tick) / TICKS_PER_SECOND, how, given, met },
    ];
  });

/** Readings of needs for space near this player: left alone, or not. A player who looked elsewhere has read nothing. */
const spaceReadings = (log: MovementLog, me: ChairId): readonly Reading[] =>
  awaysOf(log).flatMap(({ tick, chair, to, waitedAt, pressed }): Reading[] => {
    const from = tick / TICKS_PER_SECOND;
    const press = pressed.find(({ by }) => by === me);
    if (press !== undefined && (waitedAt === null || press.tick < waitedAt)) {
      const cue = log.events.find(
        (event) =>
          event.event === "cue" &&
          event.tick === press.tick &&
          event.by === me &&
          event.to === chair,
      );
      const given = cue?.event === "cue" ? cue.cue : null;
      const at = press.tick / TICKS_PER_SECOND;
      const how = press.how === "stare" ? "stared" : "taken";
      return [{ need: "space", of: chair, from, at, how, given, met: null }];
    }
    if (to !== me || waitedAt === null) return [];
    const seconds = (waitedAt - tick) / TICKS_PER_SECOND;
    const met = { seconds, timely: true };
    return [
      { need: "space", of: chair, from, at: from + seconds, how: "read", given: "wait", met },
    ];
  });

/** Which moments a player may be proud of, best first. */
const PROUD: readonly ((moment: Moment, me: ChairId) => boolean)[] = [
  ({ kind, chairs }, me) => kind === "greeted" && chairs[0] === me,
  ({ kind }) => kind === "soonMended",
  ({ kind, chairs, tear }, me) => kind === "habit" && chairs[0] === me && tear === null,
  ({ kind }) => kind === "late",
  ({ kind, chairs }, me) => kind === "told" && chairs[0] === me,
  ({ kind, chairs }, me) => kind === "limit" && chairs[0] === me,
  ({ kind, tear }) => kind === "habit" && tear === "internal",
];

function wellOf(
  moments: readonly Moment[],
  readings: readonly Reading[],
  me: ChairId,
): Moment | Reading | null {
  const good = moments.filter(({ well }) => well);
  for (const isProud of PROUD) {
    const found = good.find((moment) => isProud(moment, me));
    if (found !== undefined) return found;
  }
  return readings.find(({ how }) => how === "read") ?? null;
}

/** Whether the player could have acted otherwise: it was theirs to answer, or is still open between two. */
const isMineToTry = ({ kind, chairs, tear, well }: Moment, me: ChairId): boolean => {
  if (well) return false;
  if (kind === "open" || kind === "smoothed") return true;
  if (kind === "told" || kind === "limit" || kind === "allApart") return false;
  return chairs[0] === me && (kind !== "habit" || tear === "internal");
};

/** The first moment of the kind that came most often. */
function nextOf(moments: readonly Moment[], me: ChairId): Moment | null {
  const mine = moments.filter((moment) => isMineToTry(moment, me));
  const often = (kind: Moment["kind"]): number => mine.filter((one) => one.kind === kind).length;
  const [first] = mine.toSorted((one, other) => often(other.kind) - often(one.kind));
  return first ?? null;
}
