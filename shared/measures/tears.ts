/** [J9] Tears and how they were mended: [M1]–[M4], [R10]. No measure counts tears against anyone ([I3]). */
import { isEdge } from "../model/cue.ts";
import type { Evidence } from "../model/event.ts";
import type { RepairStep, RuptureType } from "../model/perception.ts";
import { RUPTURES } from "../model/ruptures/all.ts";
import { type ChairId, TICKS_PER_SECOND } from "../model/units.ts";
import { everybody, type MovementLog } from "./log.ts";
import { type Measure, yesOrNo } from "./measure.ts";
import type { MeasureOptions } from "./objective.ts";

/** A tear between two players, from opening to end. */
export interface Tear {
  readonly tick: number;
  readonly type: RuptureType;
  readonly cause: ChairId;
  readonly hurt: ChairId;
  /** What it was detected from; null when it was open before the first beat. */
  readonly from: Evidence["what"] | null;
  /** Ticks. */
  noticedAt: number | null;
  ownedAt: number | null;
  mendedAt: number | null;
  /** [R10] */
  letBeAt: number | null;
  /** [M1] Each repair step as it was reached or lost, in order of time. */
  readonly steps: { readonly tick: number; readonly step: RepairStep }[];
}

/** Sorted by opening. A tear that deepens remains the same tear. */
export function tearsOf(
  log: Pick<MovementLog, "events" | "pairs">,
  { tear: only }: MeasureOptions = {},
): readonly Tear[] {
  const tears: Tear[] = [];
  const open: Tear[] = [];
  const between = (one: ChairId, other: ChairId): Tear | undefined =>
    open.find(
      ({ cause, hurt }) => (cause === one && hurt === other) || (cause === other && hurt === one),
    );
  const add = (tick: number, past: Pick<Tear, "type" | "cause" | "hurt" | "from">): void => {
    const unmended = { noticedAt: null, ownedAt: null, mendedAt: null, letBeAt: null };
    const tear: Tear = { tick, ...past, ...unmended, steps: [] };
    open.push(tear);
    if (only === undefined || past.type === only) tears.push(tear);
  };
  for (const { tornBefore } of log.pairs)
    if (tornBefore !== null) add(0, { ...tornBefore, from: null });
  for (const event of log.events) {
    switch (event.event) {
      case "torn":
        if (between(event.cause, event.hurt) === undefined) {
          const { type, cause, hurt, evidence } = event;
          add(event.tick, { type, cause, hurt, from: evidence.what });
        }
        break;
      case "step": {
        const tear = between(event.a, event.b);
        if (tear === undefined) break;
        if (event.step >= 1 && !event.slipped) tear.noticedAt ??= event.tick;
        tear.steps.push({ tick: event.tick, step: event.step });
        break;
      }
      case "cue": {
        if (event.cue !== "ownIt" || event.to === null) break;
        const tear = between(event.by, event.to);
        if (tear?.cause === event.by) tear.ownedAt ??= event.tick;
        break;
      }
      case "mended":
      case "letBe": {
        const tear = between(event.a, event.b);
        if (tear === undefined) break;
        if (event.event === "mended") tear.mendedAt = event.tick;
        else tear.letBeAt = event.tick;
        open.splice(open.indexOf(tear), 1);
        break;
      }
      default:
        break;
    }
  }
  return tears;
}

/** Whether what began at `tick` ended within the time limit; null when the movement ended before the limit. */
function cameInTime(
  { ticks }: MovementLog,
  { within }: MeasureOptions,
  tick: number,
  endedAt: number | null,
): boolean | null {
  const most = within === undefined ? Infinity : within * TICKS_PER_SECOND;
  if (most < Infinity && tick + most > ticks) return null;
  return endedAt !== null && endedAt - tick <= most;
}

