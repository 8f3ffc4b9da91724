/** `lab search`: whether there is any way to do well without attending to anyone ([X4]). */
import { seedRng } from "../../../shared/model/rng.ts";
import type { Pace } from "../../../shared/model/numbers.ts";
import { apart, mean, ratio, valuesToTell } from "../interval.ts";
import { PLAIN, seedsFrom } from "../movement.ts";
import type { Pool } from "../pool.ts";
import { clearlyBelow, type Row } from "../row.ts";
import { type Breed, type Found, searchFor } from "./evolve.ts";
import { NAMED } from "./named.ts";
import { childOf, describeScript, type Script, someScript } from "./script.ts";
import {
  crossRulePolicies,
  describeRulePolicy,
  randomRulePolicy,
  type RulePolicy,
} from "./rule-policy.ts";

export interface SearchPlan {
  readonly seed: number;
  /** Movements used to measure again what was found. */
  readonly seeds: number;
  readonly chairs: number;
  readonly seconds: number;
}

/** [X4] Share of the attuned outcome that scripts must stay under. */
const SCRIPTS_UNDER = 0.6;
/** Movements used to judge one during the search, on separate seeds. */
const JUDGED_BY = 2;
const SEARCH_SEEDS = 1_000_000;
/** How many of the best found are measured again. */
const FINALISTS = 5;

export interface SearchResult {
  readonly rows: readonly Row[];
  /** The best found, in words. */
  readonly best: { readonly script: readonly string[]; readonly trick: readonly string[] };
}

/** The arenas: at which pace, in all chairs or in one beside attuned ones. */
interface Arena {
  readonly claim: string;
  readonly pace: Pace;
  readonly alone: boolean;
  /** Share of the attuned outcome that scripts, and tricks, must stay under. */
  readonly scripts: number;
  readonly tricks: number;
  readonly rows: readonly [random: string, evolved: string, trick: string];
}

/**
 * [X9e] The same bounds as for rules of thumb; tricks in all chairs at quick pace are compared with
 * attunement.
 */
const TRICKS_UNDER = { all: 0.85, alone: 0.92 } as const;
const HOME: Arena = {
  claim: "quick pace, all chairs",
  pace: "expert",
  alone: false,
  scripts: SCRIPTS_UNDER,
  tricks: TRICKS_UNDER.all,
  rows: ["X4a", "X4b", "X4c"],
};
const ELSEWHERE: readonly Arena[] = [
  { ...HOME, claim: "gentle pace, all chairs", pace: "beginner", rows: ["X4r", "X4s", "X4t"] },
  {
    claim: "quick pace, one chair",
    pace: "expert",
    alone: true,
    scripts: TRICKS_UNDER.alone,
    tricks: TRICKS_UNDER.alone,
    rows: ["X4u", "X4v", "X4w"],
  },
  {
    claim: "gentle pace, one chair",
    pace: "beginner",
    alone: true,
    scripts: TRICKS_UNDER.alone,
    tricks: TRICKS_UNDER.alone,
    rows: ["X4x", "X4y", "X4z"],
  },
];

export async function search(pool: Pool, plan: SearchPlan, scripts: number): Promise<SearchResult> {
  const named = playNamed(pool, plan);
  const arenas = [HOME, ...ELSEWHERE].map((arena, k) =>
    searchIn(new Ground(pool, plan, arena), scripts, plan.seed + 2 * k),
  );
  const [home, ...elsewhere] = await Promise.all(arenas);
  if (home === undefined) throw new Error("nowhere to search");
  return {
    rows: [
      ...home.rows,
      ...namedRows(await named, home.attuned),
      ...elsewhere.flatMap(({ rows }) => rows),
    ],
    best: {
      script: [home, ...elsewhere].flatMap(({ claim, script }) => [`${claim}:`, ...script]),
      trick: [home, ...elsewhere].flatMap(({ claim, trick }) => [`${claim}:`, ...trick]),
    },
  };
}

interface FoundIn {
  readonly claim: string;
  readonly rows: readonly Row[];
  readonly attuned: readonly number[];
  readonly script: readonly string[];
  readonly trick: readonly string[];
}

