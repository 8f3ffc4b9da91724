import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Tally } from "./tally.ts";
import { runTool } from "./tool.ts";

/** The part of Vitest's JSON report that is counted. */
const Report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});

/** Runs the tests of one Vitest project from vite.config.ts. */
export function runSuite(project: "unit" | "pages" | "e2e"): Tally {
  const folder = mkdtempSync(join(tmpdir(), "consort-tests-"));
  const file = join(folder, "report.json");
  try {
    const ok = runTool("vitest", [
      "run",
      `--project=${project}`,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ]);
    return count(ok, readIfAny(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Counts a report. A test that was skipped has not passed; a run that went wrong outside any test
 * (a file that does not load, a stray rejection, no report, no test) still counts as one failure.
 */
export function count(ok: boolean, report: string | null): Tally {
  if (report === null) return { passed: 0, failed: 1 };
  const seen = Report.parse(JSON.parse(report));
  const passed = seen.numPassedTests;
  const failed = seen.numFailedTests + seen.numPendingTests + seen.numTodoTests;
  const wentWrongElsewhere = failed === 0 && (!ok || passed === 0);
  return { passed, failed: wentWrongElsewhere ? 1 : failed };
}

function readIfAny(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
