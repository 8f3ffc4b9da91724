/** Everything that the report shows, played and measured. */
import { balance, type PolicyRow } from "../balance/balance.ts";
import type { PlayerName } from "../lab-players.ts";
import { type Interval, mean } from "../interval.ts";
import { seedsFrom } from "../movement.ts";
import { page } from "../page/page.ts";
import type { Pool } from "../pool.ts";
import { reading } from "../reading/reading.ts";
import type { Row } from "../row.ts";
import { science } from "../science/science.ts";
import { search } from "../search/search.ts";
import { wire } from "../wire/wire.ts";
import type { Course, CourseTask } from "./course.ts";

/** What can be left out for a quick report. */
export const REPORT_PARTS = [
  "science",
  "reading",
  "balance",
  "tricks",
  "time",
  "page",
  "wire",
] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

export interface ReportPlan {
  readonly parts: readonly ReportPart[];
  readonly seed: number;
  /** Movements per consort; science plays no more trials than this of any experiment. */
  readonly seeds: number;
  readonly seconds: number;
  /** Scripts and tricks searched for. */
  readonly scripts: number;
}

/** Harmony of one kind of consort, minute by minute. */
export interface LongMovement {
  readonly name: string;
  readonly minutes: readonly Interval[];
}

/** How ruptures of one type, or in consorts of one size, were mended. */
export interface Mending {
  readonly name: string;
  readonly torn: number;
  readonly mended: number;
  /** s, quartiles of those mended; NaN where there were none. */
  readonly quarter: number;
  readonly median: number;
  readonly threeQuarters: number;
}

export interface Findings {
  readonly plan: ReportPlan;
  readonly science: readonly Row[];
  readonly policies: readonly PolicyRow[];
  readonly balance: readonly Row[];
  readonly reading: readonly Row[];
  readonly tricks: readonly Row[];
  /** For players who only follow the page, and for what a client is sent. */
  readonly page: readonly Row[];
  readonly wire: readonly Row[];
  readonly long: readonly LongMovement[];
  readonly mendsByType: readonly Mending[];
  readonly mendsBySize: readonly Mending[];
}

const CHAIRS = 4;
const LONG = 12 * 60;
const LONG_CONSORTS: readonly (readonly [PlayerName, string])[] = [
  ["attuned", "attuned"],
  ["companion", "companions"],
  ["makingNice", "making nice"],
  ["novice", "novices"],
  ["noReading", "no reading"],
];
const SIZES = [2, 3, 4, 6, 8, 12] as const;
const TEAR_EVERY = 40;
/** Beside three attuned players, each causes ruptures of its own types. */
const SPOILERS: readonly PlayerName[] = ["fighting", "intruding", "fading"];
/** Long movements and large consorts are expensive: one in so many seeds of the others. */
const SHARE = 4;
const LEAST = 3;

export async function findingsOf(pool: Pool, plan: ReportPlan): Promise<Findings> {
  const { parts, seed, seeds, seconds, scripts } = plan;
  const few = seedsFrom(seed, Math.max(Math.min(seeds, LEAST), Math.ceil(seeds / SHARE)));
  const consorts = { seed, seeds, chairs: CHAIRS, seconds };
  const play = (
    players: readonly PlayerName[],
    how: Pick<CourseTask, "seconds" | "tearEvery">,
  ): Promise<Course[]> =>
    pool.map(
      "course",
      few.map((one) => ({
        players,
        pace: "expert" as const,
        seed: one,
        ...how,
      })),
    );

  const has = (part: ReportPart): boolean => parts.includes(part);
  const [evidence, weighed, read, sought, obeyed, sent, long, torn, spoilt] = await Promise.all([
    has("science") ? science(pool, seed, { most: seeds }) : [],
    has("balance") ? balance(pool, consorts) : { policies: [], rows: [] },
    has("reading")
      ? reading(pool, { seed, seeds, seconds, paces: ["beginner", "normal", "expert"] })
      : [],
    has("tricks") ? search(pool, consorts, scripts) : { rows: [] },
    has("page") ? page(pool, consorts) : [],
    has("wire") ? wire(pool, { seed, seeds: Math.max(2, few.length), seconds }) : [],
    Promise.all(
      (has("time") ? LONG_CONSORTS : []).map(async ([player, name]) => ({
        name,
        minutes: minuteByMinute(await play(same(player, CHAIRS), { seconds: LONG, tearEvery: 0 })),
      })),
    ),
    Promise.all(
      (has("time") ? SIZES : []).map(async (chairs) => ({
        chairs,
        courses: await play(same("attuned", chairs), { seconds, tearEvery: TEAR_EVERY }),
      })),
    ),
    Promise.all(
      (has("time") ? SPOILERS : []).map((spoiler) =>
        play([spoiler, ...same("attuned", CHAIRS - 1)], { seconds, tearEvery: 0 }),
      ),
    ),
  ]);
  const everywhere = [...torn.flatMap(({ courses }) => courses), ...spoilt.flat()];
  const types = [...new Set(everywhere.flatMap((course) => course.torn))].toSorted();
  return {
    plan,
    science: evidence,
    policies: weighed.policies,
    // The search measures the named tricks once more, beside those that it found.
    balance: has("tricks") ? weighed.rows.filter(({ id }) => !/^X4[a-z]$/.test(id)) : weighed.rows,
    reading: read,
    tricks: sought.rows,
    page: obeyed,
    wire: sent,
    long,
    mendsByType: types.map((type) =>
      mending(
        type,
        everywhere.map((course) => ({
          torn: course.torn.filter((one) => one === type).length,
          seconds: course.mends.filter((mend) => mend.type === type).map((mend) => mend.seconds),
        })),
      ),
    ),
    mendsBySize: torn.map(({ chairs, courses }) =>
      mending(
        `${chairs} chairs`,
        courses.map((course) => ({
          torn: course.torn.length,
          seconds: course.mends.map((mend) => mend.seconds),
        })),
      ),
    ),
  };
}

const same = (player: PlayerName, chairs: number): PlayerName[] =>
  Array.from({ length: chairs }, () => player);

function minuteByMinute(courses: readonly Course[]): Interval[] {
  const length = Math.min(...courses.map(({ harmony }) => harmony.length));
  return Array.from({ length }, (_, minute) =>
    mean(courses.map(({ harmony }) => harmony[minute] ?? NaN)),
  );
}

function mending(
  name: string,
  found: readonly { readonly torn: number; readonly seconds: readonly number[] }[],
): Mending {
  const seconds = found.flatMap((one) => one.seconds).toSorted((a, b) => a - b);
  const at = (share: number): number => seconds[Math.floor(share * (seconds.length - 1))] ?? NaN;
  return {
    name,
    torn: found.reduce((sum, one) => sum + one.torn, 0),
    mended: seconds.length,
    quarter: at(0.25),
    median: at(0.5),
    threeQuarters: at(0.75),
  };
}

/** Every row, each family once. */
export const rowsOf = (found: Findings): readonly Row[] => [
  ...found.science,
  ...found.policies,
  ...found.balance,
  ...found.tricks,
  ...found.reading,
  ...found.page,
  ...found.wire,
];
