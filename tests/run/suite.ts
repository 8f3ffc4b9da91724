import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { sum, type Tally } from "./tally.ts";
import { runTool } from "./tool.ts";

/** Names the file where tests note that their browser has stopped: one path of a test file a line. */
export const STALLS = "CONSORT_STALLS";

/** The part of Vitest's JSON report that is counted. */
const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/**
 * Runs the tests of one Vitest project from vite.config.ts. A file whose browser stopped by itself
 * tells nothing of the game: it is run once more, and what it finds then counts.
 */
export function runSuite(project: "unit" | "pages" | "e2e"): Tally {
  const folder = mkdtempSync(join(tmpdir(), "consort-tests-"));
  const file = join(folder, "report.json");
  process.env[STALLS] = join(folder, "stalls");
  const run = (paths: readonly string[]): boolean =>
    runTool("vitest", [
      "run",
      ...paths,
      `--project=${project}`,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ]);
  try {
    const ok = run([]);
    const first = readIfAny(file);
    const stalled = new Set(readIfAny(process.env[STALLS])?.split("\n").filter(Boolean));
    if (stalled.size === 0) return count(ok, first);
    console.log(`The browser stopped by itself; once more: ${[...stalled].join(", ")}`);
    rmSync(file, { force: true });
    const again = count(run([...stalled]), readIfAny(file));
    return sum([count(ok, first, stalled), again]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Counts a report, but for the files that are counted apart. A test that was skipped has not passed; a
 * run that went wrong outside any test (a file that does not load, a stray rejection, no report, no
 * test) still counts as one failure.
 */
export function count(
  ok: boolean,
  report: string | null,
  apart: ReadonlySet<string> = new Set(),
): Tally {
  if (report === null) return { passed: 0, failed: 1 };
  const files = Report.parse(JSON.parse(report)).testResults.filter(({ name }) => !apart.has(name));
  let passed = 0;
  let failed = 0;
  for (const { status, assertionResults } of files) {
    const good = assertionResults.filter((test) => test.status === "passed").length;
    const bad = assertionResults.length - good;
    passed += good;
    failed += bad === 0 && status !== "passed" ? 1 : bad;
  }
  // With files apart, what went wrong may be theirs, and they are run again.
  const wentWrongElsewhere = failed === 0 && apart.size === 0 && (!ok || passed === 0);
  return { passed, failed: wentWrongElsewhere ? 1 : failed };
}

function readIfAny(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
