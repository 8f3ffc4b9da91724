/** Checks without running the game: types, lint, format, dead code. */
import { failure, pass, sum, type Results } from "./results.ts";
import { runTool } from "./tool.ts";

interface Check {
  readonly name: string;
  readonly tool: string;
  readonly args: readonly string[];
}

const CHECKS: readonly Check[] = [
  ...["shared", "server", "client", "tests"].map((folder) => ({
    name: `types of ${folder}/`,
    tool: "tsc",
    args: ["-p", folder],
  })),
  { name: "lint", tool: "oxlint", args: [] },
  { name: "format", tool: "oxfmt", args: ["--check"] },
  { name: "dead code", tool: "knip", args: [] },
];

export function runChecks(): Results {
  return sum(CHECKS.map((check) => report(check.name, runTool(check.tool, check.args))));
}

/** Reports in one line how a step went. */
export function report(name: string, ok: boolean): Results {
  console.log(`${ok ? "✓" : "✗"} ${name}`);
  return ok ? pass : failure(name);
}
