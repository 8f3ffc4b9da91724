/** `lab reading`: whether reading each other decides the results ([X9]). */
import type { Row } from "../row.ts";
import type { Pool } from "../pool.ts";
import { ablationRows } from "./ablations.ts";
import { ladderRows } from "./ladder.ts";
import { checkInRows, companionRows, restoredRows } from "./holding.ts";
import { readerRows } from "./reader-rows.ts";
import { type ReadingPlan, Stage } from "./stage.ts";
import { newcomerRows } from "./newcomers.ts";
import { thumbRows } from "./thumb-rows.ts";

const FAMILIES = {
  ...ablationRows,
  X9e: thumbRows,
  X9g: ladderRows,
  X9h: readerRows,
  X9j: newcomerRows,
  X9k: restoredRows,
  X9l: companionRows,
  X9m: checkInRows,
} as const satisfies Record<string, (stage: Stage) => Promise<readonly Row[]>>;

export type ReadingId = keyof typeof FAMILIES;
export const READING_IDS = Object.keys(FAMILIES).toSorted() as ReadingId[];

export async function reading(
  pool: Pool,
  plan: ReadingPlan,
  only: readonly ReadingId[] = READING_IDS,
): Promise<readonly Row[]> {
  const stage = new Stage(pool, plan);
  return (await Promise.all(only.map((id) => FAMILIES[id](stage)))).flat();
}
