/** Checks without running the game: types, lint, format, dead code. */
import { failure, pass, sum, type Results } from "./results.ts";
import { type Ran, runTool } from "./tool.ts";

interface Check {
  readonly name: string;
  readonly tool: string;
  readonly args: readonly string[];
  /** Added to this process's own. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Several threads each work out the same types anew; and memory is only freed once much is used: a check ends soon. */
const LEAST_WORK = { GOMAXPROCS: "1", GOGC: "off", GOMEMLIMIT: "2GiB" } as const;

const CHECKS: readonly Check[] = [
  // One program finds both: the linter has to work out the same types, which is most of the work.
  { name: "types and lint", tool: "oxlint", args: [], env: LEAST_WORK },
  { name: "format", tool: "oxfmt", args: ["--check"] },
  { name: "dead code", tool: "knip", args: [] },
];

/** One after the other. What a check says is printed once it is over: tests may run at the same time. */
export async function runChecks(): Promise<Results> {
  const results: Results[] = [];
  for (const { name, tool, args, env } of CHECKS)
    results.push(report(name, await runTool(tool, args, { quiet: true, ...(env && { env }) })));
  return sum(results);
}

/** Reports in one line how a step went, below what it said if it failed. */
export function report(name: string, { ok, said }: Ran): Results {
  if (!ok && said !== "") console.log(said.trimEnd());
  console.log(`${ok ? "✓" : "✗"} ${name}`);
  return ok ? pass : failure(name);
}
