/** `lab balance`: a row per way of playing, then the invariants of the whole. */
import { type Interval, mean } from "../interval.ts";
import { type Figures, type MovementTask, PLAIN, seedsFrom } from "../movement.ts";
import type { Pool } from "../pool.ts";
import type { Row } from "../row.ts";
import { namedRows, playNamed } from "../search/search.ts";
import {
  all,
  differenceIsFree,
  invariant,
  quickRepairEnriches,
  sizesPlay,
  skillShows,
  skillsMatter,
} from "./invariants.ts";
import { CONSORTS, seated } from "./policies.ts";

export interface BalancePlan {
  readonly seed: number;
  readonly seeds: number;
  readonly chairs: number;
  readonly seconds: number;
}

/** One way of playing, with all its figures. */
export interface PolicyRow extends Row {
  readonly figures: Readonly<Record<(typeof SHOWN)[number], Interval>>;
}

export const SHOWN = ["harmony", "connection", "repair", "growth", "residue", "outcome"] as const;

const TEAR_EVERY = 40;
const SIZES = Array.from({ length: 11 }, (_, k) => k + 2);
/**
 * Expensive cases, and those that few seeds decide, get a share of the seeds, and never less than
 * the minimum: mixed consorts and clear cases one in 3, long movements one in 4, large consorts and dissonance one
 * in 10.
 */
const LEAST = { most: 12, others: 4 } as const;
const THIRD = 3;
const QUARTER = 4;
const TENTH = 10;

export async function balance(
  pool: Pool,
  plan: BalancePlan,
): Promise<{ readonly policies: readonly PolicyRow[]; readonly rows: readonly Row[] }> {
  const { seconds, chairs } = plan;
  const many = seedsFrom(plan.seed, plan.seeds);
  const some = (share: number, least: number = LEAST.others): number[] =>
    many.slice(0, Math.max(least, Math.ceil(plan.seeds / share)));
  const play = (
    players: MovementTask["players"],
    seeds: readonly number[],
    { length = seconds, ...rest }: Partial<MovementTask> & { readonly length?: number } = {},
  ): Promise<Figures[]> =>
    pool.map(
      "movement",
      seeds.map((seed) => ({ ...PLAIN, players, seed, seconds: length, ...rest })),
    );
  const four = (player: MovementTask["players"][number]): MovementTask["players"] =>
    Array.from({ length: chairs }, () => player);

  const [played, attuned, makingNice, torn, left, clashing, wishing, sizes, tricks] =
    await Promise.all([
      Promise.all(
        CONSORTS.map(async (kind) => {
          const isDecided = kind.isClear || kind.players.length > 1;
          const seeds = isDecided ? some(THIRD, LEAST.most) : many;
          return [kind, await play(seated(kind, chairs), seeds)] as const;
        }),
      ),
      play(four("attuned"), some(QUARTER), { length: 3 * seconds }),
      play(four("makingNice"), some(QUARTER), { length: 3 * seconds }),
      play(four("attuned"), many, { tearEvery: TEAR_EVERY }),
      play(four("noRepair"), many, { tearEvery: TEAR_EVERY }),
      play(four("attuned"), some(TENTH), { clashes: true }),
      play(four("attuned"), many, { wishes: true }),
      Promise.all(
        SIZES.map(async (n) => {
          const players = Array.from({ length: n }, () => "attuned" as const);
          return [n, await play(players, some(TENTH))] as const;
        }),
      ),
      playNamed(pool, { seed: plan.seed, seeds: plan.seeds, chairs, seconds }),
    ]);

  const of = new Map(played.map(([{ id }, figures]) => [id, figures] as const));
  const untorn = of.get("attuned") ?? [];
  const x4 = namedRows(tricks, all(untorn, "outcome"));
  const x2 = skillShows(of, { attuned, makingNice });
  const x3 = skillsMatter(of);
  const x5 = quickRepairEnriches({ untorn, mended: torn, unmended: left });
  const x6 = differenceIsFree({ plain: untorn, clashing, wishing });
  const x8 = sizesPlay(new Map(sizes));
  return {
    policies: played.map(([{ id, claim }, figures]) => policyRow(id, claim, figures, x2)),
    rows: [
      ...x2,
      invariant("X2", "skill shows", x2),
      ...x3,
      invariant("X3", "each skill matters", x3),
      ...x4,
      invariant("X4", "no trick wins (named tricks; scripts are searched by `lab search`)", x4),
      ...x5,
      invariant("X5", "quick repair enriches", x5),
      ...x6,
      invariant("X6", "difference is free", x6),
      ...x8,
      invariant("X8", "from 2 to 12 chairs the game stays playable", x8),
    ],
  };
}

/** The row's figure is harmony; its bound is that of [X2], if there is one. */
function policyRow(
  id: string,
  claim: string,
  movements: readonly Figures[],
  x2: readonly Row[],
): PolicyRow {
  const figures = Object.fromEntries(
    SHOWN.map((what) => [what, mean(all(movements, what))]),
  ) as PolicyRow["figures"];
  const bound = x2.find((row) => row.claim === `${id}: harmony`);
  return {
    id,
    claim: `${claim}: harmony`,
    published: bound?.published ?? "–",
    ...figures.harmony,
    tolerance: bound?.tolerance ?? "–",
    pass: bound?.pass ?? true,
    figures,
  };
}
