/** `lab page`: the results of only doing what the page says, beside companions. */
import { type Pace, PACE_NAMES } from "../../../shared/model/numbers.ts";
import { difference, mean } from "../interval.ts";
import { seedsFrom } from "../movement.ts";
import type { Pool } from "../pool.ts";
import { atLeast, atMost, clearlyAbove, type Row, told } from "../row.ts";
import type { PageFigures } from "./play.ts";

export interface PagePlan {
  readonly seed: number;
  readonly seeds: number;
  readonly chairs: number;
  readonly seconds: number;
}

const NAMES: Readonly<Record<Pace, string>> = {
  beginner: "gentle",
  normal: "steady",
  expert: "quick",
};
/** [X10] */
const GENTLE_HARMONY = 0.75;
/** Shown beside figures without a bound. */
const NAMELESS = ", where nothing names a need that only a face tells";
/** Now and then somebody turns away at the very moment the player follows the page. */
const SELDOM = 0.02;

export async function page(pool: Pool, plan: PagePlan): Promise<readonly Row[]> {
  const { chairs, seconds } = plan;
  const seeds = seedsFrom(plan.seed, plan.seeds);
  const rows: Row[] = [];
  const everything: PageFigures[] = [];
  for (const guided of [true, false]) {
    const who = guided ? "with the coach" : "without a coach";
    const played = await Promise.all(
      PACE_NAMES.map((pace) =>
        pool.map(
          "page",
          seeds.map((seed) => ({ seed, chairs, seconds, pace, guided })),
        ),
      ),
    );
    PACE_NAMES.forEach((pace, k) => {
      const all = played[k] ?? [];
      everything.push(...all);
      const id = `${guided ? "c" : "p"}${k + 1}`;
      const harmony = mean(all.map((one) => one.harmony));
      const claim = `${NAMES[pace]} pace, ${who}`;
      rows.push(
        // [X10] Only the coach names a need that only a face shows: without it there is nothing to
        // follow.
        guided && pace === "beginner"
          ? atLeast(`X10${id}h`, `${claim}: harmony`, GENTLE_HARMONY, harmony)
          : told(`X10${id}h`, `${claim}: harmony${guided ? "" : NAMELESS}`, harmony),
        told(`X10${id}m`, `${claim}: own tears mended, share`, mean(shares(all))),
        told(`X10${id}l`, `${claim}: lines a minute`, mean(all.map((one) => one.linesAMinute))),
      );
    });
  }
  const readers = await pool.map(
    "reading",
    seeds.map((seed) => ({
      players: Array.from({ length: chairs }, (_, chair) => (chair === 0 ? "fair" : "companion")),
      pace: "beginner" as const,
      seed,
      seconds,
      wrecked: 0,
      checkIn: 0,
    })),
  );
  // What is played first: gentle pace, with the coach.
  const obeyed = everything.slice(0, seeds.length);
  const better = (id: string, what: "harmony" | "own", claim: string): Row =>
    clearlyAbove(
      `X10${id}`,
      `gentle pace, a practised person who reads: ${claim} above who only obeys the coach`,
      0,
      difference(
        readers.map((one) => one[what]),
        obeyed.map((one) => one[what]),
      ),
    );
  const reading = await pool.map(
    "page",
    seeds.map((seed) => ({
      seed,
      chairs,
      seconds,
      pace: "beginner" as const,
      guided: false,
      reads: true,
    })),
  );
  // Without a coach the page reads faces for nobody.
  const unread = everything.slice(
    PACE_NAMES.length * seeds.length,
    (PACE_NAMES.length + 1) * seeds.length,
  );
  const alsoReads = (id: string, what: "harmony" | "own", claim: string): Row =>
    clearlyAbove(
      `X10${id}`,
      `gentle pace, without a coach, who obeys and answers what a person's eyes read: ${claim} above who only obeys`,
      0,
      difference(
        reading.map((one) => one[what]),
        unread.map((one) => one[what]),
      ),
    );
  const none = (id: string, claim: string, of: (one: PageFigures) => number, most = 0): Row =>
    atMost(`X10${id}`, claim, most, mean(everything.map(of)));
  return [
    ...rows,
    better("r", "harmony", "harmony"),
    better("o", "own", "own part"),
    alsoReads("s", "harmony", "harmony"),
    alsoReads("t", "own", "own part"),
    none("a", "tears made or deepened by obeying, a movement", ({ harms }) => harms.length, SELDOM),
    none("b", "demands refused, a movement", ({ refused }) => refused.length),
    none("d", "lines taken back within 3 s while still true", ({ cutShort }) => cutShort),
    none("e", "other demands while something is torn", ({ besides }) => besides),
  ];
}

/** Of movements in which a bond of the player tore. */
const shares = (all: readonly PageFigures[]): number[] =>
  all.filter(({ tears }) => tears > 0).map(({ tears, mended }) => Math.min(1, mended / tears));
