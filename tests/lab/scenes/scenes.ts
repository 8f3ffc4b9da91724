/**
 * `lab scenes`: whether each scenario distinguishes new from practised players, shows its subject,
 * and can always go on.
 */
import { BUILT_IN, SCENARIOS } from "../../../shared/scenarios/library.ts";
import type { Scenario } from "../../../shared/scenarios/scenario.ts";
import { difference, type Interval, mean, ratio, variance } from "../interval.ts";
import type { PlayerName } from "../lab-players.ts";
import { seedsFrom } from "../movement.ts";
import type { Pool } from "../pool.ts";
import { atLeast, atMost, clearlyAbove, clearlyBelow, type Row } from "../row.ts";
import { CONTRASTS, type Contrast } from "./contrasts.ts";
import type { Looked, ScenarioPlayed } from "./play.ts";

export interface ScenesPlan {
  readonly seed: number;
  readonly seeds: number;
  /** Ids of scenarios. */
  readonly only: readonly string[];
}

export const SCENARIO_IDS: readonly string[] = SCENARIOS.map(({ id }) => id);

const STAND_INS = ["novice", "fair", "attuned"] as const;
type StandIn = (typeof STAND_INS)[number];

/** Least share of tears that an attuned consort mends, if they had the time. */
const MENDS = 0.95;
/** s for which the whole may be apart, or somebody split, with players who tend it. */
const LONGEST = 45;

/** With the standard error of the mean. */
export interface MeanAndError extends Interval {
  readonly error: number;
}

/** One scenario, with its results. */
export interface ScenarioRow {
  readonly id: string;
  /** The goal; empty without an objective. */
  readonly objective: string;
  readonly figures: Readonly<Record<StandIn, MeanAndError | null>>;
  /** Share of plays with enough moments. */
  readonly told: number;
  /** Share that reached it. */
  readonly reached: Readonly<Record<StandIn, number>>;
}

export async function scenes(
  pool: Pool,
  { seed, seeds, only }: ScenesPlan,
): Promise<{ readonly scenarios: readonly ScenarioRow[]; readonly rows: readonly Row[] }> {
  const many = seedsFrom(seed, seeds);
  const found = await Promise.all(
    only.map(async (id) => {
      const scenario = BUILT_IN.find(id);
      return scenario === null ? null : rowsOf(pool, scenario, many);
    }),
  );
  const all = found.filter((one) => one !== null);
  return {
    scenarios: all.flatMap(({ scenarios }) => scenarios),
    rows: all.flatMap(({ rows }) => rows),
  };
}

async function rowsOf(pool: Pool, scenario: Scenario, seeds: readonly number[]) {
  const contrast = CONTRASTS[scenario.id];
  const looked: readonly Looked[] = contrast === undefined ? [] : [contrast.of, contrast.to];
  const all = new Map<PlayerName, readonly ScenarioPlayed[]>();
  const names = new Set<PlayerName>(STAND_INS);
  if (contrast !== undefined) for (const { who } of [contrast.of, contrast.to]) names.add(who);
  await Promise.all(
    [...names].map(async (who) =>
      all.set(
        who,
        await pool.map(
          "scene",
          seeds.map((seed) => ({ scenario: scenario.id, who, seed, looked })),
        ),
      ),
    ),
  );
  const of = (who: PlayerName): readonly ScenarioPlayed[] => all.get(who) ?? [];
  const told = scenario.scenes.flatMap(({ objective }, scene) =>
    objective === undefined ? [] : objectiveRows(scenario, scene, of),
  );
  return {
    scenarios: told.map(({ scenario: row }) => row),
    rows: [
      ...told.flatMap(({ rows }) => rows),
      ...(contrast === undefined ? [] : contrastRows(scenario.id, contrast, of)),
      ...goesOnRows(scenario.id, of),
    ],
  };
}

type Of = (who: PlayerName) => readonly ScenarioPlayed[];

