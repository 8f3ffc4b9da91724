/** `lab report`: everything the lab measures, as one page to look at. */
import type { Pool } from "../pool.ts";
import type { Row } from "../row.ts";
import { findingsOf, type ReportPlan, rowsOf } from "./findings.ts";
import { pageOf } from "./page.ts";

export async function report(
  pool: Pool,
  plan: ReportPlan,
): Promise<{ readonly html: string; readonly rows: readonly Row[] }> {
  const found = await findingsOf(pool, plan);
  return { html: await pageOf(found), rows: rowsOf(found) };
}
