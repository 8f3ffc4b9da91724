/** [G6] Data of the timeline: harmony is drawn as a cord, each tear as a strand that leaves it and returns. */
import { tearsOf } from "../measures/tears.ts";
import type { RepairStep, RuptureType } from "../model/perception.ts";
import { type ChairId, TICKS_PER_SECOND } from "../model/units.ts";
import { firstStrain } from "./first-strain.ts";
import type { Played } from "./played.ts";

/** A tear from its first sign to its mend; all times in s. */
export interface Strand {
  /** The player who caused it, and the one who was hurt. */
  readonly cause: ChairId;
  readonly hurt: ChairId;
  readonly type: RuptureType;
  readonly from: number;
  readonly torn: number;
  readonly to: number;
  readonly end: "mended" | "letBe" | "open";
  /** [M1] The repair steps, whenever one was reached or lost. */
  readonly steps: readonly { readonly at: number; readonly step: RepairStep }[];
  /** Severity per second, 0 … 1, from the second in which it tore. */
  readonly depth: readonly number[];
}

export interface Timeline {
  /** Length of what was played, s. */
  readonly seconds: number;
  /** [T4] One value per second, 0 … 1. */
  readonly harmony: readonly number[];
  /** Sorted by when they tore. */
  readonly strands: readonly Strand[];
  /** [R10] When the whole consort had fallen apart. */
  readonly apart: readonly Span[];
  /** [T6] Hard passages. */
  readonly hard: readonly Span[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

export function timelineOf(played: Played): Timeline {
  const { log, harmony, depths } = played;
  const seconds = log.ticks / TICKS_PER_SECOND;
  return {
    seconds,
    harmony,
    strands: tearsOf(log).map((tear): Strand => {
      const { cause, hurt, type, mendedAt, letBeAt } = tear;
      const torn = tear.tick / TICKS_PER_SECOND;
      const to = (mendedAt ?? letBeAt ?? log.ticks) / TICKS_PER_SECOND;
      return {
        cause,
        hurt,
        type,
        from: firstStrain(log, tear) / TICKS_PER_SECOND,
        torn,
        to,
        end: mendedAt !== null ? "mended" : letBeAt !== null ? "letBe" : "open",
        steps: tear.steps.map(({ tick, step }) => ({ at: tick / TICKS_PER_SECOND, step })),
        depth: depthsOf(depths.slice(Math.floor(torn), Math.ceil(to)), cause, hurt),
      };
    }),
    apart: spans(played, "fellApart", "beganAgain"),
    hard: hardSpans(played),
  };
}

function depthsOf(depths: Played["depths"], one: ChairId, other: ChairId): readonly number[] {
  let last = 0;
  return depths.map((all) => {
    const found = all.find(({ a, b }) => (a === one && b === other) || (a === other && b === one));
    last = found?.severity ?? last;
    return last;
  });
}

function spans(
  { log: { events, ticks } }: Played,
  begins: "fellApart",
  ends: "beganAgain",
): readonly Span[] {
  return events.flatMap((event, i) => {
    if (event.event !== begins) return [];
    const end = events.slice(i + 1).find((later) => later.event === ends);
    return [{ from: event.tick / TICKS_PER_SECOND, to: (end?.tick ?? ticks) / TICKS_PER_SECOND }];
  });
}

function hardSpans({ log: { events, ticks } }: Played): readonly Span[] {
  return events.flatMap((event, i) => {
    if (event.event !== "hard" || !event.on) return [];
    const end = events.slice(i + 1).find((later) => later.event === "hard");
    return [{ from: event.tick / TICKS_PER_SECOND, to: (end?.tick ?? ticks) / TICKS_PER_SECOND }];
  });
}