/** Share of tears that were mended, within the time limit if there is one. */
export const mended: Measure = {
  unit: "share",
  better: "more",
  source: "M1 M4 S1.82",
  minEvents: 1,
  instances: (log, options) =>
    tearsOf(log, options).flatMap(({ tick, cause, hurt, mendedAt }) => {
      const good = cameInTime(log, options, tick, mendedAt);
      return good === null ? [] : [yesOrNo(mendedAt ?? tick, good, [cause, hurt])];
    }),
};

/** Time from a tear to the first turn towards it; if unnoticed, its whole duration. */
export const noticeSec: Measure = {
  unit: "seconds",
  better: "less",
  source: "M1 S1.88",
  minEvents: 1,
  instances: (log, options) =>
    tearsOf(log, options).map(({ tick, cause, hurt, noticedAt }) => ({
      tick,
      by: [cause, hurt],
      chairs: [cause, hurt],
      good: noticedAt !== null,
      value: ((noticedAt ?? log.ticks) - tick) / TICKS_PER_SECOND,
    })),
};

/** Share of tears with a fault whose causer owned their part. */
export const ownedShare: Measure = {
  unit: "share",
  better: "more",
  source: "A6 M2 S1.84",
  minEvents: 1,
  instances: (log, options) =>
    tearsOf(log, options)
      .filter(({ type }) => asksToOwn(type))
      .map(({ tick, cause, hurt, ownedAt }) =>
        yesOrNo(ownedAt ?? tick, ownedAt !== null, [cause], [cause, hurt]),
      ),
};

const asksToOwn = (type: RuptureType): boolean =>
  RUPTURES[type]
    .key({ answer: null, answered: false })
    .some((deeds) => deeds.some(({ by, what }) => by === "cause" && what === "ownIt"));

/** Residue below which nothing counts as smoothed over. */
const SOME_RESIDUE = 0.1;

/** Share of the residue from earlier movements that remains. */
export const residueLeft: Measure = {
  unit: "share",
  better: "less",
  source: "M3 B2 S0.11",
  minEvents: 1,
  instances: ({ pairs, ticks }) =>
    pairs.flatMap(({ pair, residueBefore, residueAfter }) =>
      residueBefore < SOME_RESIDUE
        ? []
        : [
            {
              tick: ticks,
              by: pair,
              chairs: pair,
              good: residueAfter < residueBefore,
              value: Math.min(1, residueAfter / residueBefore),
            },
          ],
    ),
};

/** Mean residue of all pairs at the end. */
export const residue: Measure = {
  unit: "share",
  better: "less",
  source: "M3 S1.97",
  minEvents: 1,
  instances: ({ pairs, ticks }) =>
    pairs.map(({ pair, residueBefore, residueAfter }) => ({
      tick: ticks,
      by: pair,
      chairs: pair,
      good: residueAfter <= residueBefore,
      value: residueAfter,
    })),
};

/** Share of collapses of the whole consort after which it began again. */
export const begunAgain: Measure = {
  unit: "share",
  better: "more",
  source: "R10 S1.87",
  minEvents: 1,
  instances: (log, options) =>
    log.events.flatMap((event, i) => {
      if (event.event !== "fellApart") return [];
      const again = log.events.slice(i + 1).find(({ event: what }) => what === "beganAgain");
      const good = cameInTime(log, options, event.tick, again?.tick ?? null);
      return good === null ? [] : [yesOrNo(again?.tick ?? event.tick, good, everybody(log))];
    }),
};

/** Glares, jabs and imposes at others. */
export const edgeActs: Measure = {
  unit: "count",
  better: "less",
  source: "A7 R11 S1.105",
  minEvents: 0,
  instances: ({ events }) =>
    events.flatMap((event) =>
      event.event === "cue" && event.to !== null && isEdge(event.cue)
        ? [
            {
              tick: event.tick,
              by: [event.by],
              chairs: [event.by, event.to],
              good: false,
              value: 1,
            },
          ]
        : [],
    ),
};