async function searchIn(ground: Ground, scripts: number, seed: number): Promise<FoundIn> {
  const { claim, rows, scripts: scriptsUnder, tricks: tricksUnder } = ground.arena;
  const reference = ground.attuned();
  const foundScripts = searchFor(ground.scriptBreed(), scripts, seedRng(seed));
  const foundTricks = searchFor(ground.trickBreed(), scripts, seedRng(seed + 1));
  const { random, evolved } = await foundScripts;
  const bestOf = async (found: readonly Found<Script>[]) =>
    best(found, (script) => ground.script(script));
  const script = await bestOf(random);
  const bred = await bestOf(evolved);
  const tricks = await foundTricks;
  const trick = await best(tricks.evolved, (one) => ground.trick(one));
  const attuned = await reference;
  const under = (id: string, what: string, bound: number, outcomes: readonly number[]): Row =>
    clearlyBelow(
      id,
      `${claim}, ${what}: share of the attuned outcome`,
      bound,
      ratio(outcomes, attuned),
    );
  return {
    claim,
    rows: [
      under(rows[0], `best of ${scripts} random scripts`, scriptsUnder, script.outcomes),
      under(rows[1], `best script after ${scripts} more by evolution`, scriptsUnder, bred.outcomes),
      under(rows[2], `best trick of five rules out of ${2 * scripts}`, tricksUnder, trick.outcomes),
    ],
    attuned,
    script: describeScript(bred.one),
    trick: describeRulePolicy(trick.one),
  };
}

/** Outcomes of the named tricks, in their order; of those that are clear, a third as many, and twelve if there are. */
export function playNamed(pool: Pool, plan: SearchPlan): Promise<number[][]> {
  const few = { ...plan, seeds: Math.min(plan.seeds, Math.max(12, Math.ceil(plan.seeds / 3))) };
  return Promise.all(
    NAMED.map(({ trick, isClear = false }) =>
      new Ground(pool, isClear ? few : plan, HOME).trick(trick),
    ),
  );
}

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
  const pass = apart(figure, bound);
  // With too few seeds this proves no winning trick: the row says how many would be needed.
  const need = valuesToTell(figure, bound, attuned.length);
  const tolerance =
    pass || need === Infinity ? "intervals apart" : `intervals apart: needs ${need} seeds`;
  return { id, claim, published, ...figure, tolerance, pass };
}

/** Of the best in the search, the best on new seeds. */
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

const inLots = (seeds: readonly number[]): number[][] => {
  const lots: number[][] = [];
  for (let k = 0; k < seeds.length; k += 10) lots.push(seeds.slice(k, k + 10));
  return lots;
};

/** Plays scripts and tricks in one arena. */
class Ground {
  readonly arena: Arena;
  readonly #pool: Pool;
  readonly #plan: SearchPlan;

  constructor(pool: Pool, plan: SearchPlan, arena: Arena) {
    this.#pool = pool;
    this.#plan = plan;
    this.arena = arena;
  }

  async attuned(): Promise<number[]> {
    const { seed, seeds, seconds, chairs } = this.#plan;
    const players = Array.from({ length: chairs }, () => "attuned" as const);
    const played = await this.#pool.map(
      "movement",
      seedsFrom(seed, seeds).map((one) => ({
        ...PLAIN,
        players,
        seed: one,
        seconds,
        pace: this.arena.pace,
      })),
    );
    return played.map(({ outcome }) => outcome);
  }

  async script(script: Script): Promise<number[]> {
    const lots = inLots(seedsFrom(this.#plan.seed, this.#plan.seeds));
    return (
      await this.#pool.map(
        "script",
        lots.map((seeds) => ({ script, seeds, ...this.#setting })),
      )
    ).flat();
  }

  async trick(trick: RulePolicy): Promise<number[]> {
    const lots = inLots(seedsFrom(this.#plan.seed, this.#plan.seeds));
    return (
      await this.#pool.map(
        "trick",
        lots.map((seeds) => ({ trick, seeds, tricksters: this.#players, ...this.#setting })),
      )
    ).flat();
  }

  scriptBreed(): Breed<Script> {
    return {
      some: (rng) => someScript(rng, this.#plan.chairs).slice(0, this.#players),
      child: (one, other, rng) => childOf(one, other, rng, this.#plan.chairs),
      judge: async (many) =>
        (
          await this.#pool.map(
            "script",
            many.map((script) => ({ script, seeds: this.#judging, ...this.#setting })),
          )
        ).map(average),
    };
  }

  trickBreed(): Breed<RulePolicy> {
    return {
      some: randomRulePolicy,
      child: crossRulePolicies,
      judge: async (many) =>
        (
          await this.#pool.map(
            "trick",
            many.map((trick) => ({
              trick,
              seeds: this.#judging,
              tricksters: this.#players,
              ...this.#setting,
            })),
          )
        ).map(average),
    };
  }

  get #players(): number {
    return this.arena.alone ? 1 : this.#plan.chairs;
  }

  get #judging(): number[] {
    return seedsFrom(SEARCH_SEEDS + this.#plan.seed, JUDGED_BY);
  }

  get #setting() {
    const { seconds, chairs } = this.#plan;
    return { seconds, chairs, pace: this.arena.pace };
  }
}

const average = (outcomes: readonly number[]): number => mean(outcomes).measured;