/** New players fall short of it, practised ones reach it. */
function objectiveRows({ id, scenes: of }: Scenario, scene: number, played: Of) {
  const objective = of[scene]?.objective;
  if (objective === undefined) throw new Error("a scene without an objective has no rows");
  const where = of.length === 1 ? id : `${id} ${scene + 1}`;
  const values = (who: StandIn): readonly number[] =>
    played(who).flatMap(({ scenes: all }) => all[scene]?.value ?? []);
  const figure = (who: StandIn): MeanAndError | null => {
    const found = values(who);
    if (found.length === 0) return null;
    const error = found.length < 2 ? 0 : Math.sqrt(variance(found) / found.length);
    return { ...mean(found), error };
  };
  const figures = { novice: figure("novice"), fair: figure("fair"), attuned: figure("attuned") };
  const { measure, op, value } = objective;
  const sign = op === "atLeast" ? "≥" : "≤";
  // Further apart than chance explains: a target that barely separates the two would be useless.
  const short = op === "atLeast" ? clearlyBelow : clearlyAbove;
  const enough = op === "atLeast" ? clearlyAbove : clearlyBelow;
  const reaches = op === "atLeast" ? atLeast : atMost;
  const nothing: Interval = { measured: NaN, low: NaN, high: NaN };
  const rows: Row[] = [
    short(
      `${where} new`,
      `${measure}, new to it: short of ${value}`,
      value,
      figures.novice ?? nothing,
    ),
    enough(
      `${where} fair`,
      `${measure}, practised: ${sign} ${value}`,
      value,
      figures.fair ?? nothing,
    ),
    reaches(
      `${where} attuned`,
      `${measure}, attuned: ${sign} ${value}`,
      value,
      figures.attuned ?? nothing,
    ),
  ];
  const reached = (who: StandIn): number =>
    share(played(who).map(({ scenes: all }) => all[scene]?.reached === true));
  const scenario: ScenarioRow = {
    id: where,
    objective: `${measure} ${sign} ${value}`,
    figures,
    told: share(
      STAND_INS.flatMap((who) => played(who).map(({ scenes: all }) => all[scene]?.value !== null)),
    ),
    reached: { novice: reached("novice"), fair: reached("fair"), attuned: reached("attuned") },
  };
  return { scenario, rows };
}

const share = (of: readonly boolean[]): number => of.filter(Boolean).length / of.length;

function contrastRows(id: string, { claim, of, to, times, more }: Contrast, played: Of): Row[] {
  // By seed, where both have a figure.
  const pairs = played(of.who).flatMap(({ looked: [one] }, i) => {
    const other = played(to.who)[i]?.looked[1];
    return one == null || other == null ? [] : [[one, other] as const];
  });
  const [ones, others] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
  return times === undefined
    ? [clearlyAboveOrMean(`${id} shows`, claim, more ?? 0, difference(ones, others))]
    : [atLeast(`${id} shows`, claim, times, ratio(ones, others))];
}

/** So much more in the mean, and significantly more than nothing. */
function clearlyAboveOrMean(id: string, claim: string, least: number, found: Interval): Row {
  const row = atLeast(id, claim, least, found);
  return { ...row, pass: row.pass && clearlyAbove(id, claim, 0, found).pass };
}

function goesOnRows(id: string, played: Of): Row[] {
  const all = (who: PlayerName) => played(who).flatMap(({ scenes: each }) => each);
  const sum = (of: readonly number[]): number => of.reduce((total, one) => total + one, 0);
  const attuned = all("attuned");
  const torn = sum(attuned.map((one) => one.torn));
  const done = sum(attuned.map((one) => one.mended));
  const each = STAND_INS.flatMap((who) => all(who));
  const told = (measured: number): Interval => ({ measured, low: measured, high: measured });
  return [
    atLeast(
      `${id} mends`,
      `tears an attuned consort mends (${torn})`,
      MENDS,
      told(torn === 0 ? 1 : done / torn),
    ),
    atMost(
      `${id} goes on`,
      "s that nothing on the table could help",
      0,
      told(sum(each.map(({ stuck }) => stuck))),
    ),
    atMost(
      `${id} holds`,
      "s apart or split at the longest, attuned",
      LONGEST,
      told(Math.max(...attuned.map(({ longest }) => longest))),
    ),
  ];
}
