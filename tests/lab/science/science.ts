/** `lab science`: does the game's own model reproduce the figures of EVIDENCE.md ([X7])? */
import { seedsFrom } from "../movement.ts";
import type { Pool } from "../pool.ts";
import type { Row } from "../row.ts";
import { EVIDENCE_IDS, type EvidenceId, EXPERIMENTS } from "./all.ts";

/** All rows, or those of some families; `short` with few trials. */
export async function science(
  pool: Pool,
  seed: number,
  { short = false, only = EVIDENCE_IDS }: { short?: boolean; only?: readonly EvidenceId[] } = {},
): Promise<Row[]> {
  const families = only.map(async (of) => {
    const experiment = EXPERIMENTS[of];
    const seeds = seedsFrom(seed, short ? experiment.short : experiment.trials);
    return experiment.rows(
      await pool.map(
        "trial",
        seeds.map((one) => ({ of, seed: one })),
      ),
    );
  });
  return (await Promise.all(families)).flat();
}
