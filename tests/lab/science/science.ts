/** `lab science`: whether the game's own model reproduces the published figures ([X7]). */
import { seedsFrom } from "../movement.ts";
import type { Pool } from "../pool.ts";
import type { Row } from "../row.ts";
import { EVIDENCE_IDS, type EvidenceId, EXPERIMENTS } from "./all.ts";

interface Extent {
  /** Few trials. */
  readonly short?: boolean;
  /** Most trials of any experiment. */
  readonly most?: number;
  readonly only?: readonly EvidenceId[];
}

/** All rows, or those of some families. */
export async function science(
  pool: Pool,
  seed: number,
  { short = false, most = Infinity, only = EVIDENCE_IDS }: Extent = {},
): Promise<Row[]> {
  const families = only.map(async (of) => {
    const experiment = EXPERIMENTS[of];
    const trials = Math.min(most, short ? experiment.short : experiment.trials);
    const seeds = seedsFrom(seed, trials);
    return experiment.rows(
      await pool.map(
        "trial",
        seeds.map((one) => ({ of, seed: one })),
      ),
    );
  });
  return (await Promise.all(families)).flat();
}
