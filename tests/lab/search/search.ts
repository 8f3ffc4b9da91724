/** `lab search`: is there any way to do well without attending to anyone ([X4])? */
import { seedRng } from "../../../shared/model/rng.ts";
import { apart, mean, ratio } from "../interval.ts";
import { PLAIN, seedsFrom } from "../movement.ts";
import type { Pool } from "../pool.ts";
import { clearlyBelow, type Row } from "../row.ts";
import { type Breed, type Found, searchFor } from "./evolve.ts";
import { NAMED } from "./named.ts";
import { childOf, describeScript, type Script, someScript } from "./script.ts";
import { childOfTricks, describeTrick, someTrick, type Trick } from "./trick.ts";

export interface SearchPlan {
  readonly seed: number;
  /** Movements by which what was found is measured anew. */
  readonly seeds: number;
  readonly chairs: number;
  readonly seconds: number;
}

/** [X4] Of the attuned outcome, what scripts stay under. */
const SCRIPTS_UNDER = 0.6;
/** Movements by which one is judged during the search, on seeds of their own. */
const JUDGED_BY = 2;
const SEARCH_SEEDS = 1_000_000;
/** Of the best found, how many are measured anew. */
const FINALISTS = 5;

export interface SearchResult {
  readonly rows: readonly Row[];
  /** The best found, in words. */
  readonly best: { readonly script: readonly string[]; readonly trick: readonly string[] };
}

export async function search(pool: Pool, plan: SearchPlan, scripts: number): Promise<SearchResult> {
  const attuned = attunedOutcomes(pool, plan);
  const named = playNamed(pool, plan);
  const foundScripts = searchFor(scriptBreed(pool, plan), scripts, seedRng(plan.seed));
  const foundTricks = searchFor(trickBreed(pool, plan), scripts, seedRng(plan.seed + 1));
  const { random, evolved } = await foundScripts;
  const bestOf = async (found: readonly Found<Script>[]) =>
    best(found, (script) => scriptOutcomes(pool, plan, script));
  const script = await bestOf(random);
  const bred = await bestOf(evolved);
  const tricks = await foundTricks;
  const trick = await best(tricks.evolved, (one) => trickOutcomes(pool, plan, one));
  const reference = await attuned;
  const share = (outcomes: readonly number[]) => ratio(outcomes, reference);
  return {
    rows: [
      clearlyBelow(
        "X4a",
        `best of ${scripts} random scripts: share of the attuned outcome`,
        SCRIPTS_UNDER,
        share(script.outcomes),
      ),
      clearlyBelow(
        "X4b",
        `best script after ${scripts} more by evolution: share of the attuned outcome`,
        SCRIPTS_UNDER,
        share(bred.outcomes),
      ),
      belowAttuned(
        "X4c",
        `best trick of five rules out of ${2 * scripts}: outcome`,
        trick.outcomes,
        reference,
      ),
      ...namedRows(await named, reference),
    ],
    best: { script: describeScript(bred.one), trick: describeTrick(trick.one) },
  };
}

/** Outcomes of the named tricks, in their order. */
export const playNamed = (pool: Pool, plan: SearchPlan): Promise<number[][]> =>
  Promise.all(NAMED.map(({ trick }) => trickOutcomes(pool, plan, trick)));

/** Each of them must stay below the attuned outcome. */
export const namedRows = (
  played: readonly (readonly number[])[],
  attuned: readonly number[],
): Row[] =>
  NAMED.map(({ claim }, k) => {
    const id = `X4${String.fromCharCode("d".charCodeAt(0) + k)}`;
    return belowAttuned(id, `${claim}: outcome`, played[k] ?? [], attuned);
  });

function belowAttuned(
  id: string,
  claim: string,
  outcomes: readonly number[],
  attuned: readonly number[],
): Row {
  const figure = mean(outcomes);
  const bound = mean(attuned);
  const published = `< ${bound.measured.toFixed(3)}`;
  return {
    id,
    claim,
    published,
    ...figure,
    tolerance: "intervals apart",
    pass: apart(figure, bound),
  };
}

/** Of those that did best in the search, the best on fresh seeds. */
async function best<One>(
  found: readonly Found<One>[],
  play: (one: One) => Promise<readonly number[]>,
): Promise<{ readonly one: One; readonly outcomes: readonly number[] }> {
  const anew = await Promise.all(
    found.slice(0, FINALISTS).map(async ({ one }) => ({ one, outcomes: await play(one) })),
  );
  return anew.reduce((most, next) =>
    mean(next.outcomes).measured > mean(most.outcomes).measured ? next : most,
  );
}

// ---- movements -------------------------------------------------------------------------------

async function attunedOutcomes(pool: Pool, plan: SearchPlan): Promise<number[]> {
  const players = Array.from({ length: plan.chairs }, () => "attuned" as const);
  const played = await pool.map(
    "movement",
    seedsFrom(plan.seed, plan.seeds).map((seed) => ({
      ...PLAIN,
      players,
      seed,
      seconds: plan.seconds,
    })),
  );
  return played.map(({ outcome }) => outcome);
}

const inLots = (seeds: readonly number[]): number[][] => {
  const lots: number[][] = [];
  for (let k = 0; k < seeds.length; k += 10) lots.push(seeds.slice(k, k + 10));
  return lots;
};

async function scriptOutcomes(pool: Pool, plan: SearchPlan, script: Script): Promise<number[]> {
  const { seconds } = plan;
  const lots = inLots(seedsFrom(plan.seed, plan.seeds));
  return (
    await pool.map(
      "script",
      lots.map((seeds) => ({ script, seeds, seconds })),
    )
  ).flat();
}

async function trickOutcomes(pool: Pool, plan: SearchPlan, trick: Trick): Promise<number[]> {
  const { seconds, chairs } = plan;
  const lots = inLots(seedsFrom(plan.seed, plan.seeds));
  return (
    await pool.map(
      "trick",
      lots.map((seeds) => ({ trick, seeds, seconds, chairs })),
    )
  ).flat();
}

function scriptBreed(pool: Pool, { seed, chairs, seconds }: SearchPlan): Breed<Script> {
  const seeds = seedsFrom(SEARCH_SEEDS + seed, JUDGED_BY);
  return {
    some: (rng) => someScript(rng, chairs),
    child: childOf,
    judge: async (many) =>
      (
        await pool.map(
          "script",
          many.map((script) => ({ script, seeds, seconds })),
        )
      ).map(average),
  };
}

function trickBreed(pool: Pool, { seed, chairs, seconds }: SearchPlan): Breed<Trick> {
  const seeds = seedsFrom(SEARCH_SEEDS + seed, JUDGED_BY);
  return {
    some: someTrick,
    child: childOfTricks,
    judge: async (many) =>
      (
        await pool.map(
          "trick",
          many.map((trick) => ({ trick, seeds, seconds, chairs })),
        )
      ).map(average),
  };
}

const average = (outcomes: readonly number[]): number => mean(outcomes).measured;
