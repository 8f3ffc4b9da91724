import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { z } from "zod";
import { failure, sum, type Results } from "./results.ts";
import { runTool } from "./tool.ts";

/** Names the file in which tests record that their browser has stopped: one path of a test file a line. */
export const STALLS = "CONSORT_STALLS";

/** Set: of a page whose script does not end, its place is named. */
export const FINDS_LOOPS = "CONSORT_FINDS_LOOPS";

/** The part of Vitest's JSON report that is counted. */
const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).optional(),
        }),
      ),
    }),
  ),
});

/** If more files fail than this, something is broken, and nothing is repeated. */
const MAX_SECOND_TRIES = 5;

/** Files whose timing no test controls: they run real browsers, or several real processes. */
const REAL_TIME = /[/\\]tests[/\\](?:e2e|cluster|chaos|store[/\\]killed)[/\\.]/u;

/**
 * Runs the tests of some Vitest projects (projects.ts), all at the same time. A file whose browser hung is run
 * again, and that result counts, since it says nothing about the game. A file that failed with real browsers or
 * processes is run again too; if it passes then, it is named at the end of the run.
 */
export async function runSuite(
  ...projects: readonly ("unit" | "processes" | "pages" | "e2e")[]
): Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), "consort-tests-"));
  const file = join(folder, "report.json");
  const stalls = join(folder, "stalls");
  const env = {
    [STALLS]: stalls,
    // A server is started some thirty times: from the second on it finds its code compiled, and starts in half the time.
    NODE_COMPILE_CACHE: join(folder, "compiled"),
  };
  const run = async (paths: readonly string[], more = {}): Promise<boolean> => {
    const which = [...paths, ...projects.map((project) => `--project=${project}`)];
    const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    return (await runTool("vitest", ["run", ...which, ...reports], { env: { ...env, ...more } }))
      .ok;
  };
  try {
    const ok = await run([]);
    const first = readIfAny(file);
    const stalled = new Set(readIfAny(stalls)?.split("\n").filter(Boolean));
    const failed = filesToRepeat(first);
    const again = failed.size > MAX_SECOND_TRIES ? stalled : new Set([...stalled, ...failed]);
    if (again.size === 0) return count(ok, first);
    console.log(`Once more: ${[...again].join(", ")}`);
    rmSync(file, { force: true });
    return secondTry(
      count(ok, first),
      count(ok, first, again),
      count(await run([...again], { [FINDS_LOOPS]: "1" }), readIfAny(file)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The results of a run of which some files were run again.
 * @param first all of the first run
 * @param rest the first run without those files
 * @param again those files, run again
 */
export const secondTry = (first: Results, rest: Results, again: Results): Results => ({
  ...sum([rest, again]),
  unsteady:
    again.failures.length > 0 ? [] : first.failures.filter((name) => !rest.failures.includes(name)),
});

/** Files of a report with failed tests whose timing no test controls. */
export const filesToRepeat = (report: string | null): ReadonlySet<string> =>
  new Set(
    report === null
      ? []
      : Report.parse(JSON.parse(report))
          .testResults.filter(
            ({ name, status, assertionResults }) =>
              REAL_TIME.test(name) &&
              (status !== "passed" || assertionResults.some((test) => test.status === "failed")),
          )
          .map(({ name }) => name),
  );

/**
 * Counts a report, except for files that are counted separately. A skipped test has not passed; a
 * run that failed outside any test (a file that does not load, a stray rejection, no report, no
 * test) still counts as one failure.
 */
export function count(
  ok: boolean,
  report: string | null,
  apart: ReadonlySet<string> = new Set(),
): Results {
  if (report === null) return failure("a run that left no report");
  const files = Report.parse(JSON.parse(report)).testResults.filter(({ name }) => !apart.has(name));
  let passed = 0;
  const failures: string[] = [];
  for (const { name, status, message, assertionResults } of files) {
    const bad = assertionResults.filter((test) => test.status !== "passed");
    passed += assertionResults.length - bad.length;
    failures.push(
      ...bad.map((test) => told(name, test.fullName, test.failureMessages?.[0] ?? test.status)),
    );
    if (bad.length === 0 && status !== "passed") failures.push(told(name, "the file", message));
  }
  // With files counted separately, the failure may be theirs, and they are run again.
  const wentWrongElsewhere = failures.length === 0 && apart.size === 0 && (!ok || passed === 0);
  return { passed, failures: wentWrongElsewhere ? ["something outside any test"] : failures };
}

/** A failure in one line: where, what, and the first line of why. */
const told = (file: string, test: string, why = ""): string =>
  `${relative(process.cwd(), file)} > ${test}: ${why.split("\n", 1)[0]}`;

function readIfAny(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
